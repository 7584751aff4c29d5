import type { CheckSettings } from "./context";
import { MOST_ALIGNED, mostDifferences, type RepeatableText } from "./repeated-text";

/**
 * Visits every pair of texts that may be alike, and few others. Of two texts that differ in at most k places, one of any
 * k + 1 stretches of the longer stands unchanged in the shorter. So k + 1 stretches of each text are noted, those that are
 * rarest among all texts, and every text is searched once for the stretches noted. A text that has only common ones, as
 * when one text goes round, is paired with all texts of like length.
 */
export function forLikelyPairs<T extends RepeatableText>(
	texts: readonly T[],
	settings: CheckSettings,
	visit: (shorter: T, longer: T) => void,
): void {
	const length = stretchLength(settings);
	const counts = new StretchCounts();
	for (const { text } of texts) counts.add(hashes(text, length));
	const noted = new NotedStretches();
	const common: number[] = [];
	texts.forEach(({ text }, longer) => {
		const stretches = rarest(hashes(text, length), text, length, counts, settings);
		const likely = stretches.reduce((sum, { hash }) => sum + counts.of(hash), 0);
		if (likely > texts.length) common.push(longer);
		else for (const { hash, start } of stretches) noted.add(hash, { longer, start });
	});
	const lengths = texts.map(({ text }) => text.length);
	const most = lengths.map((each) => mostDifferences(each, settings));
	const isLonger = (a: number, b: number) => {
		const by = (lengths[b] ?? 0) - (lengths[a] ?? 0);
		return by >= 0 && by <= (most[b] ?? 0) && (by > 0 || a < b);
	};
	const pairedWith = new Int32Array(texts.length).fill(-1);
	for (const [shorter, text] of texts.entries()) {
		const found = [...common];
		const all = hashes(text.text, length);
		for (let start = 0; start < all.length; start++)
			for (const each of noted.of(all[start] ?? 0))
				if (Math.abs(each.start - start) <= (most[each.longer] ?? 0)) found.push(each.longer);
		for (const longer of found) {
			const other = texts[longer];
			if (!other || pairedWith[longer] === shorter || !isLonger(shorter, longer)) continue;
			pairedWith[longer] = shorter;
			visit(text, other);
		}
	}
}

interface Stretch {
	hash: number;
	start: number;
}

/** Where a stretch stands in a text that may be the longer of a pair. */
interface Place {
	longer: number;
	start: number;
}

/** Where the stretches stand that were noted. Most of those asked for were not: their hash's last bits tell that at once. */
class NotedStretches {
	readonly #places = new Map<number, Place[]>();
	readonly #known = new Uint8Array(SLOTS);

	add(hash: number, place: Place): void {
		this.#known[hash & (SLOTS - 1)] = 1;
		const places = this.#places.get(hash);
		if (places) places.push(place);
		else this.#places.set(hash, [place]);
	}

	of(hash: number): readonly Place[] {
		return this.#known[hash & (SLOTS - 1)] ? (this.#places.get(hash) ?? NOWHERE) : NOWHERE;
	}
}

const SLOTS = 1 << 20;
const NOWHERE: readonly Place[] = [];

/** The rarest stretches of a text that do not overlap: more than there may be differences. */
function rarest(
	all: Int32Array,
	text: string,
	length: number,
	counts: StretchCounts,
	settings: CheckSettings,
): Stretch[] {
	const aligned = Math.min(text.length, MOST_ALIGNED);
	const needed = mostDifferences(aligned, settings) + 1;
	const taken = new Uint8Array(aligned);
	const chosen: Stretch[] = [];
	/** @returns whether there are enough by now. */
	const choose = (start: number) => {
		if (taken[start] || taken[start + length - 1]) return false;
		for (let at = start; at < start + length; at++) taken[at] = 1;
		return chosen.push({ hash: all[start] ?? 0, start }) === needed;
	};
	// Those that stand in one text, then in two, four, eight …: to sort them all would take longer than the rest.
	for (let most = 1; most < counts.highest * 2; most *= 2)
		for (let start = 0; start < all.length; start++)
			if (counts.of(all[start] ?? 0) <= most && choose(start)) return chosen;
	// What was left between them is too short for the rest: one after the other, there is room for all.
	return Array.from({ length: needed }, (_, part) => {
		const start = Math.floor((aligned * part) / needed);
		return { hash: all[start] ?? 0, start };
	});
}

/** Long enough to be rare, short enough to choose from. */
const LONGEST_STRETCH = 8;

/** A length of which every text has room for as many as are needed: the shortest text, and where one more is needed. */
function stretchLength(settings: CheckSettings): number {
	const shortest = settings.repeatedLength;
	const parts = mostDifferences(shortest, settings) + 1;
	const oneMore = Math.ceil(parts / Math.max(1 - settings.repeatedShare, 1e-6));
	const fitting = Math.min(Math.floor(shortest / parts), Math.floor(oneMore / (parts + 1)));
	return Math.max(1, Math.min(fitting, LONGEST_STRETCH));
}

/** How often stretches occur, by their hash's last bits: two that share them are only taken for more common. */
class StretchCounts {
	highest = 0;
	readonly #counts = new Uint32Array(SLOTS);

	add(hashes: Int32Array): void {
		for (const hash of hashes) {
			const count = this.of(hash) + 1;
			this.#counts[hash & (SLOTS - 1)] = count;
			if (count > this.highest) this.highest = count;
		}
	}

	of(hash: number): number {
		return this.#counts[hash & (SLOTS - 1)] ?? 0;
	}
}

const BASE = 0x01000193;

/** A number for each stretch of so many characters, from left to right; of a long text for the part that is aligned. */
function hashes(text: string, length: number): Int32Array {
	const end = Math.min(text.length, MOST_ALIGNED);
	const all = new Int32Array(Math.max(0, end - length + 1));
	let first = 1;
	for (let each = 1; each < length; each++) first = Math.imul(first, BASE);
	let hash = 0;
	for (let each = 0; each < end; each++) {
		if (each >= length) hash = (hash - Math.imul(text.charCodeAt(each - length), first)) | 0;
		hash = (Math.imul(hash, BASE) + text.charCodeAt(each)) | 0;
		if (each >= length - 1) all[each - length + 1] = hash;
	}
	return all;
}
