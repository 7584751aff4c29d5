import type { ColumnRole, SourceDocument, SourceTable, SourceTableCell } from "../../model";
import { comparable } from "../../text";
import { smallNumber } from "../items/markers";
import { type MappedText, takeMapped, trimMapped } from "../repair/mapped-text";
import { columnRole, isFormHeader } from "./header-words";
import { FOOTER, type RawRow, type RawTable } from "./raw-form";

interface Column {
	at: number;
	role: ColumnRole;
	header: string;
}

/** The form among a document's tables, with the tables that go on from it on later pages; null where none is one. */
export function readSourceTables(document: SourceDocument): RawTable | null {
	const forms = document.tables.flatMap((table, index) => {
		const headerRow = table.rows.findIndex((row) => isFormHeader(row.map((cell) => cell.text)));
		return headerRow < 0 ? [] : [{ table, index, headerRow }];
	});
	const form = forms.find(({ table, headerRow }) => table.rows[headerRow]?.some(isProgress)) ?? forms[0];
	if (!form) return null;
	const header = form.table.rows[form.headerRow] ?? [];
	const columns = header.map((cell): Column => {
		const words = comparable(cell.text);
		return { at: cell.column, role: columnRole(words) ?? "other", header: words };
	});
	const tables = [form.table, ...document.tables.slice(form.index + 1).filter((table) => goesOn(table, columns))];
	const rows: RawRow[] = [];
	for (const [index, table] of tables.entries())
		addRows(document.text, index === 0 ? table.rows.slice(form.headerRow + 1) : table.rows, columns, rows);
	return {
		columns: columns.map(({ role, header: words }) => ({ role, header: words })),
		rows,
		start: form.table.span.start,
		end: tables.at(-1)?.span.end ?? form.table.span.end,
	};
}

function isProgress(cell: SourceTableCell): boolean {
	return columnRole(cell.text) === "progress";
}

/** A table on a later page with as many columns, that starts with the header again or with a row. */
function goesOn(table: SourceTable, columns: readonly Column[]): boolean {
	const first = table.rows[0] ?? [];
	return (
		first.length > 0 &&
		Math.max(...first.map((cell) => cell.column + cell.columnSpan)) === columns.length &&
		columns.length >= 3
	);
}

function addRows(text: string, tableRows: SourceTableCell[][], columns: readonly Column[], rows: RawRow[]): void {
	const carried = new Map<number, { cell: SourceTableCell; rowsLeft: number }>();
	for (const cells of tableRows) {
		const row: RawRow = { no: null, cells: {}, loose: null };
		const present = new Set(cells.map((cell) => cell.column));
		const covering = [...carried].flatMap(([column, { cell, rowsLeft }]) =>
			rowsLeft > 0 && !present.has(column) ? [cell] : [],
		);
		for (const cell of [...cells, ...covering]) addCell(text, cell, columns, row);
		for (const [column, entry] of carried) carried.set(column, { ...entry, rowsLeft: entry.rowsLeft - 1 });
		for (const cell of cells) if (cell.rowSpan > 1) carried.set(cell.column, { cell, rowsLeft: cell.rowSpan - 1 });
		keepRow(row, cells, columns, rows);
	}
}

function addCell(text: string, cell: SourceTableCell, columns: readonly Column[], row: RawRow): void {
	const column = columns.findLast(({ at }) => at <= cell.column);
	if (!column) return;
	const pieces = linesOf(text, cell);
	if (column.role === "no") row.no = smallNumber(comparable(cell.text).replace(/[.、．]$/, ""));
	else row.cells[column.role] = [...(row.cells[column.role] ?? []), ...pieces];
}

function keepRow(row: RawRow, cells: SourceTableCell[], columns: readonly Column[], rows: RawRow[]): void {
	const words = cells.map((cell) => comparable(cell.text));
	const isHeaderAgain = columns.length > 1 && columns.every(({ header }) => words.includes(header));
	if (isHeaderAgain || FOOTER.test(words.find((word) => word !== "") ?? "")) return;
	const name = row.cells.name ?? [];
	const last = rows.at(-1);
	if (
		name.length === 0 ||
		(row.no === null && last && !columns.every(({ role }) => role !== "no") && !row.cells.units)
	) {
		if (last && row.no === null)
			for (const [role, pieces] of Object.entries(row.cells) as [ColumnRole, MappedText[]][])
				last.cells[role] = [...(last.cells[role] ?? []), ...pieces];
		return;
	}
	rows.push(row);
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
