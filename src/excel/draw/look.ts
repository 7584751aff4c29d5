import type { CellRangePlan, CellStyle, SheetPlan } from "../../core";
import { rangeOf, regionsOf } from "../regions";
import type { DrawingStep } from "./steps";

const WEIGHT = 2500;
const HORIZONTAL = { left: "Left", center: "Center", right: "Right", justify: "Justify" } as const;
const VERTICAL = { top: "Top", center: "Center" } as const;
const EDGES = {
	thin: ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"],
	first: ["EdgeTop", "EdgeLeft", "EdgeRight"],
	middle: ["EdgeLeft", "EdgeRight"],
	last: ["EdgeBottom", "EdgeLeft", "EdgeRight"],
	none: [],
} as const;

/** Styles, widths, heights, merged cells and frozen panes. */
export function drawLook(sheet: Excel.Worksheet, plan: SheetPlan): DrawingStep[] {
	const step = (draw: () => void): DrawingStep => ({ weight: WEIGHT, draw });
	const styles = plan.rows.map(({ cells }) => cells.map((cell) => cell?.style ?? null));
	const widths = plan.columnWidths.map((width) => [width]);
	const heights = plan.rows.map(({ height }) => [height]);
	return [
		...regionsOf(styles, (style) => JSON.stringify(style)).map(({ range, value }) =>
			step(() => {
				dress(rangeOf(sheet, range), value);
				if (value.numberFormat) rangeOf(sheet, range).numberFormat = filled(range, value.numberFormat);
			}),
		),
		...regionsOf(widths, String).map(({ range: { top, bottom }, value }) =>
			step(() => {
				rangeOf(sheet, { top: 0, bottom: 0, left: top, right: bottom }).format.columnWidth = points(value);
			}),
		),
		...regionsOf(heights, String).map(({ range, value }) =>
			step(() => {
				rangeOf(sheet, range).format.rowHeight = value;
			}),
		),
		...plan.merges.map((range) => step(() => rangeOf(sheet, range).merge())),
		step(() => {
			sheet.showGridlines = false;
			if (plan.freeze && plan.freeze.rows > 0) sheet.freezePanes.freezeRows(plan.freeze.rows);
		}),
	];
}

function dress(range: Excel.Range, style: CellStyle): void {
	const { format } = range;
	format.font.name = style.font.name;
	format.font.size = style.font.size;
	if (style.font.bold) format.font.bold = true;
	if (style.font.color) format.font.color = `#${style.font.color}`;
	if (style.fill) format.fill.color = `#${style.fill}`;
	for (const edge of EDGES[style.border ?? "none"]) {
		const border = format.borders.getItem(edge);
		border.style = "Continuous";
		border.weight = "Thin";
	}
	format.horizontalAlignment = HORIZONTAL[style.horizontal];
	format.verticalAlignment = VERTICAL[style.vertical];
	format.wrapText = style.wrap;
	if (!style.locked) format.protection.locked = false;
}

function filled({ top, left, bottom, right }: CellRangePlan, value: string): string[][] {
	return Array.from({ length: bottom - top + 1 }, () => Array.from({ length: right - left + 1 }, () => value));
}

/** Characters of the default font → points: seven pixels each and five of padding, at 96 dots an inch. */
function points(characters: number): number {
	return Math.round(characters * 7 + 5) * 0.75;
}
