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
		if (before.role === "target" && OTHER_THING.test(between) && TASKS.test(figure.clauseLeft)) figure.role = "target";
		if (figure.role !== "plan" || PLAN_WORDS.test(between)) planEnded = null;
		else if (planEnded === figure.sentenceEnd) figure.role = "unmarked";
		else if (isPlanAndDone(before, figure, between)) {
			before.role = "target";
			figure.role = "unmarked";
			planEnded = figure.sentenceEnd;
		}
	}
}

/** 全年目标居家托养200人、照料机构6所: what the clause begins with holds for all of its list. */
const TASKS = /^(?:全年|年度|今年|本年度?|年初)?的?(?:计划|工作|确定)?(?:目标|任务)(?!数?的?(?:已|均|全部|完成))/;
const OTHER_THING = /^、(?![^，。；]*(?:已|完成|累计|共))[\u4e00-\u9fa5“”]{1,16}$/;

/** 计划3所，完工2所: the same thing in the same measure, and a word for done. */
function isPlanAndDone(planned: Figure, figure: Figure, between: string): boolean {
	return (
		planned.role === "plan" &&
		planned.measure === figure.measure &&
		/[，；]/.test(between) &&
		REPORTED.test(figure.left + figure.right)
	);
}
