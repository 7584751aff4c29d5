import type { Cell, ConditionalRule, DataValidation, NamedRange, PageSetup, WriteSheet } from "hucre";
import {
	type ConditionalFormatPlan,
	cellAddress,
	type PrintPlan,
	type SheetPlan,
	type ValidationPlan,
} from "../../core/model";
import { toHucreChart } from "./chart";
import { absoluteRange, absoluteRows, linkTarget, rangeAddress } from "./reference";
import { escapeText } from "./text";

/** Excel refuses a file whose input prompts are longer. */
const MAX_PROMPT_TITLE = 32;
const MAX_PROMPT = 255;

/** A planned sheet but its rows in the writer's terms; print area and titles are names of the workbook (see `printNames`). */
export function toHucreSheet(sheet: SheetPlan): WriteSheet {
	return {
		name: sheet.name,
		...(sheet.state === "veryHidden" ? { veryHidden: true } : {}),
		...(sheet.state === "hidden" ? { hidden: true } : {}),
		columns: sheet.columnWidths.map((width) => ({ width })),
		cells: linkedCells(sheet),
		merges: sheet.merges.map(({ top, left, bottom, right }) => ({
			startRow: top,
			startCol: left,
			endRow: bottom,
			endCol: right,
		})),
		dataValidations: sheet.validations.map(toValidation),
		conditionalRules: sheet.conditionalFormats.map((format, index) => toConditionalRule(format, index + 1)),
		...(sheet.freeze ? { freezePane: sheet.freeze } : {}),
		...(sheet.autoFilter ? { autoFilter: { range: rangeAddress(sheet.autoFilter) } } : {}),
		...(sheet.protection
			? {
					protection: {
						selectLockedCells: true,
						selectUnlockedCells: true,
						formatRows: sheet.protection.allowFormatRows,
						formatColumns: sheet.protection.allowFormatColumns,
					},
				}
			: {}),
		...(sheet.print ? { pageSetup: toPageSetup(sheet.print), headerFooter: { oddFooter: footerOf(sheet.print) } } : {}),
		...(sheet.print?.breaks?.length ? { rowBreaks: sheet.print.breaks.map((row) => row - 1) } : {}),
		...(sheet.charts?.length ? { charts: sheet.charts.map((chart) => toHucreChart(chart, sheet.name)) } : {}),
		view: { showGridLines: false },
	};
}

/** Print area and repeated rows. They are written as names because the writer's own options leave them unquoted and relative. */
export function printNames({ name, print }: SheetPlan): NamedRange[] {
	if (!print) return [];
	const area = { name: "_xlnm.Print_Area", scope: name, range: absoluteRange(name, print.area) };
	if (!print.titleRows) return [area];
	return [area, { name: "_xlnm.Print_Titles", scope: name, range: absoluteRows(name, print.titleRows) }];
}

/** Cells to jump from; what stands in them is written with all the rows. */
function linkedCells(sheet: SheetPlan): Map<string, Partial<Cell>> {
	const cells = new Map<string, Partial<Cell>>();
	sheet.rows.forEach((row, r) => {
		row.cells.forEach((cell, c) => {
			if (cell?.link) cells.set(`${r},${c}`, { hyperlink: { target: "", location: linkTarget(cell.link) } });
		});
	});
	return cells;
}

function toValidation({ range, promptTitle, prompt, maxLength }: ValidationPlan): DataValidation {
	if (promptTitle.length > MAX_PROMPT_TITLE || prompt.length > MAX_PROMPT)
		throw new RangeError(`Input prompt too long for ${rangeAddress(range)}: ${promptTitle} ${prompt}`);
	const shared = {
		range: rangeAddress(range),
		allowBlank: true,
		showInputMessage: true,
		inputTitle: escapeText(promptTitle),
		inputMessage: escapeText(prompt),
	};
	// A rule that nothing breaks: the prompt is all that is wanted.
	if (maxLength === undefined) return { ...shared, type: "textLength", operator: "greaterThanOrEqual", formula1: "0" };
	return {
		...shared,
		type: "textLength",
		operator: "lessThanOrEqual",
		formula1: String(maxLength),
		showErrorMessage: true,
	};
}

function toConditionalRule(format: ConditionalFormatPlan, priority: number): ConditionalRule {
	const range = rangeAddress(format.range);
	switch (format.kind) {
		case "blank": {
			const first = cellAddress(format.range.top, format.range.left);
			return {
				type: "containsBlanks",
				priority,
				range,
				formula: `LEN(TRIM(${first}))=0`,
				style: { fill: solid(format.fill) },
			};
		}
		case "equals":
			return {
				type: "cellIs",
				operator: "equal",
				priority,
				range,
				formula: `"${format.text.replaceAll('"', '""')}"`,
				style: {
					...(format.fill ? { fill: solid(format.fill) } : {}),
					...(format.color ? { font: { color: { rgb: format.color } } } : {}),
				},
			};
		case "data-bar":
			return {
				type: "dataBar",
				priority,
				range,
				dataBar: {
					cfvo: [
						{ type: "num", value: "0" },
						{ type: "num", value: "1" },
					],
					color: `FF${format.color}`,
				},
			};
	}
}

/** In a conditional format, the colour that fills is the background's. */
function solid(color: string) {
	return { type: "pattern", pattern: "solid", fgColor: { rgb: color }, bgColor: { rgb: color } } as const;
}

function toPageSetup(print: PrintPlan): PageSetup {
	return {
		paperSize: "a4",
		orientation: print.orientation,
		fitToPage: true,
		fitToWidth: 1,
		fitToHeight: 0,
		margins: print.margins,
		horizontalCentered: print.horizontalCentered,
	};
}

function footerOf({ footer }: PrintPlan): string {
	const part = (code: string, text: string) => (text ? `&${code}${text}` : "");
	return part("L", footer.left) + part("C", footer.center) + part("R", footer.right);
}
