import type { DocumentBlock } from "../assemble";
import { ListNumbers } from "./lists";
import { CELL_MARK, isSet, readParagraphs, type WordParagraph } from "./paragraphs";
import { wordStreams } from "./streams";
import { ParagraphStyles } from "./styles";
import { type WordRow, wordTable } from "./tables";

const IN_TABLE = 0x2416;
const ROW_END = 0x2417;
const INNER_ROW_END = 0x244c;
const DEPTH = 0x6649;
const LIST = 0x460b;
const LIST_LEVEL = 0x260a;
const TABLE_DEFINITION = 0xd608;

/**
 * Reads a .doc of Word 97–2003 or WPS. Read by hand and not by a library, because automatic numbers (一、) and the cells
 * of tables are to be had from the paragraph properties only. Inner tables become lines of the cell they stand in.
 * @throws UnreadableFile; RangeError where offsets lead out of the file
 */
export function readDoc(bytes: Uint8Array): DocumentBlock[] {
	const streams = wordStreams(bytes);
	const numbers = new ListNumbers(streams);
	const styles = new ParagraphStyles(streams);
	const body = new Body();
	for (const paragraph of readParagraphs(streams)) body.add(paragraph, numberOf(paragraph, styles, numbers));
	return body.finish();
}

/** A paragraph's own list counts, else its style's. */
function numberOf({ properties, style }: WordParagraph, styles: ParagraphStyles, numbers: ListNumbers): string {
	const list = (properties.get(LIST) ?? styles.find(style, LIST))?.getInt16(0, true) ?? 0;
	const level = (properties.get(LIST_LEVEL) ?? styles.find(style, LIST_LEVEL))?.getUint8(0) ?? 0;
	return list > 0 ? numbers.next(list, level) : "";
}

/** Puts paragraphs together to cells, rows and tables. */
class Body {
	readonly #blocks: DocumentBlock[] = [];
	#rows: WordRow[] = [];
	#cells: string[] = [];
	#lines: string[] = [];

	add(paragraph: WordParagraph, number: string): void {
		const { properties, mark } = paragraph;
		const text = number + paragraph.text;
		if (!isSet(properties, IN_TABLE)) {
			this.#endTable();
			this.#blocks.push({ kind: "paragraph", text });
		} else if (isSet(properties, ROW_END)) {
			this.#rows.push({ texts: this.#cells, definition: properties.get(TABLE_DEFINITION) });
			this.#cells = [];
		} else {
			if (!isSet(properties, INNER_ROW_END)) this.#lines.push(text);
			if (mark !== CELL_MARK || (properties.get(DEPTH)?.getUint32(0, true) ?? 1) > 1) return;
			this.#cells.push(this.#lines.join("\n"));
			this.#lines = [];
		}
	}

	finish(): DocumentBlock[] {
		this.#endTable();
		return this.#blocks;
	}

	#endTable(): void {
		// Cells without an end of their row: the file is odd, its text is kept all the same.
		const rest = [...this.#cells, ...this.#lines];
		if (this.#rows.length > 0) this.#blocks.push({ kind: "table", rows: wordTable(this.#rows) });
		for (const text of rest) this.#blocks.push({ kind: "paragraph", text });
		this.#rows = [];
		this.#cells = [];
		this.#lines = [];
	}
}
