import type { SheetData, WorkbookData } from "../../../core/model";
import type { ReadLimits } from "../../read-limits";
import { tooLargeFile } from "../../unreadable-file";
import { decodeEntities } from "../../xml";
import { CellBudget } from "../budget";
import { inOrder } from "../order";
import { decodePage } from "./decode";
import { TableReader } from "./table";

const MOST_BYTES = 20 << 20;
/** Layout tables around tables. */
const DEEPEST = 30;
const LINE_ENDS = new Set(["br", "/p", "/div", "/li"]);

/**
 * Reads a web page that office systems save as .xls: each table is a sheet, all cells are text, to the letter but for
 * blanks that a page does not show. Pages are seldom well-formed, so this forgives what the XML scanner must not.
 * @returns null where the page has no table
 */
export function readHtml(bytes: Uint8Array, limits: ReadLimits): WorkbookData | null {
	if (bytes.length > MOST_BYTES) throw tooLargeFile("网页超过 20 MB");
	const page = decodePage(bytes);
	const names = [...page.matchAll(/<x:Name>([^<]{1,100})</gi)].map((match) => decodeEntities(match[1] ?? ""));
	const reader = new PageReader(limits);
	for (const part of pageParts(page)) reader.read(part);
	const sheets = reader.finish().filter(({ cells }) => cells.length > 0);
	if (sheets.length === 0) return null;
	return {
		sheets: sheets.map((sheet, i) => ({ ...sheet, name: names[i] ?? sheet.name, cells: inOrder(sheet.cells) })),
		properties: new Map(),
		modified: null,
	};
}

/** Tables in the order they end; what stands in a table inside another belongs to the inner one. */
class PageReader {
	readonly #sheets: SheetData[] = [];
	readonly #open: TableReader[] = [];
	readonly #budget: CellBudget;
	readonly #limits: ReadLimits;

	constructor(limits: ReadLimits) {
		this.#limits = limits;
		this.#budget = new CellBudget(limits);
	}

	read({ name, attributes, text }: PagePart): void {
		if (name === "table") this.#openTable();
		else if (name === "/table") this.#closeTable();
		else this.#readInTable(name, attributes, this.#open.at(-1));
		this.#open.at(-1)?.add(decodeEntities(text));
	}

	finish(): SheetData[] {
		while (this.#open.length > 0) this.#closeTable();
		return this.#sheets;
	}

	#openTable(): void {
		const count = this.#open.length + this.#sheets.length;
		if (this.#open.length >= DEEPEST || count >= this.#limits.sheets) throw tooLargeFile("表格过多");
		this.#open.push(new TableReader(this.#budget));
	}

	#closeTable(): void {
		const table = this.#open.pop();
		if (table) this.#sheets.push(table.finish(`表格${this.#sheets.length + 1}`));
	}

	#readInTable(name: string, attributes: string, table: TableReader | undefined): void {
		if (name === "tr") table?.startRow();
		else if (name === "td" || name === "th") table?.startCell(span(attributes, "col"), span(attributes, "row"));
		else if (name === "/td" || name === "/th" || name === "/tr") table?.endCell();
		else if (LINE_ENDS.has(name)) table?.breakLine();
	}
}

interface PagePart {
	/** Of the tag, in lower case, with its slash: `td`, `/td`. */
	name: string;
	attributes: string;
	/** What follows up to the next tag. */
	text: string;
}

function* pageParts(page: string): Generator<PagePart> {
	const lastQuote = { '"': page.lastIndexOf('"'), "'": page.lastIndexOf("'") };
	for (let at = page.indexOf("<"); at >= 0; ) {
		if (page.startsWith("<!--", at)) {
			at = after(page, "-->", at);
			at = page.indexOf("<", at);
			continue;
		}
		const end = tagEnd(page, at, lastQuote);
		const name = /^\/?[a-z][a-z0-9:]{0,20}/i.exec(page.slice(at + 1, at + 24))?.[0].toLowerCase() ?? "";
		const attributes = page.slice(at + 1 + name.length, end - 1);
		// Nothing inside these is text; what looks like a tag there is none.
		const hidden = name === "script" || name === "style" || name === "title";
		const next = hidden ? closing(page, name, end) : page.indexOf("<", end);
		yield { name, attributes, text: hidden ? "" : page.slice(end, next < 0 ? page.length : next) };
		at = next;
	}
}

/** Behind the `>` that ends a tag: not one in an attribute's value, such as `data-v="甲<br/>乙"`. */
function tagEnd(page: string, start: number, lastQuote: Record<'"' | "'", number>): number {
	for (let at = start; at < page.length; at++) {
		const char = page.charAt(at);
		if (char === ">") return at + 1;
		const isValue = (char === '"' || char === "'") && page.charAt(at - 1) === "=";
		// A quotation mark that nothing closes is a slip of the writer's, and no reason to lose the rest of the page.
		if (isValue && at < lastQuote[char]) at = page.indexOf(char, at + 1);
	}
	return page.length;
}

function closing(page: string, name: string, from: number): number {
	const pattern = name === "script" ? /<\/script/gi : name === "style" ? /<\/style/gi : /<\/title/gi;
	pattern.lastIndex = from;
	return pattern.exec(page)?.index ?? -1;
}

function after(page: string, mark: string, from: number): number {
	const at = page.indexOf(mark, from);
	return at < 0 ? page.length : at + mark.length;
}

function span(attributes: string, direction: "col" | "row"): number {
	const pattern =
		direction === "col" ? /colspan\s{0,9}=\s{0,9}["']?(\d{1,6})/i : /rowspan\s{0,9}=\s{0,9}["']?(\d{1,6})/i;
	return Number(pattern.exec(attributes)?.[1] ?? 1);
}
