import type { Span } from "../../model";
import { comparable } from "../../text";

/** Where a stretch of the text has these words, white space and width aside; null where it has not. */
export function findQuote(text: string, within: Span, quote: string): Span | null {
	const wanted = comparable(quote);
	if (wanted === "") return null;
	const offsets: number[] = [];
	let squeezed = "";
	for (let offset = within.start; offset < within.end; offset++) {
		const character = comparable(text.charAt(offset));
		if (character === "") continue;
		offsets.push(offset);
		squeezed += character;
	}
	const at = squeezed.indexOf(wanted);
	const [first, last] = [offsets[at], offsets[at + wanted.length - 1]];
	return at < 0 || first === undefined || last === undefined ? null : { start: first, end: last + 1 };
}

/** The same, with an empty place at the start where the words are not there. */
export function placeQuote(text: string, within: Span, quote: string): Span {
	return findQuote(text, within, quote) ?? { start: within.start, end: within.start };
}
