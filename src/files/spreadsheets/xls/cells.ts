import type { CellData, CellRange, CellValue } from "../../../core/model";
import { viewOf } from "../../bytes";
import type { CellBudget } from "../budget";
import { errorValue, shownNumber, textValue, truthValue } from "../values";
import { BEGIN, END, type Globals } from "./globals";
import { type BiffRecord, biffRecords } from "./records";
import { rkNumber, textAt } from "./text-reader";

const [NUMBER, RK, MANY_RK, SHARED_TEXT, TEXT, RICH_TEXT] = [0x203, 0x27e, 0xbd, 0xfd, 0x204, 0xd6];
const [TRUTH_OR_ERROR, FORMULA, FORMULA_TEXT, MERGES] = [0x205, 0x06, 0x207, 0xe5];
/** What the result of a formula is, where it is no number. */
const [IS_TEXT, IS_TRUTH, IS_ERROR] = [0, 1, 2];

/** The cells of one sheet. Formulas are not put back into words: that there is one is all that counts. */
export class SheetCells {
	readonly cells: CellData[] = [];
	readonly merges: CellRange[] = [];
	readonly #globals: Globals;
	readonly #budget: CellBudget;
	/** A formula whose result, a text, stands in a record of its own. */
	#formula: { row: number; column: number } | null = null;

	constructor(globals: Globals, budget: CellBudget) {
		this.#globals = globals;
		this.#budget = budget;
	}

	/** @param start of the sheet's records. Charts drawn into it have a beginning and an end of their own. */
	read(stream: Uint8Array, start: number): void {
		let depth = 0;
		for (const record of biffRecords(stream, start)) {
			if (record.type === BEGIN) depth++;
			else if (record.type === END && --depth <= 0) return;
			else if (depth === 1) this.#take(record, viewOf(record.data));
		}
	}

	#take(record: BiffRecord, view: DataView): void {
		switch (record.type) {
			case NUMBER:
				this.#add(view, this.#number(view.getFloat64(6, true), view.getUint16(4, true)));
				break;
			case RK:
				this.#add(view, this.#number(rkNumber(view.getInt32(6, true)), view.getUint16(4, true)));
				break;
			case MANY_RK:
				this.#addMany(view);
				break;
			case SHARED_TEXT:
				this.#add(view, textValue(this.#globals.strings[view.getUint32(6, true)] ?? ""));
				break;
			case TEXT:
			case RICH_TEXT:
				this.#add(view, textValue(textAt(record, 6, 2, this.#globals.codePage)));
				break;
			case TRUTH_OR_ERROR:
				this.#add(view, view.getUint8(7) === 1 ? errorOf(view.getUint8(6)) : truthValue(view.getUint8(6) === 1));
				break;
			case FORMULA:
				this.#addFormula(view);
				break;
			case FORMULA_TEXT:
				if (this.#formula) this.#put(this.#formula, textValue(textAt(record, 0, 2, this.#globals.codePage)), true);
				this.#formula = null;
				break;
			case MERGES:
				this.#addMerges(view);
		}
	}

	#addMany(view: DataView): void {
		const [row, first] = [view.getUint16(0, true), view.getUint16(2, true)];
		for (let at = 4, column = first; at + 6 <= view.byteLength - 2; at += 6, column++)
			this.#put({ row, column }, this.#number(rkNumber(view.getInt32(at + 2, true)), view.getUint16(at, true)), false);
	}

	#addFormula(view: DataView): void {
		const place = { row: view.getUint16(0, true), column: view.getUint16(2, true) };
		if (view.getUint16(12, true) !== 0xffff) {
			this.#put(place, this.#number(view.getFloat64(6, true), view.getUint16(4, true)), true);
			return;
		}
		const [kind, result] = [view.getUint8(6), view.getUint8(8)];
		if (kind === IS_TEXT) this.#formula = place;
		else if (kind === IS_TRUTH) this.#put(place, truthValue(result === 1), true);
		else this.#put(place, kind === IS_ERROR ? errorOf(result) : textValue(""), true);
	}

	#addMerges(view: DataView): void {
		for (let at = 2; at + 8 <= view.byteLength; at += 8) {
			this.#budget.spendMerge();
			const [top, bottom] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
			this.merges.push({ top, left: view.getUint16(at + 4, true), bottom, right: view.getUint16(at + 6, true) });
		}
	}

	#add(view: DataView, value: CellValue): void {
		this.#put({ row: view.getUint16(0, true), column: view.getUint16(2, true) }, value, false);
	}

	#put(place: { row: number; column: number }, value: CellValue, isFormula: boolean): void {
		if (!isFormula && value.kind === "text" && value.text === "") return;
		this.#budget.spendCell();
		this.#budget.spendCharacters(value.text.length);
		this.cells.push(isFormula ? { ...place, value, formula: "" } : { ...place, value });
	}

	#number(number: number, style: number): CellValue {
		return shownNumber(number, this.#globals.codeOf(style), this.#globals.date1904);
	}
}

/** [MS-XLS] 2.5.10 */
const ERRORS = new Map([
	[0x00, "#NULL!"],
	[0x07, "#DIV/0!"],
	[0x0f, "#VALUE!"],
	[0x17, "#REF!"],
	[0x1d, "#NAME?"],
	[0x24, "#NUM!"],
	[0x2a, "#N/A"],
]);

function errorOf(code: number): CellValue {
	return errorValue(ERRORS.get(code) ?? "#N/A");
}
