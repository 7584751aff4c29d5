import { type FormSheetRow, formRowOf, formTitleOf, planFormSheet } from "../../layout";
import {
	type CheckedWorkbook,
	grouped,
	type Item,
	isCollective,
	type ReportContext,
	type SheetPlan,
} from "../../model";

export const SUMMARY_SHEET = "汇总表";

/**
 * 汇总表: the official form with what the units report, each item's units in the form's order, `县卫生健康局：…` under one
 * another.
 */
export function planSummarySheet(
	{ notice, period }: ReportContext,
	merged: readonly CheckedWorkbook[],
	checkCode: string,
): SheetPlan {
	const ofUnit = grouped(merged, ({ unit }) => unit);
	const isOneOfSeveral = ({ unit }: CheckedWorkbook) => (ofUnit.get(unit)?.length ?? 0) > 1;
	const rows = notice.items.map((item): FormSheetRow => {
		const row = formRowOf(notice, item);
		const parts = partsOf(item, row.units, merged, isOneOfSeveral);
		return {
			...row,
			progress: parts
				.map(({ label, progress }) => labelled(label, progress))
				.filter(Boolean)
				.join("\n"),
			deadline: joinDeadlines(parts),
		};
	});
	const { sheet } = planFormSheet({
		form: notice.form,
		title: formTitleOf(notice),
		period: period.label,
		mode: "done",
		unit: "",
		fillDate: "",
		checkCode,
		rows,
	});
	return { ...sheet, name: SUMMARY_SHEET, protection: null };
}

interface Part {
	unit: string;
	/** What the part is headed with: the unit and, of several forms that name no more than a collective, the file. */
	label: string;
	progress: string;
	deadline: string;
}

/** What each unit says of the item: units in the form's order, a collective's members in its place, others last. */
function partsOf(
	item: Item,
	formUnits: readonly string[],
	merged: readonly CheckedWorkbook[],
	isOneOfSeveral: (workbook: CheckedWorkbook) => boolean,
): Part[] {
	const order = formUnits.flatMap((unit) => (isCollective(unit) ? [unit, ...membersOf(unit, item, merged)] : [unit]));
	const ranks = new Map<string, number>();
	for (const [at, unit] of order.entries()) if (!ranks.has(unit)) ranks.set(unit, at);
	const rank = ({ unit }: Part) => ranks.get(unit) ?? order.length;
	return merged
		.map((workbook) => {
			const { unit, file, returned } = workbook;
			const rows = returned?.form.rows.filter((row) => row.item === item.no) ?? [];
			return {
				unit: unit ?? "",
				label: isOneOfSeveral(workbook) ? `${unit}（${file}）` : (unit ?? ""),
				progress: joinTexts(rows.map((row) => row.progress.text)),
				deadline: joinTexts(rows.map((row) => row.deadline?.text ?? "")),
			};
		})
		.filter(({ progress, deadline }) => progress !== "" || deadline !== "")
		.sort((a, b) => rank(a) - rank(b));
}

/** Units that answer for the item only as members of the collective, and those that it stands for in the body's list. */
function membersOf(collective: string, item: Item, merged: readonly CheckedWorkbook[]): string[] {
	const members = merged
		.filter(({ returned }) => returned?.unit.collective === collective)
		.map(({ unit }) => unit ?? "");
	return [...item.units.map(({ name }) => name), ...members];
}

function joinTexts(texts: string[]): string {
	return texts.filter((text) => text.trim() !== "").join("\n");
}

function labelled(unit: string, text: string): string {
	return text === "" ? "" : `${unit}：${text}`;
}

/** One deadline where all say the same, else each unit's own. */
function joinDeadlines(parts: readonly Part[]): string {
	const stated = parts.filter(({ deadline }) => deadline !== "");
	const distinct = [...new Set(stated.map(({ deadline }) => deadline.trim()))];
	if (distinct.length <= 1) return distinct[0] ?? "";
	return stated.map(({ label, deadline }) => labelled(label, deadline)).join("\n");
}
