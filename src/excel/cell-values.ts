import { shownNumber } from "../app/shown-number";
import type { CellData, CellValue } from "../core";

/** One block of a sheet as Excel hands it over; all tables have the same shape. */
export interface RangeContent {
	row: number;
	column: number;
	values: unknown[][];
	/** What the sheet shows. */
	text: string[][];
	/** The formula, or for a cell without one its value. */
	formulas: unknown[][];
	numberFormat: unknown[][];
	valueTypes: string[][];
}

/** The cells of a block that hold something, in row order, then column order. */
export function cellsOf(content: RangeContent): CellData[] {
	return content.values.flatMap((row, r) =>
		row.flatMap((value, c) => {
			const cell = cellValue(value, {
				type: content.valueTypes[r]?.[c] ?? "",
				shown: content.text[r]?.[c] ?? "",
				format: String(content.numberFormat[r]?.[c] ?? "General"),
			});
			if (!cell) return [];
			const place = { row: content.row + r, column: content.column + c, value: cell };
			const formula = content.formulas[r]?.[c];
			// A text that begins with = is its own "formula".
			return typeof formula === "string" && formula.startsWith("=") && formula !== value
				? [{ ...place, formula: formula.slice(1) }]
				: [place];
		}),
	);
}

function cellValue(
	value: unknown,
	{ type, shown, format }: { type: string; shown: string; format: string },
): CellValue | null {
	if (value === null || value === undefined || value === "") return null;
	if (type === "Error") return { kind: "error", text: String(value) };
	if (typeof value === "boolean") return { kind: "boolean", boolean: value, text: value ? "TRUE" : "FALSE" };
	// Texts come from the value: what is shown of a long one is ####.
	if (typeof value !== "number") return { kind: "text", text: String(value) };
	const number = shownNumber(value, format, false);
	const visible = shown.trim();
	return visible === "" || /^#+$/.test(visible) ? number : { ...number, text: visible };
}
