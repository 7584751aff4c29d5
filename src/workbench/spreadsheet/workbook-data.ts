import { MEMORY_SHEET } from "../../app";
import { shownNumber } from "../../app/shown-number";
import type { CellData, CellValue, SheetData, WorkbookData, WorkbookPlan } from "../../core";
import type { TableCell, TableSheet } from "../workbench-spreadsheet";
import type { KeptCell } from "./mapping/kept";
import { holds } from "./mapping/ranges";

/** What is open as the domain sees it, as if it had been read from a file. */
export function workbookDataOf({ sheets, properties }: WorkbookPlan): WorkbookData {
	return {
		sheets: sheets.filter(({ name }) => name !== MEMORY_SHEET).map(sheetDataOf),
		properties: new Map(Object.entries(properties)),
		modified: null,
	};
}

function sheetDataOf({ name, state, rows, merges }: WorkbookPlan["sheets"][number]): SheetData {
	const cells = rows.flatMap(({ cells }, row) =>
		cells.flatMap((cell: KeptCell | null, column): CellData[] => {
			if (!cell || cell.value === null || cell.value === "") return [];
			const { formula } = cell.kept ?? {};
			return [{ row, column, value: valueOfCell(cell), ...(formula === undefined ? {} : { formula }) }];
		}),
	);
	return { name, state, cells, merges };
}

function valueOfCell({ value, style, kept }: KeptCell): CellValue {
	if (kept) return kept.value;
	if (typeof value === "number") return shownNumber(value, style.numberFormat ?? "General", false);
	return { kind: "text", text: value ?? "" };
}

/** The visible sheets for an accessible table: what is shown, what may be typed into, what it asks for. */
export function tableSheetsOf({ sheets }: WorkbookPlan): TableSheet[] {
	return sheets
		.filter(({ state }) => state === "visible")
		.map(({ name, rows, merges, protection, validations }) => {
			const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
			const isCovered = (row: number, column: number) =>
				merges.some((merge) => holds(merge, row, column) && (row !== merge.top || column !== merge.left));
			const cellAt = (row: number, column: number): TableCell | null => {
				if (isCovered(row, column)) return null;
				const cell: KeptCell | null = rows[row]?.cells[column] ?? null;
				return {
					text: cell && cell.value !== null ? valueOfCell(cell).text : "",
					editable: !(protection && (cell?.style.locked ?? true)),
					prompt: validations.find(({ range }) => holds(range, row, column))?.prompt ?? "",
				};
			};
			return {
				name,
				merges,
				rows: rows.map((_, row) => Array.from({ length: width }, (_, column) => cellAt(row, column))),
			};
		});
}
