/** Excel's limits of one row's height in points and of one cell's text in UTF-16 units. */
export const MAX_ROW_HEIGHT = 409;
export const MAX_CELL_LENGTH = 32_767;

/**
 * A digit of the default font (宋体 11) is 8 px wide, 6 pt; programs without it make columns up to a tenth narrower,
 * so a little is left unused.
 */
const POINTS_PER_CHARACTER = 5.75;
const CELL_PADDING = 4;
/** Line height over font size: 1.2 to 1.3 for 仿宋 and 宋体, 1.45 for Noto Sans CJK, which stands in where they are missing. */
export const LINE_HEIGHT = 1.46;
const ROW_PADDING = 6;

/** Points of the tallest row for a whole text, and for a piece of one. */
const MAX_WHOLE = 300;
const MAX_PIECE = 150;

/** Latin letters and digits, in ems; everything from U+2000 on (“ ” … — and CJK) takes a whole one in a Chinese font. */
const HALF = 0.55;

const LINE_BREAK = 10;

/** Marks that do not begin a line, and marks that do not end one (避头尾). */
const NEVER_FIRST = new Set("，。、；：？！）】》」』”’〉〕…—·,.;:?!)]}%％℃°");
const NEVER_LAST = new Set("（【《「『“‘〈〔([{");

/** Width of a text without line breaks in Excel's character units at a font of the default size: a CJK character is 2. */
export function textWidth(text: string): number {
	let ems = 0;
	for (const char of text) ems += emsOf(char.codePointAt(0) ?? 0);
	return Math.ceil(ems * 2);
}

/**
 * Lines that a wrapped text takes in a column of `width` characters at a font of `size` points; 1 for "". The blank
 * line after a last line break is not counted: nothing stands on it.
 */
export function countLines(text: string, width: number, size: number): number {
	// No character is wider than one em.
	if (text.length <= usableEms(width, size) && !text.includes("\n")) return 1;
	return lineStarts(withoutLastBreak(text), width, size).length;
}

function withoutLastBreak(text: string): string {
	return text.endsWith("\n") ? text.slice(0, -1) : text;
}

/** Points that `lines` lines of a font of `size` points need, with head-room; at most 409. */
export function heightOfLines(lines: number, size: number): number {
	return Math.min(MAX_ROW_HEIGHT, Math.ceil(lines * size * LINE_HEIGHT + ROW_PADDING));
}

/** Height of a row that shows all of these texts whole, as far as 409 pt go. */
export function rowHeight(cells: readonly { text: string; width: number; size: number }[]): number {
	return Math.max(18, ...cells.map(({ text, width, size }) => heightOfLines(countLines(text, width, size), size)));
}

/** Lines of a font of `size` points that a row of `height` points shows. */
function linesIn(height: number, size: number): number {
	return Math.max(1, Math.floor((height - ROW_PADDING) / (size * LINE_HEIGHT)));
}

/**
 * Cuts a text that is too long for one row into pieces for several. Joined, the pieces are the text: nothing is lost or
 * added. Cuts fall after a line break, else after a sentence, else between lines. Rows are kept well below Excel's
 * limit, because a page breaks between rows only and tall ones leave half of it blank.
 */
export function splitForRows(text: string, width: number, size: number): string[] {
	const whole = linesIn(MAX_WHOLE, size);
	if (text.length <= MAX_CELL_LENGTH && lineStarts(withoutLastBreak(text), width, size, 0, whole + 1).length <= whole)
		return [text];
	const most = linesIn(MAX_PIECE, size);
	const pieces: string[] = [];
	for (let from = 0; from < text.length; ) {
		const starts = lineStarts(text, width, size, from, most + 1);
		const limit = starts[most];
		const cut = limit === undefined ? text.length : bestCut(text, starts[Math.ceil(most * 0.6)] ?? from, limit);
		pieces.push(text.slice(from, cut));
		from = cut;
	}
	return pieces;
}

/** Cuts a text into pieces that one cell each can hold; joined, they are the text. */
export function splitForCells(text: string): string[] {
	const pieces: string[] = [];
	let from = 0;
	do {
		let to = Math.min(text.length, from + MAX_CELL_LENGTH);
		if (to < text.length && isLowSurrogate(text.charAt(to))) to--;
		pieces.push(text.slice(from, to));
		from = to;
	} while (from < text.length);
	return pieces;
}

/** The last good place to cut in `(from, limit]`. */
function bestCut(text: string, from: number, limit: number): number {
	for (const ends of ["\n", "。；！？"])
		for (let cut = limit; cut > from; cut--) if (ends.includes(text.charAt(cut - 1))) return cut;
	return limit;
}

function usableEms(width: number, size: number): number {
	return Math.max(1, (width * POINTS_PER_CHARACTER - CELL_PADDING) / size);
}

/**
 * Offset of each line's first character, when wrapped as spreadsheet programs wrap Chinese: of the text from `from` on,
 * and no more than `enough` lines.
 */
function lineStarts(text: string, width: number, size: number, from = 0, enough = Number.POSITIVE_INFINITY): number[] {
	const room = usableEms(width, size);
	const starts = [from];
	let start = from;
	let used = 0;
	for (let at = from; at < text.length && starts.length < enough; ) {
		const code = text.codePointAt(at) ?? 0;
		if (code === LINE_BREAK) {
			start = at + 1;
			used = 0;
			starts.push(start);
		} else {
			const ems = emsOf(code);
			if (used + ems > room && at > start) {
				start = breakBefore(text, start, at);
				used = emsOfText(text.slice(start, at));
				starts.push(start);
			}
			used += ems;
		}
		at += code > 0xffff ? 2 : 1;
	}
	return starts;
}

/** Where the line that began at `start` and is full at `at` may be broken: never later than `at`. */
function breakBefore(text: string, start: number, at: number): number {
	for (let place = at; place > start; place--) if (mayBreak(text, place)) return place;
	return at;
}

function mayBreak(text: string, at: number): boolean {
	const before = text.charAt(at - 1);
	const after = text.charAt(at);
	if (NEVER_FIRST.has(after) || NEVER_LAST.has(before)) return false;
	if (isLowSurrogate(after)) return false;
	return !(isWordCharacter(before) && isWordCharacter(after));
}

function isLowSurrogate(char: string): boolean {
	return char >= "\uDC00" && char <= "\uDFFF";
}

function isWordCharacter(char: string): boolean {
	return /[0-9A-Za-z@._/-]/.test(char);
}

function emsOfText(text: string): number {
	let ems = 0;
	for (const char of text) ems += emsOf(char.codePointAt(0) ?? 0);
	return ems;
}

function emsOf(code: number): number {
	return code < 0x2000 ? HALF : 1;
}
