import type { IRange } from "@univerjs/core";
import type { CellRangePlan } from "../../../core";

export function toUniverRange({ top, left, bottom, right }: CellRangePlan): IRange {
	return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
}

export function fromUniverRange({ startRow, startColumn, endRow, endColumn }: IRange): CellRangePlan {
	return { top: startRow, left: startColumn, bottom: endRow, right: endColumn };
}

export function holds({ top, left, bottom, right }: CellRangePlan, row: number, column: number): boolean {
	return row >= top && row <= bottom && column >= left && column <= right;
}

/** The cells that are `true`, as few rectangles as a walk from top to bottom finds. */
export function rangesOf(rows: readonly (readonly boolean[])[]): CellRangePlan[] {
	const done: CellRangePlan[] = [];
	let open: CellRangePlan[] = [];
	rows.forEach((cells, row) => {
		open = stretchesOf(cells).map(({ left, right }) => {
			const above = open.find((range) => range.left === left && range.right === right);
			if (above) {
				above.bottom = row;
				return above;
			}
			const range = { top: row, left, bottom: row, right };
			done.push(range);
			return range;
		});
	});
	return done;
}

function stretchesOf(cells: readonly boolean[]): { left: number; right: number }[] {
	const stretches: { left: number; right: number }[] = [];
	cells.forEach((isIn, column) => {
		const last = stretches.at(-1);
		if (!isIn) return;
		if (last?.right === column - 1) last.right = column;
		else stretches.push({ left: column, right: column });
	});
	return stretches;
}

/** All of a sheet that lies outside of these ranges. */
export function rangesOutside(
	ranges: readonly CellRangePlan[],
	{ rows, columns }: { rows: number; columns: number },
): CellRangePlan[] {
	const edges = [0, rows, ...ranges.flatMap(({ top, bottom }) => [top, bottom + 1])].filter((row) => row <= rows);
	const tops = [...new Set(edges)].sort((a, b) => a - b);
	return tops.slice(0, -1).flatMap((top, index) => {
		const bottom = (tops[index + 1] ?? rows) - 1;
		const open = ranges.filter((range) => holds(range, top, range.left));
		const cells = Array.from({ length: columns }, (_, column) => !open.some((range) => holds(range, top, column)));
		return stretchesOf(cells).map(({ left, right }) => ({ top, left, bottom, right }));
	});
}
