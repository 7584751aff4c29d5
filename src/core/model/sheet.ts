/**
 * What was read out of a spreadsheet file, whatever its format: the only thing about a file that the domain sees.
 * Rows and columns count from 0 inside the program; addresses on screens and in findings are in A1 notation.
 */
export interface WorkbookData {
	sheets: SheetData[];
	/** Custom document properties, by name. */
	properties: ReadonlyMap<string, string>;
	/** When the document says it was last saved: ISO 8601, UTC; null where it does not say. */
	modified: string | null;
}

/** One sheet; what is blank has no cell. */
export interface SheetData {
	name: string;
	state: "visible" | "hidden" | "veryHidden";
	/** Cells that hold something, in row order, then column order. */
	cells: CellData[];
	merges: CellRange[];
}

/** Inclusive on all sides. */
export interface CellRange {
	top: number;
	left: number;
	bottom: number;
	right: number;
}

/** A cell that holds something. Row and column count from 0. */
export interface CellData {
	row: number;
	column: number;
	value: CellValue;
	/** The formula without its leading `=`, where there is one; "" where the cell itself does not spell it. `value` is then the result as stored. */
	formula?: string;
}

/** `text` of a number is what the sheet shows where that could be told, else the plain number. */
export type CellValue =
	| { kind: "text"; text: string }
	| { kind: "number"; number: number; text: string }
	| { kind: "date"; date: string; text: string }
	| { kind: "boolean"; boolean: boolean; text: string }
	| { kind: "error"; text: string };

/** `{row: 4, column: 3}` → `D5`. */
export function cellAddress(row: number, column: number): string {
	return columnLetters(column) + String(row + 1);
}

/** 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
	let letters = "";
	for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
		letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
	return letters;
}

/**
 * `D5` → `{row: 4, column: 3}`.
 * @returns null where the text is no A1 address.
 */
export function parseAddress(address: string): { row: number; column: number } | null {
	const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address);
	if (!match?.[1]) return null;
	let column = 0;
	for (const letter of match[1].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
	return { row: Number(match[2]) - 1, column: column - 1 };
}
