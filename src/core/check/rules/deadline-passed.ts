import { dueDate, type TargetProgress } from "../../model";
import type { CheckContext, FormRule, FormUnderCheck } from "../context";
import { deadlineCells, entryOf, readDeadline } from "../entries";
import { isReached } from "../figures";
import { amount, dueText, targetFinding, targetText } from "../target-finding";
import { dayText } from "../wording";

/** The as-of day is past the unit's own deadline or the notice's, and the unit reports a counted or rate target short of its value. */
export const deadlinePassed: FormRule = (form, context) =>
	form.targets.flatMap((progress) => {
		const { achieved, target } = progress;
		const passed = passedDeadline(form, progress, context);
		if (achieved === null || !passed || !(target.kind === "count" || target.kind === "rate")) return [];
		if (isReached(target, achieved)) return [];
		const message = `${passed}已过，${targetText(progress)}${dueText(progress)}，只完成${amount(achieved, target.measure)}。`;
		return [targetFinding(form, "deadline-passed", progress, message)];
	});

/** 本单位填报的完成时限（2021年5月31日), or the notice's; null where neither has passed. */
function passedDeadline(
	form: FormUnderCheck,
	{ item: no }: TargetProgress,
	{ notice, asOf }: CheckContext,
): string | null {
	const item = form.answersFor.find((each) => each.no === no);
	if (!item) return null;
	const due = dueDate(notice, item);
	if (asOf > due.date) return `通知${due.basis === "stated" ? "要求" : "当年"}的时限（${dayText(due.date)}）`;
	const entry = entryOf(form.returned.form, no);
	const days = (entry ? deadlineCells(entry) : []).flatMap((cell) => {
		const phrase = readDeadline(cell, notice.year.value);
		return phrase?.kind === "day" ? [phrase.date] : [];
	});
	const own = days.sort().at(-1);
	return own !== undefined && asOf > own ? `所填的完成时限（${dayText(own)}）` : null;
}
