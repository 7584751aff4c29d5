import type { CheckSettings } from "./context";
import { MOST_ALIGNED, mostDifferences, type RepeatableText } from "./repeated-text";

/**
 * Visits every pair of texts that may be alike, and few others. Of two texts that differ in at most k places, one of any k + 1
 * stretches of the longer stands unchanged in the shorter. So each text is cut into k + 1 parts, the stretch of each part
 * that is rarest among all texts is noted, and every text is searched once for the stretches noted. A text that has only
 * common ones, as when one text goes round, is paired with all texts of like length.
 */
export function forLikelyPairs<T extends RepeatableText>(
	texts: readonly T[],
	settings: CheckSettings,
	visit: (shorter: T, longer: T) => void,
): void {
	const length = stretchLength(settings);
	const counts = new StretchCounts();
	for (const { text } of texts) counts.add(hashes(text, length));
	const noted = new Map<number, Stretch[]>();
	const common: number[] = [];
	texts.forEach(({ text }, longer) => {
		const stretches = rarest(hashes(text, length), text, length, counts, settings);
		const likely = stretches.reduce((sum, { hash }) => sum + counts.of(hash), 0);
		if (likely > texts.length) common.push(longer);
		else for (const { hash, start } of stretches) note(noted, hash, { longer, start });
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
		hashes(text.text, length).forEach((hash, start) => {
			for (const each of noted.get(hash) ?? [])
				if (Math.abs(each.start - start) <= (most[each.longer] ?? 0)) found.push(each.longer);
		});
		for (const longer of found) {
			const other = texts[longer];
			if (!other || pairedWith[longer] === shorter || !isLonger(shorter, longer)) continue;
			pairedWith[longer] = shorter;
			visit(text, other);
		}
	}
}

/** Where a stretch stands in a text that may be the longer of a pair. */
interface Stretch {
	longer: number;
	start: number;
}

function note(noted: Map<number, Stretch[]>, hash: number, stretch: Stretch): void {
	const known = noted.get(hash);
	if (known) known.push(stretch);
	else noted.set(hash, [stretch]);
}

/** The rarest stretch of each part of a text: more parts than there may be differences. */
function rarest(
	all: Int32Array,
	text: string,
	length: number,
	counts: StretchCounts,
	settings: CheckSettings,
): { hash: number; start: number }[] {
	const aligned = Math.min(text.length, MOST_ALIGNED);
	const parts = mostDifferences(aligned, settings) + 1;
	return Array.from({ length: parts }, (_, part) => {
		const [from, to] = [Math.floor((aligned * part) / parts), Math.floor((aligned * (part + 1)) / parts)];
		let start = from;
		for (let each = from + 1; each + length <= to; each++)
			if (counts.of(all[each] ?? 0) < counts.of(all[start] ?? 0)) start = each;
		return { hash: all[start] ?? 0, start };
	});
}

/** Length that fits into each part of every text: parts are shortest in the shortest text, or where one more is needed. */
function stretchLength(settings: CheckSettings): number {
	const shortest = settings.repeatedLength;
	const parts = mostDifferences(shortest, settings) + 1;
	const oneMore = Math.ceil(parts / Math.max(1 - settings.repeatedShare, 1e-6));
	return Math.max(1, Math.min(Math.floor(shortest / parts), Math.floor(oneMore / (parts + 1))));
}

/** How often stretches occur, by their hash's last bits: two that share them are only taken for more common. */
class StretchCounts {
	readonly #counts = new Uint32Array(1 << 20);

	add(hashes: Int32Array): void {
		for (const hash of hashes) this.#counts[this.#slot(hash)] = this.of(hash) + 1;
	}

	of(hash: number): number {
		return this.#counts[this.#slot(hash)] ?? 0;
	}

	#slot(hash: number): number {
		return hash & (this.#counts.length - 1);
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
