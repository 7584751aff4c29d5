import type { CellRangePlan } from "../../../core";
import type { SheetExtras } from "./kept";

/** Rows or columns that come in before `at`, or go from `at` on. */
export interface Shift {
	of: "rows" | "columns";
	at: number;
	/** Negative where they go. */
	count: number;
}

/** What is carried of a sheet, after rows or columns have come or gone: every range keeps its cells. */
export function moveExtras(extras: SheetExtras, shift: Shift): SheetExtras {
	const move = (range: CellRangePlan) => moveRange(range, shift);
	const moveEach = <T extends { range: CellRangePlan }>(items: readonly T[]): T[] =>
		items.flatMap((item) => {
			const range = move(item.range);
			return range ? [{ ...item, range }] : [];
		});
	const area = extras.print && move(extras.print.area);
	return {
		...extras,
		unlocked: extras.unlocked.flatMap((range) => move(range) ?? []),
		validations: moveEach(extras.validations),
		conditionalFormats: moveEach(extras.conditionalFormats),
		print: extras.print && area ? { ...extras.print, area, titleRows: movedRows(extras.print.titleRows, shift) } : null,
		autoFilter: extras.autoFilter && move(extras.autoFilter),
	};
}

function movedRows(rows: { top: number; bottom: number } | null, shift: Shift) {
	const range = rows && moveRange({ ...rows, left: 0, right: 0 }, shift.of === "rows" ? shift : { ...shift, count: 0 });
	return range ? { top: range.top, bottom: range.bottom } : null;
}

/** Null where nothing of it is left. */
function moveRange(range: CellRangePlan, { of, at, count }: Shift): CellRangePlan | null {
	const [first, last] = of === "rows" ? (["top", "bottom"] as const) : (["left", "right"] as const);
	const place = (line: number, isLast: boolean) => {
		if (line < at) return line;
		if (count >= 0) return line + count;
		return line < at - count ? (isLast ? at - 1 : at) : line + count;
	};
	const moved = { ...range, [first]: place(range[first], false), [last]: place(range[last], true) };
	return moved[first] <= moved[last] ? moved : null;
}
