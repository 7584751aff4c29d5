import type { CellPlan, SheetPlan } from "../../core";

/** A cell to be shown, with how many rows and columns it covers. */
export interface GridCell {
	/** A1-like key, unique in the sheet. */
	key: string;
	text: string;
	cell: CellPlan | null;
	rowSpan: number;
	columnSpan: number;
}

/** A planned sheet as rows of cells for a table; what a merge covers is left out. Only so many rows. */
export function gridOf({ rows, merges, columnWidths }: SheetPlan, mostRows: number): GridCell[][] {
	const covered = new Set<string>();
	const spans = new Map<string, { rowSpan: number; columnSpan: number }>();
	for (const { top, left, bottom, right } of merges) {
		spans.set(`${top} ${left}`, { rowSpan: Math.min(bottom, mostRows - 1) - top + 1, columnSpan: right - left + 1 });
		for (let row = top; row <= Math.min(bottom, mostRows - 1); row++)
			for (let column = left; column <= right; column++)
				if (row !== top || column !== left) covered.add(`${row} ${column}`);
	}
	return rows.slice(0, mostRows).map(({ cells }, row) =>
		columnWidths.flatMap((_, column): GridCell[] => {
			const key = `${row} ${column}`;
			if (covered.has(key)) return [];
			const cell = cells[column] ?? null;
			const { rowSpan, columnSpan } = spans.get(key) ?? { rowSpan: 1, columnSpan: 1 };
			return [{ key, text: cell?.value == null ? "" : String(cell.value), cell, rowSpan, columnSpan }];
		}),
	);
}
