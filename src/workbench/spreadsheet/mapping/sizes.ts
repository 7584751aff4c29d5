/** Univer measures in pixels at 96 dots an inch. */
const PIXELS_PER_POINT = 96 / 72;
/** The width of a digit in the default font (宋体 11), which is Excel's unit of a column's width. */
const PIXELS_PER_CHARACTER = 8;

/** What a size in pixels was made from, so that it comes back to the letter where nobody changed it; in `custom`. */
export interface SizeOrigin {
	/** Points of a height, characters of a width. */
	from: number;
	pixels: number;
}

/** @param stretch over 1 where this machine's fonts need more room than heights were measured for */
export function heightOf(points: number, stretch: number): SizeOrigin {
	return { from: points, pixels: Math.round(points * PIXELS_PER_POINT * stretch) };
}

export function widthOf(characters: number): SizeOrigin {
	return { from: characters, pixels: Math.round(characters * PIXELS_PER_CHARACTER) };
}

export function pointsOf(pixels: number, origin: SizeOrigin | undefined): number {
	if (origin?.pixels === Math.round(pixels)) return origin.from;
	return Math.min(409, Math.round((pixels / PIXELS_PER_POINT) * 4) / 4);
}

export function charactersOf(pixels: number, origin: SizeOrigin | undefined): number {
	if (origin?.pixels === Math.round(pixels)) return origin.from;
	return Math.min(255, Math.round((pixels / PIXELS_PER_CHARACTER) * 100) / 100);
}
