import type { SheetPlan } from "../model";
import { rowHeight } from "./measure";

/** Makes the rows that grow high enough for what stands in them now, as a program does when a cell is filled in. */
export function fitRows(sheet: SheetPlan): void {
	for (const row of sheet.rows) {
		if (!row.grows) continue;
		const cells = row.cells.map((cell, column) => ({
			text: cell === null || cell.value === null ? "" : String(cell.value),
			width: sheet.columnWidths[column] ?? 0,
			size: cell?.style.font.size ?? 0,
		}));
		row.height = Math.max(row.height ?? 0, rowHeight(cells));
	}
}
