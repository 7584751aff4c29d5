import {
	BooleanNumber,
	type ICellData,
	type IRowData,
	type IWorkbookData,
	type IWorksheetData,
	type Nullable,
} from "@univerjs/core";
import type { CellRangePlan, CellStyle, RowPlan, WorkbookPlan } from "../../../core";
import { fromUniverContent } from "./cell-content";
import { fromUniverStyle } from "./cell-style";
import { extrasOf, type KeptCell, type KeptSheet, type WorkbookExtras } from "./kept";
import { fromUniverRange, holds } from "./ranges";
import { charactersOf, pointsOf, type SizeOrigin } from "./sizes";

/** The plan of what Univer holds now: the way back from `workbookFromPlan`. */
export function planFromWorkbook(workbook: IWorkbookData): WorkbookPlan {
	const { title, properties, unseen } = workbook.custom as unknown as WorkbookExtras;
	const styles = new StyleReader(workbook.styles);
	const sheets = workbook.sheetOrder.flatMap((id) => {
		const sheet = workbook.sheets[id];
		return sheet ? [sheetFrom(sheet, styles)] : [];
	});
	for (const { at, sheet } of unseen) sheets.splice(at, 0, sheet);
	return { title, properties, sheets };
}

function sheetFrom(sheet: Partial<IWorksheetData>, styles: StyleReader): KeptSheet {
	const { state, unlocked, ...extras } = extrasOf(sheet);
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
		...extras,
		...(sheet.showGridlines === BooleanNumber.FALSE ? {} : { gridlines: true }),
	};
}

function rowsFrom(
	{ cellData = {}, rowData = {} }: Partial<IWorksheetData>,
	unlocked: readonly CellRangePlan[],
	styles: StyleReader,
): RowPlan[] {
	const last = Math.max(lastKey(rowData), lastKey(cellData));
	const rows = Array.from({ length: last + 1 }, (_, row) => {
		const cells = cellData[row] ?? {};
		return {
			...heightFrom(rowData[row]),
			cells: Array.from({ length: lastKey(cells) + 1 }, (_, column): KeptCell | null => {
				const cell = cells[column];
				if (!cell) return null;
				const content = fromUniverContent(cell);
				if (content.value === null && !cell.s) return null;
				const locked = !unlocked.some((range) => holds(range, row, column));
				return { ...content, style: styles.read(cell, typeof content.value === "number", locked) };
			}),
		};
	});
	// Univer measures rows that nobody ever touched.
	const end = rows.findLastIndex(({ cells }, row) => cells.some(Boolean) || originOf(rowData[row]) !== undefined);
	return rows.slice(0, end + 1);
}

/** Gives cells of one look the same style, as plans have it. */
class StyleReader {
	readonly #table: IWorkbookData["styles"];
	readonly #read = new Map<string, CellStyle>();

	constructor(table: IWorkbookData["styles"]) {
		this.#table = table;
	}

	read({ s }: ICellData, isNumber: boolean, locked: boolean): CellStyle {
		const key = `${typeof s === "string" ? s : JSON.stringify(s ?? null)} ${isNumber} ${locked}`;
		let style = this.#read.get(key);
		if (!style) {
			style = fromUniverStyle((typeof s === "string" ? this.#table[s] : s) ?? {}, { isNumber, locked });
			this.#read.set(key, style);
		}
		return style;
	}
}

function heightFrom(row: Partial<IRowData> | null | undefined): Pick<RowPlan, "height" | "grows"> {
	const grows = row?.ia === BooleanNumber.TRUE ? { grows: true } : {};
	const pixels = grows.grows ? (row?.ah ?? row?.h) : row?.h;
	return { height: pixels === undefined ? null : pointsOf(pixels, originOf(row)), ...grows };
}

function widthsOf(
	{ columnData = {}, defaultColumnWidth = 72 }: Partial<IWorksheetData>,
	rows: readonly RowPlan[],
): number[] {
	const cells = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
	return Array.from({ length: Math.max(cells, lastKey(columnData) + 1) }, (_, column) => {
		const data = columnData[column];
		return charactersOf(data?.w ?? defaultColumnWidth, originOf(data));
	});
}

function originOf(data: Nullable<{ custom?: IRowData["custom"] }>): SizeOrigin | undefined {
	return (data?.custom ?? undefined) as SizeOrigin | undefined;
}

function lastKey(items: object): number {
	return Object.keys(items).reduce((last, key) => Math.max(last, Number(key)), -1);
}
