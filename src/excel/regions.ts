import type { CellRangePlan } from "../core";

export interface Region<T> {
	range: CellRangePlan;
	value: T;
}

/**
 * Gathers equal cells into as few rectangles as simply come, so that a look is set once for many cells.
 * @param same tells values apart by a key of theirs; cells without one belong to no region
 */
export function regionsOf<T>(rows: readonly (readonly (T | null)[])[], same: (value: T) => string): Region<T>[] {
	const width = Math.max(0, ...rows.map((row) => row.length));
	const open = new Map<string, Region<T>>();
	const done: Region<T>[] = [];
	for (let column = 0; column < width; column++)
		for (const run of runsOf(rows, column, same)) {
			const { top, bottom } = run.range;
			const key = `${top}:${bottom}:${same(run.value)}`;
			const before = open.get(key);
			if (before?.range.right === column - 1) before.range.right = column;
			else {
				open.set(key, run);
				done.push(run);
			}
		}
	return done;
}

function runsOf<T>(rows: readonly (readonly (T | null)[])[], column: number, same: (value: T) => string): Region<T>[] {
	const runs: Region<T>[] = [];
	let last: { key: string; run: Region<T> } | null = null;
	rows.forEach((row, index) => {
		const value = row[column] ?? null;
		if (value === null) {
			last = null;
			return;
		}
		const key = same(value);
		if (last?.key === key) last.run.range.bottom = index;
		else {
			last = { key, run: { range: { top: index, left: column, bottom: index, right: column }, value } };
			runs.push(last.run);
		}
	});
	return runs;
}

export function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: CellRangePlan): Excel.Range {
	return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}
