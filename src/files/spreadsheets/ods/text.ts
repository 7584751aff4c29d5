/** A line break in the XML and the indent around it. */
const LAYOUT = /[ \t]{0,99}[\r\n][ \t\r\n]*/g;

/**
 * Gathers the text of a cell of an OpenDocument sheet, its paragraphs by line breaks. Line breaks of the XML count as one
 * blank; other blanks stay, though the format would join them: LibreOffice writes and reads them so in cells of several lines.
 */
export class ParagraphText {
	#text = "";
	#paragraphs = 0;
	#inParagraph = false;

	startParagraph(): void {
		if (this.#paragraphs++ > 0) this.#text += "\n";
		this.#inParagraph = true;
	}

	endParagraph(): void {
		this.#inParagraph = false;
	}

	/** What stands between the tags. */
	add(written: string): void {
		if (this.#inParagraph) this.#text += written.replace(LAYOUT, " ");
	}

	/** Blanks, tabs and line breaks that have an element of their own. */
	addExact(text: string): void {
		this.#text += text;
	}

	/** @returns null where the cell has no paragraph */
	take(): string | null {
		const text = this.#paragraphs > 0 ? this.#text : null;
		this.#text = "";
		this.#paragraphs = 0;
		this.#inParagraph = false;
		return text;
	}
}
