import type { Figure } from "./figure";
import { PLAN_WORDS, REPORTED } from "./lexicon/cues";

/**
 * What figures in a row tell of each other: 任务300场、1.2万人次; 计划3所，完工2所，在建1所; 分别完成任务的57%、53%. Changes the figures given.
 */
export function readSeries(text: string, figures: readonly Figure[]): void {
	let planEnded: number | null = null;
	for (const [at, figure] of figures.entries()) {
		const before = figures[at - 1];
		if (!before || before.sentenceEnd !== figure.sentenceEnd) continue;
		const between = text.slice(before.end, figure.start);
		if (/^[、和及]$/.test(between)) {
			if (before.role === "target") figure.role = "target";
			if (before.share && before.clauseLeft.includes("分别") && figure.measure === before.measure) figure.share = true;
		}
		if (figure.role !== "plan" || PLAN_WORDS.test(between)) planEnded = null;
		else if (planEnded === figure.sentenceEnd) figure.role = "unmarked";
		else if (isPlanAndDone(before, figure, between)) {
			before.role = "target";
			figure.role = "unmarked";
			planEnded = figure.sentenceEnd;
		}
	}
}

/** 计划3所，完工2所: the same thing in the same measure, and a word for done. */
function isPlanAndDone(planned: Figure, figure: Figure, between: string): boolean {
	return (
		planned.role === "plan" &&
		planned.measure === figure.measure &&
		/[，；]/.test(between) &&
		REPORTED.test(figure.left + figure.right)
	);
}
