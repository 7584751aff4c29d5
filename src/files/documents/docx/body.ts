import type { XmlHandler, XmlTag } from "../../xml";
import type { DocumentBlock } from "../assemble";
import { joinContinued, type WordCell } from "../grid";
import type { Numbering, ParagraphNumbering } from "./numbering";
import { switchedOn, wordValue } from "./values";

/**
 * Passed over with all they hold: tracked deletions and former properties, phonetic guides, the older twin of a text
 * box, codes of fields, settings of content controls.
 */
const PASSED_OVER = new Set(
	"del moveFrom pPrChange rPrChange tblPrChange trPrChange tcPrChange sectPr Fallback instrText rt sdtPr tabs".split(
		" ",
	),
);
/** What stands for a character or a break in a run. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
	["tab", "\t"],
	["ptab", "\t"],
	["br", "\n"],
	["cr", "\n"],
	["noBreakHyphen", "-"],
]);

/** Where finished paragraphs and tables go: the body, a cell, or a text box. */
interface Container {
	blocks: DocumentBlock[];
}

interface OpenParagraph extends ParagraphNumbering {
	text: string;
	/** Lines of text boxes anchored in it; they follow it. */
	boxes: DocumentBlock[];
	/** Its end was deleted: the next paragraph goes on in the same line. */
	runsOn: boolean;
}

interface OpenRow {
	cells: WordCell[];
	column: number;
	deleted: boolean;
}

interface OpenCell extends Container {
	columnSpan: number;
	continues: boolean;
	/** Belongs to the cell left of it (the old way to span columns). */
	joinsLeft: boolean;
}

/** Walks word/document.xml and puts together paragraphs and tables. */
export class BodyReader implements XmlHandler {
	readonly blocks: DocumentBlock[] = [];
	readonly #numbering: Numbering;
	readonly #containers: Container[] = [{ blocks: this.blocks }];
	readonly #paragraphs: OpenParagraph[] = [];
	readonly #tables: WordCell[][][] = [];
	readonly #rows: OpenRow[] = [];
	readonly #cells: OpenCell[] = [];
	/** Text before a deleted end of paragraph. */
	#carried = "";
	#inText = false;
	#inProperties: "paragraph" | "row" | null = null;
	#runHidden = false;

	constructor(numbering: Numbering) {
		this.#numbering = numbering;
	}

	open(name: string, tag: XmlTag): boolean {
		if (name === "del") this.#markDeleted();
		if (PASSED_OVER.has(name)) return false;
		const character = CHARACTERS.get(name);
		if (character !== undefined) this.#addText(character);
		else this.#openStructure(name, tag);
		return true;
	}

	text(text: string): void {
		if (this.#inText) this.#addText(text);
	}

	close(name: string): void {
		switch (name) {
			case "t":
				this.#inText = false;
				break;
			case "pPr":
			case "trPr":
				this.#inProperties = null;
				break;
			case "r":
				this.#runHidden = false;
				break;
			case "p":
				this.#closeParagraph();
				break;
			case "txbxContent":
				this.#closeTextBox();
				break;
			case "tc":
				this.#closeCell();
				break;
			case "tr":
				this.#closeRow();
				break;
			case "tbl":
				this.#closeTable();
				break;
		}
	}

	#openStructure(name: string, tag: XmlTag): void {
		switch (name) {
			case "t":
				this.#inText = true;
				break;
			case "pPr":
				this.#inProperties = "paragraph";
				break;
			case "trPr":
				this.#inProperties = "row";
				break;
			case "p":
				this.#paragraphs.push({ text: "", boxes: [], style: null, list: null, level: null, runsOn: false });
				break;
			case "txbxContent":
				this.#containers.push({ blocks: [] });
				break;
			case "tbl":
				this.#tables.push([]);
				break;
			case "tr":
				this.#rows.push({ cells: [], column: 0, deleted: false });
				break;
			case "tc": {
				const cell = { blocks: [], columnSpan: 1, continues: false, joinsLeft: false };
				this.#cells.push(cell);
				this.#containers.push(cell);
				break;
			}
			default:
				this.#readProperty(name, tag);
		}
	}

	#readProperty(name: string, tag: XmlTag): void {
		const paragraph = this.#paragraphs.at(-1);
		const cell = this.#cells.at(-1);
		const row = this.#rows.at(-1);
		const value = wordValue(tag);
		if (name === "pStyle" && paragraph) paragraph.style = value;
		else if (name === "numId" && paragraph) paragraph.list = value;
		else if (name === "ilvl" && paragraph) paragraph.level = Number(value) || 0;
		else if (name === "vanish" && this.#inProperties === null) this.#runHidden = switchedOn(tag);
		else if (name === "gridBefore" && row) row.column += span(value, 0);
		else if (name === "gridSpan" && cell) cell.columnSpan = span(value);
		else if (name === "vMerge" && cell) cell.continues = value !== "restart";
		else if (name === "hMerge" && cell) cell.joinsLeft = value !== "restart";
	}

	/** A tracked deletion of a paragraph's end or a row is an empty tag among their properties. */
	#markDeleted(): void {
		const paragraph = this.#paragraphs.at(-1);
		const row = this.#rows.at(-1);
		if (this.#inProperties === "paragraph" && paragraph) paragraph.runsOn = true;
		else if (this.#inProperties === "row" && row) row.deleted = true;
	}

	#addText(text: string): void {
		const paragraph = this.#paragraphs.at(-1);
		if (paragraph && !this.#runHidden) paragraph.text += text;
	}

	#closeParagraph(): void {
		const paragraph = this.#paragraphs.pop();
		const container = this.#containers.at(-1);
		if (!paragraph || !container) return;
		if (paragraph.runsOn) {
			this.#carried += paragraph.text;
			container.blocks.push(...paragraph.boxes);
			return;
		}
		const text = this.#numbering.next(paragraph) + this.#carried + paragraph.text;
		this.#carried = "";
		container.blocks.push({ kind: "paragraph", text }, ...paragraph.boxes);
	}

	#closeTextBox(): void {
		const box = this.#containers.pop();
		const host = this.#paragraphs.at(-1);
		// Tables in text boxes are rare and small: their cells become lines.
		for (const text of box ? linesOf(box) : []) host?.boxes.push({ kind: "paragraph", text });
	}

	#closeCell(): void {
		const cell = this.#cells.pop();
		const row = this.#rows.at(-1);
		this.#containers.pop();
		if (!cell || !row) return;
		const left = row.cells.at(-1);
		if (cell.joinsLeft && left) left.columnSpan += cell.columnSpan;
		else {
			const { columnSpan, continues } = cell;
			row.cells.push({ text: linesOf(cell).join("\n"), column: row.column, columnSpan, continues });
		}
		row.column += cell.columnSpan;
	}

	#closeRow(): void {
		const row = this.#rows.pop();
		if (row && !row.deleted) this.#tables.at(-1)?.push(row.cells);
	}

	#closeTable(): void {
		const rows = this.#tables.pop();
		if (rows && rows.length > 0) this.#containers.at(-1)?.blocks.push({ kind: "table", rows: joinContinued(rows) });
	}
}

function linesOf({ blocks }: Container): string[] {
	return blocks.flatMap((block) =>
		block.kind === "paragraph" ? [block.text] : block.rows.flat().map((cell) => cell.text),
	);
}

/** A count of grid columns; Word has 63 at most, and a claim of billions must not be believed. */
function span(value: string | null, least = 1): number {
	return Math.min(Math.max(Number(value) || least, least), 1000);
}
