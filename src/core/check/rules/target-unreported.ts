import {
	answeringUnits,
	type CheckedWorkbook,
	type Finding,
	type Item,
	isCollective,
	makeFinding,
	type ReturnedForm,
	type TargetProgress,
} from "../../model";
import type { CheckContext, FormRule, FormUnderCheck } from "../context";
import { type Entry, entryOf, progressCells, progressText, saysNothing } from "../entries";
import { exceedsReading, MOST_NUMBERS } from "../figures";
import { formFinding } from "../form-finding";
import { givesFigures } from "../gives-figures";
import { dueText, targetFinding, targetText } from "../target-finding";
import { itemText } from "../wording";

/** The text gives figures, but none for this target, and the unit is the item's only one. */
export const targetUnreported: FormRule = (form) =>
	form.answersFor.flatMap((item) => {
		const own = form.targets.filter((target) => target.item === item.no);
		const long = own.length > 0 ? longAnswer(form.returned, item) : null;
		if (long) return [unread(form, item, long)];
		const silent = own.filter((target) => isSilent(target) && !isToldOtherwise(target, own));
		if (silent.length === 0 || !owesFigures(form.returned, form.unit, item)) return [];
		return silent.map((target) =>
			targetFinding(
				form,
				"target-unreported",
				target,
				`进度里有数字，但没有${targetText(target)}（${dueText(target)}）的完成数，该目标只有本单位负责，无法知道完成情况。`,
			),
		);
	});

/** The answer, where it gives more numbers than are read. */
function longAnswer({ form }: ReturnedForm, item: Item): Entry | null {
	const entry = entryOf(form, item.no);
	return entry && exceedsReading(progressText(entry)) ? entry : null;
}

/** What stands behind so many numbers was not looked at, so that nobody is told that it is missing. */
function unread(form: FormUnderCheck, item: Item, entry: Entry): Finding {
	const message = `${itemText(item)}的进度里数字多于${MOST_NUMBERS}个，只核对了前${MOST_NUMBERS}个，其余的没有读。`;
	const place = {
		item: item.no,
		cell: progressCells(entry)[0]?.cell ?? null,
		remedy: "请只写完成数，名单和明细另附。",
	};
	return formFinding(form, "target-unreported", message, place);
}

/** Forms came for an item, and none of its units reports a target: on the item's first unit, no file. */
export function targetUnreportedByAll(merged: readonly CheckedWorkbook[], { notice }: CheckContext): Finding[] {
	return notice.items.flatMap((item) => {
		const forms = merged.filter((form) =>
			form.items.some(({ no, progress }) => no === item.no && !saysNothing(progress)),
		);
		if (forms.length === 0) return [];
		return item.targets.flatMap((target, index) => {
			const told = forms.flatMap((form) =>
				form.targets.filter((each) => each.item === item.no && each.index === index),
			);
			const silent = told.length > 0 && told.every(isSilent);
			const isSaidOnForm = ({ returned, unit }: CheckedWorkbook) =>
				returned && (owesFigures(returned, unit, item) || longAnswer(returned, item));
			if (!silent || forms.some(isSaidOnForm)) return [];
			const units = [...new Set(forms.map(({ unit }) => unit))].filter((unit) => unit !== null);
			const message = `${itemText(item)}：已报送的${units.join("、")}${units.length > 1 ? "都" : ""}没有写${targetText({ target })}（${dueText({ target })}）的完成数，汇总后看不出该目标完成情况。`;
			return [makeFinding("target-unreported", message, { item: item.no, unit: answeringUnits(item)[0] ?? null })];
		});
	});
}

/** Nothing on the target: no figure, no words, no plan, nothing doubtful. A sum per head is a standard, never owed as progress. */
function isSilent({ target, achieved, doneInWords, evidence }: TargetProgress): boolean {
	if (target.kind === "money-standard" || achieved !== null || doneInWords) return false;
	return !evidence?.mentioned && (evidence?.candidates.length ?? 0) === 0;
}

/** 提升3个百分点，达到58%: of a rate's change and its height either tells how it stands. */
function isToldOtherwise({ target }: TargetProgress, own: readonly TargetProgress[]): boolean {
	const isRate = (kind: string) => kind === "rate" || kind === "coverage";
	return own.some(
		(other) =>
			isRate(target.kind) &&
			isRate(other.target.kind) &&
			other.achieved !== null &&
			other.target.subject === target.subject,
	);
}

/** The only unit of an item gives figures on it: then a target without one is found on its own form. */
function owesFigures({ form }: ReturnedForm, unit: string | null, item: Item): boolean {
	if (unit === null || !isOnlyUnit(item, unit)) return false;
	const entry = entryOf(form, item.no);
	return entry !== null && !saysNothing(progressText(entry)) && givesFigures(entry, item);
}

function isOnlyUnit(item: Item, unit: string): boolean {
	const units = answeringUnits(item);
	return units.length === 1 && units[0] === unit && !isCollective(unit);
}
