import type { CellData, FormCell, FormRow } from "../model";
import { comparable } from "../text";
import { beginsWithLabel } from "./form-lines";
import { blankCell, isBlank, type SheetGrid } from "./grid";
import type { FormColumns } from "./header-row";

/** A row below the header: an item's row, or one that belongs to no item (band, footer, blank). */
export type SheetRow = { kind: "data"; row: FormRow } | { kind: "line" } | { kind: "band"; row: FormRow };

/** 一、健康领域: a heading inside the table, over its whole width. */
const LONGEST_BAND_TITLE = 20;
/** 第十二项 */
const LONGEST_NUMBER = 5;

/** Reads one sheet row by the form's columns. `above` is the item row before it; `ignored` are columns that are none of the unit's. */
export function readRow(
	grid: SheetGrid,
	row: number,
	columns: FormColumns,
	above: FormRow | null,
	ignored: ReadonlySet<number>,
): SheetRow {
	const shown = grid.shown(row);
	const read = roleCells(grid, row, columns);
	const continues = above !== null && isMergedWith(above, read);
	const cells = continues ? withoutTallCells(grid, row, columns, read) : read;
	const band = isBand(grid, row, columns);
	if (!continues && (isFooter(shown, columns) || (!band && isParagraph(shown, columns)))) return { kind: "line" };
	const formRow: FormRow = {
		row,
		...cells,
		notes: notesOf(grid, row, shown, columns, ignored, cells),
		item: null,
		matchedBy: null,
		nameChanged: false,
		continues,
	};
	if (band) {
		const text = formRow.progress.text.trim();
		const isTitle = text.length <= LONGEST_BAND_TITLE && !/[。；，]/.test(text);
		return isTitle ? { kind: "line" } : { kind: "band", row: { ...formRow, no: null, name: null, units: null } };
	}
	const isEmpty = [cells.no, cells.name, cells.progress, cells.deadline].every(isBlank) && formRow.notes.length === 0;
	const addsNothing = continues && [cells.units, cells.progress, cells.deadline].every(isBlank);
	if (isEmpty || (addsNothing && formRow.notes.length === 0)) return { kind: "line" };
	return { kind: "data", row: formRow };
}

type RoleCells = Pick<FormRow, "no" | "name" | "units" | "progress" | "deadline">;

/** A cell merged over several columns belongs to one of them: to 进度 before all others. */
function roleCells(grid: SheetGrid, row: number, columns: FormColumns): RoleCells {
	const taken = new Set<string>();
	const take = (column: number): FormCell => {
		const cell = grid.cellAt(row, column);
		if (taken.has(cell.cell)) return blankCell(row, column);
		taken.add(cell.cell);
		return cell;
	};
	const takeAny = (column: number | null) => (column === null ? null : take(column));
	const progress = take(columns.progress);
	const instead = isBlank(progress)
		? columns.alsoProgress.find((column) => !isBlank(grid.cellAt(row, column)))
		: undefined;
	return {
		progress: instead === undefined ? progress : take(instead),
		name: takeAny(columns.name),
		no: takeAny(columns.no),
		deadline: takeAny(columns.deadline),
		units: takeAny(columns.units),
	};
}

/** The name, or else the number, is one tall cell with that of the row above. */
function isMergedWith(above: FormRow, cells: RoleCells): boolean {
	const isSame = (a: FormCell | null, b: FormCell | null) => a !== null && b !== null && a.cell === b.cell;
	if (!isBlank(cells.name)) return isSame(cells.name, above.name);
	return isSame(cells.name, above.name) ? isBlank(cells.no) || isSame(cells.no, above.no) : isSame(cells.no, above.no);
}

/** A row that goes on with an item has of its own only what is not one tall cell with the row above. */
function withoutTallCells(grid: SheetGrid, row: number, columns: FormColumns, cells: RoleCells): RoleCells {
	const own = <T extends FormCell | null>(cell: T, column: number | null) =>
		column !== null && (grid.mergeAt(row, column)?.top ?? row) < row ? blankCell(row, column) : cell;
	return {
		...cells,
		units: own(cells.units, columns.units),
		progress: own(cells.progress, columns.progress),
		deadline: own(cells.deadline, columns.deadline),
	};
}

/** A merged range that covers 进度 and 实事名称 (or 序号) alike. */
function isBand(grid: SheetGrid, row: number, columns: FormColumns): boolean {
	const range = grid.mergeAt(row, columns.progress);
	const leading = columns.name ?? columns.no;
	return range !== null && leading !== null && range.left <= leading && leading <= range.right;
}

function isFooter(shown: readonly CellData[], columns: FormColumns): boolean {
	const first = shown[0];
	if (!first || !beginsWithLabel(shown)) return false;
	const isFill = first.column === columns.progress || first.column === columns.deadline;
	return !(isFill && /^(?:注|备注|说明|附注|时间|日期|单位|责任单位)/.test(comparable(first.value.text)));
}

/** A paragraph below the table of a document stands alone in its first column. */
function isParagraph(shown: readonly CellData[], columns: FormColumns): boolean {
	const [only] = shown;
	return shown.length === 1 && only?.column === columns.no && only.value.text.trim().length > LONGEST_NUMBER;
}

/** Whatever else stands in the row, also to the right of the table. */
function notesOf(
	grid: SheetGrid,
	row: number,
	shown: readonly CellData[],
	columns: FormColumns,
	ignored: ReadonlySet<number>,
	cells: RoleCells,
): FormCell[] {
	const read = new Set(Object.values(cells).map((cell: FormCell | null) => cell?.cell));
	const given = new Set([columns.no, columns.name, columns.units, ...columns.given]);
	return shown
		.filter(({ column }) => !ignored.has(column) && !given.has(column))
		.map(({ column }) => grid.cellAt(row, column))
		.filter(({ cell }) => !read.has(cell));
}
