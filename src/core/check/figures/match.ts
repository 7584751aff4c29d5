import type { Figure } from "./figure";
import { ACTION, FUNCTION_WORDS } from "./lexicon/cues";
import { measureFit } from "./measures";
import { likeness, type TargetWords } from "./vocabulary";

/** A figure that may report on a target. */
export interface Match {
	figure: Figure;
	/** How well the words fit; higher is better. */
	score: number;
	/** The figure's measure is another than the target's. */
	measure: "same" | "kin" | "other";
	/** The noun stands in an earlier clause. */
	carried: boolean;
	/** Another target fits as well. */
	ambiguous: boolean;
}

const FUNCTION = new RegExp([...FUNCTION_WORDS].sort((a, b) => b.length - a.length).join("|"), "g");
/** A difference in score that decides between two targets. */
const CLEAR = 0.08;

/** Which figures report on which targets: one list for each target, in the order of the text. */
export function matchFigures(text: string, figures: readonly Figure[], targets: readonly TargetWords[]): Match[][] {
	const matches: Match[][] = targets.map(() => []);
	const owners: (number | null)[] = [];
	for (const [position, figure] of figures.entries()) {
		const scored = targets
			.map((target, index) => ({ index, match: score(text, figure, target, targets, { figures, owners, position }) }))
			.filter((each): each is { index: number; match: Match } => each.match !== null)
			.sort((a, b) => b.match.score - a.match.score);
		const best = scored[0];
		owners.push(best?.index ?? null);
		if (!best) continue;
		for (const { index, match } of scored) {
			const isTie = best.match.score - match.score < CLEAR;
			const shares = figure.each && match.score >= 2 && match.measure === "same";
			if (index !== best.index && !isTie && !shares) continue;
			const ambiguous =
				isTie &&
				scored.length > 1 &&
				!figure.each &&
				scored.some((other) => other.index !== index && best.match.score - other.match.score < CLEAR);
			matches[index]?.push({ ...match, ambiguous });
		}
	}
	return matches;
}

interface Before {
	figures: readonly Figure[];
	/** The target that each earlier figure was given to. */
	owners: readonly (number | null)[];
	position: number;
}

function score(
	text: string,
	figure: Figure,
	words: TargetWords,
	all: readonly TargetWords[],
	before: Before,
): Match | null {
	const { target } = words;
	const fit = kindFit(figure, words);
	if (fit === null) return null;
	const left = figure.each ? figure.clauseLeft : figure.left;
	const right = attached(figure.right);
	const inLeft = likeness(words.terms, left);
	const inRight = likeness(words.terms, right);
	if (target.kind === "money-standard") return money(figure, words, text);
	const gap = inLeft.end >= 0 ? left.slice(inLeft.end) : left;
	if (words.foreign.some((word) => gap.includes(word) || startsForeign(right, inRight.start, word))) return null;
	const contextText = text.slice(
		Math.max(figure.sentenceStart, figure.start - 120),
		Math.min(figure.sentenceEnd, figure.end + 60),
	);
	const bonus = contextBonus(words, contextText) + (fit === "same" ? 0.5 : 0);
	const base = { figure, measure: fit, ambiguous: false };
	const localText = `${left} ${right}`;
	const local = likeness(words.terms, localText);
	const peopleOk =
		!words.people ||
		words.context.length === 0 ||
		hasContext(words, contextText) ||
		hasContext(words, earlier(text, figure).join(" "));
	if (peopleOk && (local.head || local.coverage >= 0.5)) {
		const distance = inLeft.head || inLeft.coverage >= inRight.coverage ? gap.length : Math.max(0, inRight.start);
		const side = inLeft.head ? 0.3 : inRight.head ? 0.25 : 0;
		return {
			...base,
			score: (local.head ? 2.5 : 1.9) + local.coverage + side - Math.min(0.6, distance / 40) + bonus,
			carried: false,
		};
	}
	if (
		words.people &&
		target.kind === "count" &&
		contextHead(words, localText) &&
		(fit === "same" || nothingElse(all, fit))
	)
		return { ...base, score: 2 + bonus, carried: false };
	return carry(text, figure, words, all, before, base, bonus, localText);
}

/** The clauses before a figure in its sentence and the sentence before, nearest first. */
function earlier(text: string, figure: Figure): string[] {
	const from = Math.max(0, figure.clauseStart - 240, text.lastIndexOf("\n\n", figure.start));
	return text
		.slice(from, Math.max(from, figure.start - figure.left.length))
		.split(/[，。；：！？\n（）]/)
		.reverse()
		.filter((clause) => clause.length > 1)
		.slice(0, 6);
}

function carry(
	text: string,
	figure: Figure,
	words: TargetWords,
	all: readonly TargetWords[],
	before: Before,
	base: { figure: Figure; measure: Match["measure"]; ambiguous: boolean },
	bonus: number,
	localText: string,
): Match | null {
	if (!isBare(localText, words, figure)) return null;
	const fits = all.filter((other) => kindFit(figure, other) !== null);
	const clauses = earlier(text, figure);
	for (const [distance, clause] of clauses.entries()) {
		const here = likeness([...words.terms, ...(words.people ? words.context : [])], clause + localText);
		const mine = here.head || here.coverage >= 0.5 || (words.people && contextHead(words, clause));
		const others = fits.some((other) => other !== words && strong(other, clause));
		if (mine) return { ...base, score: 1.3 + here.coverage / 2 - distance * 0.12 + bonus, carried: true };
		if (others) return null;
	}
	// 已投用1所 behind 新建幼儿园2所: the figure before tells what is counted.
	const owner = before.owners[before.position - 1];
	const previous = before.figures[before.position - 1];
	if (owner !== null && owner !== undefined && previous && previous.sentenceEnd === figure.sentenceEnd)
		return owner === words.index ? { ...base, score: 1 + bonus, carried: true } : null;
	const sole = fits.filter((other) => kindFit(figure, other) === "same");
	if (
		base.measure === "same" &&
		sole.length === 1 &&
		sole[0] === words &&
		figure.dimension !== "share" &&
		words.target.kind === "count"
	)
		return { ...base, score: 0.9 + bonus, carried: true };
	return null;
}

function strong(words: TargetWords, clause: string): boolean {
	const here = likeness(words.terms, clause);
	return here.head || here.coverage >= 0.5;
}

/** Nothing counted is named beside the figure but what the target's own words name. */
function isBare(localText: string, words: TargetWords, figure: Figure): boolean {
	const place = figure.place
		? localText.replace(/[\u4e00-\u9fa5]{1,8}(?:街道办事处|街道|街办|办事处|[镇乡村]|社区|开发区|园区)/g, "")
		: localText;
	let rest = place.replace(FUNCTION, "").replace(/[^\u4e00-\u9fa5]/g, "");
	for (const term of [...words.terms, ...words.context])
		for (const word of [term.word, ...term.variants]) rest = rest.split(word).join("");
	return rest.length <= 1 || words.own.includes(rest);
}

function hasContext(words: TargetWords, text: string): boolean {
	return (
		likeness(
			words.context.filter((term) => term.weight > 0.3),
			text,
		).coverage > 0
	);
}

/** For people: what is done for them stands for them (培训860人, 体质监测120人). */
function contextHead(words: TargetWords, text: string): boolean {
	return words.context.some((term) => term.weight > 0.3 && likeness([{ ...term, head: true }], text).head);
}

function nothingElse(all: readonly TargetWords[], fit: Match["measure"]): boolean {
	return fit === "kin" || all.length === 1;
}

/** Words that only this target's sentence has speak for it, and against it where they are missing and another's are there. */
function contextBonus(words: TargetWords, text: string): number {
	let bonus = 0;
	for (const term of words.context) {
		if (!term.unique || term.weight <= 0.3) continue;
		bonus += text.includes(term.word) ? 0.25 : -0.05;
	}
	return Math.max(-0.2, Math.min(0.5, bonus));
}

/** A noun behind a figure belongs to it as far as no verb stands between. */
function attached(right: string): string {
	const verb = right.search(ACTION);
	return verb < 0 ? right : right.slice(0, verb);
}

function startsForeign(right: string, own: number, word: string): boolean {
	const at = right.slice(0, 10).indexOf(word);
	return at >= 0 && (own < 0 || at < own);
}

/** May a figure of this sort report on a target of this kind? Null where it may not. */
function kindFit(figure: Figure, { target }: TargetWords): Match["measure"] | null {
	const stated = target.measure.replace(/％/g, "%");
	const isShare = figure.dimension === "share";
	if (target.kind === "money-standard") return figure.dimension === "money" ? "same" : null;
	const sharesTarget = stated === "%" || target.kind === "coverage";
	if (isShare) {
		if (figure.share) return target.kind === "count" ? "same" : null;
		if (stated.includes("百分点")) return figure.measure === "%" || figure.measure.includes("百分点") ? "same" : null;
		if (sharesTarget) return figure.measure === "%" ? "same" : null;
		return figure.measure === stated ? "same" : null;
	}
	if (sharesTarget || figure.share) return null;
	const perUnit = target.kind === "rate" || /每/.test(target.quote);
	if (figure.perUnit !== perUnit && (figure.perUnit || target.kind === "rate")) return null;
	if (figure.measure === "") return figure.dimension === null ? "same" : null;
	const fit = measureFit(figure.measure, stated);
	return fit;
}

function money(figure: Figure, words: TargetWords, text: string): Match | null {
	const around = text.slice(
		Math.max(figure.sentenceStart, figure.start - 60),
		Math.min(figure.sentenceEnd, figure.end + 24),
	);
	const like = likeness(words.terms, around);
	const equal = figure.value === words.target.value;
	const near = likeness(words.terms, figure.left + figure.right);
	if (!figure.perUnit && !(equal && like.coverage > 0) && !near.head) return null;
	if (!equal && near.coverage < 0.5) return null;
	if (!equal && /共|合计|总额|累计|资金/.test(figure.left)) return null;
	return {
		figure,
		score: 1 + near.coverage + (equal ? 1 : 0) + contextBonus(words, around),
		measure: "same",
		carried: false,
		ambiguous: false,
	};
}
