/** What an adversary, or an odd document, may hold, in any length: work on it must grow no faster than it does. */
export interface GrowingText {
	name: string;
	/** It is one notice or one cell, not a file or many of them. */
	isOne: boolean;
	/** @param length characters, about. @returns the work on so many of them, to be measured when it is called. */
	prepare: (length: number) => () => unknown;
}

/** What is written over and over; it may be numbered. */
export type Piece = string | ((at: number) => string);

/** So many characters of a piece. */
export function filled(length: number, piece: Piece): string {
	if (typeof piece === "string") return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
	const pieces: string[] = [];
	for (let at = 0, total = 0; total < length; at++) {
		const next = piece(at);
		pieces.push(next);
		total += next.length;
	}
	return pieces.join("");
}

const NUMERALS = "一二三四五六七八九十";
/** The numeral of a number from 0 on, the ten of them over and over. */
export const numeral = (at: number) => NUMERALS.charAt(at % NUMERALS.length);
