import type { Cell } from "hucre";
import type { CellPlan, CellStyle, SheetPlan } from "../../core/model";
import { toHucreStyle } from "./style";
import { looksLikeFormula } from "./text";

/** A cell in text format with more characters shows as #### in old programs. */
const MAX_TEXT_FORMAT = 255;

/**
 * The styles of a workbook's cells, as cells of their own: hucre numbers the styles it meets, but takes long over many
 * cells, so it is shown one cell of each style, and the numbers it gave them are read in the part it wrote.
 */
export class StylePalette {
	readonly #cells: Partial<Cell>[] = [];
	readonly #places = { plain: new Map<CellStyle, number>(), asText: new Map<CellStyle, number>() };
	#numbers: number[] = [];

	constructor(sheets: readonly SheetPlan[]) {
		for (const { rows } of sheets) for (const { cells } of rows) for (const cell of cells) if (cell) this.#add(cell);
	}

	/** One cell below another, from a row on. At least one, so that the writer makes a list of texts. */
	cellsFrom(row: number): [key: string, cell: Partial<Cell>][] {
		const cells = this.#cells.length > 0 ? this.#cells : [{ value: MARK }];
		return cells.map((cell, index) => [`${row + index},0`, cell]);
	}

	/** @param xml the sheet that was written with those cells. @throws where it does not hold them as expected. */
	readNumbers(xml: string): void {
		this.#numbers = [...xml.matchAll(/<c r="A\d{1,7}" t="s"(?: s="(\d{1,6})")?>/g)].map(([, number]) =>
			Number(number ?? 0),
		);
		if (this.#numbers.length !== Math.max(1, this.#cells.length))
			throw new Error("hucre no longer writes styles as expected");
	}

	numberOf(cell: CellPlan): number {
		return this.#numbers[this.#placesFor(cell).get(cell.style) ?? -1] ?? 0;
	}

	#add(cell: CellPlan): void {
		const places = this.#placesFor(cell);
		if (places.has(cell.style)) return;
		places.set(cell.style, this.#cells.length);
		this.#cells.push({ value: MARK, style: toHucreStyle(cell.style, places === this.#places.asText) });
	}

	#placesFor({ value }: CellPlan): Map<CellStyle, number> {
		const guarded = typeof value === "string" && value.length <= MAX_TEXT_FORMAT && looksLikeFormula(value);
		return guarded ? this.#places.asText : this.#places.plain;
	}
}

/** Any text. */
const MARK = "-";
