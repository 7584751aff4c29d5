/** Excel's limit of one cell, in UTF-16 units. */
const MAX_CELL_LENGTH = 32_767;

/**
 * What a spreadsheet program would decode or XML cannot carry: written escapes, control characters, halves of pairs. Those
 * from U+007F on it can, and LibreOffice does not decode them.
 */
const ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)|(?![\t\n\u007f-\u009f])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** Told fast: nearly no text has any of these. */
const MAY_NEED_ESCAPES = /_x|[^\t\n\u0020-\ud7ff\ue000-\ufffd]/;

/**
 * A text as SpreadsheetML writes it so that it comes back to the letter: `_x0041_` → `_x005F_x0041_`, U+0001 → `_x0001_`
 * (ECMA-376 part 1, 22.9.2.19).
 * @throws where the text is longer than a cell holds: plans split such texts.
 */
export function toCellText(text: string): string {
	if (text.length > MAX_CELL_LENGTH)
		throw new RangeError(`A cell holds ${MAX_CELL_LENGTH} characters, the plan has one with ${text.length}.`);
	return escapeText(text);
}

/** As `toCellText`, for texts outside cells. */
export function escapeText(text: string): string {
	if (!MAY_NEED_ESCAPES.test(text)) return text;
	return text.replace(ESCAPED, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}

/** A text that a program would take for a formula if someone edits the cell and leaves it; Chinese ones take full-width signs too. */
export function looksLikeFormula(text: string): boolean {
	return /^\s*[=+\-@＝＋－＠]/.test(text);
}
