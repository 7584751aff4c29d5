import type { WorkbookPlan } from "../../core/model";
import { finishParts } from "./finish-parts";
import { printNames, toHucreSheet } from "./sheet";
import { DEFAULT_FONT } from "./style";
import { StylePalette } from "./style-palette";
import { escapeText } from "./text";

export { writeLetterDocument } from "./document";

/**
 * Writes a plan as .xlsx. The same plan gives the same bytes at any time (pages and Node pack them differently).
 * @param modified when the document says it was saved; left out, it does not say.
 * @throws where the plan breaks a limit of the format (a text over 32,767 characters, a prompt over 255, a sheet's name).
 */
export async function writeWorkbook(plan: WorkbookPlan, modified: Date | null = null): Promise<Uint8Array> {
	const active = plan.sheets.findIndex((sheet) => sheet.state === "visible");
	if (active < 0) throw new RangeError("A workbook needs a visible sheet.");
	const custom = Object.fromEntries(Object.entries(plan.properties).map(([name, value]) => [name, escapeText(value)]));
	// Loaded when first needed: a page that only reads does without it.
	const { writeXlsx } = await import("hucre");
	const palette = new StylePalette(plan.sheets);
	const sheets = plan.sheets.map(toHucreSheet);
	for (const [key, cell] of palette.cellsFrom(plan.sheets[0]?.rows.length ?? 0)) sheets[0]?.cells?.set(key, cell);
	const bytes = await writeXlsx({
		sheets,
		namedRanges: plan.sheets.flatMap(printNames),
		defaultFont: DEFAULT_FONT,
		activeSheet: active,
		properties: { title: escapeText(plan.title), custom, modified: modified ?? new Date(0) },
	});
	return finishParts(bytes, plan, palette, modified !== null);
}
