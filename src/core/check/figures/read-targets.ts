import type { Item, Target, TargetEvidence, TargetProgress } from "../../model";
import { comparable } from "../../text";
import type { CheckContext } from "../context";
import { previousFigure } from "../previous-figure";
import type { Figure, Match } from "./figure";
import { readStatements, type Statement } from "./in-words";
import { statusOf } from "./judge";
import { NOT_BEGUN } from "./lexicon/cues";
import { matchFigures } from "./match";
import { measureFit, sameMeasures } from "./measures";
import { hasFigures, hasMoreNumbers, MOST_NUMBERS, readFigures } from "./read-figures";
import { type Settlement, settle } from "./settle";
import { tidy } from "./sums";
import { type TargetWords, targetWords } from "./vocabulary";
import { withWholes } from "./whole-of-parts";
import { type WorkingText, workingText } from "./working-text";

/**
 * Reads how far a unit has come with every target of every item it answers for.
 * @param texts 进度 by the item's number; blank where the unit says nothing
 */
export function readTargets(
	texts: ReadonlyMap<number, string>,
	unit: string,
	answersFor: readonly Item[],
	context: CheckContext,
): TargetProgress[] {
	return answersFor.flatMap((item) => readItem(texts.get(item.no) ?? "", unit, item, context));
}

/** 尚未开展 and 不涉及 are answers without a figure. */
export function answersInWords(text: string): boolean {
	return /不涉及|未涉及|不承担|无此项|无相关|不适用/.test(text) || NOT_BEGUN.test(workingText(text).text);
}

/** Does a text give a figure at all? Dates, ages, phone and document numbers are none; money is one. */
export function statesFigures(text: string, item: Item): boolean {
	return hasFigures(workingText(text), new Set([...measuresOf(item), ...SIZES]));
}

/** Does a text give so many figures that only the first of them were read? */
export function exceedsReading(text: string): boolean {
	// A number with its measure takes two characters.
	return text.length > MOST_NUMBERS * 2 && hasMoreNumbers(workingText(text));
}

/** Sizes are figures too, though no target counts in them. */
const SIZES = ["平方米", "平米", "㎡", "公里", "千米", "米", "亩", "公顷", "吨", "公斤"];

function readItem(text: string, unit: string, item: Item, context: CheckContext): TargetProgress[] {
	if (item.targets.length === 0) return [];
	const words = targetWords(item, context.notice);
	const working = workingText(text);
	const figures = readFigures(working, context, measuresOf(item));
	const totals = figures.filter((figure) => isGrandTotal(figure, item));
	const single = figures.filter((figure) => !totals.includes(figure));
	const matches = matchFigures(working.text, single, words);
	const statements = readStatements(working.text, item, words, { hasFigures: single.length > 0, totals });
	const told = words.map((each, index) => {
		const said = statements[index] ?? [];
		const settled = settle(
			working,
			inLightOf(said, matches[index] ?? []),
			each,
			previousFigure(context.previous, unit, item.no, index),
		);
		// 希望小屋8间，惠及儿童8名: the same number stands there in the target's own measure.
		const { otherMeasure, achieved } = settled;
		const isSaidRight = single.some(
			({ value, measure }) => value === achieved && measureFit(measure, each.target.measure) === "same",
		);
		if (otherMeasure !== null && isSaidRight) settled.otherMeasure = null;
		settled.mentioned ||= said.some(({ kind }) => kind === "underway");
		const worded = said.find((one) => one.kind !== "underway" && !isOfPart(one, single, each)) ?? null;
		return progressOf(settled, worded, each, { unit, item, working, context });
	});
	return withWholes(told, words, context);
}

/** 4个社区已建成投用 where 6 are due: what is done is less than the whole. */
function isOfPart({ kind, start, end }: Statement, figures: readonly Figure[], { target }: TargetWords): boolean {
	return (
		kind === "done" &&
		figures.some(
			(figure) =>
				figure.start >= start &&
				figure.end <= end &&
				!figure.ordinal &&
				figure.value < target.value &&
				measureFit(figure.measure, target.measure) === "same",
		)
	);
}

/**
 * 8处任务已全部完成: the target repeated is what was done. 中职学校1所，…，中职学校主体封顶: what is under way is not done, though
 * its number stands there.
 */
function inLightOf(statements: readonly Statement[], matches: readonly Match[]): Match[] {
	const done = statements.filter(({ kind }) => kind === "done");
	const underway = statements.filter(({ kind }) => kind === "underway").filter(speaksOfOthers(matches));
	return matches.map((match) => {
		const { figure } = match;
		const isWhole =
			figure.role === "target" &&
			done.some(({ start, end }) => figure.start >= start && figure.end <= end) &&
			!hasPart(figure, matches);
		if (isWhole) return { ...match, figure: { ...figure, role: "cumulative", explicit: true, underway: false } };
		const isUnderway =
			figure.role === "unmarked" &&
			!figure.explicit &&
			underway.some(({ start }) => start >= figure.end && start < figure.sentenceEnd);
		return isUnderway ? { ...match, figure: { ...figure, underway: true } } : match;
	});
}

/** 已完成16所学校中3所的改造 */
function hasPart(whole: Figure, matches: readonly Match[]): boolean {
	return matches.some(
		({ figure }) =>
			figure.start > whole.start && figure.sentenceEnd === whole.sentenceEnd && figure.value < whole.value,
	);
}

/** 另有1所正在装修 speaks of its own figure. Statements and matches stand in the order of the text. */
function speaksOfOthers(matches: readonly Match[]): (statement: Statement) => boolean {
	let next = 0;
	return ({ start, end }) => {
		while ((matches[next]?.figure.start ?? start) < start) next++;
		const inside = matches[next]?.figure;
		return !inside || inside.end > end;
	};
}

/** 12所学校 where 3 schools and 9 kindergartens are due: a figure for several targets together. */
function isGrandTotal(figure: Figure, item: Item): boolean {
	if (!/^[\u4e00-\u9fa5]{2}/.test(figure.right) || /^(?:已|均|全部|都)/.test(figure.right)) return false;
	const alike = item.targets.filter(
		({ measure, kind }) => kind === "count" && comparable(measure) === comparable(figure.measure),
	);
	const sum = alike.reduce((total, { value }) => total + value, 0);
	return alike.length > 1 && figure.value === sum && !alike.some(({ value }) => value === sum);
}

interface Place {
	unit: string;
	item: Item;
	working: WorkingText;
	context: CheckContext;
}

/** Written out without a spread, which costs more than all that is in it: one is made for each target of each form. */
function progressOf(settled: Settlement, worded: Statement | null, words: TargetWords, place: Place): TargetProgress {
	const evidence: TargetEvidence = {
		confidence: settled.confidence,
		statedRate: settled.statedRate,
		fromShare: settled.fromShare,
		textTarget: settled.textTarget,
		otherMeasure: settled.otherMeasure,
		candidates: settled.candidates,
		mentioned: settled.mentioned,
	};
	const told = toldOf(settled, worded, words.target, place);
	return {
		item: place.item.no,
		target: words.target,
		index: words.index,
		reportedBy: place.unit,
		periodFigure: settled.periodFigure,
		doneInWords: told.doneInWords,
		evidence,
		achieved: told.achieved,
		share: told.share,
		quote: told.quote,
		arithmetic: told.arithmetic,
		status: told.status,
	};
}

type Told = Pick<TargetProgress, "achieved" | "share" | "quote" | "arithmetic" | "doneInWords" | "status">;

const NOTHING_TOLD: Told = {
	achieved: null,
	share: null,
	quote: null,
	arithmetic: null,
	doneInWords: false,
	status: "unreported",
};

function toldOf(
	settled: Settlement,
	worded: Statement | null,
	target: Target,
	{ item, working, context }: Place,
): Told {
	const achieved = settled.achieved ?? inWords(worded, settled);
	const span = settled.span ?? worded;
	const quote = span && working.quote(span.start, span.end);
	if (achieved === null) {
		if (worded?.kind !== "done" || settled.candidates.length > 0) return NOTHING_TOLD;
		return {
			achieved: null,
			share: null,
			quote,
			arithmetic: "文中写明已完成，没有写数字",
			doneInWords: true,
			status: "met",
		};
	}
	const share = settled.fromShare
		? tidy((settled.statedRate ?? 0) / 100)
		: target.value === 0
			? 1
			: tidy(achieved / target.value);
	return {
		achieved,
		share,
		quote,
		arithmetic:
			settled.arithmetic ?? (worded?.kind === "covered" ? "文中写明全覆盖，按100%计" : "文中写明尚未开展，按0计"),
		doneInWords: settled.achieved === null && worded?.kind === "covered",
		status: statusOf(target, item, achieved, share, context),
	};
}

/** 尚未开展 is 0; 全覆盖 and 应救尽救 are the whole. */
function inWords(worded: Statement | null, settled: Settlement): number | null {
	if (worded?.kind === "not-begun" && settled.candidates.length === 0) return 0;
	return worded?.kind === "covered" ? 100 : null;
}

function measuresOf(item: Item): Set<string> {
	return new Set(item.targets.flatMap(({ measure }) => sameMeasures(measure)));
}
