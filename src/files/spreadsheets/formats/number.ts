import type { FormatSection } from "./parse";

/** A number as a cell without a format shows it, without the noise behind the 15th digit: 0.1+0.2 → `0.3`. */
export function plainNumber(number: number): string {
	const short = Number.isInteger(number) && Math.abs(number) < 1e15;
	return String(short ? number : Number(number.toPrecision(15)));
}

/**
 * A number by one section of its format: percent, grouping, decimals, fixed words before and behind.
 * @param number without its sign where the section is for negative ones
 * @returns null where the format is one of the rare ones (fractions, exponents, masks) that are not worked out here
 */
export function formattedNumber(number: number, section: FormatSection): string | null {
	const digitsAt = section.tokens.findIndex(({ type }) => type === "digits");
	const pattern = section.tokens[digitsAt];
	const percents = section.tokens.filter(({ type }) => type === "percent").length;
	let [before, behind] = ["", ""];
	for (const [i, token] of section.tokens.entries()) {
		if (i === digitsAt) continue;
		if (token.type === "digits" || token.type === "general" || token.type === "field") return null;
		const text = token.type === "percent" ? "%" : token.text;
		if (text === "/") return null;
		if (i < digitsAt) before += text;
		else behind += text;
	}
	if (pattern?.type !== "digits") return null;
	// Accounting formats show a dash for zero, which would read as no answer.
	if (number === 0 && !pattern.text.includes("0")) return null;
	const sign = number < 0 ? "-" : "";
	const figure = figureOf(Math.abs(number) * 100 ** percents, pattern.text);
	return figure === null ? null : `${sign}${before}${figure}${behind}`.trim();
}

function figureOf(number: number, pattern: string): string | null {
	const [whole = "", decimals = "", ...more] = pattern.split(".");
	const thousands = /,*$/.exec(whole + decimals)?.[0].length ?? 0;
	if (more.length > 0 || number >= 1e15) return null;
	const text = rounded(number / 1000 ** thousands, decimals.replaceAll(",", "").length);
	const [units = "", fraction = ""] = text.split(".");
	const least = (whole.match(/0/g) ?? []).length;
	const padded = (least === 0 && units === "0" ? "" : units).padStart(least, "0");
	const grouped = whole.slice(0, whole.length - (decimals === "" ? thousands : 0)).includes(",");
	const shown = grouped ? padded.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ",") : padded;
	const kept = trimmedFraction(fraction, decimals.replaceAll(",", ""));
	return kept === "" ? shown || "0" : `${shown}.${kept}`;
}

/** Drops zeros at the end where the format has `#` for them. */
function trimmedFraction(fraction: string, pattern: string): string {
	let end = fraction.length;
	while (end > 0 && fraction[end - 1] === "0" && pattern[end - 1] !== "0") end--;
	return fraction.slice(0, end);
}

/** Half up in decimal digits, as people and spreadsheets do: 1.005 to two places is 1.01. */
function rounded(number: number, places: number): string {
	const shifted = Number(`${plainNumber(number).replace(/e.*/i, "")}e${places + exponentOf(number)}`);
	return (Math.round(shifted) / 10 ** places).toFixed(Math.min(places, 20));
}

function exponentOf(number: number): number {
	return Number(/e([+-]\d+)$/.exec(plainNumber(number))?.[1] ?? 0);
}
