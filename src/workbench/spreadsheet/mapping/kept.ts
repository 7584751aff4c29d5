import type { IWorksheetData } from "@univerjs/core";
import type { CellPlan, CellRangePlan, CellValue, SheetPlan } from "../../../core";

/**
 * What a file said of a cell and a plan cannot say: a date, a formula, an error. It travels with the cell and holds as
 * long as the cell's value is what it was then.
 */
export interface KeptCell extends CellPlan {
	kept?: { value: CellValue; formula?: string };
}

/** Lines between the cells, for sheets that were not laid out by us. */
export interface KeptSheet extends SheetPlan {
	gridlines?: boolean;
}

/** What Univer says of a sheet in its own terms. */
type Said = "name" | "columnWidths" | "rows" | "merges" | "freeze";

/** All else of a sheet's plan, carried in the sheet's `custom`. Ranges move with the rows: `move-ranges.ts`. */
export interface SheetExtras extends Omit<SheetPlan, Said> {
	/** Cells that stay open when the sheet is protected. */
	unlocked: CellRangePlan[];
}

/** Of a sheet that a user has added. */
const NO_EXTRAS: SheetExtras = {
	state: "visible",
	protection: null,
	validations: [],
	conditionalFormats: [],
	print: null,
	autoFilter: null,
	unlocked: [],
};

export function extrasOf({ custom }: Partial<IWorksheetData>): SheetExtras {
	return custom ? (custom as SheetExtras) : NO_EXTRAS;
}

/** The same of the workbook. Very hidden sheets do not come to Univer at all: its menus would show them. */
export interface WorkbookExtras {
	title: string;
	properties: Record<string, string>;
	/** With the place they have among all sheets. */
	unseen: { at: number; sheet: SheetPlan }[];
}
