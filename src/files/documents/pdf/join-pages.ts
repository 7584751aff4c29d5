import type { DocumentBlock, TableCell } from "../assemble";
import type { TextLine } from "./lines";
import type { PageBlock } from "./page";
import { joinSoftBreaks, PERHAPS_SOFT } from "./soft-breaks";

export interface PdfPage {
	width: number;
	blocks: PageBlock[];
}

type OpenTable = Extract<DocumentBlock, { kind: "table" }> & { xs: number[] };

/** Column edges of one table on two pages may differ by this much, in points. */
const TOLERANCE = 4;
/** A blank line stands where two lines are this much farther apart than lines usually are. */
const BLANK_LINE = 1.6;
const WIDEST_INDENT = 30;

/** Puts pages together; a table that a page break cuts becomes one again. */
export function joinPages(pages: readonly PdfPage[]): DocumentBlock[] {
	const blocks: DocumentBlock[] = [];
	const margins = leftMargins(pages);
	const pitch = usualPitch(pages);
	let last: OpenTable | null = null;
	for (const [number, page] of pages.entries()) {
		let above: TextLine | null = null;
		for (const [i, block] of page.blocks.entries()) {
			const newPage = number > 0 && i === 0;
			if (block.kind === "line") {
				if (above && block.line.y - above.y > pitch * BLANK_LINE) blocks.push({ kind: "paragraph", text: "" });
				blocks.push({ kind: "paragraph", text: indented(block.line, margins.get(page.width) ?? 0), newPage });
				above = block.line;
				last = null;
			} else if (newPage && last && sameColumns(last.xs, block.xs)) {
				continueTable(last.rows, block.rows);
				above = null;
			} else {
				last = { kind: "table", rows: block.rows, xs: block.xs, newPage };
				blocks.push(last);
				above = null;
			}
		}
	}
	joinSoftBreaks(blocks);
	return blocks;
}

function sameColumns(left: readonly number[], right: readonly number[]): boolean {
	return left.length === right.length && left.every((x, i) => Math.abs(x - (right[i] ?? 0)) <= TOLERANCE);
}

/** Adds the rows of the next page: without the header where that is repeated, and a cut row joined to its first part. */
function continueTable(rows: TableCell[][], more: readonly TableCell[][]): void {
	let next = 0;
	while (next < more.length && next < rows.length && sameTexts(rows[next], more[next])) next++;
	const [before, after] = [rows.at(-1), more[next]];
	if (before && after && isCut(before, after)) {
		for (const [i, cell] of before.entries()) {
			const rest = after[i]?.text ?? "";
			cell.text = cell.text === "" || rest === "" ? cell.text + rest : cell.text + PERHAPS_SOFT + rest;
		}
		next++;
	}
	rows.push(...more.slice(next));
}

function sameTexts(left: readonly TableCell[] | undefined, right: readonly TableCell[] | undefined): boolean {
	return (
		left !== undefined &&
		right !== undefined &&
		left.length === right.length &&
		left.some((cell) => cell.text !== "") &&
		left.every((cell, i) => cell.text === right[i]?.text)
	);
}

/** Two parts of one row: the same columns, and the number in its first cell stands in one part only. */
function isCut(before: readonly TableCell[], after: readonly TableCell[]): boolean {
	const sameShape =
		before.length === after.length && before.every((cell, i) => cell.column === after[i]?.column && cell.rowSpan === 1);
	const [first, second] = [before[0]?.text ?? "", after[0]?.text ?? ""];
	return sameShape && (first === "") !== (second === "");
}

/** Where the lines of pages of one width begin. */
function leftMargins(pages: readonly PdfPage[]): Map<number, number> {
	const margins = new Map<number, number>();
	for (const { width, blocks } of pages)
		for (const block of blocks)
			if (block.kind === "line") margins.set(width, Math.min(margins.get(width) ?? Infinity, block.line.left));
	return margins;
}

/** First lines of paragraphs and centred or right-hand lines keep their distance from the margin, as blanks of one 汉字. */
function indented(line: TextLine, margin: number): string {
	const width = Math.round((line.left - margin) / Math.max(line.size, 1));
	return "\u3000".repeat(Math.min(Math.max(width, 0), WIDEST_INDENT)) + line.text;
}

/** The middle one of all distances between one line and the next. */
function usualPitch(pages: readonly PdfPage[]): number {
	const gaps: number[] = [];
	for (const { blocks } of pages)
		for (let i = 1; i < blocks.length; i++) {
			const [above, below] = [blocks[i - 1], blocks[i]];
			if (above?.kind === "line" && below?.kind === "line") gaps.push(below.line.y - above.line.y);
		}
	return gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? Infinity;
}
