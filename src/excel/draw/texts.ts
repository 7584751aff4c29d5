import type { CellPlan, SheetPlan } from "../../core";
import { asText } from "../hidden-sheet";
import type { DrawingStep } from "./steps";

const MOST_ROWS = 200;
const LINKS = 500;
const LINK_WEIGHT = 400;

/** Values, in blocks of rows, and links to places in the workbook. */
export function drawTexts(sheet: Excel.Worksheet, { rows }: SheetPlan): DrawingStep[] {
	const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
	if (width === 0) return [];
	const steps: DrawingStep[] = [];
	for (let top = 0; top < rows.length; top += MOST_ROWS) {
		const values = rows
			.slice(top, top + MOST_ROWS)
			.map(({ cells }) => Array.from({ length: width }, (_, column) => drawnValue(cells[column])));
		const weight = values.flat().reduce<number>((sum, value) => sum + String(value).length + 3, 0);
		steps.push({
			weight,
			draw: () => {
				sheet.getRangeByIndexes(top, 0, values.length, width).values = values;
			},
		});
	}
	return [...steps, ...links(sheet, rows)];
}

function drawnValue(cell: CellPlan | null | undefined): string | number {
	const value = cell?.value ?? "";
	return typeof value === "string" ? asText(value) : value;
}

/** A convenience: where there are very many, they are left out rather than drawn one by one. */
function links(sheet: Excel.Worksheet, rows: SheetPlan["rows"]): DrawingStep[] {
	const linked = rows.flatMap(({ cells }, row) =>
		cells.flatMap((cell, column) => (cell?.link ? [{ row, column, cell, link: cell.link }] : [])),
	);
	if (linked.length > LINKS) return [];
	return linked.map(({ row, column, cell, link }) => ({
		weight: LINK_WEIGHT,
		draw: () => {
			const range = sheet.getRangeByIndexes(row, column, 1, 1);
			// No text to display: Excel would enter it anew, and make of 00123 what it likes.
			range.hyperlink = { documentReference: quoted(link) };
			// Excel gives links a look of their own.
			range.format.font.name = cell.style.font.name;
			range.format.font.size = cell.style.font.size;
		},
	}));
}

/** `原始填报!A2` → `'原始填报'!A2` */
function quoted(place: string): string {
	const split = place.lastIndexOf("!");
	return split < 0 || place.startsWith("'")
		? place
		: `'${place.slice(0, split).replaceAll("'", "''")}'${place.slice(split)}`;
}
