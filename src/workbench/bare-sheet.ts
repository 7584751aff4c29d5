import type { SheetPlan } from "../core";

/** A sheet of nothing but cells: no merged ranges, panes, rules, paper or filter. */
export function bareSheet(sheet: Pick<SheetPlan, "name" | "state" | "columnWidths" | "rows">): SheetPlan {
	return {
		...sheet,
		merges: [],
		freeze: null,
		protection: null,
		validations: [],
		conditionalFormats: [],
		print: null,
		autoFilter: null,
	};
}
