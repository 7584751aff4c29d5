import { type ConditionalFormatPlan, cellAddress, type SheetPlan, type ValidationPlan } from "../../core";
import { rangeOf } from "../regions";
import type { Surroundings } from "../surroundings";
import type { DrawingStep } from "./steps";

const WEIGHT = 2000;

/** Input prompts, conditional formats and filter buttons. */
export function drawRules(sheet: Excel.Worksheet, plan: SheetPlan, { has }: Surroundings): DrawingStep[] {
	const step = (draw: () => void): DrawingStep => ({ weight: WEIGHT, draw });
	return [
		...(has("1.8") ? plan.validations.map((each) => step(() => addPrompt(sheet, each))) : []),
		...plan.conditionalFormats.map((each) => step(() => addConditionalFormat(sheet, each))),
		...(plan.autoFilter && has("1.9") ? [step(() => addFilter(sheet, plan))] : []),
	];
}

function addPrompt(sheet: Excel.Worksheet, { range, promptTitle, prompt, maxLength }: ValidationPlan): void {
	const validation = rangeOf(sheet, range).dataValidation;
	// A rule that nothing breaks carries the prompt.
	validation.rule = {
		textLength:
			maxLength === undefined
				? { operator: "GreaterThanOrEqualTo", formula1: 0 }
				: { operator: "LessThanOrEqualTo", formula1: maxLength },
	};
	validation.prompt = { showPrompt: true, title: promptTitle, message: prompt };
}

function addConditionalFormat(sheet: Excel.Worksheet, format: ConditionalFormatPlan): void {
	const { conditionalFormats } = rangeOf(sheet, format.range);
	switch (format.kind) {
		case "blank": {
			const { custom } = conditionalFormats.add("Custom");
			custom.rule.formula = `=LEN(TRIM(${cellAddress(format.range.top, format.range.left)}))=0`;
			custom.format.fill.color = `#${format.fill}`;
			return;
		}
		case "equals": {
			const { cellValue } = conditionalFormats.add("CellValue");
			cellValue.rule = { operator: "EqualTo", formula1: `="${format.text.replaceAll('"', '""')}"` };
			if (format.fill) cellValue.format.fill.color = `#${format.fill}`;
			if (format.color) cellValue.format.font.color = `#${format.color}`;
			return;
		}
		case "data-bar": {
			const { dataBar } = conditionalFormats.add("DataBar");
			dataBar.lowerBoundRule = { type: "Number", formula: "0" };
			dataBar.upperBoundRule = { type: "Number", formula: "1" };
			dataBar.positiveFormat.fillColor = `#${format.color}`;
		}
	}
}

function addFilter(sheet: Excel.Worksheet, { autoFilter }: SheetPlan): void {
	if (autoFilter) sheet.autoFilter.apply(rangeOf(sheet, autoFilter));
}
