import {
	bareSheet,
	type CellStyle,
	type CellValue,
	fitRows,
	type SheetData,
	type WorkbookData,
	type WorkbookPlan,
} from "../../../core";
import type { SheetLook, WorkbookLook } from "../../../files";
import type { KeptCell, KeptSheet } from "../mapping/kept";

/** Where nothing is known of a file's look. */
const PLAIN: CellStyle = {
	font: { name: "宋体", size: 11 },
	horizontal: "left",
	vertical: "center",
	wrap: true,
	locked: true,
};
const PLAIN_WIDTH = 16;

/** What was read out of a file, word for word, as a plan that can be shown, edited and saved. */
export function planFromFile({ sheets, properties }: WorkbookData, look: WorkbookLook | null): WorkbookPlan {
	return {
		title: look?.title ?? "",
		properties: Object.fromEntries(properties),
		sheets: sheets.map((sheet) => sheetFrom(sheet, look?.sheets.get(sheet.name) ?? plainLook(sheet))),
	};
}

function sheetFrom({ name, state, cells, merges }: SheetData, look: SheetLook): KeptSheet {
	const sheet: KeptSheet = { ...look, name, state, merges };
	for (const { row, column, value, formula } of cells) {
		while (sheet.rows.length <= row) sheet.rows.push({ height: null, grows: true, cells: [] });
		const target = sheet.rows[row]?.cells ?? [];
		while (target.length <= column) target.push(null);
		const { style = PLAIN, link } = target[column] ?? {};
		const plain = plainValue(value, style);
		const isSaid = formula === undefined && (value.kind === "text" || typeof plain === "number");
		const cell: KeptCell = {
			...{ value: plain, style },
			...(link ? { link } : {}),
			...(isSaid ? {} : { kept: { value, ...(formula === undefined ? {} : { formula }) } }),
		};
		target[column] = cell;
	}
	if (state !== "veryHidden") fitRows(sheet);
	return sheet;
}

/** A number stays one where the cell shows it as the file did; all else is text, as shown. */
function plainValue(value: CellValue, { numberFormat }: CellStyle): string | number {
	if (value.kind !== "number") return value.text;
	return numberFormat || value.text === String(value.number) ? value.number : value.text;
}

function plainLook({ name, state, cells }: SheetData): SheetLook {
	const width = cells.reduce((most, { column }) => Math.max(most, column + 1), 0);
	const columnWidths = Array.from({ length: width }, () => PLAIN_WIDTH);
	return { ...bareSheet({ name, state, rows: [], columnWidths }), gridlines: true };
}
