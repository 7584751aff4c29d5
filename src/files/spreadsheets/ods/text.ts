/** Gathers the text of a cell of an OpenDocument sheet: paragraphs by line breaks, runs of blanks as the format means them. */
export class ParagraphText {
	#text = "";
	#paragraphs = 0;
	#inParagraph = false;
	/** A blank here would follow another, or begin the paragraph: it is layout of the XML. */
	#afterBlank = true;

	startParagraph(): void {
		if (this.#paragraphs++ > 0) this.#text += "\n";
		this.#inParagraph = true;
		this.#afterBlank = true;
	}

	endParagraph(): void {
		this.#inParagraph = false;
	}

	/** What stands between the tags. */
	add(written: string): void {
		if (!this.#inParagraph) return;
		const text = written.replace(/[ \t\n\r]+/g, " ");
		this.#text += this.#afterBlank && text.startsWith(" ") ? text.slice(1) : text;
		this.#afterBlank = text.endsWith(" ");
	}

	/** Blanks, tabs and line breaks that have an element of their own. */
	addExact(text: string): void {
		this.#text += text;
		this.#afterBlank = false;
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
