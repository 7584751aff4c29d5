import type { IStyleBase } from "@univerjs/core";
import {
	CFRuleType,
	CFSubRuleType,
	CFTextOperator,
	CFValueType,
	type IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import type { ConditionalFormatPlan } from "../../../core";
import { fromUniverRange, toUniverRange } from "./ranges";

export function toUniverRule(format: ConditionalFormatPlan, index: number): IConditionFormattingRule {
	return { cfId: `plan-${index}`, ranges: [toUniverRange(format.range)], stopIfTrue: false, rule: configOf(format) };
}

/** One for each of the rule's ranges; none for what a plan cannot say. */
export function fromUniverRule({ ranges, rule }: IConditionFormattingRule): ConditionalFormatPlan[] {
	return ranges.map(fromUniverRange).flatMap((range): ConditionalFormatPlan[] => {
		if (rule.type === CFRuleType.dataBar && "positiveColor" in rule.config)
			return [{ kind: "data-bar", range, color: withoutHash(rule.config.positiveColor) }];
		if (!("operator" in rule) || !("style" in rule)) return [];
		const { bg, cl } = rule.style;
		const fill = bg?.rgb ? { fill: withoutHash(bg.rgb) } : {};
		if (rule.operator === CFTextOperator.containsBlanks)
			return [{ kind: "blank", range, fill: withoutHash(bg?.rgb ?? "") }];
		if (rule.operator !== CFTextOperator.equal || !("value" in rule)) return [];
		const color = cl?.rgb ? { color: withoutHash(cl.rgb) } : {};
		return [{ kind: "equals", range, text: String(rule.value), ...fill, ...color }];
	});
}

function configOf(format: ConditionalFormatPlan): IConditionFormattingRule["rule"] {
	switch (format.kind) {
		case "blank":
			return {
				type: CFRuleType.highlightCell,
				subType: CFSubRuleType.text,
				operator: CFTextOperator.containsBlanks,
				style: { bg: { rgb: `#${format.fill}` } },
			};
		case "equals":
			return {
				type: CFRuleType.highlightCell,
				subType: CFSubRuleType.text,
				operator: CFTextOperator.equal,
				value: format.text,
				style: styleOf(format),
			};
		case "data-bar":
			return {
				type: CFRuleType.dataBar,
				isShowValue: true,
				config: {
					min: { type: CFValueType.num, value: 0 },
					max: { type: CFValueType.num, value: 1 },
					isGradient: false,
					positiveColor: `#${format.color}`,
					nativeColor: `#${format.color}`,
				},
			};
	}
}

function styleOf({ fill, color }: { fill?: string; color?: string }): IStyleBase {
	return { ...(fill ? { bg: { rgb: `#${fill}` } } : {}), ...(color ? { cl: { rgb: `#${color}` } } : {}) };
}

function withoutHash(color: string): string {
	return color.replace(/^#/, "").toUpperCase();
}
