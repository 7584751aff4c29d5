import type { StatedTarget, Target } from "../../../core";
import { strings } from "../../strings";

const words = strings.notice.target;

/** A target as it stands in the form while it is typed. */
export interface TargetEntry {
	quote: string;
	subject: string;
	value: string;
	max: string;
	measure: string;
	comparator: Target["comparator"];
	kind: Target["kind"];
}

export const NEW_TARGET: TargetEntry = {
	quote: "",
	subject: "",
	value: "",
	max: "",
	measure: "",
	comparator: ">=",
	kind: "count",
};

export function entryOf({ quote, subject, value, max, measure, comparator, kind }: Target): TargetEntry {
	return { quote, subject, value: String(value), max: max === null ? "" : String(max), measure, comparator, kind };
}

/** What is wrong with an entry, by field; empty where it can be taken. */
export function problemsOf(entry: TargetEntry): Partial<Record<"value" | "max" | "measure", string>> {
	return {
		...(amountOf(entry.value) === null ? { value: words.valueWrong } : {}),
		...(entry.max.trim() !== "" && amountOf(entry.max) === null ? { max: words.valueWrong } : {}),
		...(entry.measure.trim() === "" ? { measure: words.measureRequired } : {}),
	};
}

/**
 * The target that an entry states. One without a quote is quoted as it would be said: 筛查18000人次.
 * @returns null where something is wrong with it.
 */
export function statedTarget(entry: TargetEntry): StatedTarget | null {
	const value = amountOf(entry.value);
	if (value === null || Object.keys(problemsOf(entry)).length > 0) return null;
	const [quote, subject, measure] = [entry.quote, entry.subject, entry.measure].map((text) => text.trim()) as [
		string,
		string,
		string,
	];
	return {
		quote: quote || `${subject}${entry.value.trim()}${measure}`,
		subject,
		value,
		max: amountOf(entry.max),
		measure,
		comparator: entry.comparator,
		kind: entry.kind,
	};
}

/** `1.8万` → 18000, `20,000` → 20000; null where it is no number. */
export function amountOf(text: string): number | null {
	const match = /^(\d{1,12}(?:\.\d{1,6})?)(万|亿)?$/.exec(text.replace(/[,，\s]/g, ""));
	if (!match) return null;
	const factor = match[2] === "万" ? 1e4 : match[2] === "亿" ? 1e8 : 1;
	// Kept from 3.2万 becoming 32000.000000000004.
	return Math.round(Number(match[1]) * factor * 1e6) / 1e6;
}

/** How much is asked for: 不少于 18000 人次 · 80% · 3–5 场 */
export function amountLine({ value, max, measure, comparator, kind }: StatedTarget): string {
	if (kind === "coverage") return words.kinds.coverage;
	const word = comparator === "=" ? "" : `${words.comparators[comparator]} `;
	const amount = [value, ...(max === null ? [] : [max])].map((each) => each.toLocaleString("zh-CN")).join("–");
	return `${word}${amount}${measure === "%" || measure === "‰" ? "" : " "}${measure}`;
}
