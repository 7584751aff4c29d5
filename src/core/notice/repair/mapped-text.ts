import type { Fact, Span } from "../../model";
import { foldWidth } from "../../text";

/**
 * Text put together from stretches of a document, with each character's offset in the document: what was taken out
 * (page numbers, line breaks) is gone from `text`, and every find in it still leads back.
 */
export interface MappedText {
	readonly text: string;
	/** Offset in the document of each UTF-16 unit of `text`. */
	readonly at: Int32Array;
}

const SPACE = /\s/;

/** A stretch of the document as it stands. */
export function takeMapped(text: string, start: number, end: number): MappedText {
	const at = new Int32Array(end - start);
	for (let i = 0; i < at.length; i++) at[i] = start + i;
	return { text: text.slice(start, end), at };
}

export function sliceMapped(mapped: MappedText, start: number, end = mapped.text.length): MappedText {
	return { text: mapped.text.slice(start, end), at: mapped.at.subarray(start, end) };
}

/** One after the other. A separator stands on the last character before it. */
export function joinMapped(parts: readonly MappedText[], separator = ""): MappedText {
	const first = parts[0];
	if (first && parts.length === 1) return first;
	const text = parts.map((part) => part.text).join(separator);
	const at = new Int32Array(text.length);
	let length = 0;
	for (const [index, part] of parts.entries()) {
		if (index > 0) {
			at.fill(at[length - 1] ?? part.at[0] ?? 0, length, length + separator.length);
			length += separator.length;
		}
		at.set(part.at, length);
		length += part.at.length;
	}
	return { text, at };
}

export function trimMapped(mapped: MappedText): MappedText {
	const { start, end } = trimRange(mapped.text, 0, mapped.text.length);
	return end - start === mapped.text.length ? mapped : sliceMapped(mapped, start, end);
}

/** `[start, end)` without white space at either end. */
export function trimRange(text: string, start: number, end: number): Span {
	let from = start;
	let to = end;
	while (from < to && SPACE.test(text.charAt(from))) from++;
	while (to > from && SPACE.test(text.charAt(to - 1))) to--;
	return { start: from, end: to };
}

/** Without white space, but for one space between two words in Latin letters. */
export function closeUp(mapped: MappedText): MappedText {
	if (!SPACE.test(mapped.text)) return mapped;
	return filterMapped(mapped, (char, i) => !SPACE.test(char) || isLatinGap(mapped.text, i));
}

/** The characters that `keep` says yes to. */
export function filterMapped(mapped: MappedText, keep: (char: string, index: number) => boolean): MappedText {
	const at = new Int32Array(mapped.text.length);
	const kept: string[] = [];
	for (let i = 0; i < mapped.text.length; i++) {
		const char = mapped.text.charAt(i);
		if (!keep(char, i)) continue;
		at[kept.length] = mapped.at[i] ?? 0;
		kept.push(char);
	}
	return kept.length === mapped.text.length ? mapped : { text: kept.join(""), at: at.subarray(0, kept.length) };
}

/** Where a stretch of mapped text stands in the document; null for an empty one. */
export function spanOf(mapped: MappedText, start = 0, end = mapped.text.length): Span | null {
	const first = mapped.at[start];
	const last = mapped.at[end - 1];
	return first === undefined || last === undefined || end <= start ? null : { start: first, end: last + 1 };
}

/** A fact that the text states: the stretch itself, without white space. */
export function statedFact(mapped: MappedText): Fact<string> {
	const close = closeUp(mapped);
	return { value: close.text, span: spanOf(close), basis: "stated" };
}

/** Width folded, for matching; offsets stay. */
export function folded(mapped: MappedText): string {
	return foldWidth(mapped.text);
}

function isLatinGap(text: string, index: number): boolean {
	return /[A-Za-z]/.test(text.charAt(index - 1)) && /[A-Za-z]/.test(text.charAt(index + 1));
}
