import { type MarkerLevel, readMarker } from "../items/markers";
import { announcesUnits } from "../units/labels";
import type { Line } from "./lines";

/** Ends a sentence, closing quotation marks and brackets included. */
export const SENTENCE_END = /[。！？；:!?;][”’"』」)]?$/;
export const UNITS_END = /[)\]】](?:[。,;.])?$/;
/** A heading that goes on this long on its line is a heading with its prose. */
export const LONGEST_HEADING = 45;

/** How a text is printed, as far as it tells where its paragraphs end. */
export interface PrintStyle {
	/** How wide its lines are (Chinese characters count 1) where it has hard line breaks; null where its lines are paragraphs. */
	fullWidth: number | null;
	/** The levels whose headings have a line of their own. */
	standing: ReadonlySet<MarkerLevel>;
	/** The lines that are set in, in a text that sets in its paragraphs' first lines. */
	indented: ReadonlySet<Line>;
}

export function printStyle(lines: readonly Line[]): PrintStyle {
	const fullWidth = printedWidth(lines);
	return { fullWidth, standing: headingsStandAlone(lines, fullWidth), indented: indentedLines(lines) };
}

/** Most lines of a text with hard line breaks end at the same width, within a sentence. */
function printedWidth(lines: readonly Line[]): number | null {
	const broken = lines
		.filter(({ text }) => !SENTENCE_END.test(text) && !UNITS_END.test(text))
		.map(({ text }) => width(text));
	if (broken.length < 8 || broken.length < lines.length * 0.4) return null;
	broken.sort((a, b) => a - b);
	const widest = broken[Math.floor(broken.length * 0.8)] ?? 0;
	const alike = broken.filter((each) => Math.abs(each - widest) <= 3).length;
	// Short headings above long paragraphs are alike too, but then the paragraphs are wider.
	const wider = lines.filter(({ text }) => width(text) > widest + 4).length;
	const isPrinted = widest <= 60 && widest >= 12 && alike >= broken.length * 0.5 && wider <= lines.length * 0.08;
	return isPrinted ? widest : null;
}

/** The levels whose headings have a line of their own. */
function headingsStandAlone(lines: readonly Line[], fullWidth: number | null): Set<MarkerLevel> {
	const votes = new Map<MarkerLevel, number>();
	for (const { text } of lines) {
		const marker = readMarker(text);
		if (!marker) continue;
		const runIn = /[。:]/.test(text.slice(marker.length)) || text.length > LONGEST_HEADING || announcesUnits(text);
		const cut = fullWidth !== null && width(text) >= fullWidth - 3;
		if (runIn || !cut) votes.set(marker.level, (votes.get(marker.level) ?? 0) + (runIn ? -1 : 1));
	}
	return new Set([...votes].filter(([, vote]) => vote > 0).map(([level]) => level));
}

/** In Chinese characters: others count half. */
export function width(text: string): number {
	let sum = 0;
	for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i) < 0x2e80 ? 0.5 : 1;
	return sum;
}

/** The lines that are set in, where some are and most are not; none where setting in tells nothing. */
function indentedLines(lines: readonly Line[]): Set<Line> {
	const setIn = lines.filter(({ raw }) => /^(?:\u3000{1,4}| {3,8})\S/.test(raw.text));
	return new Set(setIn.length <= lines.length * 0.6 ? setIn : []);
}
