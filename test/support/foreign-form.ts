import * as XLSX from "@e965/xlsx";
import type { Filling } from "./fill";

type Value = string | number | Date | XLSX.CellObject | null;

const WORDS = { no: "序号", name: "实事名称", units: "责任单位", progress: "进度", deadline: "完成时限" } as const;
export type FormColumn = keyof typeof WORDS;

/**
 * A form as it comes out of another spreadsheet program, which tests change at will: cells are found by header words
 * and item numbers; rows and columns can be put in and taken out; styles are lost, metadata is kept unless dropped.
 */
export class ForeignForm {
	rows: Value[][];
	merges: XLSX.Range[];
	private readonly book: XLSX.WorkBook;
	readonly sheet: string;

	constructor(bytes: Uint8Array) {
		this.book = XLSX.read(bytes, { type: "array" });
		this.sheet = this.book.SheetNames[0] ?? "";
		const sheet = this.book.Sheets[this.sheet]!;
		this.rows = XLSX.utils.sheet_to_json<Value[]>(sheet, { header: 1, defval: null, blankrows: true });
		this.merges = sheet["!merges"] ?? [];
	}

	get headerRow(): number {
		return this.rows.findIndex((row) => row.some((value) => text(value) === WORDS.name));
	}

	column(column: FormColumn): number {
		return this.rows[this.headerRow]!.findIndex((value) => text(value).includes(WORDS[column]));
	}

	row(item: number): number {
		const at = this.rows.findIndex(
			(row, index) => index > this.headerRow && text(row[this.column("no")]) === String(item),
		);
		if (at < 0) throw new Error(`no row for item ${item}`);
		return at;
	}

	address(item: number, column: FormColumn): string {
		return XLSX.utils.encode_cell({ r: this.row(item), c: this.column(column) });
	}

	set(item: number, column: FormColumn, value: Value): this {
		this.rows[this.row(item)]![this.column(column)] = value;
		return this;
	}

	/** The cell after 单位（盖章）： or 填报时间：, past the label's merged columns. */
	private after(label: string): XLSX.CellAddress {
		const r = this.rows.findIndex((row) => row.some((each) => text(each).startsWith(label)));
		if (r < 0 || r > this.headerRow) throw new Error(`no ${label}`);
		const at = this.rows[r]!.findIndex((each) => text(each).startsWith(label));
		const merge = this.merges.find(({ s }) => s.r === r && s.c === at);
		return { r, c: (merge?.e.c ?? at) + 1 };
	}

	private put({ r, c }: XLSX.CellAddress, value: Value): this {
		this.rows[r]![c] = value;
		return this;
	}

	unit(value: Value): this {
		return this.put(this.after("单位"), value);
	}

	unitAddress(): string {
		return XLSX.utils.encode_cell(this.after("单位"));
	}

	fillDate(value: Value): this {
		return this.put(this.after("填报时间"), value);
	}

	fillDateAddress(): string {
		return XLSX.utils.encode_cell(this.after("填报时间"));
	}

	fill({ unit, fillDate, rows }: Filling): this {
		if (unit !== undefined) this.unit(unit);
		if (fillDate !== undefined) this.fillDate(fillDate);
		for (const [no, { progress, deadline }] of Object.entries(rows)) {
			if (progress !== undefined) this.set(Number(no), "progress", progress);
			if (deadline !== undefined) this.set(Number(no), "deadline", deadline);
		}
		return this;
	}

	removeRow(at: number): this {
		this.rows.splice(at, 1);
		this.shiftMerges(at, -1, "r");
		return this;
	}

	insertRow(at: number, row: Value[]): this {
		this.rows.splice(at, 0, row);
		this.shiftMerges(at, 1, "r");
		return this;
	}

	insertColumn(at: number, header: string): this {
		this.rows = this.rows.map((row, index) => row.toSpliced(at, 0, index === this.headerRow ? header : null));
		this.shiftMerges(at, 1, "c");
		return this;
	}

	private shiftMerges(at: number, by: number, axis: "r" | "c"): void {
		const move = (place: XLSX.CellAddress) => ({ ...place, [axis]: place[axis] + (place[axis] >= at ? by : 0) });
		this.merges = this.merges.map(({ s, e }) => ({ s: move(s), e: move(e) }));
	}

	/** Takes away the very hidden sheet and the document's own properties, as copying into a new workbook does. */
	dropMetadata(): this {
		for (const name of this.book.SheetNames.slice(1)) delete this.book.Sheets[name];
		this.book.SheetNames.splice(1);
		delete this.book.Custprops;
		delete this.book.Workbook;
		return this;
	}

	/** When the document says that it was last saved. */
	savedAt(date: Date): this {
		this.book.Props = { ...this.book.Props, ModifiedDate: date, CreatedDate: date };
		return this;
	}

	renameSheet(name: string): this {
		this.book.Sheets[name] = this.book.Sheets[this.sheet]!;
		this.book.SheetNames[0] = name;
		(this as { sheet: string }).sheet = name;
		return this;
	}

	/** Moves the form behind another sheet. */
	addSheetBefore(name: string, rows: Value[][]): this {
		this.book.Sheets[name] = XLSX.utils.aoa_to_sheet(rows);
		this.book.SheetNames.unshift(name);
		this.book.Workbook?.Sheets?.unshift({ Hidden: 0 });
		return this;
	}

	bytes(format: XLSX.BookType = "xlsx"): Uint8Array {
		const sheet = XLSX.utils.aoa_to_sheet(this.rows, { cellDates: true });
		sheet["!merges"] = this.merges;
		this.book.Sheets[this.sheet] = sheet;
		return new Uint8Array(XLSX.write(this.book, { type: "array", bookType: format, compression: true }));
	}
}

function text(value: Value | undefined): string {
	return value === null || value === undefined ? "" : String(value).trim();
}
