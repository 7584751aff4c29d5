import type { CellRange } from "../../../core/model";

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** `D5`, `$D$5` → {row: 4, column: 3}; null where it is no cell of a sheet. */
export function parseReference(text: string): { row: number; column: number } | null {
	const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(text);
	if (!match) return null;
	const row = Number(match[2]) - 1;
	const column = columnNumber(match[1] ?? "");
	return row >= 0 && row <= LAST_ROW && column <= LAST_COLUMN ? { row, column } : null;
}

/** `A` → 0, `AA` → 26 */
export function columnNumber(letters: string): number {
	let number = 0;
	for (let i = 0; i < letters.length; i++) number = number * 26 + (letters.charCodeAt(i) & 31);
	return number - 1;
}

/** `A1:E2` → range, whichever corners it names; null where it is none. */
export function parseRange(text: string): CellRange | null {
	const [first, second = first] = text.split(":", 2).map(parseReference);
	if (!first || !second) return null;
	return {
		top: Math.min(first.row, second.row),
		left: Math.min(first.column, second.column),
		bottom: Math.max(first.row, second.row),
		right: Math.max(first.column, second.column),
	};
}
