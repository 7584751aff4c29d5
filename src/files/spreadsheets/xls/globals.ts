import type { SheetData } from "../../../core/model";
import { viewOf } from "../../bytes";
import type { ReadLimits } from "../../read-limits";
import { encryptedFile, tooLargeFile } from "../../unreadable-file";
import { formatCode } from "../formats";
import { type BiffRecord, biffRecords } from "./records";
import { TextReader, textAt } from "./text-reader";

const [FILE_PASS, CODE_PAGE, DATE_MODE, FORMAT, XF, BOUND_SHEET, SST] = [0x2f, 0x42, 0x22, 0x41e, 0xe0, 0x85, 0xfc];
export const [BEGIN, END] = [0x809, 0x0a];
export const EXCEL_97 = 0x600;
const WORKSHEET = 0;
/** Where an old file does not say its code page. */
const CHINESE = 936;

/** A sheet as the workbook lists it. */
export interface ListedSheet {
	name: string;
	state: SheetData["state"];
	/** Where its records begin in the stream; null for charts and macros, which hold no cells. */
	start: number | null;
}

/** What the records before the sheets say of the whole workbook. */
export class Globals {
	readonly sheets: ListedSheet[] = [];
	readonly strings: string[] = [];
	date1904 = false;
	/** Of texts in bytes; null where texts are Unicode. */
	codePage: number | null = CHINESE;
	readonly #codes = new Map<number, string>();
	/** For each cell style: id of its number format. */
	readonly #formats: number[] = [];
	readonly #limits: ReadLimits;
	#characters = 0;

	constructor(limits: ReadLimits) {
		this.#limits = limits;
	}

	/** @throws UnreadableFile */
	read(stream: Uint8Array): void {
		for (const record of biffRecords(stream, 0)) {
			if (record.type === END) return;
			this.#take(record);
		}
	}

	codeOf(style: number): string {
		const id = this.#formats[style] ?? 0;
		return this.#codes.get(id) ?? formatCode(id);
	}

	#take(record: BiffRecord): void {
		const view = viewOf(record.data);
		switch (record.type) {
			case BEGIN:
				if (view.getUint16(0, true) === EXCEL_97) this.codePage = null;
				break;
			case FILE_PASS:
				throw encryptedFile();
			case CODE_PAGE:
				if (this.codePage !== null) this.codePage = view.getUint16(0, true);
				break;
			case DATE_MODE:
				this.date1904 = view.getUint16(0, true) === 1;
				break;
			case FORMAT:
				this.#codes.set(view.getUint16(0, true), textAt(record, 2, this.codePage === null ? 2 : 1, this.codePage));
				break;
			case XF:
				this.#formats.push(view.getUint16(2, true));
				break;
			case BOUND_SHEET:
				this.#addSheet(record, view);
				break;
			case SST:
				this.#addStrings(record);
				break;
		}
	}

	#addSheet(record: BiffRecord, view: DataView): void {
		if (this.sheets.length >= this.#limits.sheets) throw tooLargeFile(`工作表超过 ${this.#limits.sheets} 个`);
		this.sheets.push({
			name: textAt(record, 6, 1, this.codePage),
			state: (["visible", "hidden", "veryHidden"] as const)[view.getUint8(4) & 3] ?? "hidden",
			start: view.getUint8(5) === WORKSHEET ? view.getUint32(0, true) : null,
		});
	}

	/** As many as there are: the count in front may say anything. */
	#addStrings(record: BiffRecord): void {
		const reader = new TextReader(record, 8);
		while (reader.hasMore()) {
			const length = reader.number(2);
			const text = reader.unicode(length);
			this.#characters += text.length;
			if (this.#characters > this.#limits.characters) throw tooLargeFile("文字过多");
			this.strings.push(text);
		}
	}
}
