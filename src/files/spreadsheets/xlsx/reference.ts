import type { CellRange } from "../../../core/model";

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;
const DOLLAR = 36;

/** `D5`, `$D$5` → {row: 4, column: 3}; null where it is no cell of a sheet. By hand: it is read for every cell. */
export function parseReference(text: string): { row: number; column: number } | null {
	let at = text.charCodeAt(0) === DOLLAR ? 1 : 0;
	let [column, row] = [0, 0];
	const lettersStart = at;
	for (let code = text.charCodeAt(at) & ~0x20; code >= 65 && code <= 90; code = text.charCodeAt(++at) & ~0x20)
		column = column * 26 + code - 64;
	if (at === lettersStart || at > lettersStart + 3) return null;
	if (text.charCodeAt(at) === DOLLAR) at++;
	if (at === text.length || text.length > at + 7) return null;
	for (; at < text.length; at++) {
		const digit = text.charCodeAt(at) - 48;
		if (!(digit >= 0 && digit <= 9)) return null;
		row = row * 10 + digit;
	}
	return row > 0 && row <= LAST_ROW + 1 && column <= LAST_COLUMN + 1 ? { row: row - 1, column: column - 1 } : null;
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
