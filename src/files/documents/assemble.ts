import type { SourceDocument, SourceTable, SourceTableCell } from "../../core/model";

/** What every reader of a document finds, from top to bottom. `newPage` marks what begins a page (.pdf only). */
export type DocumentBlock =
	| { kind: "paragraph"; text: string; newPage?: boolean }
	| { kind: "table"; rows: TableCell[][]; newPage?: boolean };

/** A cell with its place in the grid; its paragraphs and line breaks are separated by `\n`. */
export type TableCell = Omit<SourceTableCell, "span">;

/**
 * One text of all blocks, with spans into it. A cell stands on lines of its own behind a tab and a row ends with a
 * blank line, the way a table looks when it is copied out of a page: readers of the text alone get along too.
 */
export function assembleDocument(blocks: readonly DocumentBlock[]): SourceDocument {
	const pieces: string[] = [];
	let length = 0;
	const append = (piece: string): number => {
		const start = length;
		pieces.push(piece);
		length += piece.length;
		return start;
	};
	const tables: SourceTable[] = [];
	for (const block of blocks) {
		if (block.newPage) append("\f");
		if (block.kind === "paragraph") {
			append(block.text);
			append("\n");
			continue;
		}
		const start = length;
		const rows = block.rows.map((row) => {
			const cells = row.map((cell) => {
				append("\t");
				const cellStart = append(cell.text);
				const span = { start: cellStart, end: length };
				append("\n");
				return { ...cell, span };
			});
			append("\n");
			return cells;
		});
		tables.push({ span: { start, end: length }, rows });
	}
	return { text: pieces.join(""), tables };
}
