import { type CellData, cellAddress, type WorkbookData } from "../../src/core/model";

/** A workbook as openpyxl_cells.py describes one. */
export type PlainWorkbook = Record<string, { state: string; merges: string[]; cells: Record<string, PlainCell> }>;

interface PlainCell {
	/** Dates as ISO days. */
	value: string | number | boolean | null;
	formula?: string;
}

export function plainWorkbook(workbook: WorkbookData): PlainWorkbook {
	const sheets = workbook.sheets.map(({ name, state, cells, merges }) => {
		const byAddress = cells.map((cell) => [cellAddress(cell.row, cell.column), plainCell(cell)]);
		const ranges = merges.map(
			({ top, left, bottom, right }) => `${cellAddress(top, left)}:${cellAddress(bottom, right)}`,
		);
		return [name, { state, merges: ranges.sort(), cells: Object.fromEntries(byAddress) }];
	});
	return Object.fromEntries(sheets);
}

function plainCell({ value, formula }: CellData): PlainCell {
	const plain = {
		text: () => (value.text === "" ? null : value.text),
		number: () => (value.kind === "number" ? value.number : null),
		date: () => (value.kind === "date" ? value.date : null),
		boolean: () => (value.kind === "boolean" ? value.boolean : null),
		error: () => value.text,
	}[value.kind]();
	return formula === undefined ? { value: plain } : { value: plain, formula };
}
