import type { Effort } from "../text";
import type { CheckSettings } from "./context";
import { forLikelyPairs } from "./likely-pairs";
import { type RepeatableText, repeats } from "./repeated-text";

/** A text with the numbers of those who wrote it, and of those who wrote one like it. */
interface WrittenText extends RepeatableText {
	by: Set<number>;
	alike: Set<number>;
}

/**
 * Who else wrote what each wrote, or nearly.
 * @param writers of the texts, by number.
 * @param enough writers for one text: further ones are not looked for.
 * @param effort once it is spent, those who wrote the very same are found alone.
 * @returns for each text the other writers in the order of their numbers.
 */
export function findRepeats(
	texts: readonly RepeatableText[],
	writers: readonly number[],
	enough: number,
	settings: CheckSettings,
	effort: Effort,
): number[][] {
	// One more, since a writer is none of the others.
	const room = enough + 1;
	const written = new Map<string, WrittenText>();
	texts.forEach((each, index) => {
		const known = written.get(each.text) ?? { ...each, by: new Set(), alike: new Set() };
		written.set(each.text, known);
		addUpTo(room, known.by, [writers[index] ?? 0]);
	});
	forLikelyPairs([...written.values()], settings, (a, b) => {
		if (effort.steps <= 0 || (a.alike.size >= room && b.alike.size >= room)) return;
		if (!repeats(a, b, settings, effort)) return;
		addUpTo(room, a.alike, b.by);
		addUpTo(room, b.alike, a.by);
	});
	return texts.map(({ text }, index) => {
		const known = written.get(text);
		const all = new Set([...(known?.by ?? []), ...(known?.alike ?? [])]);
		all.delete(writers[index] ?? 0);
		return [...all].sort((x, y) => x - y).slice(0, enough);
	});
}

function addUpTo(room: number, set: Set<number>, added: Iterable<number>): void {
	for (const each of added) {
		if (set.size >= room) return;
		set.add(each);
	}
}
