import { namedByContext } from "./another-thing";
import type { Figure } from "./figure";
import { kindFit } from "./fit";
import { likeness } from "./likeness";
import type { MeasureFit } from "./measures";
import { attached, clausesBefore, isBare, type Pairing, type Score } from "./pairing";
import { meaningful } from "./short-names";
import type { TargetWords } from "./vocabulary";

/** …筛查工作有序推进，截至6月底累计完成15000人次: a bare figure takes its noun from the nearest clause that names one. */
export function carriedScore(pairing: Pairing, measure: MeasureFit): Score | null {
	const { text, figure, words, all, before } = pairing;
	if (/^(?:其他|其它)/.test(figure.left)) return null;
	const goesOn = before.figure?.sentenceEnd === figure.sentenceEnd && before.owner === words.index;
	const beside = (goesOn ? figure.left.replace(DONE_TO, "") : figure.left) + attached(figure.right);
	if (measure === "other" || !isBare(beside, words, figure) || isNextPart(figure, words)) return null;
	const shared = shareOfFigureBefore(pairing);
	if (shared !== undefined) return shared;
	const rivals = all.filter((other) => other !== words && kindFit(figure, other) !== null);
	for (const [distance, clause] of clausesBefore(text, figure).entries()) {
		const terms = words.people ? [...words.terms, ...words.context] : words.terms;
		const here = likeness(terms, clause + beside);
		if (here.head > 0 || here.coverage >= 0.5 || (words.people && namedByContext(words, clause)))
			return { value: 1.3 + here.coverage / 2 - distance * 0.12, carried: true };
		if (rivals.some((other) => isNamed(other, clause))) return null;
	}
	const inherited = fromFigureBefore(pairing);
	if (inherited !== undefined) return inherited;
	const alike = rivals.filter((other) => kindFit(figure, other) === "same");
	// 年度任务16间: the target that is due in this number.
	const isRepeated = (other: TargetWords) => figure.role === "target" && other.target.value === figure.value;
	const isSole = alike.length === 0 || (isRepeated(words) && !alike.some(isRepeated));
	const isPer = figure.perUnit && namesDenominator(figure, words);
	const isCount = isPer || ((figure.share || figure.dimension !== "share") && words.target.kind === "count");
	return measure === "same" && isSole && isCount ? { value: 0.9, carried: true } : null;
}

/** 乔木补植3900株，完成年度任务的97.5%: the share of the figure right before it. */
function shareOfFigureBefore({ text, figure, words, before }: Pairing): Score | null | undefined {
	if (!figure.share || before.owner === null || !before.figure) return undefined;
	if (!SHARE_BEHIND.test(text.slice(before.figure.end, figure.start))) return undefined;
	return before.owner === words.index ? { value: 2, carried: true } : null;
}

const SHARE_BEHIND =
	/^，(?:已|共)?(?:占|完成|达到?)了?(?:全年|年度|今年|本年度|目标|任务|计划|总|数|量|的|约|近){0,6}$/;

/** 其中高速服务区2间，商超4间: where a part is due, the next one named is another. */
function isNextPart(figure: Figure, { within, terms }: TargetWords): boolean {
	return within && figure.part && meaningful(figure.left) !== "" && likeness(terms, figure.left).start < 0;
}

/** 平均每校11个 where 每校不少于10个 is due. */
function namesDenominator({ clauseLeft }: Figure, { target }: TargetWords): boolean {
	const per = /每[\u4e00-\u9fa5]/.exec(target.quote)?.[0];
	return target.kind === "rate" && per !== undefined && clauseLeft.includes(per);
}

/** 新建幼儿园2所，已投用1所: the figure before tells what is counted; of 讲座2场、60人次 only where the measures go together. */
function fromFigureBefore({ figure, words, all, before }: Pairing): Score | null | undefined {
	if (before.figure?.sentenceEnd !== figure.sentenceEnd || before.figure.perUnit !== figure.perUnit) return undefined;
	const owner = before.owner === null ? undefined : all[before.owner];
	// 轮椅86辆、拐杖219件，共350件: the sum is not one of those before.
	if (figure.role === "cumulative" && /^(?:共|共计|合计|总计)$/.test(figure.cue ?? "") && !owner) return undefined;
	if (owner && kindFit(figure, owner) !== null) return owner === words ? { value: 1, carried: true } : null;
	// 全县412个村中，272个…: more of what is no target's.
	const isOthers = !owner && before.figure.measure === figure.measure && !before.figure.share;
	const isTaskRepeated = before.figure.role === "target" && before.figure.cue !== null;
	return isOthers && !isTaskRepeated ? null : undefined;
}

function isNamed(words: TargetWords, clause: string): boolean {
	const here = likeness(words.terms, clause);
	return here.head > 0 || here.coverage >= 0.5;
}

/** 计划为160名儿童手术，已手术104名: whatever verb it is. */
const DONE_TO = /^(?:其中|目前|现)?已[\u4e00-\u9fa5]{2}$/;
