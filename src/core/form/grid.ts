import { type CellData, type CellRange, cellAddress, type FormCell, type SheetData } from "../model";

/** Bounds the index of merged ranges, which a broken or hostile file may have lay over each other without end. */
const MOST_MERGE_ROWS = 500_000;

/** A sheet to look cells up in. Of a merged range only the top left cell exists, as on the screen. */
export class SheetGrid {
	/** Rows that show something, from top to bottom. */
	readonly rows: readonly number[];
	private readonly cells = new Map<number, Map<number, CellData>>();
	private readonly merges = new Map<number, CellRange[]>();
	private readonly shownCells = new Map<number, readonly CellData[]>();

	constructor(sheet: SheetData) {
		for (const cell of sheet.cells) {
			const row = this.cells.get(cell.row) ?? new Map<number, CellData>();
			row.set(cell.column, cell);
			this.cells.set(cell.row, row);
		}
		const used = [...this.cells.keys()].sort((a, b) => a - b);
		this.indexMerges(
			sheet.merges.filter((range) => !this.isStale(range)),
			used,
		);
		for (const row of used) {
			const shown = this.ownTexts(row);
			if (shown.length > 0) this.shownCells.set(row, shown);
		}
		this.rows = [...this.shownCells.keys()];
	}

	/** Cells of a row that hold a text of their own, from left to right. */
	shown(row: number): readonly CellData[] {
		return this.shownCells.get(row) ?? [];
	}

	private ownTexts(row: number): CellData[] {
		const cells = [...(this.cells.get(row)?.values() ?? [])];
		return cells
			.filter((cell) => cell.value.text.trim() !== "" && !this.isCovered(row, cell.column))
			.sort((a, b) => a.column - b.column);
	}

	/** The merged range over a place, null where there is none. */
	mergeAt(row: number, column: number): CellRange | null {
		return this.merges.get(row)?.find((range) => range.left <= column && column <= range.right) ?? null;
	}

	/** What a place shows: of a merged range, its top left cell. */
	cellAt(row: number, column: number): FormCell {
		const range = this.mergeAt(row, column);
		const at = range ? { row: range.top, column: range.left } : { row, column };
		const cell = this.cells.get(at.row)?.get(at.column);
		return {
			cell: cellAddress(at.row, at.column),
			text: cell?.value.text ?? "",
			value: cell?.value ?? null,
			hasFormula: cell?.formula !== undefined,
		};
	}

	private isCovered(row: number, column: number): boolean {
		const range = this.mergeAt(row, column);
		return range !== null && (range.top !== row || range.left !== column);
	}

	/**
	 * A range within one row that covers texts: some programs move rows and leave merged ranges behind. Spreadsheet
	 * programs themselves empty what they cover, so nothing shown is lost by passing over such a range.
	 */
	private isStale({ top, bottom, left, right }: CellRange): boolean {
		if (top !== bottom) return false;
		const cells = [...(this.cells.get(top)?.values() ?? [])];
		return cells.some(({ column, value }) => column > left && column <= right && value.text.trim() !== "");
	}

	private indexMerges(merges: readonly CellRange[], used: readonly number[]): void {
		let entries = 0;
		for (const range of merges) {
			for (let at = firstFrom(used, range.top); at < used.length; at++) {
				const row = used[at];
				if (row === undefined || row > range.bottom || ++entries > MOST_MERGE_ROWS) break;
				const ranges = this.merges.get(row);
				if (ranges) ranges.push(range);
				else this.merges.set(row, [range]);
			}
		}
	}
}

/** A cell with nothing in it. */
export function blankCell(row: number, column: number): FormCell {
	return { cell: cellAddress(row, column), text: "", value: null, hasFormula: false };
}

export function isBlank(cell: FormCell | null): boolean {
	return cell === null || cell.text.trim() === "";
}

/** Position of the first number that is at least `least`, in numbers from small to large. */
function firstFrom(sorted: readonly number[], least: number): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sorted[middle] ?? 0) < least) low = middle + 1;
		else high = middle;
	}
	return low;
}
