/**
 * A workbook as plain data: what layout and merge return, and what the one writer in `files` (or a host) turns into a
 * workbook. Rows and columns count from 0.
 */
export interface WorkbookPlan {
	/** Document title, and custom document properties by name. */
	title: string;
	properties: Record<string, string>;
	sheets: SheetPlan[];
}

/** One sheet with all that is to be seen of it. */
export interface SheetPlan {
	name: string;
	state: "visible" | "hidden" | "veryHidden";
	/** Widths in characters of the default font (Excel's unit), by column. */
	columnWidths: number[];
	rows: RowPlan[];
	merges: CellRangePlan[];
	/** Rows and columns that stay in view. */
	freeze: { rows: number; columns: number } | null;
	protection: ProtectionPlan | null;
	validations: ValidationPlan[];
	conditionalFormats: ConditionalFormatPlan[];
	print: PrintPlan | null;
	/** Turns on the filter buttons over this range. */
	autoFilter: CellRangePlan | null;
	charts?: ChartPlan[];
}

/** A sheet of nothing but cells, and what is said of it besides: else no merged ranges, panes, rules, paper or filter. */
export function bareSheet(said: Pick<SheetPlan, "name" | "columnWidths" | "rows"> & Partial<SheetPlan>): SheetPlan {
	return {
		state: "visible",
		merges: [],
		freeze: null,
		protection: null,
		validations: [],
		conditionalFormats: [],
		print: null,
		autoFilter: null,
		...said,
	};
}

/** Horizontal bars, drawn from cells of the same sheet; those of several series stand in one row, one after the other. */
export interface ChartPlan {
	title: string;
	/** The cells it covers. */
	place: CellRangePlan;
	/** A column of the bars' names, from the top. */
	names: CellRangePlan;
	series: ChartSeriesPlan[];
	/** `count`: whole numbers, without a scale. `share`: 1 is the whole, with a scale that ends there where no bar is longer. */
	measure: "count" | "share";
}

/** One colour of a chart's bars. */
export interface ChartSeriesPlan {
	name: string;
	/** A column of numbers beside `names`. */
	values: CellRangePlan;
	/** RRGGBB, of the bars and of the figures in them. */
	color: string;
	labelColor: string;
}

/** Inclusive on all sides. */
export interface CellRangePlan {
	top: number;
	left: number;
	bottom: number;
	right: number;
}

/** One row; its cells stand at their columns. */
export interface RowPlan {
	/** Points; null lets the program choose. Excel's limit is 409. */
	height: number | null;
	/** The height is only where to start from: the program may fit the row to what is typed into it. */
	grows?: boolean;
	/** By column; null for a cell without value and style. */
	cells: (CellPlan | null)[];
}

/** A string is always written as text, whatever it begins with. */
export interface CellPlan {
	value: string | number | null;
	style: CellStyle;
	/** A place in this workbook to jump to, such as `原始填报!A2`. */
	link?: string;
}

/** How a cell looks, whole: nothing is inherited. */
export interface CellStyle {
	font: { name: string; size: number; bold?: boolean; color?: string };
	/** RRGGBB. */
	fill?: string;
	/** Thin lines all round; `first`, `middle` and `last` leave out those towards the cells that go on below or above. */
	border?: "thin" | "none" | "first" | "middle" | "last";
	horizontal: "left" | "center" | "right" | "justify";
	vertical: "top" | "center";
	wrap: boolean;
	/** Excel's number format, for numbers. */
	numberFormat?: string;
	/** False lets the cell be filled in while the sheet is protected. */
	locked: boolean;
}

/** Protection without password: a guard against slips, not a secret. */
export interface ProtectionPlan {
	allowFormatRows: boolean;
	allowFormatColumns: boolean;
}

/** An input prompt on a range; `maxLength` besides refuses longer text. Excel's limits: title 32, prompt 255 characters. */
export interface ValidationPlan {
	range: CellRangePlan;
	promptTitle: string;
	prompt: string;
	maxLength?: number;
}

export type ConditionalFormatPlan =
	| { kind: "blank"; range: CellRangePlan; fill: string }
	| { kind: "data-bar"; range: CellRangePlan; color: string }
	| { kind: "equals"; range: CellRangePlan; text: string; fill?: string; color?: string };

/** How a sheet is printed, on A4. */
export interface PrintPlan {
	area: CellRangePlan;
	orientation: "portrait" | "landscape";
	/** Rows repeated at the top of each page, inclusive; null for none. */
	titleRows: { top: number; bottom: number } | null;
	/** Header and footer in Excel's codes (&P page, &N pages, && a literal &). */
	footer: { left: string; center: string; right: string };
	/** Inches. */
	margins: { left: number; right: number; top: number; bottom: number; header: number; footer: number };
	horizontalCentered: boolean;
	/** Rows with which a new page begins. */
	breaks?: number[];
}
