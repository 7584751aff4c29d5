import type { TableCell } from "../assemble";
import { joinContinued, type WordCell } from "../grid";

/** A row as read: its cells' texts, and the table definition of its end mark where it has one ([MS-DOC] 2.9.315). */
export interface WordRow {
	texts: string[];
	definition: DataView | undefined;
}

interface RowShape {
	/** Left edge of each cell, and the last one's right edge, in twips. */
	edges: number[];
	continues: boolean[];
}

const CELL_BYTES = 20;
const CONTINUES = 0x20;
const STARTS = 0x40;
/** Edges nearer than this are one column edge: 1 mm in twips. */
const TOLERANCE = 57;
/** Word has 63 columns at most; edges all over the place are no grid. */
const MOST_COLUMNS = 200;

export function wordTable(rows: readonly WordRow[]): TableCell[][] {
	const shapes = rows.map((row) => rowShape(row) ?? evenShape(row.texts.length));
	const columns = columnEdges(shapes.flatMap((shape) => shape.edges));
	const isGrid = columns.length <= MOST_COLUMNS;
	return joinContinued(
		rows.map((row, i) => {
			const shape = shapes[i] ?? evenShape(row.texts.length);
			return row.texts.map((text, j): WordCell => {
				if (!isGrid) return { text, column: j, columnSpan: 1, continues: false };
				const column = columnAt(columns, shape.edges[j] ?? 0);
				const end = columnAt(columns, shape.edges[j + 1] ?? 0);
				return { text, column, columnSpan: Math.max(end - column, 1), continues: shape.continues[j] ?? false };
			});
		}),
	);
}

function rowShape(row: WordRow): RowShape | null {
	const { definition, texts } = row;
	const count = definition && definition.byteLength > 0 ? definition.getUint8(0) : 0;
	if (!definition || count !== texts.length || definition.byteLength < 1 + (count + 1) * 2) return null;
	const edges = Array.from({ length: count + 1 }, (_, i) => definition.getInt16(1 + i * 2, true));
	const continues = texts.map((_, i) => {
		const at = 1 + (count + 1) * 2 + i * CELL_BYTES;
		const flags = at + 2 <= definition.byteLength ? definition.getUint16(at, true) : 0;
		return (flags & CONTINUES) !== 0 && (flags & STARTS) === 0;
	});
	return { edges, continues };
}

function evenShape(count: number): RowShape {
	return { edges: Array.from({ length: count + 1 }, (_, i) => i * 1000), continues: [] };
}

function columnEdges(edges: number[]): number[] {
	const columns: number[] = [];
	for (const edge of edges.sort((a, b) => a - b))
		if (edge - (columns.at(-1) ?? -Infinity) > TOLERANCE) columns.push(edge);
	return columns;
}

/** The last column edge that is not right of `edge`. */
function columnAt(columns: readonly number[], edge: number): number {
	let column = 0;
	while (column + 1 < columns.length && (columns[column + 1] ?? 0) <= edge) column++;
	return column;
}
