import type { CellRangePlan, SheetPlan } from "../../model";

/** The cells of a list sheet's columns under its header row (the rows that stay in view end with it). */
export function columnRange({ freeze, rows }: SheetPlan, left: number, right = left): CellRangePlan {
	const top = freeze?.rows ?? 0;
	return { top, left, bottom: Math.max(top, rows.length - 1), right };
}
