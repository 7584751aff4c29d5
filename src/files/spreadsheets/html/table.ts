import type { CellData, CellRange, SheetData } from "../../../core/model";
import { tooLargeFile } from "../../unreadable-file";
import type { CellBudget } from "../budget";
import { LAST_COLUMN, LAST_ROW } from "../xlsx/reference";

/** Browsers bound spans the same way. */
const MOST_COLUMNS = 1000;
const MOST_ROWS = 65_534;
/** A table of 100,000 rows with a hundred covered columns is beyond any form. */
const MOST_PASSED = 10_000_000;

/** One `<table>` as it fills: cells move right past those that reach down from rows above. */
export class TableReader {
	readonly #budget: CellBudget;
	readonly #cells: CellData[] = [];
	readonly #merges: CellRange[] = [];
	/** For each column, the first row that no cell from above covers. */
	readonly #freeFrom = new Int32Array(LAST_COLUMN + MOST_COLUMNS + 1);
	/** Covered columns passed over so far. */
	#passed = 0;
	#row = -1;
	#column = 0;
	#cell: { row: number; column: number } | null = null;
	#text = "";

	constructor(budget: CellBudget) {
		this.#budget = budget;
	}

	startRow(): void {
		this.endCell();
		this.#row++;
		this.#column = 0;
	}

	startCell(columns: number, rows: number): void {
		this.endCell();
		if (this.#row < 0) this.#row = 0;
		this.#passCovered();
		const [row, column] = [this.#row, this.#column];
		if (row > LAST_ROW || column > LAST_COLUMN) return;
		this.#cell = { row, column };
		const right = Math.min(column + bounded(columns, MOST_COLUMNS) - 1, LAST_COLUMN);
		const bottom = Math.min(row + bounded(rows, MOST_ROWS) - 1, LAST_ROW);
		this.#freeFrom.fill(bottom + 1, column, right + 1);
		this.#column = right + 1;
		if (right === column && bottom === row) return;
		this.#budget.spendMerge();
		this.#merges.push({ top: row, left: column, bottom, right });
	}

	#passCovered(): void {
		const start = this.#column;
		while ((this.#freeFrom[this.#column] ?? 0) > this.#row) this.#column++;
		this.#passed += this.#column - start;
		if (this.#passed > MOST_PASSED) throw tooLargeFile("合并单元格过多");
	}

	/** Text of the open cell; runs of blanks show as one. */
	add(written: string): void {
		if (!this.#cell) return;
		this.#budget.spendCharacters(written.length);
		this.#text += written.replace(/[ \t\r\n]+/g, " ");
	}

	breakLine(): void {
		if (this.#cell) this.#text += "\n";
	}

	endCell(): void {
		const text = this.#text.replace(/ {0,9}\n {0,9}/g, "\n").replace(/^[ \n]+/, "");
		if (this.#cell && text.trim() !== "") {
			this.#budget.spendCell();
			this.#cells.push({ ...this.#cell, value: { kind: "text", text: withoutBlanksAtEnd(text) } });
		}
		this.#cell = null;
		this.#text = "";
	}

	finish(name: string): SheetData {
		this.endCell();
		return { name, state: "visible", cells: this.#cells, merges: this.#merges };
	}
}

/** What a page shows there (U+3000, U+FEFF …) stays. */
function withoutBlanksAtEnd(text: string): string {
	let end = text.length;
	while (text.charAt(end - 1) === " " || text.charAt(end - 1) === "\n") end--;
	return text.slice(0, end);
}

function bounded(count: number, most: number): number {
	return Number.isInteger(count) && count > 0 ? Math.min(count, most) : 1;
}
