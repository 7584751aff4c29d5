import type { CellValue } from "../model/sheet";
import { type DatePhrase, parseDatePhrase } from "./date-phrase";

/** Excel's day numbers from 2009 to 2064: what a date cell without a date format holds. */
const FIRST_SERIAL = 40_000;
const LAST_SERIAL = 60_000;
const DAY = 86_400_000;

/**
 * Reads a cell that is to hold a date or term: a date cell, Excel's number of a day (45657), 20241231, or words.
 * @param text what stands there; @param year the year that is meant where none is named.
 * @returns null where it is no date or term that can be understood.
 */
export function parseDateCell(text: string, value: CellValue | null, year: number): DatePhrase | null {
	const span = { start: 0, end: text.length };
	if (value?.kind === "date") return { kind: "day", date: value.date.slice(0, 10), span, yearStated: true };
	const date = dateOfNumber(value?.kind === "number" ? value.number : Number(/^\s*\d{5,8}\s*$/.exec(text)?.[0] ?? NaN));
	if (date) return { kind: "day", date, span, yearStated: true };
	return parseDatePhrase(text, year);
}

function dateOfNumber(number: number): string | null {
	const whole = Math.floor(number);
	if (whole >= FIRST_SERIAL && whole <= LAST_SERIAL)
		return new Date(Date.UTC(1899, 11, 30) + whole * DAY).toISOString().slice(0, 10);
	const match = /^(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.exec(String(whole));
	return match && `${match[1]}-${match[2]}-${match[3]}`;
}
