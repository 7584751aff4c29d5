import type { SheetGrid } from "./grid";
import type { HeaderRow } from "./header-row";
import { meaningOf } from "./header-words";
import { statedPeriod } from "./stated-period";

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
	const filled = columns.filter(({ column }) => isFilled(grid, header.bottom, column)).at(-1);
	const progress = (named ?? filled ?? columns[0])?.column ?? header.columns.progress;
	return { ...header, columns: { ...header.columns, progress } };
}

function periodColumns(grid: SheetGrid, { top, bottom, columns }: HeaderRow): { column: number; part: string }[] {
	const found = new Map<string, number>();
	for (let column = columns.left; column <= columns.right; column++) {
		const texts = [grid.cellAt(bottom, column).text, grid.cellAt(top, column).text];
		const text = texts.find((each) => meaningOf(each)?.role === "progress" || partOfYear(each) !== null) ?? "";
		const isProgress = texts.some((each) => meaningOf(each)?.role === "progress");
		const part = partOfYear(text);
		if (isProgress && part !== null && !found.has(part)) found.set(part, column);
	}
	return [...found].map(([part, column]) => ({ column, part }));
}

/** 二季度 → Q2, 2024Q2 → Q2. */
function partOfYear(text: string): string | null {
	const key = /^\d{4}(?<part>[QH]\d|-\d\d)$/.exec(text)?.groups?.part;
	return key ?? statedPeriod(text, ANY_YEAR)?.slice(4) ?? null;
}

function isFilled(grid: SheetGrid, above: number, column: number): boolean {
	return grid.rows.some((row) => row > above && grid.cellAt(row, column).text.trim() !== "");
}
