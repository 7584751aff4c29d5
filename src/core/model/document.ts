import type { Span } from "./place";

/**
 * A document's text as `files` hands it to the domain. `text` is the whole text, lines separated by `\n`; every span
 * below points into it. Where the format keeps tables (.docx, .pdf), their cells are listed besides, and `text` holds
 * each cell's text on lines of its own.
 */
export interface SourceDocument {
	text: string;
	tables: SourceTable[];
}

/** A table of a document, cell by cell. */
export interface SourceTable {
	span: Span;
	/** Rows from top to bottom. A cell covered by a span of another is absent. */
	rows: SourceTableCell[][];
}

/** One cell of it; its place in the document's text and the rows and columns it covers. */
export interface SourceTableCell {
	text: string;
	span: Span;
	/** First grid column the cell covers, from 0, and how many columns and rows it covers. */
	column: number;
	columnSpan: number;
	rowSpan: number;
}
