import { comparable } from "../../text";
import { smallNumber } from "../items/markers";
import type { Line } from "../repair/lines";
import { type MappedText, sliceMapped } from "../repair/mapped-text";
import { width } from "../repair/print-style";
import { FOOTER, piecesOf, type RawColumn, type RawRow } from "./raw-form";

/** Words on a line with the stretch of paper they take, counted in half-width characters. */
interface PrintedWord {
	content: MappedText;
	left: number;
	right: number;
}

/** Words of one column stand no nearer to those of the next. */
const GAP = /\S+(?:[ \u3000]\S+)*/g;
/** Lines further down, and longer ones, are none of a form's. */
const MOST_LINES = 1000;
const LONGEST_LINE = 400;

/**
 * Rows of a table that is kept in columns by white space, as `pdftotext -layout` and typewriters print it: a cell broken over
 * lines goes on below itself.
 * @param header the line that holds all header words; its columns' places are the rows'
 * @returns null where the lines are not kept in such columns
 */
export function readAligned(header: Line, lines: readonly Line[], columns: readonly RawColumn[]): RawRow[] | null {
	const places = printedWords(header);
	if (places.length !== columns.length || columns[0]?.role !== "no") return null;
	const rows: RawRow[] = [];
	for (const line of lines.slice(0, MOST_LINES)) {
		if (FOOTER.test(line.text)) break;
		if (line.raw.text.length > LONGEST_LINE) return null;
		const words = printedWords(line);
		const [first] = words;
		const number = first && columnAt(places, first) === 0 ? smallNumber(comparable(first.content.text)) : null;
		if (number !== null && number === rows.length + 1)
			rows.push({ no: number, cells: columns.map(() => []), loose: null });
		for (const word of number === null ? words : words.slice(1))
			rows.at(-1)?.cells[columnAt(places, word)]?.push(word.content);
	}
	const isWhole = (row: RawRow) => piecesOf({ columns }, row, "name").length > 0 && row.cells[0]?.length === 0;
	return rows.length > 1 && rows.every(isWhole) ? rows : null;
}

function printedWords({ raw }: Line): PrintedWord[] {
	return [...raw.text.matchAll(GAP)].map(({ 0: word, index }) => {
		const left = width(raw.text.slice(0, index));
		return { content: sliceMapped(raw, index, index + word.length), left, right: left + width(word) };
	});
}

/** The column whose header a word stands below: the one it shares most paper with, else the nearest. */
function columnAt(places: readonly PrintedWord[], { left, right }: PrintedWord): number {
	let best = { column: 0, shared: Number.NEGATIVE_INFINITY };
	for (const [column, place] of places.entries()) {
		const shared = Math.min(right, place.right) - Math.max(left, place.left);
		if (shared > best.shared) best = { column, shared };
	}
	return best.column;
}
