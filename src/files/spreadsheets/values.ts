import type { CellValue } from "../../core/model";
import {
	type FormatSection,
	formattedMoment,
	formattedNumber,
	isoDay,
	parseFormat,
	plainNumber,
	serialMoment,
} from "./formats";

export function textValue(text: string): CellValue {
	return { kind: "text", text };
}

export function truthValue(boolean: boolean): CellValue {
	return { kind: "boolean", boolean, text: boolean ? "TRUE" : "FALSE" };
}

export function errorValue(text: string): CellValue {
	return { kind: "error", text };
}

/** A number as stored in a file; what is no number stays a text, to the letter. */
export function numberValue(stored: string, code: string, date1904: boolean): CellValue {
	const number = /^\s*[-+]?[\d.]+(?:[eE][-+]?\d+)?\s*$/.test(stored) ? Number(stored) : Number.NaN;
	return Number.isFinite(number) ? shownNumber(number, code, date1904) : textValue(stored);
}

/** A number with its format code: a date where the format shows a day, else a number and how the sheet shows it. */
export function shownNumber(number: number, code: string, date1904: boolean): CellValue {
	if (code === "General" || code === "@") return { kind: "number", number, text: plainNumber(number) };
	const sections = parseFormat(code);
	const section = sectionFor(number, sections);
	if (section.kind === "date" || section.kind === "time") {
		// Before day 1 there is only a time of day.
		const moment = section.kind === "time" || date1904 || number >= 1 ? serialMoment(number, date1904) : null;
		if (moment) return momentValue(moment, number, section);
	}
	// A format with a section for negative numbers writes their sign itself.
	const shown =
		section.kind === "number" ? formattedNumber(section === sections[0] ? number : Math.abs(number), section) : null;
	return { kind: "number", number, text: shown || plainNumber(number) };
}

/** A day written out in ISO 8601, as strict files may have it. */
export function isoDateValue(stored: string, code: string): CellValue {
	const match = /^\s*(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d)?)[.\d]{0,12})?Z?\s*$/.exec(stored);
	const moment = new Date(`${match?.[1]}T${match?.[2] ?? "00:00"}Z`);
	if (!match || Number.isNaN(moment.getTime())) return textValue(stored);
	const section = parseFormat(code)[0];
	if (section?.kind === "date") return momentValue(moment, 0, section);
	return { kind: "date", date: isoDay(moment), text: match[2] ? stored.trim() : isoDay(moment) };
}

function momentValue(moment: Date, serial: number, section: FormatSection): CellValue {
	const text = formattedMoment(moment, serial, section);
	return section.kind === "date"
		? { kind: "date", date: isoDay(moment), text }
		: { kind: "number", number: serial, text };
}

const PLAIN: FormatSection = { tokens: [], kind: "plain", chineseDigits: false };

/** Positive, negative and zero have their own sections where the code has so many; dates have one. */
function sectionFor(number: number, sections: FormatSection[]): FormatSection {
	const [first = PLAIN, second, third] = sections;
	if (first.kind === "date" || first.kind === "time") return first;
	if (number < 0) return second ?? first;
	return number === 0 ? (third ?? first) : first;
}
