import type { TableSheet } from "../workbench-spreadsheet";

export interface Place {
	row: number;
	column: number;
}

/** Rows at a time. */
const PAGE = 10;

/**
 * Where a key leads from a cell, as in any spreadsheet; a merged cell is one step wide. Null for keys that lead nowhere.
 */
export function moved(sheet: TableSheet, from: Place, key: string, withControl: boolean): Place | null {
	const last = { row: sheet.rows.length - 1, column: widthOf(sheet) - 1 };
	const { right, bottom } = coverOf(sheet, from);
	const targets: Record<string, Place> = {
		ArrowRight: { row: from.row, column: right + 1 },
		ArrowLeft: { row: from.row, column: from.column - 1 },
		ArrowDown: { row: bottom + 1, column: from.column },
		ArrowUp: { row: from.row - 1, column: from.column },
		PageDown: { row: Math.min(from.row + PAGE, last.row), column: from.column },
		PageUp: { row: Math.max(from.row - PAGE, 0), column: from.column },
		Home: withControl ? { row: 0, column: 0 } : { row: from.row, column: 0 },
		End: withControl ? last : { row: from.row, column: last.column },
	};
	const target = targets[key];
	return target ? shownAt(sheet, clamped(target, last)) : null;
}

/** The cell that is seen at a place: of a merged range, its upper left one. */
export function shownAt(sheet: TableSheet, { row, column }: Place): Place {
	const over = sheet.merges.find(
		({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
	);
	return over ? { row: over.top, column: over.left } : { row, column };
}

/** How far a cell goes, inclusive: further than itself where it is merged. */
export function coverOf(sheet: TableSheet, { row, column }: Place): { bottom: number; right: number } {
	const over = sheet.merges.find(({ top, left }) => top === row && left === column);
	return over ? { bottom: over.bottom, right: over.right } : { bottom: row, right: column };
}

export function widthOf(sheet: TableSheet): number {
	return sheet.rows.reduce((widest, { length }) => Math.max(widest, length), 0);
}

function clamped({ row, column }: Place, last: Place): Place {
	return {
		row: Math.max(0, Math.min(row, last.row)),
		column: Math.max(0, Math.min(column, last.column)),
	};
}
