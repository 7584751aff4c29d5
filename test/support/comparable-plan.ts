import type { CellPlan, SheetPlan, WorkbookPlan } from "../../src/core";

/** A plan without what makes no difference: blank cells at the end of a row, a border said to be none, a blank text, no breaks, no charts. */
export function comparablePlan(plan: WorkbookPlan): WorkbookPlan {
	return {
		...plan,
		sheets: plan.sheets.map((sheet) => (sheet.state === "veryHidden" ? sheet : comparableSheet(sheet))),
	};
}

function comparableSheet(sheet: SheetPlan): SheetPlan {
	const { breaks, ...print } = sheet.print ?? {};
	const { charts, ...rest } = sheet;
	return {
		...rest,
		...(charts?.length ? { charts } : {}),
		print: sheet.print && ({ ...print, ...(breaks?.length ? { breaks } : {}) } as SheetPlan["print"]),
		rows: sheet.rows.map(({ cells, ...row }) => ({
			...row,
			cells: cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1).map(comparableCell),
		})),
	};
}

function comparableCell(cell: CellPlan | null): CellPlan | null {
	if (cell === null) return null;
	const { border, ...style } = cell.style;
	return {
		...cell,
		value: cell.value === "" ? null : cell.value,
		style: border && border !== "none" ? { ...style, border } : style,
	};
}
