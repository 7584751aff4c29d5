import type { SourceDocument } from "../../model";
import { filterMapped, folded, type MappedText, takeMapped, trimMapped } from "./mapped-text";

/** A printed line that is neither blank nor a page's furniture; one of nothing but tabs (a table's empty cells) has no `text`. */
export interface Line {
	/** Without white space at the ends. */
	content: MappedText;
	/** The same, width folded, for matching. */
	text: string;
	/** As it stands, with its indent and tabs. */
	raw: MappedText;
	/** Blank lines or a page break stand before it. */
	afterGap: boolean;
}

/** — 3 — · - 2 - · －12－ · · 3 · */
const DASHED_NUMBER = /^[-—–―─_~·•]{1,4}\s{0,4}\d{1,3}\s{0,4}[-—–―─_~·•]{1,4}$/;
/** 第3页 共5页 · 第 3 页/共 5 页 · 第3页 */
const PAGE_OF = /^[（(]?第\s{0,4}\d{1,3}\s{0,4}页[\s,，/、]{0,4}(?:[（(]?共\s{0,4}\d{1,3}\s{0,4}页)?[）)]?$/;
/** PAGE  2 · PAGE \* MERGEFORMAT 2 · PAGE (its number on the next line) */
const PAGE_FIELD = /^(?:NUM)?PAGES?\b[\s\\*]{0,8}(?:MERGEFORMAT)?[\s\-—]{0,8}\d{0,3}[\s\-—]{0,4}$/i;
const BARE_NUMBER = /^\d{1,3}$/;
/** [bookmark: _GoBack] — what text converters leave of Word's bookmarks. */
const BOOKMARK = /\[bookmark[^\]\n]{0,80}\]/gi;
const INVISIBLE = /[\u200B-\u200F\u2060\uFEFF\u00AD]/;
const LINE_STOP = /[\n\f\v\r\u2028\u2029\u0085]/g;

/** The lines of a document that say something: page numbers, field residue and blank lines left out. */
export function readLines({ text }: SourceDocument): Line[] {
	const lines: Line[] = [];
	let afterGap = true;
	let fieldPending = false;
	let lastRow = 0;
	const printed = splitLines(text);
	printed.forEach(({ start, end }, at) => {
		const raw = withoutResidue(takeMapped(text, start, end));
		const content = trimMapped(raw);
		const plain = folded(content);
		const isField = plain !== "" && PAGE_FIELD.test(plain);
		const isPageNumber =
			DASHED_NUMBER.test(plain) ||
			PAGE_OF.test(plain) ||
			(BARE_NUMBER.test(plain) &&
				(fieldPending || (endsPage(text, end) && !continuesRows(Number(plain), lastRow, printed, at, text))));
		const says = plain !== "" && !isField && !isPageNumber;
		if (says || (plain === "" && raw.text.includes("\t"))) lines.push({ content, text: plain, raw, afterGap });
		if (plain !== "") fieldPending = isField && !/\d/.test(plain);
		if (says && BARE_NUMBER.test(plain)) lastRow = Number(plain);
		afterGap = !says;
	});
	return lines;
}

/**
 * Whether a number at the end of a page is that of a table's row which the page parts from the rest of it: the row
 * before it is one less, and the next number one more (after a page's number, the next would be the row that is due).
 */
function continuesRows(value: number, lastRow: number, printed: PrintedLine[], at: number, text: string): boolean {
	if (lastRow !== value - 1 || lastRow === 0) return false;
	for (let later = at + 1; later < printed.length; later++) {
		const line = text.slice(printed[later]?.start, printed[later]?.end).trim();
		if (BARE_NUMBER.test(line)) return Number(line) === value + 1;
	}
	return false;
}

interface PrintedLine {
	start: number;
	end: number;
}

function splitLines(text: string): PrintedLine[] {
	const lines: PrintedLine[] = [];
	let start = 0;
	for (const stop of text.matchAll(LINE_STOP)) {
		lines.push({ start, end: stop.index });
		start = stop.index + 1;
	}
	lines.push({ start, end: text.length });
	return lines;
}

/** Whether nothing but white space stands between an offset and the end of its page or of the text. */
function endsPage(text: string, from: number): boolean {
	for (let i = from; i < text.length; i++) {
		const char = text.charAt(i);
		if (char === "\f") return true;
		if (!/\s/.test(char)) return false;
	}
	return true;
}

function withoutResidue(raw: MappedText): MappedText {
	if (!INVISIBLE.test(raw.text) && !raw.text.includes("[")) return raw;
	const dropped = new Set<number>();
	for (const match of raw.text.matchAll(BOOKMARK))
		for (let i = 0; i < match[0].length; i++) dropped.add(match.index + i);
	return filterMapped(raw, (char, i) => !dropped.has(i) && !INVISIBLE.test(char));
}
