import type { Sheet } from "hucre";
import type { CellStyle, RowPlan, SheetPlan } from "../../../core/model";
import { sniff } from "../../sniff";
import { parseRange } from "../xlsx/reference";
import { cellLook, type Palette } from "./cell-look";
import { chartsOf } from "./charts";
import { leanPackage } from "./lean-package";
import { conditionalFormatsOf, printOf, promptsOf } from "./sheet-rules";

/** How a sheet looks, as a plan without words. */
export interface SheetLook extends SheetPlan {
	/** Lines between the cells on the screen. */
	gridlines: boolean;
}

export interface WorkbookLook {
	/** Of the document. */
	title: string;
	/** By name. */
	sheets: ReadonlyMap<string, SheetLook>;
}

/** Of a column that the file says nothing of; Excel's own. */
const USUAL_WIDTH = 9;
const MOST_COLUMNS = 256;
/** Further below, where no words stand, is nothing to be shown. */
const MOST_ROWS = 20_000;

/**
 * How the sheets of an .xlsx look, as far as a plan can say. To be asked for only once `readWorkbook` has taken the file:
 * there the limits against hostile files are held, and from there the words come.
 * @returns null for other formats, and where it cannot be told
 */
export async function readLook(bytes: Uint8Array): Promise<WorkbookLook | null> {
	if (sniff(bytes) !== "xlsx") return null;
	try {
		const lean = leanPackage(bytes);
		if (!lean) return null;
		const { readXlsx } = await import("hucre");
		const {
			sheets,
			themeColors: theme = [],
			defaultFont: font,
			properties,
		} = await readXlsx(lean, { readStyles: true });
		return {
			title: properties?.title ?? "",
			sheets: new Map(sheets.map((sheet) => [sheet.name, lookOf(sheet, { theme, font })])),
		};
	} catch {
		// Odd but legal files: shown without a look rather than not at all.
		return null;
	}
}

function lookOf(sheet: Sheet, palette: Palette): SheetLook {
	const rows = rowsOf(sheet, palette);
	const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
	const columns = Math.min(MOST_COLUMNS, Math.max(width, sheet.columns?.length ?? 0));
	const charts = chartsOf(sheet);
	const { freezePane, protection, autoFilter } = sheet;
	return {
		name: sheet.name,
		state: sheet.veryHidden ? "veryHidden" : sheet.hidden ? "hidden" : "visible",
		columnWidths: Array.from({ length: columns }, (_, at) => sheet.columns?.[at]?.width ?? USUAL_WIDTH),
		rows,
		merges: [],
		freeze: freezePane ? { rows: freezePane.rows ?? 0, columns: freezePane.columns ?? 0 } : null,
		protection: protection?.sheet
			? {
					allowFormatRows: protection.formatRows ?? false,
					allowFormatColumns: protection.formatColumns ?? false,
				}
			: null,
		validations: promptsOf(sheet.dataValidations),
		conditionalFormats: conditionalFormatsOf(sheet.conditionalRules, palette.theme),
		print: printOf(sheet, { top: 0, left: 0, bottom: Math.max(0, rows.length - 1), right: Math.max(0, width - 1) }),
		autoFilter: autoFilter ? parseRange(autoFilter.range) : null,
		...(charts.length > 0 ? { charts } : {}),
		gridlines: sheet.view?.showGridLines ?? true,
	};
}

/** Rows without a height of their own fit what stands in them. */
function rowsOf({ cells, rowDefs }: Sheet, palette: Palette): RowPlan[] {
	const rows: RowPlan[] = [];
	const rowAt = (row: number): RowPlan => {
		while (rows.length <= row) {
			const height = rowDefs?.get(rows.length)?.height;
			rows.push(height === undefined ? { height: null, grows: true, cells: [] } : { height, cells: [] });
		}
		return rows[row] as RowPlan;
	};
	const known = new Map<string, CellStyle>();
	for (const [key, { style, type, hyperlink }] of cells ?? []) {
		const [row = 0, column = 0] = key.split(",").map(Number);
		if (row >= MOST_ROWS || column >= MOST_COLUMNS) continue;
		const isNumber = type === "number";
		const styleKey = `${isNumber} ${JSON.stringify(style)}`;
		const look = known.get(styleKey) ?? cellLook(style, palette, isNumber);
		known.set(styleKey, look);
		const target = rowAt(row).cells;
		while (target.length < column) target.push(null);
		target[column] = { value: null, style: look, ...(hyperlink?.location ? { link: hyperlink.location } : {}) };
	}
	for (const row of rowDefs?.keys() ?? []) if (row < MOST_ROWS) rowAt(row);
	return rows;
}
