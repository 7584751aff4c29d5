import type { SheetData, WorkbookData } from "../model";

/** A list sheet of ours as read from a file: texts by header word, row by row; numbers in full. */
export type ListRow = ReadonlyMap<string, string>;

/**
 * Reads the rows under the first row that holds all these header words; columns may have been moved.
 * @returns null where there is no such sheet or row.
 */
export function readList(workbook: WorkbookData, name: string, headers: readonly string[]): ListRow[] | null {
	const sheet = workbook.sheets.find((each) => each.name === name);
	if (!sheet) return null;
	const rows = rowsOf(sheet);
	const at = rows.findIndex((row) => headers.every((header) => [...row.values()].includes(header)));
	const header = rows[at];
	if (!header) return null;
	return rows.slice(at + 1).map((row) => new Map([...row].map(([column, text]) => [header.get(column) ?? "", text])));
}

function rowsOf({ cells }: SheetData): Map<number, string>[] {
	const rows = new Map<number, Map<number, string>>();
	for (const { row, column, value } of cells) {
		const texts = rows.get(row) ?? new Map<number, string>();
		texts.set(column, value.kind === "number" ? String(value.number) : value.text);
		rows.set(row, texts);
	}
	return [...rows.values()];
}
