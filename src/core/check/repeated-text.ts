import { comparable, similarity } from "../text";
import type { CheckSettings } from "./context";

/** A text long enough to be compared, with how often each of its characters occurs. */
export interface RepeatableText {
	text: string;
	counts: ReadonlyMap<string, number>;
}

/** Aligning takes the product of both lengths: of longer texts only the beginnings are aligned. */
const MOST_ALIGNED = 10_000;

/** @returns null where the text is too short for likeness to mean anything. */
export function plainText(text: string, { repeatedLength }: CheckSettings): RepeatableText | null {
	const plain = comparable(text);
	if (plain.length < repeatedLength) return null;
	const counts = new Map<string, number>();
	for (let at = 0; at < plain.length; at++) counts.set(plain.charAt(at), (counts.get(plain.charAt(at)) ?? 0) + 1);
	return { text: plain, counts };
}

/** The same, or as alike as the settings say. Most pairs are told apart by their characters alone, without aligning them. */
export function repeats(a: RepeatableText, b: RepeatableText, { repeatedShare }: CheckSettings): boolean {
	if (a.text === b.text) return true;
	const [shorter, longer] = a.text.length <= b.text.length ? [a, b] : [b, a];
	const spare = (1 - repeatedShare) * longer.text.length;
	if (longer.text.length - shorter.text.length > spare) return false;
	let missing = 0;
	for (const [char, count] of longer.counts) missing += Math.max(0, count - (shorter.counts.get(char) ?? 0));
	return missing <= spare && similarity(a.text.slice(0, MOST_ALIGNED), b.text.slice(0, MOST_ALIGNED)) >= repeatedShare;
}
