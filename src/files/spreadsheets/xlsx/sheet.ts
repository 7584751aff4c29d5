import type { CellData, CellRange, CellValue } from "../../../core/model";
import { tooLargeFile } from "../../unreadable-file";
import type { XmlHandler, XmlTag } from "../../xml";
import type { CellBudget } from "../budget";
import { errorValue, isoDateValue, numberValue, textValue, truthValue } from "../values";
import { cellText, detached } from "./cell-text";
import { LAST_COLUMN, LAST_ROW, parseRange, parseReference } from "./reference";
import { RichText } from "./shared-strings";
import type { Styles } from "./styles";

/** What all sheets of a workbook share. */
export interface SheetContext {
	strings: readonly string[];
	styles: Styles;
	date1904: boolean;
	budget: CellBudget;
}

/** Elements on the way to cells and merged ranges; everything else in a sheet is passed over. */
const HEARD = new Set(["worksheet", "sheetData", "row", "c", "v", "f", "is", "mergeCells", "mergeCell"]);

const MANY_ROWS = 2000;
/** Far over Excel's 32,767 characters. */
const LONGEST_TEXT = 1 << 20;

/** A worksheet part. Cells that hold nothing are never kept, so that a million styled blanks cost only their reading. */
export class SheetReader implements XmlHandler {
	readonly cells: CellData[] = [];
	readonly merges: CellRange[] = [];
	readonly #context: SheetContext;
	readonly #inline = new RichText();
	#row = -1;
	#column = -1;
	#type = "n";
	#style = 0;
	#value = "";
	#formula: string | null = null;
	/** Rows since the last cell that held something; only rows that say their number count. */
	#blankRows = 0;
	#hearing: "value" | "formula" | "inline" | null = null;

	constructor(context: SheetContext) {
		this.#context = context;
	}

	/** No value for so long that more rows without one are no news. */
	isBlank(): boolean {
		return this.#blankRows > MANY_ROWS;
	}

	open(name: string, tag: XmlTag): boolean {
		if (this.#hearing === "inline") return this.#inline.open(name);
		if (!HEARD.has(name)) return false;
		if (name === "c") this.#openCell(tag);
		else if (name === "v") this.#hearing = "value";
		else if (name === "row") this.#openRow(tag);
		else if (name === "f") this.#openFormula();
		else if (name === "is") this.#hearing = "inline";
		else if (name === "mergeCell") this.#addMerge(tag.get("ref") ?? "");
		return true;
	}

	text(text: string): void {
		if (this.#hearing === "value") this.#value += text;
		else if (this.#hearing === "formula") this.#formula += text;
		else if (this.#hearing === "inline") this.#inline.add(text);
		else return;
		this.#context.budget.spendCharacters(text.length);
	}

	close(name: string): void {
		if (name === "c") this.#closeCell();
		else if (name === "sheetData") this.#blankRows = 0;
		else if (name === "v" || name === "f") this.#hearing = null;
		else if (this.#hearing === "inline") {
			if (name === "is") this.#hearing = null;
			else this.#inline.close(name);
		}
	}

	#openRow(tag: XmlTag): void {
		const stated = Number(tag.get("r") ?? Number.NaN) - 1;
		this.#row = stated >= 0 && stated <= LAST_ROW && Number.isInteger(stated) ? stated : this.#row + 1;
		this.#column = -1;
		this.#blankRows = this.#row === stated ? this.#blankRows + 1 : 0;
	}

	#openCell(tag: XmlTag): void {
		const place = parseReference(tag.get("r") ?? "");
		this.#row = place?.row ?? this.#row;
		this.#column = place?.column ?? this.#column + 1;
		this.#type = tag.get("t") ?? "n";
		this.#style = Number(tag.get("s") ?? 0);
		this.#value = "";
		this.#formula = null;
		this.#hearing = null;
	}

	#openFormula(): void {
		this.#hearing = "formula";
		this.#formula = "";
	}

	#closeCell(): void {
		const value = this.#cellValue();
		const formula = this.#cellFormula();
		if (value.kind === "text" && value.text.length > LONGEST_TEXT) throw tooLargeFile("一个单元格的文字过长");
		const holds = formula !== null || (value.kind === "text" ? value.text !== "" : true);
		if (!holds || this.#row < 0 || this.#row > LAST_ROW || this.#column > LAST_COLUMN) return;
		this.#context.budget.spendCell();
		this.#blankRows = 0;
		const cell: CellData = { row: this.#row, column: this.#column, value };
		if (formula !== null) cell.formula = formula;
		this.cells.push(cell);
	}

	#cellValue(): CellValue {
		const inline = this.#inline.take();
		const stored = this.#value;
		if (this.#type === "inlineStr" || inline !== "") return textValue(inline === "" ? cellText(stored) : inline);
		if (stored === "") return textValue("");
		const { strings, styles, date1904, budget } = this.#context;
		switch (this.#type) {
			case "s": {
				const text = strings[Number(stored)] ?? "";
				budget.spendCharacters(text.length);
				return textValue(text);
			}
			case "str":
				return textValue(detached(cellText(stored)));
			case "b":
				return truthValue(stored.trim() === "1" || stored.trim() === "true");
			case "e":
				return errorValue(detached(stored));
			case "d":
				return isoDateValue(stored, styles.codeOf(this.#style));
			default:
				return numberValue(stored, styles.codeOf(this.#style), date1904);
		}
	}

	#cellFormula(): string | null {
		const written = this.#formula;
		return written === null ? null : detached(written.startsWith("=") ? written.slice(1) : written);
	}

	#addMerge(reference: string): void {
		const range = parseRange(reference);
		if (!range || (range.top === range.bottom && range.left === range.right)) return;
		this.#context.budget.spendMerge();
		this.merges.push(range);
	}
}
