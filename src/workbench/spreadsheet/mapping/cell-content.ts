import { CellValueType, type ICellData } from "@univerjs/core";
import type { KeptCell } from "./kept";

/** What a cell carries besides its value, in its `custom`. */
interface CellExtras {
	link?: string;
	kept?: KeptCell["kept"];
	/** The value for which `kept` holds. */
	keptFor?: string | number;
}

/** A cell's value: text stays text, whatever it begins with or looks like. */
export function toUniverContent({ value, link, kept }: KeptCell): ICellData {
	const custom: CellExtras = {
		...(link ? { link } : {}),
		...(kept && value !== null ? { kept, keptFor: value } : {}),
	};
	return {
		...(value === null || value === ""
			? {}
			: { v: value, t: typeof value === "number" ? CellValueType.NUMBER : CellValueType.STRING }),
		...(Object.keys(custom).length > 0 ? { custom } : {}),
	};
}

export function fromUniverContent(cell: ICellData): Pick<KeptCell, "value" | "link" | "kept"> {
	const value = writtenValue(cell);
	const { link, kept, keptFor }: CellExtras = cell.custom ?? {};
	return { value, ...(link ? { link } : {}), ...(kept && keptFor === value ? { kept } : {}) };
}

function writtenValue({ v, t, p }: ICellData): string | number | null {
	// A cell with line breaks or with formats inside is a document of its own; its text ends with an empty paragraph.
	const written = p?.body?.dataStream;
	if (written !== undefined) return withLineBreaks(written.replace(/\r\n$/, "")) || null;
	if (v === null || v === undefined || v === "") return null;
	if (t === CellValueType.BOOLEAN || typeof v === "boolean")
		return v === true || v === 1 || v === "1" ? "TRUE" : "FALSE";
	if (t === CellValueType.NUMBER || (typeof v === "number" && t !== CellValueType.STRING)) {
		const number = Number(v);
		return Number.isFinite(number) ? number : String(v);
	}
	return t === CellValueType.STRING || t === CellValueType.FORCE_STRING || typeof v === "string"
		? withLineBreaks(String(v))
		: v;
}

function withLineBreaks(text: string): string {
	return text.replace(/\r\n?/g, "\n");
}

/** What a user typed, as a spreadsheet takes it: a number where it is one and the cell is not for texts. No formulas. */
export function typedContent(text: string, numberFormat: string | undefined): ICellData {
	const number = numberFormat !== "@" && /^[+-]?(?:\d{1,15}|\d{0,12}\.\d{1,12})$/.test(text) ? Number(text) : null;
	if (text === "") return { v: null, t: null, p: null, f: null, si: null };
	return {
		v: number ?? text,
		t: number === null ? CellValueType.STRING : CellValueType.NUMBER,
		p: null,
		f: null,
		si: null,
	};
}
