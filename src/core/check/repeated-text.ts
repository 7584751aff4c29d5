import { comparable, type Effort, isWithin } from "../text";
import type { CheckSettings } from "./context";

/** A text long enough to be compared, without white space and differences of width. */
export interface RepeatableText {
	text: string;
	/** How many of its characters fall into each of a few classes: tells most texts apart without aligning them. */
	profile: Uint32Array;
}

/** Of longer texts only the beginnings are aligned. */
export const MOST_ALIGNED = 10_000;
const CLASSES = 64;
/** Looking at the classes of two texts takes about as long as so many steps of aligning them. */
const STEPS_TO_TELL_APART = 8;

/** @returns null where the text is too short for likeness to mean anything. */
export function plainText(text: string, { repeatedLength }: CheckSettings): RepeatableText | null {
	const plain = comparable(text);
	if (plain.length < repeatedLength) return null;
	const profile = new Uint32Array(CLASSES);
	for (let at = 0; at < plain.length; at++) {
		const characters = plain.charCodeAt(at) % CLASSES;
		profile[characters] = (profile[characters] ?? 0) + 1;
	}
	return { text: plain, profile };
}

/** The same, or as alike as the settings say. @param effort what comparing takes is taken from it */
export function repeats(
	a: RepeatableText,
	b: RepeatableText,
	settings: CheckSettings,
	effort: Effort = { steps: 0 },
): boolean {
	if (a.text === b.text) return true;
	const [shorter, longer] = a.text.length <= b.text.length ? [a, b] : [b, a];
	effort.steps -= STEPS_TO_TELL_APART;
	if (!mayRepeat(shorter, longer, settings)) return false;
	const most = mostDifferences(Math.min(longer.text.length, MOST_ALIGNED), settings);
	return isWithin(shorter.text.slice(0, MOST_ALIGNED), longer.text.slice(0, MOST_ALIGNED), most, effort);
}

/** Not too many characters of the longer text are missing in the other, wherever they stand. Asked of very many pairs. */
function mayRepeat(shorter: RepeatableText, longer: RepeatableText, settings: CheckSettings): boolean {
	const most = mostDifferences(longer.text.length, settings);
	if (longer.text.length - shorter.text.length > most) return false;
	const { profile } = shorter;
	let missing = 0;
	for (let each = 0; each < CLASSES && missing <= most; each++) {
		const more = (longer.profile[each] ?? 0) - (profile[each] ?? 0);
		if (more > 0) missing += more;
	}
	return missing <= most;
}

/** How many characters of a text may be changed, left out or put in. */
export function mostDifferences(length: number, { repeatedShare }: CheckSettings): number {
	// What is left of 1 − 0.95 is a little more or less than 0.05.
	return Math.floor((1 - repeatedShare) * length + 1e-6);
}
