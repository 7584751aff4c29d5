/** Univer measures in pixels at 96 dots an inch. */
const PIXELS_PER_POINT = 96 / 72;
/** The width of a digit in the default font (宋体 11), which is Excel's unit of a column's width. */
const PIXELS_PER_CHARACTER = 8;

/** A size in pixels that remembers what it was made from, so that it comes back to the letter where nobody changed it. */
export interface Size {
	pixels: number;
	from: number;
}

export function heightOf(points: number): Size {
	return { pixels: Math.round(points * PIXELS_PER_POINT), from: points };
}

export function widthOf(characters: number): Size {
	return { pixels: Math.round(characters * PIXELS_PER_CHARACTER), from: characters };
}

/** @param before what the row was given at first, in points */
export function pointsOf(pixels: number, before: number | undefined): number {
	if (before !== undefined && heightOf(before).pixels === Math.round(pixels)) return before;
	return Math.min(409, Math.round((pixels / PIXELS_PER_POINT) * 4) / 4);
}

/** @param before what the column was given at first, in characters */
export function charactersOf(pixels: number, before: number | undefined): number {
	if (before !== undefined && widthOf(before).pixels === Math.round(pixels)) return before;
	return Math.min(255, Math.round((pixels / PIXELS_PER_CHARACTER) * 100) / 100);
}
