import { type Piece, readPieces } from "./pieces";
import { characterRuns, type Properties, type PropertyRun, paragraphRuns, runAt } from "./properties";
import type { WordStreams } from "./streams";

/** A paragraph of the body; `mark` is the character that ends it: CR, cell mark or page break. */
export interface WordParagraph {
	text: string;
	mark: number;
	properties: Properties;
	style: number;
}

export const CELL_MARK = 0x07;
const PARAGRAPH_MARK = 0x0d;
const PAGE_BREAK = 0x0c;
const ENDS: ReadonlySet<number> = new Set([CELL_MARK, PARAGRAPH_MARK, PAGE_BREAK]);
const FIELD_BEGIN = 0x13;
const FIELD_RESULT = 0x14;
const FIELD_END = 0x15;
/** What other characters below the blank stand for; those not named are anchors of notes, pictures and the like. */
const CONTROLS: ReadonlyMap<number, string> = new Map([
	[0x09, "\t"],
	[0x0a, "\n"],
	[0x0b, "\n"],
	[0x0e, "\n"],
	[0x1e, "-"],
]);
const DELETED = 0x0800;
const HIDDEN = 0x083c;

/** The body's paragraphs in reading order, without tracked deletions, hidden text and field codes. */
export function readParagraphs(streams: WordStreams): WordParagraph[] {
	const runs = paragraphRuns(streams);
	const isGone = skipper(
		characterRuns(streams).filter((run) => isSet(run.properties, DELETED) || isSet(run.properties, HIDDEN)),
	);
	const fields = new FieldCodes();
	const paragraphs: WordParagraph[] = [];
	let text = "";
	for (const { code, offset } of characters(readPieces(streams))) {
		if (ENDS.has(code)) {
			if (code === PARAGRAPH_MARK && isGone(offset)) continue;
			const run = runAt(runs, offset);
			paragraphs.push({ text, mark: code, properties: run?.properties ?? new Map(), style: run?.style ?? 0 });
			text = "";
		} else if (!fields.hide(code) && !isGone(offset))
			text += code < 0x20 ? (CONTROLS.get(code) ?? "") : String.fromCharCode(code);
	}
	if (text !== "") paragraphs.push({ text, mark: PARAGRAPH_MARK, properties: new Map(), style: 0 });
	return paragraphs;
}

function* characters(pieces: readonly Piece[]): Generator<{ code: number; offset: number }> {
	for (const piece of pieces)
		for (let i = 0; i < piece.text.length; i++)
			yield { code: piece.text.charCodeAt(i), offset: piece.offset + i * piece.characterBytes };
}

/** Keeps track of fields, which may hold others: begin, code, separator, result, end. */
class FieldCodes {
	readonly #inCode: boolean[] = [];
	#hidden = 0;

	/** Takes the next character; true where it is a mark or part of a code. */
	hide(code: number): boolean {
		if (code === FIELD_BEGIN) {
			this.#inCode.push(true);
			this.#hidden++;
		} else if (code === FIELD_RESULT || code === FIELD_END) {
			if (this.#inCode.pop()) this.#hidden--;
			if (code === FIELD_RESULT) this.#inCode.push(false);
		} else return this.#hidden > 0;
		return true;
	}
}

/** A property that is switched on; one that depends on the style counts as off. */
export function isSet(properties: Properties, number: number): boolean {
	const value = properties.get(number);
	return value !== undefined && value.byteLength > 0 && value.getUint8(0) === 1;
}

/** Tells whether the character at an offset lies in one of the runs; asked in rising order it seldom needs to search. */
function skipper(runs: readonly PropertyRun[]): (offset: number) => boolean {
	let current: PropertyRun | undefined;
	if (runs.length === 0) return () => false;
	return (offset) => {
		if (!current || offset < current.start || offset >= current.end) current = runAt(runs, offset);
		return current !== undefined;
	};
}
