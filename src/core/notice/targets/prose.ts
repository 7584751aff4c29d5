import type { Span } from "../../model";
import { foldWidth } from "../../text";

/**
 * One item's prose as the stages see it: width folded, quotation marks made one kind, blanks gone, breaks between paragraphs
 * (and longer gaps, where a heading or bracket was blanked out) as `\n`. Spans of the stages count in `text`; `spanOf` and
 * `quoteOf` lead back to the item.
 */
export interface Prose {
	text: string;
	/** For every offset of `text`, the end of the “…” or 《…》 around it, else 0. */
	quotedUntil: readonly number[];
	/** For every offset of `text`, whether a stop stands there that ends a clause: none within “…” or 《…》 does. */
	stops: Uint8Array;
	/** The notice's, null where it is not known. */
	year: number | null;
	spanOf(start: number, end: number): Span;
	/** The words as written, without white space. */
	quoteOf(start: number, end: number): string;
}

const OPENING = "“「『‘《";
const CLOSING = "”」』’》";
/** A longer quotation is a sentence, not a name. */
const LONGEST_NAME = 40;

/** 将“新建8个”调整为“新建10个”: what an amendment quotes is no name but what holds now. */
const AMENDS = /(?:调整|变更|更改|改|增加|扩大)[为到至]$/;

export function readProse(original: string, year: number | null = null): Prose {
	const folded = foldWidth(original);
	const offsets: number[] = [];
	let text = "";
	let plainQuotes = 0;
	const push = (char: string, offset: number) => {
		text += char;
		offsets.push(offset);
	};
	for (let at = 0; at < folded.length; at++) {
		const char = folded.charAt(at);
		if (/[\s\u200B\uFEFF]/.test(char)) {
			let end = at;
			while (end + 1 < folded.length && /[\s\u200B\uFEFF]/.test(folded.charAt(end + 1))) end++;
			if (end > at || char === "\n") push("\n", at);
			at = end;
		} else if (char === '"') push(plainQuotes++ % 2 === 0 ? "“" : "”", at);
		else if (char === "「" || char === "『") push("“", at);
		else if (char === "」" || char === "』") push("”", at);
		else push(char, at);
	}
	const spanOf = (start: number, end: number) => ({
		start: offsets[start] ?? original.length,
		end: end > start ? (offsets[end - 1] ?? original.length - 1) + 1 : (offsets[start] ?? original.length),
	});
	const quoted = quotedUntil(text);
	return {
		text,
		quotedUntil: quoted,
		stops: Uint8Array.from(quoted, (until, at) => (until === 0 && CLAUSE_ENDS.has(text.charAt(at)) ? 1 : 0)),
		year,
		spanOf,
		quoteOf: (start, end) => {
			const span = spanOf(start, end);
			return original.slice(span.start, span.end).replace(/[\s\u200B\uFEFF]+/g, "");
		},
	};
}

function quotedUntil(text: string): number[] {
	const until = new Array<number>(text.length).fill(0);
	const open: number[] = [];
	for (let at = 0; at < text.length; at++) {
		if (OPENING.includes(text.charAt(at))) open.push(at);
		else if (CLOSING.includes(text.charAt(at))) {
			const start = open.pop();
			if (start !== undefined && at - start <= LONGEST_NAME && !AMENDS.test(text.slice(Math.max(0, start - 4), start)))
				until.fill(at + 1, start, at + 1);
		} else if (text.charAt(at) === "\n" || text.charAt(at) === "。") open.length = 0;
	}
	return until;
}

/** Stops that end a clause, as they stand after folding. */
const CLAUSE_ENDS: ReadonlySet<string> = new Set("，,。;:!?；：！？\n…");
