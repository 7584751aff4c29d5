import { distance } from "fastest-levenshtein";
import { comparable } from "./width";

/** 1 for the same text (white space and width aside), 0 for nothing in common: 1 − edit distance / longer length. */
export function similarity(a: string, b: string): number {
	const left = comparable(a);
	const right = comparable(b);
	const longer = Math.max(left.length, right.length);
	return longer === 0 ? 1 : 1 - distance(left, right) / longer;
}
