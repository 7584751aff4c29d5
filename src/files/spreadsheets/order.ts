import type { CellData } from "../../core/model";

/** Cells in row order, then column order; of two at one place the later stays, as in Excel. */
export function inOrder(cells: CellData[]): CellData[] {
	const ordered = cells.every((cell, i) => {
		const before = cells[i - 1];
		return before === undefined || compare(before, cell) < 0;
	});
	if (ordered) return cells;
	const sorted = [...cells].sort(compare);
	return sorted.filter((cell, i) => {
		const after = sorted[i + 1];
		return after === undefined || compare(cell, after) !== 0;
	});
}

function compare(a: CellData, b: CellData): number {
	return a.row - b.row || a.column - b.column;
}
