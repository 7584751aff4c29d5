import type { TableCell } from "./assemble";

/** A cell as Word's formats keep it: `continues` one that belongs to the cell above it. */
export interface WordCell {
	text: string;
	column: number;
	columnSpan: number;
	continues: boolean;
}

/** Turns cells that continue the one above them into row spans. */
export function joinContinued(rows: readonly (readonly WordCell[])[]): TableCell[][] {
	const open = new Map<number, TableCell>();
	return rows.map((row) => {
		const cells: TableCell[] = [];
		const next = new Map<number, TableCell>();
		for (const { continues, ...cell } of row) {
			const above = open.get(cell.column);
			if (continues && above) {
				above.rowSpan++;
				next.set(cell.column, above);
				continue;
			}
			const placed = { ...cell, rowSpan: 1 };
			cells.push(placed);
			next.set(cell.column, placed);
		}
		open.clear();
		for (const [column, cell] of next) open.set(column, cell);
		return cells;
	});
}
