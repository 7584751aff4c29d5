import { type CellData, type CellRange, cellAddress, type FormCell, remembered, type SheetData } from "../model";

/** Bounds the index of merged ranges, which a broken or hostile file may have lay over each other without end. */
const MOST_MERGE_ROWS = 500_000;

/** A sheet to look cells up in. Of a merged range only the top left cell exists, as on the screen. */
export class SheetGrid {
	/** Rows that show something, from top to bottom. */
	readonly rows: readonly number[];
	private readonly cells = new Map<number, Map<number, CellData>>();
	private readonly merges = new Map<number, CellRange[]>();
	private readonly shownCells = new Map<number, readonly CellData[]>();
	/** Columns of a row that hold a text, from left to right. */
	private readonly filledColumns = remembered((row: ReadonlyMap<number, CellData>) =>
		[...row.values()]
			.filter(({ value }) => value.text.trim() !== "")
			.map(({ column }) => column)
			.sort((a, b) => a - b),
	);

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
		const ranges = this.merges.get(row);
		const range = ranges?.[countAtHead(ranges, ({ left }) => left <= column) - 1];
		return range && column <= range.right ? range : null;
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
		const row = top === bottom ? this.cells.get(top) : undefined;
		if (!row) return false;
		const filled = this.filledColumns(row);
		return (filled[countAtHead(filled, (column) => column <= left)] ?? Number.POSITIVE_INFINITY) <= right;
	}

	private indexMerges(merges: readonly CellRange[], used: readonly number[]): void {
		let entries = 0;
		for (const range of merges) {
			for (let at = countAtHead(used, (row) => row < range.top); at < used.length; at++) {
				const row = used[at];
				if (row === undefined || row > range.bottom || ++entries > MOST_MERGE_ROWS) break;
				const ranges = this.merges.get(row);
				if (ranges) ranges.push(range);
				else this.merges.set(row, [range]);
			}
		}
		for (const [row, ranges] of this.merges) if (ranges.length > 1) this.merges.set(row, apart(ranges));
	}
}

/** The ranges of a row from left to right; of those that lie over each other, which no program allows, the leftmost. */
function apart(ranges: CellRange[]): CellRange[] {
	let right = -1;
	return ranges
		.sort((a, b) => a.left - b.left)
		.filter((range) => {
			if (range.left <= right) return false;
			right = range.right;
			return true;
		});
}

/** A cell with nothing in it. */
export function blankCell(row: number, column: number): FormCell {
	return { cell: cellAddress(row, column), text: "", value: null, hasFormula: false };
}

export function isBlank(cell: FormCell | null): boolean {
	return cell === null || cell.text.trim() === "";
}

/** How many at the head of a list pass a test that none behind them passes. */
function countAtHead<T>(list: readonly T[], test: (each: T) => boolean): number {
	let [low, high] = [0, list.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (test(list[middle] as T)) low = middle + 1;
		else high = middle;
	}
	return low;
}
