import { type CheckedItem, type CheckedWorkbook, type Finding, grouped, itemsOf, type ReturnedForm } from "../model";
import { maskPersonalData } from "../text";
import type { CheckContext, FormUnderCheck } from "./context";
import { deadlineCells, entryOf, progressCells, progressText, readDeadline, saysNothing } from "./entries";
import { readTargets, withChosenFigures } from "./figures";
import { FORM_RULES, MERGED_RULES, TOGETHER_RULES } from "./rules";

/** Checks one returned form against its notice: what it says of items and targets, and all findings on it alone. */
export function checkForm(returned: ReturnedForm, context: CheckContext): CheckedWorkbook {
	const form = underCheck(returned, context);
	return {
		file: returned.file,
		returned,
		unit: form.unit,
		period: returned.period ?? context.period.key,
		items: checkedItems(returned, context),
		targets: form.targets,
		findings: findingsOn(form, context),
	};
}

/** The findings that show only when forms are laid side by side, each on the form it concerns. */
export function checkTogether(checked: readonly CheckedWorkbook[], context: CheckContext): Finding[] {
	return TOGETHER_RULES.flatMap(({ check }) => check(checked, context));
}

/** The findings on the merged forms of a period as a whole: what none of an item's units reports, figures that contradict each other. */
export function checkMerged(merged: readonly CheckedWorkbook[], context: CheckContext): Finding[] {
	return MERGED_RULES.flatMap(({ check }) => check(merged, context));
}

/** A form of another notice has nothing to answer to this one but that. */
function findingsOn(form: FormUnderCheck, context: CheckContext): Finding[] {
	const findings: Finding[] = [];
	for (const { id, check } of FORM_RULES) {
		for (const finding of check(form, context)) findings.push(finding);
		if (id === "notice-mismatch" && findings.length > 0) break;
	}
	const notes = unitNotes(form.returned);
	return findings.map((finding) => {
		const unitNote = notes.get(finding.item);
		return unitNote === undefined ? finding : { ...finding, unitNote: maskPersonalData(unitNote) };
	});
}

/** A reason that the unit gives beside an item goes with every finding on it. */
function unitNotes({ form }: ReturnedForm): Map<number | null, string> {
	const notes = form.rows.flatMap(({ item, notes }) =>
		notes.flatMap(({ text }) => (item === null || text.trim() === "" ? [] : [{ item, text: text.trim() }])),
	);
	return new Map(
		[...grouped(notes, ({ item }) => item)].map(([item, each]) => [item, each.map(({ text }) => text).join("\n")]),
	);
}

function underCheck(returned: ReturnedForm, context: CheckContext): FormUnderCheck {
	const { notice } = context;
	const { name: unit, collective } = returned.unit;
	const answersFor = unit === null ? notice.items : itemsOf(notice, unit, collective);
	const rowOf = new Map(
		notice.items.flatMap(({ no }) => {
			const row = entryOf(returned.form, no)?.rows[0];
			return row ? [[no, row] as const] : [];
		}),
	);
	const form = { returned, unit, answersFor, rowOf };
	return {
		...form,
		targets: unit === null ? [] : withChosenFigures(readTargets(textsOf(form), unit, answersFor, context), context),
	};
}

/** What the form says of each item that the unit answers for, by the item's number. */
function textsOf({ returned, answersFor }: Pick<FormUnderCheck, "returned" | "answersFor">): Map<number, string> {
	const texts = new Map<number, string>();
	for (const { no } of answersFor) {
		const entry = entryOf(returned.form, no);
		const text = entry ? progressText(entry) : "";
		texts.set(no, saysNothing(text) ? "" : text);
	}
	return texts;
}

function checkedItems({ form }: ReturnedForm, { notice }: CheckContext): CheckedItem[] {
	return notice.items.flatMap(({ no }) => {
		const entry = entryOf(form, no);
		if (!entry) return [];
		const deadline = deadlineCells(entry)[0];
		const phrase = deadline ? readDeadline(deadline, notice.year.value) : null;
		return [
			{
				no,
				cell: progressCells(entry)[0]?.cell ?? "",
				progress: progressText(entry),
				deadlineText: deadline?.text ?? "",
				deadline: phrase?.kind === "day" ? phrase.date : null,
			},
		];
	});
}
