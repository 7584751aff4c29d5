import { isAnotherThing, namedByContext, servedBehind } from "./another-thing";
import { carriedScore } from "./carried-score";
import type { Figure, Match } from "./figure";
import { kindFit } from "./fit";
import { assignedInTurn, isShareOfSeveral, type Owned, shareOwner, wholeOfNamesakes, withoutTotals } from "./in-turn";
import { type Likeness, likeness } from "./likeness";
import { nameBonus } from "./longer-names";
import type { MeasureFit } from "./measures";
import { attached, type Before, clausesBefore, isBare, type Pairing, type Score } from "./pairing";
import { FUNCTION, isNamedShort } from "./short-names";
import { isKnown, type TargetWords, type Term } from "./vocabulary";

/** A difference in score that decides between two targets. */
const CLEAR = 0.08;

/** Which figures report on which targets: one list for each target, in the order of the text. */
export function matchFigures(text: string, figures: readonly Figure[], targets: readonly TargetWords[]): Match[][] {
	const matches: Match[][] = targets.map(() => []);
	let before: Before = { figure: null, owner: null };
	const inTurn = assignedInTurn(text, figures, targets);
	const owners: Owned[] = [];
	for (const [at, figure] of figures.entries()) {
		if (isShareOfSeveral(figure, figures[at - 1])) {
			const turn = shareOwner(at, figures, owners);
			if (turn !== null) matches[turn]?.push({ figure, score: 2, measure: "same", carried: true, ambiguous: false });
			continue;
		}
		const turn = inTurn.get(figure);
		if (turn !== undefined) {
			before = { figure, owner: turn };
			owners.push({ figure, owner: turn });
			matches[turn]?.push({ figure, score: 2.5, measure: "same", carried: false, ambiguous: false });
			continue;
		}
		const scored = targets
			.map((target, index) => ({ index, match: matchOf({ text, figure, words: target, all: targets, before }) }))
			.filter((each): each is { index: number; match: Match } => each.match !== null)
			.sort((a, b) => b.match.score - a.match.score);
		const best = scored[0];
		before = { figure, owner: best?.index ?? null };
		if (!best) continue;
		owners.push({ figure, owner: best.index });
		const tied = wholeOfNamesakes(
			scored.filter(({ match }) => best.match.score - match.score < CLEAR),
			figure,
			targets,
		);
		for (const { index, match } of scored) {
			const isTie = tied.some((each) => each.index === index);
			const isOneOfEach = figure.each && match.score >= 2 && match.measure === "same";
			if (isTie || isOneOfEach) matches[index]?.push({ ...match, ambiguous: isTie && tied.length > 1 && !isOneOfEach });
		}
	}
	return withoutTotals(figures, matches, targets);
}

function matchOf(pairing: Pairing): Match | null {
	const { figure, words } = pairing;
	const measure = kindFit(figure, words);
	if (measure === null) return null;
	if (words.target.kind === "money-standard") return money(pairing);
	const beside = besideFigure(pairing, measure);
	const score = beside === undefined ? carriedScore(pairing, measure) : beside;
	if (score === null) return null;
	const bonus = contextBonus(words, figure.around) + (measure === "same" ? 0.5 : 0);
	// 占比56.2% where 提升3个百分点 and 达到58% are due: the one in per cent.
	const exact = figure.dimension === "share" && figure.measure === words.target.measure ? 0.1 : 0;
	const value = score.value + bonus + exact + (score.carried ? 0 : nameBonus(figure, words, pairing.all));
	return { figure, measure, score: value, carried: score.carried, ambiguous: false };
}

/** 婚检率 for 婚前医学检查率: surer than a figure whose noun stands further off. */
function shortName(...named: Parameters<typeof isNamedShort>): Score | undefined {
	return isNamedShort(...named) ? { value: 1.7, carried: false } : undefined;
}

/**
 * The target's words stand beside the figure, with no other thing between. Null where another thing is
 * named there; undefined where nothing is, which leaves it to the clauses before.
 */
function besideFigure({ text, figure, words, all }: Pairing, measure: MeasureFit): Score | null | undefined {
	const left = figure.each ? figure.clauseLeft : figure.left;
	const right = attached(figure.right);
	const inLeft = likeness(words.terms, left);
	const inRight = likeness(words.terms, right);
	const gap = inLeft.end >= 0 ? left.slice(inLeft.end) : left;
	// “两癌”筛查倡议书3万份: another noun ends the words, and the measure is another too.
	if (/^[份册张本套件]$/.test(figure.measure) && measure === "kin" && inLeft.end >= 0 && !isBare(gap, words, figure))
		return null;
	const beside = `${left} ${right}`;
	const local = likeness(words.terms, beside);
	if (servedBehind(figure, words)) return { value: 2.2, carried: false };
	if (isAnotherThing(text, figure, words, { left, gap, right, own: inRight.start })) return null;
	if ((local.head > 0 || local.coverage >= 0.5) && isServed(text, figure, words)) {
		const isLeft = inLeft.head > 0 || inLeft.coverage >= inRight.coverage;
		const distance = isLeft ? gap.length : Math.max(0, inRight.start);
		const side = inLeft.head > 0 ? 0.3 : inRight.head > 0 ? 0.25 : 0;
		const whole = nounScore(local, words, isBare(beside, words, figure), side - Math.min(0.6, distance / 40));
		return whole ?? shortName({ figure, words, all }, left, right, measure) ?? null;
	}
	return namedOtherwise(words, left, beside, measure) ?? shortName({ figure, words, all }, left, right, measure);
}

/** The better the noun fits and the nearer it stands, the higher. */
function nounScore(local: Likeness, words: TargetWords, bare: boolean, place: number): Score | null {
	// 法治宣传 where 心理健康宣传 is due: likely another thing, unless nothing better stands there.
	const isOther = words.loose && local.coverage < 0.45 && !bare;
	if (isOther && local.head < 1) return null;
	// Which people is told by what is done for them, less by what they are called.
	const coverage = words.people && local.head > 0 ? 1 : local.coverage;
	const value = (local.head > 0 ? 0.5 + 2 * local.head : 1.9) + coverage + place;
	return { value: value - (isOther ? 0.9 : 0), carried: false };
}

/** 课桌椅6所 where 8所中小学 are to get 课桌椅: a thing of a name of its own. */
function isSpecial({ word, weight }: Term): boolean {
	return word.length >= 3 && weight >= 1 && isKnown(word);
}

/** By what is done for people, by a thing of a name of its own, or by a kind that the notice lists. */
function namedOtherwise(words: TargetWords, left: string, beside: string, measure: MeasureFit): Score | undefined {
	if (words.people && namedByContext(words, beside)) return { value: 2.5, carried: false };
	if (!words.people && words.context.some((term) => isSpecial(term) && term.unique && endsWithNoun(left, term.word)))
		return { value: 1.6, carried: false };
	// 书画培训1期 is no 文化活动 in 场.
	if (measure === "same" && words.kinds.some((kind) => likeness(kind, beside).coverage >= 0.4))
		return { value: 1.8, carried: false };
	return undefined;
}

/** 课桌椅配套8所: but for verbs, nothing stands behind the noun. */
function endsWithNoun(left: string, noun: string): boolean {
	const at = left.lastIndexOf(noun);
	return at >= 0 && left.slice(at + noun.length).replace(FUNCTION, "") === "";
}

/** A number of people counts where the text says what was done for them, in the notice's words. */
function isServed(text: string, figure: Figure, words: TargetWords): boolean {
	if (!words.people || words.context.length === 0) return true;
	const sentence = text.slice(
		Math.max(figure.sentenceStart, figure.start - 120),
		Math.min(figure.sentenceEnd, figure.end + 60),
	);
	const context = words.context.filter((term) => term.weight > 0.3);
	if (context.length === 0) return true;
	return (
		likeness(context, sentence).coverage > 0 || likeness(context, clausesBefore(text, figure).join(" ")).coverage > 0
	);
}

/** Words that only this target's sentence has speak for it, and a little against it where they are missing. */
function contextBonus(words: TargetWords, text: string): number {
	let bonus = 0;
	for (const term of words.context)
		if (term.unique && term.weight > 0.3)
			bonus += text.includes(term.word) ? 0.25 : term.head && !term.word.includes("+") ? -0.3 : -0.05;
	return Math.max(-0.4, Math.min(0.5, bonus));
}

/** A sum per head: 每人补贴1.5万元; the same sum as the notice's is known by itself. */
function money({ text, figure, words }: Pairing): Match | null {
	const around = text.slice(
		Math.max(figure.sentenceStart, figure.start - 60),
		Math.min(figure.sentenceEnd, figure.end + 24),
	);
	const isEqual = figure.value === words.target.value;
	const near = likeness(words.terms, figure.left + figure.right);
	const isTold = figure.perUnit || near.head > 0 || (isEqual && likeness(words.terms, around).coverage > 0);
	const isTotal = /共|合计|总额|累计|资金/.test(figure.left);
	const isOtherSum = !isEqual && (near.coverage < 0.5 || isTotal || (!figure.perUnit && words.own.includes("每")));
	if (!isTold || isOtherSum) return null;
	const score = 1 + near.coverage + (isEqual ? 1 : 0) + contextBonus(words, around);
	return { figure, score, measure: "same", carried: false, ambiguous: false };
}
