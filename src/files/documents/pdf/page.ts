import type { TableCell } from "../assemble";
import type { Drawing, Glyph } from "./canvas";
import { type RuledGrid, ruledGrids } from "./grid";
import { type TextLine, textLines } from "./lines";
import { cellText } from "./soft-breaks";

/** What stands on a page, from top to bottom. */
export type PageBlock = { kind: "line"; line: TextLine } | { kind: "table"; xs: number[]; rows: TableCell[][] };

/** Share of the page's height, at the head and the foot, in which a page number stands. */
const MARGIN = 0.12;
/** —3— · 第3页 · 第3页，共8页 · 第3页/共8页 */
const PAGE_NUMBER = /^(?:[-—–－―·.]{1,3}\d{1,4}[-—–－―·.]{1,3}|第\d{1,4}页(?:[，,/]?共\d{1,4}页)?)$/;

/** Tables where ruling lines draw them, lines of text elsewhere. */
export function pageBlocks(drawing: Drawing, height: number, pageNumber: number): PageBlock[] {
	const grids = ruledGrids(drawing.horizontal, drawing.vertical);
	const inside = new Map<RuledGrid, Glyph[]>(grids.map((grid) => [grid, []]));
	const outside: Glyph[] = [];
	for (const glyph of drawing.glyphs) {
		const grid = grids.find((each) => holds(each, glyph));
		(grid ? inside.get(grid) : outside)?.push(glyph);
	}
	const placed: { y: number; block: PageBlock }[] = [];
	for (const line of withoutPageNumber(textLines(outside), height, pageNumber))
		placed.push({ y: line.y, block: { kind: "line", line } });
	for (const [grid, glyphs] of inside)
		if (glyphs.some((glyph) => glyph.text.trim() !== ""))
			placed.push({ y: grid.ys[0] ?? 0, block: { kind: "table", xs: grid.xs, rows: tableRows(grid, glyphs) } });
	return placed.sort((a, b) => a.y - b.y).map(({ block }) => block);
}

function middle(glyph: Glyph): [x: number, y: number] {
	return [(glyph.left + glyph.right) / 2, glyph.y - glyph.size * 0.35];
}

function holds({ xs, ys }: RuledGrid, glyph: Glyph): boolean {
	const [x, y] = middle(glyph);
	return x > (xs[0] ?? 0) && x < (xs.at(-1) ?? 0) && y > (ys[0] ?? 0) && y < (ys.at(-1) ?? 0);
}

function tableRows(grid: RuledGrid, glyphs: readonly Glyph[]): TableCell[][] {
	const columns = grid.xs.length - 1;
	const cellAt = new Map<number, number>();
	for (const [index, cell] of grid.cells.entries())
		for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
			for (let column = cell.column; column < cell.column + cell.columnSpan; column++)
				cellAt.set(row * columns + column, index);
	const contents: Glyph[][] = grid.cells.map(() => []);
	for (const glyph of glyphs) {
		const [x, y] = middle(glyph);
		const index = cellAt.get(bandAt(grid.ys, y) * columns + bandAt(grid.xs, x));
		contents[index ?? -1]?.push(glyph);
	}
	const rows: TableCell[][] = Array.from({ length: grid.ys.length - 1 }, () => []);
	const lines = contents.map(textLines);
	const paddings = columnPaddings(grid, lines);
	for (const [index, { row, ...place }] of grid.cells.entries()) {
		const edge = grid.xs[place.column + place.columnSpan] ?? 0;
		rows[row]?.push({ text: cellText(lines[index] ?? [], edge - (paddings.get(place.column) ?? 0)), ...place });
	}
	for (const row of rows) row.sort((a, b) => a.column - b.column);
	return rows;
}

/** How far from its column's edge text begins, by column; the same room is left on the right. */
function columnPaddings({ xs, cells }: RuledGrid, lines: readonly TextLine[][]): Map<number, number> {
	const paddings = new Map<number, number>();
	for (const [index, { column }] of cells.entries())
		for (const { left, size } of lines[index] ?? []) {
			const padding = Math.min(Math.max(left - (xs[column] ?? 0), 0), size);
			paddings.set(column, Math.min(paddings.get(column) ?? padding, padding));
		}
	return paddings;
}

/** Between which two of the edges a place lies. */
function bandAt(edges: readonly number[], place: number): number {
	let band = 0;
	while (band + 2 < edges.length && (edges[band + 1] ?? 0) < place) band++;
	return band;
}

/** Without the page's number: alone in the outermost line, and plainly one, or this very page's number in the margin. */
function withoutPageNumber(lines: readonly TextLine[], height: number, pageNumber: number): TextLine[] {
	return lines.filter((line, i) => {
		if (i > 0 && i < lines.length - 1) return true;
		const inMargin = line.y < height * MARGIN || line.y > height * (1 - MARGIN);
		const plain = line.text.replace(/\s/g, "");
		return !(PAGE_NUMBER.test(plain) || (inMargin && plain === String(pageNumber)));
	});
}
