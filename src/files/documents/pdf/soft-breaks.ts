import type { DocumentBlock } from "../assemble";
import type { TextLine } from "./lines";

/** Stands in a cell's text for a line end that may be there only because the cell is narrow. */
export const PERHAPS_SOFT = "\v";

/** A notice is far shorter; this bounds the search. */
const MOST_WORDS = 50_000;

/** A cell's lines; `right` is where its text may reach to. */
export function cellText(lines: readonly TextLine[], right: number): string {
	return lines
		.map((line, i) => {
			const next = lines[i + 1];
			if (!next) return line.text;
			return line.text + (right - line.right < neededBy(next) ? PERHAPS_SOFT : "\n");
		})
		.join("");
}

/** Width of what would have had to fit on the line before: a word, or one 汉字 with the stop or bracket behind it. */
function neededBy({ text, size }: TextLine): number {
	const word = /^[A-Za-z0-9]{1,20}/.exec(text)?.[0];
	if (word) return word.length * size * 0.6;
	return /^.[、，。；：）”》！？]/.test(text) ? size * 2.1 : size * 1.1;
}

/**
 * Joins lines of cells where the words on both sides stand together elsewhere in the document (卫生健康事业中|心), or
 * where a single character is left over; other doubtful line ends count as real: each may part two units.
 */
export function joinSoftBreaks(blocks: readonly DocumentBlock[]): void {
	const words = blocks
		.flatMap((block) =>
			block.kind === "paragraph"
				? [block.text]
				: block.rows.flat().map((cell) => `${cell.text.replaceAll("\n", "|")}|`),
		)
		.join("")
		.replace(/[^\S\v]/g, "")
		.slice(0, MOST_WORDS);
	for (const block of blocks)
		if (block.kind === "table")
			for (const cell of block.rows.flat()) cell.text = joined(cell.text.split(PERHAPS_SOFT), words);
}

function joined(pieces: readonly string[], words: string): string {
	let text = pieces[0] ?? "";
	for (let i = 1; i < pieces.length; i++) {
		const piece = pieces[i] ?? "";
		const around = (text.slice(-2) + piece.slice(0, 2)).replace(/\s/g, "");
		text += (piece.length === 1 || words.includes(around) ? "" : "\n") + piece;
	}
	return text;
}
