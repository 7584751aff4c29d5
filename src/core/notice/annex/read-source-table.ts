import type { SourceDocument, SourceTable, SourceTableCell } from "../../model";
import { comparable } from "../../text";
import { smallNumber } from "../items/markers";
import { type MappedText, takeMapped, trimMapped } from "../repair/mapped-text";
import { bestRanked, columnRoles, type HeaderRank } from "./header-words";
import { FOOTER, piecesOf, type RawColumn, type RawRow, type RawTable } from "./raw-form";

interface Column extends RawColumn {
	/** The first grid column it covers. */
	at: number;
}

/** The table among a document's tables whose header ranks best, with those that go on from it on later pages; null where none does. */
export function readSourceTables(document: SourceDocument, rank: HeaderRank): RawTable | null {
	const ranked = document.tables.flatMap((table, index) =>
		table.rows.map((row, headerRow) => ({ table, index, headerRow, rank: rank(row.map((cell) => cell.text)) })),
	);
	const found = bestRanked(ranked, (each) => each.rank);
	if (!found) return null;
	const header = found.table.rows[found.headerRow] ?? [];
	const words = header.map((cell) => comparable(cell.text));
	const roles = columnRoles(words);
	const columns = header.map(
		(cell, i): Column => ({ at: cell.column, role: roles[i] ?? "other", header: words[i] ?? "" }),
	);
	const tables = [found.table, ...document.tables.slice(found.index + 1).filter((table) => goesOn(table, columns))];
	const rows: RawRow[] = [];
	for (const [index, table] of tables.entries())
		addRows(document.text, index === 0 ? table.rows.slice(found.headerRow + 1) : table.rows, columns, rows);
	return {
		columns: columns.map(({ role, header }) => ({ role, header })),
		rows,
		start: found.table.span.start,
		end: tables.at(-1)?.span.end ?? found.table.span.end,
	};
}

/** A table on a later page with as many columns, that starts with the header again or with a row. */
function goesOn(table: SourceTable, columns: readonly Column[]): boolean {
	const width = (table.rows[0] ?? []).reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0);
	return width === columns.length && columns.length >= 3;
}

/** A cell over many rows stands for each of them, as far as this: many long ones would make far more text than there is. */
const MOST_CARRIED = 200_000;

function addRows(text: string, tableRows: SourceTableCell[][], columns: readonly Column[], rows: RawRow[]): void {
	const carried = new Map<number, { cell: SourceTableCell; rowsLeft: number }>();
	let characters = 0;
	for (const cells of tableRows) {
		const row: RawRow = { no: null, cells: columns.map(() => []), loose: null };
		const present = new Set(cells.map((cell) => cell.column));
		for (const cell of cells) addCell(text, cell, columns, row);
		for (const [column, { cell }] of carried) {
			if (present.has(column)) continue;
			characters += cell.text.length;
			if (characters <= MOST_CARRIED) addCell(text, cell, columns, row);
		}
		for (const [column, entry] of carried) if (--entry.rowsLeft === 0) carried.delete(column);
		for (const cell of cells) if (cell.rowSpan > 1) carried.set(cell.column, { cell, rowsLeft: cell.rowSpan - 1 });
		keepRow(row, cells, columns, rows);
	}
}

function addCell(text: string, cell: SourceTableCell, columns: readonly Column[], row: RawRow): void {
	const index = columns.findLastIndex(({ at }) => at <= cell.column);
	if (index < 0) return;
	if (columns[index]?.role === "no") row.no = smallNumber(comparable(cell.text).replace(/[.、．]$/, ""));
	else for (const line of linesOf(text, cell)) row.cells[index]?.push(line);
}

function keepRow(row: RawRow, cells: SourceTableCell[], columns: readonly Column[], rows: RawRow[]): void {
	const words = cells.map((cell) => comparable(cell.text));
	const isHeaderAgain = columns.length > 1 && columns.every(({ header }) => words.includes(header));
	if (isHeaderAgain || FOOTER.test(words.find((word) => word !== "") ?? "")) return;
	const last = rows.at(-1);
	const isNumbered = columns.some(({ role }) => role === "no");
	const goesOnFromLast = row.no === null && last && isNumbered && piecesOf({ columns }, row, "units").length === 0;
	if (piecesOf({ columns }, row, "name").length > 0 && !goesOnFromLast) rows.push(row);
	else if (last && row.no === null)
		for (const [i, pieces] of row.cells.entries()) for (const piece of pieces) last.cells[i]?.push(piece);
}

function linesOf(text: string, { span }: SourceTableCell): MappedText[] {
	const pieces: MappedText[] = [];
	let start = span.start;
	for (let i = span.start; i <= span.end; i++) {
		if (i < span.end && !/[\n\r\f\v\t]/.test(text.charAt(i))) continue;
		const piece = trimMapped(takeMapped(text, start, i));
		if (piece.text !== "") pieces.push(piece);
		start = i + 1;
	}
	return pieces;
}
