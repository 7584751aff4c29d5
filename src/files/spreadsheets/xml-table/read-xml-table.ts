import type { CellData, SheetData, WorkbookData } from "../../../core/model";
import type { ReadLimits } from "../../read-limits";
import { tooLargeFile } from "../../unreadable-file";
import { scanXml, type XmlHandler, type XmlTag } from "../../xml";
import { CellBudget } from "../budget";
import { formatCode } from "../formats";
import { parseInstant } from "../instant";
import { inOrder } from "../order";
import { errorValue, isoDateValue, numberValue, textValue, truthValue } from "../values";
import { LAST_COLUMN, LAST_ROW } from "../xlsx/reference";

const MOST_BYTES = 50 << 20;
const MOST_STYLES = 200_000;
const MOST_PROPERTIES = 10_000;

/** Reads an XML table of Excel 2003. @throws UnreadableFile */
export function readXmlTable(bytes: Uint8Array, limits: ReadLimits): WorkbookData {
	if (bytes.length > MOST_BYTES) throw tooLargeFile("XML 表格超过 50 MB");
	const reader = new TableReader(limits);
	scanXml(bytes, reader);
	const { properties, modified } = reader;
	return { sheets: reader.sheets.map((sheet) => ({ ...sheet, cells: inOrder(sheet.cells) })), properties, modified };
}

/** Formats that are named by words, as Chinese screens show them. */
const NAMED_FORMATS = new Map([
	["Short Date", formatCode(14)],
	["General Date", formatCode(22)],
	["Long Date", formatCode(31)],
	["Medium Date", formatCode(15)],
	["Percent", formatCode(10)],
	["Fixed", formatCode(2)],
	["Standard", formatCode(4)],
	["Scientific", formatCode(11)],
]);

const STATES: Record<string, SheetData["state"]> = { SheetHidden: "hidden", SheetVeryHidden: "veryHidden" };

/** What the text that is read belongs to. */
type Hearing = "cell" | "property" | "saved" | "visible";

class TableReader implements XmlHandler {
	readonly sheets: SheetData[] = [];
	readonly properties = new Map<string, string>();
	modified: string | null = null;
	readonly #limits: ReadLimits;
	readonly #budget: CellBudget;
	readonly #codes = new Map<string, string>();
	#style = "";
	#row = -1;
	#column = -1;
	/** Columns and rows that the last cell and row take besides their own. */
	#across = 0;
	#down = 0;
	#cell: { style: string; formula: string | null; type: string } | null = null;
	#inCustom = false;
	#hearing: Hearing | null = null;
	#text = "";

	constructor(limits: ReadLimits) {
		this.#limits = limits;
		this.#budget = new CellBudget(limits);
	}

	open(name: string, tag: XmlTag): boolean {
		switch (name) {
			case "Comment":
			case "PhoneticText":
				return false;
			case "Style":
				this.#style = tag.getPrefixed("ID") ?? "";
				break;
			case "NumberFormat":
				this.#addFormat(tag.getPrefixed("Format") ?? "General");
				break;
			case "Worksheet":
				this.#openSheet(tag);
				break;
			case "Row":
				this.#openRow(tag);
				break;
			case "Cell":
				this.#openCell(tag);
				break;
			case "Data":
				if (this.#cell) this.#cell.type = tag.getPrefixed("Type") ?? "String";
				this.#hear("cell");
				break;
			case "CustomDocumentProperties":
				this.#inCustom = true;
				break;
			case "LastSaved":
				this.#hear("saved");
				break;
			case "Visible":
				this.#hear("visible");
				break;
			default:
				if (this.#inCustom) this.#hear("property");
		}
		return true;
	}

	text(text: string): void {
		if (this.#hearing === null) return;
		this.#budget.spendCharacters(text.length);
		this.#text += text;
	}

	close(name: string): void {
		if (name === "Cell") this.#closeCell();
		else if (name === "CustomDocumentProperties") this.#inCustom = false;
		else if (name === "LastSaved") this.modified = parseInstant(this.#text);
		else if (name === "Visible") {
			const sheet = this.sheets.at(-1);
			if (sheet) sheet.state = STATES[this.#text] ?? "visible";
		} else if (this.#inCustom && this.properties.size < MOST_PROPERTIES)
			this.properties.set(plainName(name), this.#text);
		if (this.#hearing !== "cell" || name === "Data") this.#hearing = null;
	}

	#hear(what: Hearing): void {
		this.#hearing = what;
		this.#text = "";
	}

	#addFormat(format: string): void {
		if (this.#codes.size >= MOST_STYLES) throw tooLargeFile("单元格样式过多");
		this.#codes.set(this.#style, NAMED_FORMATS.get(format) ?? format);
	}

	#openSheet(tag: XmlTag): void {
		if (this.sheets.length >= this.#limits.sheets) throw tooLargeFile(`工作表超过 ${this.#limits.sheets} 个`);
		this.sheets.push({ name: tag.getPrefixed("Name") ?? "", state: "visible", cells: [], merges: [] });
		this.#row = -1;
		this.#down = 0;
	}

	#openRow(tag: XmlTag): void {
		this.#row = placeOf(tag) ?? this.#row + this.#down + 1;
		this.#down = count(tag, "Span");
		this.#column = -1;
		this.#across = 0;
	}

	#openCell(tag: XmlTag): void {
		this.#column = placeOf(tag) ?? this.#column + this.#across + 1;
		this.#across = count(tag, "MergeAcross");
		this.#cell = { style: tag.getPrefixed("StyleID") ?? "", formula: tag.getPrefixed("Formula"), type: "String" };
		this.#text = "";
		const down = count(tag, "MergeDown");
		const [top, left] = [this.#row, this.#column];
		if (this.#across + down === 0 || top > LAST_ROW || left > LAST_COLUMN) return;
		this.#budget.spendMerge();
		const [bottom, right] = [Math.min(top + down, LAST_ROW), Math.min(left + this.#across, LAST_COLUMN)];
		this.sheets.at(-1)?.merges.push({ top, left, bottom, right });
	}

	#closeCell(): void {
		const cell = this.#cell;
		this.#cell = null;
		if (!cell || (this.#text === "" && cell.formula === null)) return;
		const [row, column] = [this.#row, this.#column];
		if (row < 0 || row > LAST_ROW || column > LAST_COLUMN) return;
		this.#budget.spendCell();
		const read: CellData = { row, column, value: this.#valueOf(cell.type, cell.style) };
		this.sheets.at(-1)?.cells.push(cell.formula === null ? read : { ...read, formula: cell.formula.replace(/^=/, "") });
	}

	#valueOf(type: string, style: string) {
		const code = this.#codes.get(style) ?? "General";
		switch (type) {
			case "Number":
				return numberValue(this.#text, code, false);
			case "DateTime":
				return isoDateValue(this.#text, code);
			case "Boolean":
				return truthValue(this.#text.trim() === "1");
			case "Error":
				return errorValue(this.#text);
			default:
				return textValue(this.#text);
		}
	}
}

/** Where a row or cell says it stands, from 0. */
function placeOf(tag: XmlTag): number | null {
	const index = Number(tag.getPrefixed("Index") ?? 0);
	return Number.isInteger(index) && index > 0 ? index - 1 : null;
}

function count(tag: XmlTag, name: string): number {
	const number = Number(tag.getPrefixed(name) ?? 0);
	return Number.isInteger(number) && number > 0 ? number : 0;
}

/** Of a property that is an element: what no element's name may hold is written as `_x0020_`. */
function plainName(name: string): string {
	return name.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
