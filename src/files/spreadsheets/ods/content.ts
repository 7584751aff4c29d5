import type { CellData, CellValue, SheetData } from "../../../core/model";
import type { ReadLimits } from "../../read-limits";
import { damagedFile, tooLargeFile } from "../../unreadable-file";
import type { XmlHandler, XmlTag } from "../../xml";
import { CellBudget } from "../budget";
import { LAST_COLUMN, LAST_ROW } from "../xlsx/reference";
import { ParagraphText } from "./text";
import { type StoredValue, storedValue, valueOfCell } from "./value";

/** Elements outside cells that hold sheets or rows of their own which are not the document's, or nothing of use. */
const PASSED_OVER = new Set(["tracked-changes", "dde-links", "forms", "shapes", "font-face-decls", "table-source"]);
/** Elements inside a cell that carry its text. */
const TEXTUAL = new Set(["span", "a", "ruby", "ruby-base", "meta"]);
/** Most blanks that one `text:s` may stand for. */
const MOST_BLANKS = 10_000;

/** content.xml of an .ods: sheets, with rows and cells that say how often they repeat. */
export class ContentReader implements XmlHandler {
	readonly sheets: SheetData[] = [];
	readonly #limits: ReadLimits;
	readonly #budget: CellBudget;
	readonly #text = new ParagraphText();
	readonly #hiddenStyles = new Set<string>();
	#style = "";
	#sheet: SheetData | null = null;
	#row = 0;
	#rowRepeats = 1;
	#rowCells: CellData[] = [];
	#column = 0;
	#cell: (StoredValue & { repeats: number }) | null = null;

	constructor(limits: ReadLimits) {
		this.#limits = limits;
		this.#budget = new CellBudget(limits);
	}

	open(name: string, tag: XmlTag): boolean {
		if (this.#cell) return this.#openInCell(name, tag);
		if (name === "table-cell" || name === "covered-table-cell") this.#openCell(tag);
		else if (name === "table-row") this.#openRow(tag);
		else if (name === "table") this.#openSheet(tag);
		else if (name === "style") this.#style = tag.getPrefixed("name") ?? "";
		else if (name === "table-properties" && tag.getPrefixed("display") === "false") this.#hiddenStyles.add(this.#style);
		return !PASSED_OVER.has(name);
	}

	text(text: string): void {
		if (!this.#cell) return;
		this.#budget.spendCharacters(text.length);
		this.#text.add(text);
	}

	close(name: string): void {
		if (name === "p") this.#text.endParagraph();
		else if (name === "table-cell" || name === "covered-table-cell") this.#closeCell();
		else if (name === "table-row") this.#closeRow();
		else if (name === "table") this.#sheet = null;
	}

	#openSheet(tag: XmlTag): void {
		if (this.sheets.length >= this.#limits.sheets) throw tooLargeFile(`工作表超过 ${this.#limits.sheets} 个`);
		const state = this.#hiddenStyles.has(tag.getPrefixed("style-name") ?? "") ? "hidden" : "visible";
		this.#sheet = { name: tag.getPrefixed("name") ?? "", state, cells: [], merges: [] };
		this.sheets.push(this.#sheet);
		this.#row = 0;
	}

	#openRow(tag: XmlTag): void {
		this.#rowRepeats = count(tag, "number-rows-repeated");
		this.#rowCells = [];
		this.#column = 0;
	}

	#openCell(tag: XmlTag): void {
		this.#cell = { ...storedValue(tag), repeats: count(tag, "number-columns-repeated") };
		const [columns, rows] = [count(tag, "number-columns-spanned"), count(tag, "number-rows-spanned")];
		if (columns * rows === 1 || !this.#sheet) return;
		this.#budget.spendMerge();
		const [top, left] = [this.#row, this.#column];
		const [bottom, right] = [Math.min(top + rows - 1, LAST_ROW), Math.min(left + columns - 1, LAST_COLUMN)];
		this.#sheet.merges.push({ top, left, bottom, right });
	}

	#openInCell(name: string, tag: XmlTag): boolean {
		if (name === "p") this.#text.startParagraph();
		else if (name === "s") this.#text.addExact(" ".repeat(Math.min(count(tag, "c"), MOST_BLANKS)));
		else if (name === "tab") this.#text.addExact("\t");
		else if (name === "line-break") this.#text.addExact("\n");
		else return TEXTUAL.has(name);
		return true;
	}

	#closeCell(): void {
		const text = this.#text.take();
		const cell = this.#cell;
		this.#cell = null;
		if (!cell) return;
		const value = valueOfCell(cell, text);
		if (value && (cell.formula !== null || value.text !== "")) this.#place(value, cell.formula, cell.repeats);
		this.#column += cell.repeats;
	}

	#place(value: CellValue, formula: string | null, repeats: number): void {
		if (this.#row > LAST_ROW || this.#column + repeats - 1 > LAST_COLUMN) throw damagedFile("行列超出范围");
		for (let i = 0; i < repeats; i++) {
			const place = { row: this.#row, column: this.#column + i, value };
			this.#budget.spendCell();
			this.#budget.spendCharacters(value.text.length);
			this.#rowCells.push(formula === null ? place : { ...place, formula });
		}
	}

	#closeRow(): void {
		for (let i = 0; i < this.#rowRepeats && this.#rowCells.length > 0; i++) {
			for (const cell of this.#rowCells) {
				if (i > 0) this.#budget.spendCell();
				this.#sheet?.cells.push(i === 0 ? cell : { ...cell, row: cell.row + i });
			}
		}
		this.#row += this.#rowRepeats;
	}
}

/** A count of rows, columns or blanks: 1 where it is not said. */
function count(tag: XmlTag, name: string): number {
	const number = Number(tag.getPrefixed(name) ?? 1);
	return Number.isInteger(number) && number >= 1 ? Math.min(number, LAST_ROW + 1) : 1;
}
