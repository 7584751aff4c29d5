import { type CellRangePlan, cellAddress, columnLetters } from "../../core/model";

/** `A1:C3`, or `A1` for one cell. */
export function rangeAddress({ top, left, bottom, right }: CellRangePlan): string {
	const first = cellAddress(top, left);
	return top === bottom && left === right ? first : `${first}:${cellAddress(bottom, right)}`;
}

/** `'2026年 (一季度)-表'!$A$1:$E$12`: quoted and absolute, or programs repair the file or print the wrong rows. */
export function absoluteRange(sheet: string, { top, left, bottom, right }: CellRangePlan): string {
	return `${quotedSheet(sheet)}!$${columnLetters(left)}$${top + 1}:$${columnLetters(right)}$${bottom + 1}`;
}

/** `'…'!$4:$4`. */
export function absoluteRows(sheet: string, rows: { top: number; bottom: number }): string {
	return `${quotedSheet(sheet)}!$${rows.top + 1}:$${rows.bottom + 1}`;
}

/** A link's target with its sheet quoted: `原始填报!A2` → `'原始填报'!A2`. */
export function linkTarget(place: string): string {
	const split = place.lastIndexOf("!");
	if (split < 0 || place.startsWith("'")) return place;
	return `${quotedSheet(place.slice(0, split))}${place.slice(split)}`;
}

function quotedSheet(name: string): string {
	return `'${name.replaceAll("'", "''")}'`;
}
