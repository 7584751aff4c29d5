import { rememberedWords } from "../model";
import type { SheetGrid } from "./grid";
import type { HeaderRow } from "./header-row";
import { meaningOf } from "./header-words";
import { statedPeriod } from "./stated-period";

/** Answers stand within this many filled rows below their header. */
const ROWS_LOOKED_AT = 200;
/** A year to stand for any: only which part of the year a header names matters here. */
const ANY_YEAR = 2000;

/**
 * A form with a 进度 column for each period (一季度进展 | 二季度进展 …): takes the one of the period that is asked for,
 * else the last one that is filled in.
 * @param lines texts that may name the period, the weightiest first: keys (2024Q2) or titles.
 */
export function withPeriodColumn(grid: SheetGrid, header: HeaderRow, lines: readonly string[]): HeaderRow {
	const columns = periodColumns(grid, header);
	if (columns.length < 2) return header;
	const wanted = lines.map(partOfYear).find((part) => part !== null);
	const named = columns.find(({ part }) => part === wanted);
	const { column: progress } = named ?? lastFilled(grid, header, columns);
	return { ...header, columns: { ...header.columns, progress } };
}

function periodColumns(grid: SheetGrid, { top, bottom }: HeaderRow): { column: number; part: string }[] {
	const found = new Map<string, number>();
	const shown = new Set([...grid.shown(top), ...grid.shown(bottom)].map(({ column }) => column));
	for (const column of [...shown].sort((a, b) => a - b)) {
		const texts = [grid.cellAt(bottom, column).text, grid.cellAt(top, column).text];
		const text = texts.find((each) => meaningOf(each)?.role === "progress" || partOfYear(each) !== null) ?? "";
		const isProgress = texts.some((each) => meaningOf(each)?.role === "progress");
		const part = partOfYear(text);
		if (isProgress && part !== null && !found.has(part)) found.set(part, column);
	}
	return [...found].map(([part, column]) => ({ column, part }));
}

/** 二季度 → Q2, 2024Q2 → Q2. */
const partOfYear = rememberedWords((text: string): string | null => {
	const key = /^\d{4}(?<part>[QH]\d|-\d\d)$/.exec(text)?.groups?.part;
	return key ?? statedPeriod(text, ANY_YEAR)?.slice(4) ?? null;
});

/** The last of the columns that is filled in, the first where none is. */
function lastFilled(grid: SheetGrid, header: HeaderRow, columns: readonly { column: number }[]): { column: number } {
	const from = grid.rows.findIndex((row) => row > header.bottom);
	const rows = from < 0 ? [] : grid.rows.slice(from, from + ROWS_LOOKED_AT);
	const filled = columns.filter(({ column }) => rows.some((row) => grid.cellAt(row, column).text.trim() !== ""));
	return filled.at(-1) ?? columns[0] ?? { column: header.columns.progress };
}
