import { LIST_STYLES, planListSheet } from "../../layout";
import type { CheckedWorkbook, FormCell, SheetPlan } from "../../model";
import { maskPersonalData } from "../../text";

/** Headers by which a later period's check finds its way in this sheet again. */
export const ORIGINALS_SHEET = "原始填报";
export const SUPERSEDED_SHEET = "被替代的报表";
export const ORIGINALS_HEADERS = { unit: "单位", item: "实事", column: "栏目", text: "填报内容" } as const;
export const PROGRESS_COLUMN = "进度";
export const DEADLINE_COLUMN = "完成时限";

const COLUMNS = [
	{ header: ORIGINALS_HEADERS.unit, width: 15 },
	{ header: ORIGINALS_HEADERS.item, width: 5, style: LIST_STYLES.centered },
	{ header: "实事名称", width: 20 },
	{ header: ORIGINALS_HEADERS.column, width: 9, style: LIST_STYLES.centered },
	{ header: ORIGINALS_HEADERS.text, width: 72 },
	{ header: "文件", width: 16 },
	{ header: "工作表", width: 13 },
	{ header: "单元格", width: 7, style: LIST_STYLES.centered },
];

/** 原始填报: every filled cell of the merged forms, word for word, with where it stands. */
export function planOriginalsSheet(merged: readonly CheckedWorkbook[]): SheetPlan {
	const rows = merged.flatMap(originalRows);
	return planListSheet({
		name: ORIGINALS_SHEET,
		title: ORIGINALS_SHEET,
		notes: [
			"各单位填报内容的原文，一字未改；每行一格，注明出处。",
			...(rows.length === 0 ? ["本期没有可汇总的填报内容。"] : []),
		],
		columns: COLUMNS,
		rows,
	});
}

/** 被替代的报表: the same of forms that do not count: earlier ones of a unit, and those that were set aside. */
export function planSupersededSheet(
	superseded: readonly { workbook: CheckedWorkbook; by: CheckedWorkbook }[],
	excluded: readonly CheckedWorkbook[],
): SheetPlan {
	const rows = [
		...superseded.flatMap(({ workbook, by }) =>
			originalRows(workbook).map((row) => [...row, maskPersonalData(by.file)]),
		),
		...excluded.flatMap((workbook) => originalRows(workbook).map((row) => [...row, "（已搁置）"])),
	];
	return planListSheet({
		name: SUPERSEDED_SHEET,
		title: SUPERSEDED_SHEET,
		notes: [
			"同一单位报送不止一份时，较早各份的原文，以及被搁置的报表的原文；不计入汇总。",
			...(rows.length === 0 ? ["本期没有被替代的报表。"] : []),
		],
		columns: [...COLUMNS, { header: "替代它的文件", width: 16 }],
		rows,
	});
}

type OriginalRow = (string | number | null)[];

function originalRows({ file, unit, returned }: CheckedWorkbook): OriginalRow[] {
	if (!returned) return [];
	const { form } = returned;
	const place = { file: maskPersonalData(file), sheet: maskPersonalData(form.sheet) };
	const line = (item: number | string, name: string, column: string, cell: FormCell | null): OriginalRow[] =>
		cell && cell.text.trim() !== "" ? [[unit, item, name, column, cell.text, place.file, place.sheet, cell.cell]] : [];
	const head = [...line("", "", "单位", form.unit), ...line("", "", "填报时间", form.fillDate)];
	const rows = form.rows.flatMap(({ item: no, name, progress, deadline, notes }) => {
		const item = no ?? "未对应";
		const shown = name?.text.trim() ?? "";
		return [
			...line(item, shown, PROGRESS_COLUMN, progress),
			...line(item, shown, DEADLINE_COLUMN, deadline),
			...notes.flatMap((note) => line(item, shown, "其他", note)),
		];
	});
	return [...head, ...rows];
}
