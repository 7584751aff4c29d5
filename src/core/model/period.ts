import * as z from "zod/mini";
import { isoDateSchema } from "./place";

/** 报告期. `key` is `2024Q2`, `2024H1`, `2024-05` or `2024`. */
export const reportingPeriodSchema = z.strictObject({
	key: z.string(),
	kind: z.enum(["month", "quarter", "half-year", "year"]),
	year: z.int(),
	/** 1-12, 1-4, 1-2; 1 for a year. */
	ordinal: z.int(),
	start: isoDateSchema,
	end: isoDateSchema,
	/** As written on a sheet: 2024年第二季度. */
	label: z.string(),
});
export type ReportingPeriod = z.infer<typeof reportingPeriodSchema>;

const KINDS = { Q: { kind: "quarter", months: 3 }, H: { kind: "half-year", months: 6 } } as const;
const DIGITS = ["", "一", "二", "三", "四"];

/**
 * Reads `2024Q2`, `2024H1`, `2024-05` or `2024`.
 * @returns null where the key is none of these.
 */
export function parsePeriod(key: string): ReportingPeriod | null {
	const match = /^(\d{4})(?:([QH])([1-4])|-(\d{2}))?$/i.exec(key.trim());
	if (!match) return null;
	const year = Number(match[1]);
	if (match[2]) {
		const { kind, months } = KINDS[match[2].toUpperCase() as "Q" | "H"];
		const ordinal = Number(match[3]);
		if (ordinal * months > 12) return null;
		const label =
			kind === "quarter" ? `${year}年第${DIGITS[ordinal]}季度` : `${year}年${ordinal === 1 ? "上" : "下"}半年`;
		return period(`${year}${match[2].toUpperCase()}${ordinal}`, kind, year, ordinal, months, label);
	}
	if (match[4]) {
		const month = Number(match[4]);
		if (month < 1 || month > 12) return null;
		return period(`${year}-${match[4]}`, "month", year, month, 1, `${year}年${month}月`);
	}
	return period(String(year), "year", year, 1, 12, `${year}年`);
}

/**
 * Reads a period's label back: 2024年第二季度.
 * @returns null where it is no period's label.
 */
export function parsePeriodLabel(label: string): ReportingPeriod | null {
	const year = /^\d{4}(?=年)/.exec(label)?.[0];
	if (!year) return null;
	const suffixes = [
		"",
		"Q1",
		"Q2",
		"Q3",
		"Q4",
		"H1",
		"H2",
		...Array.from({ length: 12 }, (_, month) => `-${two(month + 1)}`),
	];
	return suffixes.map((suffix) => parsePeriod(year + suffix)).find((each) => each?.label === label) ?? null;
}

function period(
	key: string,
	kind: ReportingPeriod["kind"],
	year: number,
	ordinal: number,
	months: number,
	label: string,
): ReportingPeriod {
	const last = ordinal * months;
	return {
		key,
		kind,
		year,
		ordinal,
		start: `${year}-${two(last - months + 1)}-01`,
		end: `${year}-${two(last)}-${daysInMonth(year, last)}`,
		label,
	};
}

/** Days of a month (1-12) in the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
	return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function two(n: number): string {
	return String(n).padStart(2, "0");
}
