import {
	BooleanNumber,
	type IColumnData,
	type IRowData,
	type IStyleData,
	type IWorkbookData,
	type IWorksheetData,
	LocaleType,
} from "@univerjs/core";
import type { CellStyle, SheetPlan, WorkbookPlan } from "../../../core";
import { toUniverContent } from "./cell-content";
import { toUniverStyle } from "./cell-style";
import { fontList } from "./fonts";
import type { KeptSheet, SheetExtras, WorkbookExtras } from "./kept";
import { rangesOf, toUniverRange } from "./ranges";
import { heightOf, widthOf } from "./sizes";

/** Room to write beside and below what is there. */
const SPARE_ROWS = 40;
const SPARE_COLUMNS = 6;
const LEAST = { rows: 60, columns: 14 };
const USUAL = { width: 72, height: 24 };
/** Frozen rows must leave room to scroll in: 0 and -1 are Univer's words for none. */
const NOT_FROZEN = { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 };

/**
 * A plan as a workbook of Univer's. `planFromWorkbook` gives the plan back.
 * @param stretch of the rows' heights, see `heightOf`
 */
export function workbookFromPlan(plan: WorkbookPlan, stretch = 1): IWorkbookData {
	const styles = new StyleTable();
	const placed = plan.sheets.map((sheet, at) => ({ at, sheet, id: `sheet-${at}` }));
	const shown = placed.filter(({ sheet }) => sheet.state !== "veryHidden");
	const extras: WorkbookExtras = {
		title: plan.title,
		properties: plan.properties,
		unseen: placed.filter((each) => !shown.includes(each)).map(({ at, sheet }) => ({ at, sheet })),
	};
	return {
		id: "workbook",
		name: plan.title,
		appVersion: "",
		locale: LocaleType.ZH_CN,
		sheetOrder: shown.map(({ id }) => id),
		sheets: Object.fromEntries(shown.map(({ id, sheet }) => [id, worksheetFrom(id, sheet, styles, stretch)])),
		styles: styles.all,
		defaultStyle: { ff: fontList("宋体"), fs: 11 },
		custom: extras,
	};
}

/** Each look once: plans share their styles between cells. */
class StyleTable {
	readonly all: Record<string, IStyleData> = {};
	readonly #ids = new Map<CellStyle, string>();

	idOf(style: CellStyle): string {
		let id = this.#ids.get(style);
		if (id === undefined) {
			id = `style-${this.#ids.size}`;
			this.#ids.set(style, id);
			this.all[id] = toUniverStyle(style);
		}
		return id;
	}
}

function worksheetFrom(id: string, sheet: KeptSheet, styles: StyleTable, stretch: number): Partial<IWorksheetData> {
	const { name, rows, columnWidths, merges, freeze, gridlines, ...carried } = sheet;
	const columns = rows.reduce((most, { cells }) => Math.max(most, cells.length), columnWidths.length);
	const custom: SheetExtras = {
		...carried,
		unlocked: rangesOf(rows.map(({ cells }) => cells.map((cell) => cell !== null && !cell.style.locked))),
	};
	return {
		...{ id, name, custom },
		hidden: carried.state === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
		rowCount: Math.max(LEAST.rows, rows.length + SPARE_ROWS),
		columnCount: Math.max(LEAST.columns, columns + SPARE_COLUMNS),
		defaultColumnWidth: USUAL.width,
		defaultRowHeight: USUAL.height,
		showGridlines: (gridlines ?? rows.length === 0) ? BooleanNumber.TRUE : BooleanNumber.FALSE,
		mergeData: merges.map(toUniverRange),
		freeze: freeze ? frozen(freeze) : NOT_FROZEN,
		cellData: indexed(rows, ({ cells }) =>
			indexed(cells, (cell) => (cell ? { ...toUniverContent(cell), s: styles.idOf(cell.style) } : undefined)),
		),
		rowData: indexed(rows, (row) => rowFrom(row, stretch)),
		columnData: indexed(columnWidths, (characters): Partial<IColumnData> => {
			const custom = widthOf(characters);
			return { w: custom.pixels, custom };
		}),
	};
}

function frozen({ rows, columns }: NonNullable<SheetPlan["freeze"]>): IWorksheetData["freeze"] {
	if (rows === 0 && columns === 0) return NOT_FROZEN;
	return { xSplit: columns, ySplit: rows, startRow: rows || -1, startColumn: columns || -1 };
}

/** A row that grows is fitted by Univer to what is typed into it; its height is where to start from. */
function rowFrom({ height, grows }: SheetPlan["rows"][number], stretch: number): Partial<IRowData> | undefined {
	if (height === null) return grows ? { ia: BooleanNumber.TRUE } : undefined;
	const custom = heightOf(height, stretch);
	const h = custom.pixels;
	return grows ? { h, ah: h, ia: BooleanNumber.TRUE, custom } : { h, ia: BooleanNumber.FALSE, custom };
}

/** Univer's lists are objects with numbers for keys; places without anything are left out. */
function indexed<T, U>(items: readonly T[], make: (item: T) => U | undefined): Record<number, U> {
	const made: Record<number, U> = {};
	items.forEach((item, index) => {
		const value = make(item);
		if (value !== undefined) made[index] = value;
	});
	return made;
}
