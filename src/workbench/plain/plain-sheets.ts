import { bareSheet, type CellData, type SheetData, type WorkbookPlan } from "../../core";
import type { TableCell, TableSheet } from "../workbench-spreadsheet";

/** The cells of a planned workbook as they would be read from its file. */
export function sheetsOfPlan(plan: WorkbookPlan): SheetData[] {
	return plan.sheets.map(({ name, state, rows, merges }) => ({
		name,
		state,
		merges,
		cells: rows.flatMap(({ cells }, row) =>
			cells.flatMap((cell, column): CellData[] => {
				if (cell === null || cell.value === null || cell.value === "") return [];
				const text = String(cell.value);
				return typeof cell.value === "number"
					? [{ row, column, value: { kind: "number", number: cell.value, text } }]
					: [{ row, column, value: { kind: "text", text } }];
			}),
		),
	}));
}

/** A workbook of the same words, in a plain look. */
export function planOfSheets(sheets: readonly SheetData[], properties: ReadonlyMap<string, string>): WorkbookPlan {
	return {
		title: "",
		properties: Object.fromEntries(properties),
		sheets: sheets.map((sheet) => {
			const [rows, columns] = extent(sheet);
			const bare = bareSheet({
				name: sheet.name,
				state: sheet.state,
				columnWidths: Array(columns).fill(COLUMN_WIDTH),
				rows: gridOf(sheet, rows, columns).map((cells) => ({
					height: null,
					cells: cells.map((cell) => cell && { value: plainValue(cell), style: STYLE }),
				})),
			});
			return { ...bare, merges: sheet.merges };
		}),
	};
}

/** The visible sheets as rows for the table view. */
export function tablesOf(sheets: readonly SheetData[]): TableSheet[] {
	return sheets
		.filter(({ state }) => state === "visible")
		.map((sheet) => {
			const [rows, columns] = extent(sheet);
			const table: (TableCell | null)[][] = gridOf(sheet, rows, columns).map((cells) =>
				cells.map((cell) => ({ text: cell?.value.text ?? "", editable: cell?.formula === undefined, prompt: "" })),
			);
			for (const { top, left, bottom, right } of sheet.merges)
				for (let row = top; row <= Math.min(bottom, rows - 1); row++)
					for (let column = left; column <= Math.min(right, columns - 1); column++)
						if (row !== top || column !== left) table[row]?.splice(column, 1, null);
			return { name: sheet.name, merges: sheet.merges, rows: table };
		});
}

const COLUMN_WIDTH = 18;
const STYLE = {
	font: { name: "宋体", size: 11 },
	horizontal: "left",
	vertical: "top",
	wrap: true,
	locked: false,
} as const;

function plainValue({ value }: CellData): string | number {
	return value.kind === "number" ? value.number : value.text;
}

/** Rows and columns that hold something. */
function extent({ cells }: SheetData): [rows: number, columns: number] {
	let [rows, columns] = [0, 0];
	for (const { row, column } of cells) {
		rows = Math.max(rows, row + 1);
		columns = Math.max(columns, column + 1);
	}
	return [rows, columns];
}

function gridOf({ cells }: SheetData, rows: number, columns: number): (CellData | null)[][] {
	const grid: (CellData | null)[][] = Array.from({ length: rows }, () => Array(columns).fill(null));
	for (const cell of cells) grid[cell.row]?.splice(cell.column, 1, cell);
	return grid;
}
