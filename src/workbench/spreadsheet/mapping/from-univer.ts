import {
	BooleanNumber,
	type ICellData,
	type IRowData,
	type IStyleData,
	type IWorkbookData,
	type IWorksheetData,
} from "@univerjs/core";
import {
	type IConditionFormattingRule,
	SHEET_CONDITIONAL_FORMATTING_PLUGIN,
} from "@univerjs/sheets-conditional-formatting";
import type { CellRangePlan, RowPlan, WorkbookPlan } from "../../../core";
import { fromUniverContent } from "./cell-content";
import { fromUniverStyle } from "./cell-style";
import { fromUniverRule } from "./conditional-formats";
import type { KeptCell, KeptSheet, SheetExtras, WorkbookExtras } from "./kept";
import { fromUniverRange, holds } from "./ranges";
import { charactersOf, pointsOf } from "./sizes";

/** Marks stand among a sheet's conditional formats, told by this beginning of their names. */
export const MARK_PREFIX = "mark:";

const NO_EXTRAS: SheetExtras = {
	state: "visible",
	protection: null,
	validations: [],
	print: null,
	autoFilter: null,
	unlocked: [],
};

/** The plan of what Univer holds now, marks aside: the way back from `workbookFromPlan`. */
export function planFromWorkbook(workbook: IWorkbookData): WorkbookPlan {
	const { title, properties, unseen } = workbook.custom as unknown as WorkbookExtras;
	const resource = workbook.resources?.find(({ name }) => name === SHEET_CONDITIONAL_FORMATTING_PLUGIN)?.data;
	const rules: Record<string, IConditionFormattingRule[]> = JSON.parse(resource || "{}");
	const sheets = workbook.sheetOrder.flatMap((id) => {
		const sheet = workbook.sheets[id];
		return sheet ? [sheetFrom(sheet, rules[id] ?? [], workbook.styles)] : [];
	});
	for (const { at, sheet } of unseen) sheets.splice(at, 0, sheet);
	return { title, properties, sheets };
}

function sheetFrom(
	sheet: Partial<IWorksheetData>,
	rules: readonly IConditionFormattingRule[],
	styles: IWorkbookData["styles"],
): KeptSheet {
	const { state, unlocked, protection, validations, print, autoFilter } = (sheet.custom ?? NO_EXTRAS) as SheetExtras;
	const rows = rowsFrom(sheet, unlocked, styles);
	const hidden = sheet.hidden === BooleanNumber.TRUE;
	const { xSplit = 0, ySplit = 0 } = sheet.freeze ?? {};
	return {
		name: sheet.name ?? "",
		state: hidden ? (state === "visible" ? "hidden" : state) : "visible",
		columnWidths: widthsOf(sheet, rows),
		rows,
		merges: (sheet.mergeData ?? []).map(fromUniverRange),
		freeze: xSplit > 0 || ySplit > 0 ? { rows: ySplit, columns: xSplit } : null,
		...{ protection, validations, print, autoFilter },
		conditionalFormats: rules.filter(({ cfId }) => !cfId.startsWith(MARK_PREFIX)).flatMap(fromUniverRule),
		...(sheet.showGridlines === BooleanNumber.FALSE ? {} : { gridlines: true }),
	};
}

function rowsFrom(
	{ cellData = {}, rowData = {} }: Partial<IWorksheetData>,
	unlocked: readonly CellRangePlan[],
	styles: IWorkbookData["styles"],
): RowPlan[] {
	const styleOf = (cell: ICellData): IStyleData => (typeof cell.s === "string" ? styles[cell.s] : cell.s) ?? {};
	const last = Math.max(lastKey(rowData), lastKey(cellData));
	return Array.from({ length: last + 1 }, (_, row) => {
		const cells = cellData[row] ?? {};
		return {
			...heightFrom(rowData[row]),
			cells: Array.from({ length: lastKey(cells) + 1 }, (_, column): KeptCell | null => {
				const cell = cells[column];
				if (!cell) return null;
				const content = fromUniverContent(cell);
				if (content.value === null && !cell.s) return null;
				const locked = !unlocked.some((range) => holds(range, row, column));
				const style = fromUniverStyle(styleOf(cell), { isNumber: typeof content.value === "number", locked });
				return { ...content, style };
			}),
		};
	});
}

function heightFrom(row: Partial<IRowData> | null | undefined): Pick<RowPlan, "height" | "grows"> {
	const grows = row?.ia === BooleanNumber.TRUE ? { grows: true } : {};
	const pixels = grows.grows ? (row?.ah ?? row?.h) : row?.h;
	return { height: pixels === undefined ? null : pointsOf(pixels, row?.custom?.from), ...grows };
}

function widthsOf(
	{ columnData = {}, defaultColumnWidth = 72 }: Partial<IWorksheetData>,
	rows: readonly RowPlan[],
): number[] {
	const cells = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
	return Array.from({ length: Math.max(cells, lastKey(columnData) + 1) }, (_, column) => {
		const { w, custom } = columnData[column] ?? {};
		return charactersOf(w ?? defaultColumnWidth, custom?.from);
	});
}

function lastKey(items: object): number {
	return Object.keys(items).reduce((last, key) => Math.max(last, Number(key)), -1);
}
