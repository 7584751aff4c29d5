import type { Fact } from "../../model";
import { foldWidth } from "../../text";

/** Stands in where a notice names no year at all; a warning says so. */
const NO_YEAR = 2000;
const CHINESE_DIGITS = "〇一二三四五六七八九";

/** The year that the notice is about: its title's, else the form's title's, its number's, its date's, the one most often named. */
export function findYear(sources: readonly (Fact<string> | null)[], text: string): Fact<number> {
	for (const [index, source] of sources.entries()) {
		const year = source ? firstYear(source.value) : null;
		if (source && year !== null) return { value: year, span: source.span, basis: index === 0 ? "stated" : "implied" };
	}
	return { value: mostNamed(text) ?? NO_YEAR, span: null, basis: "implied" };
}

/** Whether any source told the year. */
export function yearIsUnknown(year: Fact<number>): boolean {
	return year.span === null;
}

function firstYear(words: string): number | null {
	const match = /(20\d{2}|19[5-9]\d)|二[〇○零][一二三四五六七八九〇○零]{2}(?=年)/.exec(foldWidth(words));
	if (!match) return null;
	if (match[1]) return Number(match[1]);
	return Number([...match[0]].map((char) => Math.max(0, CHINESE_DIGITS.indexOf(char))).join(""));
}

function mostNamed(text: string): number | null {
	const counts = new Map<number, number>();
	for (const match of foldWidth(text).matchAll(/(20\d{2}) ?年/g)) {
		const year = Number(match[1]);
		counts.set(year, (counts.get(year) ?? 0) + 1);
	}
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
