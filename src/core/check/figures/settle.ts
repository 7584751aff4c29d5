import type { Figure } from "./figure";
import type { Match } from "./match";
import type { TargetWords } from "./vocabulary";
import type { WorkingText } from "./working-text";

/** What the figures of a text come to for one target. */
export interface Settlement {
	achieved: number | null;
	periodFigure: number | null;
	/** A share of the target stated in per cent. */
	statedRate: number | null;
	/** `achieved` was computed from that share. */
	fromShare: boolean;
	textTarget: number | null;
	otherMeasure: string | null;
	/** First and last offset of the words it rests on. */
	span: { start: number; end: number } | null;
	arithmetic: string | null;
	confidence: "certain" | "likely" | "none";
	candidates: string[];
	mentioned: boolean;
}

const NOT_DONE_ROLES = new Set(["plan", "past", "target", "remaining"]);

/** Draws together all that a text says of one target; `previous` is the last report's cumulative figure. */
export function settle(
	working: WorkingText,
	matches: readonly Match[],
	words: TargetWords,
	previous: number | null,
): Settlement {
	const measureText = words.target.measure;
	const isShare = ({ figure }: Match) => figure.share && words.target.kind === "count";
	const shares = matches.filter(isShare);
	const counts = matches.filter((match) => !isShare(match));
	const same = counts.filter(({ measure }) => measure === "same");
	const done = wholeFirst(liveOf(same).length > 0 ? liveOf(same) : liveOf(counts), counts);
	const mentioned = counts.some((match) => !match.ambiguous);
	const stated = shares.filter(({ figure }) => !NOT_DONE_ROLES.has(figure.role)).at(0)?.figure ?? null;
	const repeated = same.find(({ figure }) => isWholeYears(figure))?.figure.value ?? null;
	const base: Settlement = {
		achieved: null,
		periodFigure: null,
		statedRate: stated?.value ?? null,
		fromShare: false,
		textTarget: repeated,
		otherMeasure: null,
		span: null,
		arithmetic: null,
		confidence: "none",
		candidates: [],
		mentioned,
	};
	if (done.some(({ ambiguous }) => ambiguous) && done.every(({ ambiguous }) => ambiguous)) {
		return { ...base, candidates: quotes(working, done) };
	}
	const sure = done.filter(({ ambiguous }) => !ambiguous);
	if (sure.length > 0) return withFigures(base, working, sure, words, previous, measureText);
	if (stated) return fromShare(base, stated, words, repeated);
	return base;
}

/** 年度任务20处, 年度计划建设10处: what the text says the year's target is. */
function isWholeYears({ role, clauseLeft }: Figure): boolean {
	return role === "target" || (role === "plan" && /(?:年度|全年|年初|今年|本年)计划/.test(clauseLeft));
}

function liveOf(matches: readonly Match[]): Match[] {
	return matches.filter(({ figure }) => !NOT_DONE_ROLES.has(figure.role) && !figure.underway);
}

/**
 * 新建幼儿园3所，已投用1所: of two figures in a sentence the first is the whole of which the second, done without doubt, tells.
 * A whole whose parts are partly unfinished is no amount done either.
 */
function wholeFirst(live: readonly Match[], all: readonly Match[]): Match[] {
	return withoutStock(live).filter(({ figure }) => {
		if (isDoneAndLeft(figure, all)) return false;
		if (figure.explicit || figure.part || figure.role === "period") return true;
		return !all.some(
			({ figure: other }) =>
				other.start > figure.start &&
				other.sentenceEnd === figure.sentenceEnd &&
				other.value <= figure.value &&
				!NOT_DONE_ROLES.has(other.role) &&
				!/另|此外|还有|又/.test(other.left) &&
				((other.explicit && !other.place && /已|完工|竣工|投用|建成|完成/.test(other.left + other.right)) ||
					(other.underway &&
						other.value < figure.value &&
						(other.part || /已|目前/.test(other.left) || partsSum(figure, all) === figure.value))),
		);
	});
}

/** 共确定6个村。目前完工3个，其余3个…: the amount done and the amount left make the whole. */
function isDoneAndLeft(whole: Figure, all: readonly Match[]): boolean {
	const behind = all.filter(({ figure }) => figure.start > whole.start && figure.start - whole.start < 200);
	const left = behind.find(({ figure }) => figure.role === "remaining")?.figure;
	return behind.some(
		({ figure }) =>
			figure.explicit && left !== undefined && figure.end <= left.start && figure.value + left.value === whole.value,
	);
}

/** 今年新增2家，全县机构达到11家; 已有203个，今年提升23个: what there is altogether, beside what the year brought. */
function withoutStock(live: readonly Match[]): readonly Match[] {
	const brought = live.filter(
		({ figure }) =>
			NEW.test(figure.left) &&
			!STOCK.test(figure.left) &&
			figure.role !== "earlier" &&
			!/季|月|期/.test(figure.cue ?? ""),
	);
	if (brought.length === 0) return live;
	return live.filter(
		(match) =>
			brought.includes(match) ||
			!STOCK.test(match.figure.left) ||
			brought.every(({ figure }) => figure.value >= match.figure.value),
	);
}

const NEW = /今年|本年|新增|新建|增设|新认定|提档/;
const STOCK =
	/总数|总量|现有|已有|原有|共有|累计达|全[县区市镇](?!.*(?:建成|完成|新增)).*达到?|^全[县区市镇][^，]{2,12}$/;

/** 3所：1所已完工，2所正在建设: what the figures behind one in its sentence come to. */
function partsSum(figure: Figure, all: readonly Match[]): number {
	const behind = all.filter(
		({ figure: other }) =>
			other.start > figure.start && other.sentenceEnd === figure.sentenceEnd && other.role !== "remaining",
	);
	return sumOf(behind);
}

function withFigures(
	base: Settlement,
	working: WorkingText,
	sure: readonly Match[],
	words: TargetWords,
	previous: number | null,
	measureText: string,
): Settlement {
	const groups = {
		cumulative: wholes(sure, "cumulative"),
		unmarked: wholes(sure, "unmarked"),
		period: wholes(sure, "period"),
		earlier: wholes(sure, "earlier"),
		parts: sure.filter(({ figure }) => figure.part),
	};
	const periodFigure = groups.period.length > 0 ? sumOf(statedTotalOf(groups.period)) : null;
	const result = (used: readonly Match[], achieved: number, arithmetic: string): Settlement => ({
		...base,
		achieved: tidy(achieved),
		periodFigure,
		otherMeasure: used.find(({ measure }) => measure !== "same")?.figure.measure ?? null,
		span: {
			start: Math.min(...used.map(({ figure }) => quoteStart(working.text, figure))),
			end: Math.max(...used.map(({ figure }) => quoteEnd(working.text, figure))),
		},
		arithmetic,
		confidence: used.every(({ carried, measure }) => !carried && measure === "same") ? "certain" : "likely",
	});
	const show = (value: number) => `${tidy(value)}${measureText}`;
	if (words.target.kind === "rate" || words.target.kind === "coverage") {
		const best = [...sure].sort((a, b) => b.score - a.score)[0];
		if (best) return result([best], best.figure.value, `文中为${show(best.figure.value)}`);
	}
	for (const group of [groups.cumulative, groups.unmarked]) {
		if (group.length === 0) continue;
		const picked = pick(group);
		if (!picked) return { ...base, periodFigure, candidates: quotes(working, group) };
		const values = picked.map(({ figure }) => figure.value);
		const text =
			values.length > 1 ? `${values.map(show).join("＋")}＝${show(sumOf(picked))}` : `文中累计${show(sumOf(picked))}`;
		return result(picked, sumOf(picked), text);
	}
	const own = statedTotalOf([...groups.earlier, ...groups.period]);
	if (groups.period.length > 0 && groups.earlier.length === 0 && previous !== null) {
		const periods = statedTotalOf(groups.period);
		const sum = sumOf(periods);
		return result(periods, sum + previous, `本期${show(sum)}＋上期累计${show(previous)}＝${show(sum + previous)}`);
	}
	if (own.length > 0) {
		const text =
			own.length > 1
				? `${own.map(({ figure }) => show(figure.value)).join("＋")}＝${show(sumOf(own))}`
				: `文中只有本期${show(sumOf(own))}，没有上期累计数可加`;
		return result(own, sumOf(own), text);
	}
	const parts = groups.parts;
	return result(
		parts,
		sumOf(parts),
		`${parts.map(({ figure }) => show(figure.value)).join("＋")}＝${show(sumOf(parts))}`,
	);
}

/** 一季度20场，二季度30场，共50场: the sum alone where the text gives it as one. */
function statedTotalOf(group: readonly Match[]): Match[] {
	const [total, ...rest] = totalOf(group);
	const isStated = total && rest.length === 0 && /共|合计|总计|累计/.test(total.figure.left);
	return isStated ? [total] : [...group];
}

/** The one figure that is the sum of all others, else all. */
function totalOf(group: readonly Match[]): Match[] {
	const total = group.find((each) => {
		const others = group.filter((other) => other !== each);
		return others.length > 1 && Math.abs(sumOf(others) - each.figure.value) < 1e-6;
	});
	return total ? [total] : [...group];
}

function wholes(matches: readonly Match[], role: Figure["role"]): Match[] {
	return matches.filter(({ figure }) => figure.role === role && !figure.part);
}

/** Several figures for the year: the same one twice, a total with its parts, places that add up, or the one whose words fit best. */
function pick(group: readonly Match[]): Match[] | null {
	const first = group[0];
	if (!first) return null;
	const isSameAgain = group.every(({ figure }) => figure.value === first.figure.value);
	if (isSameAgain) return group.length > 1 && isList(group) ? [...group] : [first];
	const total = totalOf(group);
	if (total.length === 1) return total;
	// 讲堂进机关12场、进社区21场: what follows in a list is more of the same.
	if (isList(group) && group.slice(1).every(({ carried }) => carried)) return [...group];
	const summed = group.filter(({ figure }) => /合计|共计|总计|累计|共(?!同)/.test(figure.clauseLeft.slice(-12)));
	if (summed.length === 1) return summed;
	const placed = group.filter(({ figure }) => figure.place);
	if (placed.length === group.length) return [...group];
	const [rest] = group.filter(({ figure }) => !figure.place);
	if (rest && placed.length === group.length - 1 && rest.figure.value >= sumOf(placed)) return [rest];
	const ordinals = group.filter(({ figure }) => figure.ordinal);
	if (ordinals.length === group.length) return [group.reduce((a, b) => (b.figure.value > a.figure.value ? b : a))];
	if (ordinals.length > 0) return pick(group.filter(({ figure }) => !figure.ordinal));
	const best = [...group].sort((a, b) => b.score - a.score);
	if (best[0] && best[1] && best[0].score - best[1].score > 0.35) return [best[0]];
	const explicit = group.filter(({ figure }) => /已|完成/.test(figure.left));
	if (explicit.length === 1) return explicit;
	return isList(group) ? [...group] : null;
}

/** 戏曲演出3场、书画培训2场、公益讲座2场: one enumeration of different things under one heading. */
function isList(group: readonly Match[]): boolean {
	const names = new Set(group.map(({ figure }) => figure.left.replace(/[^\u4e00-\u9fa5]/g, "") || figure.right));
	const [first] = group;
	return (
		names.size === group.length &&
		group.every(
			({ figure }) =>
				figure.sentenceEnd === first?.figure.sentenceEnd && figure.clauseStart === first?.figure.clauseStart,
		)
	);
}

/** 完成率75% alone: the figure is computed from the text's own target, else the notice's. */
function fromShare(base: Settlement, figure: Figure, words: TargetWords, repeated: number | null): Settlement {
	const whole = repeated ?? words.target.value;
	const achieved = tidy((whole * figure.value) / 100);
	return {
		...base,
		achieved,
		fromShare: true,
		span: { start: Math.max(figure.clauseStart, figure.start - 20), end: figure.end },
		arithmetic: `${whole}×${figure.value}%＝${achieved}`,
		confidence: "likely",
	};
}

function quotes(working: WorkingText, matches: readonly Match[]): string[] {
	return matches
		.slice(0, 4)
		.map(({ figure }) => working.quote(quoteStart(working.text, figure), quoteEnd(working.text, figure)));
}

function quoteStart(text: string, figure: Figure): number {
	let start = Math.max(figure.start - figure.left.length, figure.start - 30);
	while (start < figure.start && /[，。；：、\n（）]/.test(text.charAt(start))) start++;
	return start;
}

function quoteEnd(text: string, figure: Figure): number {
	const right = figure.right.length <= 16 ? figure.right.length : 0;
	return Math.min(text.length, figure.end + right);
}

function sumOf(matches: readonly Match[]): number {
	return tidy(matches.reduce((sum, { figure }) => sum + figure.value, 0));
}

/** 0.1 + 0.2 is 0.3 here. */
export function tidy(value: number): number {
	return Number(value.toPrecision(12));
}
