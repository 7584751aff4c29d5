import type { ReadLimits } from "../read-limits";
import { tooLargeFile } from "../unreadable-file";

/** Counts what the sheets of one workbook hold, together, against the limits. */
export class CellBudget {
	#cells: number;
	#characters: number;
	#merges: number;

	constructor(limits: ReadLimits) {
		this.#cells = limits.cells;
		this.#characters = limits.characters;
		this.#merges = limits.merges;
	}

	spendCell(): void {
		if (--this.#cells < 0) throw tooLargeFile("单元格过多");
	}

	spendCharacters(count: number): void {
		this.#characters -= count;
		if (this.#characters < 0) throw tooLargeFile("文字过多");
	}

	spendMerge(): void {
		if (--this.#merges < 0) throw tooLargeFile("合并单元格过多");
	}
}
