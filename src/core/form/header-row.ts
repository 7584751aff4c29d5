import type { ColumnRole } from "../model";
import type { SheetGrid } from "./grid";
import { type HeaderMeaning, mayBeName, meaningOf } from "./header-words";
import { statedPeriod } from "./stated-period";

/** The form's header words in a sheet: one row, or a few where the words run over rows. */
export interface HeaderRow {
	top: number;
	bottom: number;
	columns: FormColumns;
}

export interface FormColumns {
	no: number | null;
	name: number | null;
	units: number | null;
	progress: number;
	/** Beside it, 累计完成情况: where 进度 itself is left blank, what stands there is the answer. */
	alsoProgress: number[];
	deadline: number | null;
	/** Columns that hold what the notice says (a second 单位 column): neither read nor taken for notes. */
	given: number[];
	left: number;
	right: number;
}

interface Header {
	column: number;
	text: string;
	meaning: HeaderMeaning | null;
}

const MOST_HEADER_ROWS = 4;

/** The header that begins in a row; null where the row has not both 进度 and 实事名称 or 序号. */
export function headerAt(grid: SheetGrid, row: number): HeaderRow | null {
	const single = headersIn(grid, row, row);
	if (!isHeader(single)) return null;
	const bottom = lastHeaderRow(grid, row, single);
	const columns = assignColumns(bottom > row ? headersIn(grid, row, bottom) : single);
	return columns && { top: row, bottom, columns };
}

function isHeader(headers: readonly Header[]): boolean {
	const roles = new Set(headers.map(({ meaning }) => meaning?.role));
	return roles.has("progress") && (roles.has("name") || roles.has("no"));
}

/** Header words over several rows: the lower one tells (完成时限 under 进展情况), else both together, else the upper. */
function headersIn(grid: SheetGrid, top: number, bottom: number): Header[] {
	const columns = new Set<number>();
	for (let row = top; row <= bottom; row++) for (const cell of grid.shown(row)) columns.add(cell.column);
	return [...columns]
		.sort((a, b) => a - b)
		.map((column) => {
			const texts: string[] = [];
			const seen = new Set<string>();
			for (let row = top; row <= bottom; row++) {
				const { cell, text } = grid.cellAt(row, column);
				if (text.trim() !== "" && !seen.has(cell)) texts.push(text);
				seen.add(cell);
			}
			const whole = texts.join("");
			const meaning =
				texts.length > 1
					? (meaningOf(texts.at(-1) ?? "") ?? meaningOf(whole) ?? meaningOf(texts[0] ?? ""))
					: meaningOf(whole);
			return { column, text: whole, meaning };
		});
}

function lastHeaderRow(grid: SheetGrid, row: number, headers: readonly Header[]): number {
	const reach = headers
		.filter(({ meaning }) => meaning && meaning.role !== "other")
		.map(({ column }) => grid.mergeAt(row, column)?.bottom ?? row);
	const merged = Math.min(row + MOST_HEADER_ROWS - 1, Math.max(row, ...reach));
	return merged > row ? merged : goesOnBelow(grid, row, headers) ? row + 1 : row;
}

/** 本季度具体措施 in one row, 及任务进度情况 in the next, without merged cells. */
function goesOnBelow(grid: SheetGrid, row: number, headers: readonly Header[]): boolean {
	const below = grid.shown(row + 1);
	const byColumn = new Map(headers.map((header) => [header.column, header]));
	return (
		below.length > 0 &&
		below.every(({ column, value }) => {
			const upper = byColumn.get(column);
			const role = upper?.meaning?.role;
			if (role === "no" || role === "name" || value.kind !== "text") return false;
			return meaningOf(value.text) !== null || (upper?.meaning === null && meaningOf(upper.text + value.text) !== null);
		})
	);
}

function assignColumns(headers: readonly Header[]): FormColumns | null {
	const progress = best(headers, "progress");
	if (!progress) return null;
	const no = best(headers, "no");
	const units = best(headers, "units");
	const deadline = best(headers, "deadline");
	const loose = headers.find(({ meaning, text }) => meaning === null && mayBeName(text));
	const name = best(headers, "name") ?? loose;
	const given = headers.filter(
		(header) =>
			header !== name && header !== no && header !== units && /^(?:no|name|units)$/.test(header.meaning?.role ?? ""),
	);
	return {
		no: no?.column ?? null,
		name: name?.column ?? null,
		units: units?.column ?? null,
		progress: progress.column,
		alsoProgress: headers.filter((header) => isBesideProgress(header, progress)).map(({ column }) => column),
		deadline: deadline?.column ?? null,
		given: given.map(({ column }) => column),
		left: headers[0]?.column ?? progress.column,
		right: headers.at(-1)?.column ?? progress.column,
	};
}

/** Another column for how the work goes, but none of another period (一季度进展). */
function isBesideProgress(header: Header, progress: Header): boolean {
	if (header === progress || header.meaning?.role !== "progress") return false;
	return /完成|进展|进度/.test(header.text) && statedPeriod(header.text, ANY_YEAR) === null;
}

/** A year to stand for any: only whether a header names a part of the year matters. */
const ANY_YEAR = 2000;

/** The heaviest claim on a role, the leftmost of equals. */
function best(headers: readonly Header[], role: ColumnRole): Header | undefined {
	let found: Header | undefined;
	for (const header of headers)
		if (header.meaning?.role === role && header.meaning.weight > (found?.meaning?.weight ?? 0)) found = header;
	return found;
}
