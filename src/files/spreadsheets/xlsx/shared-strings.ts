import type { ReadLimits } from "../../read-limits";
import { tooLargeFile } from "../../unreadable-file";
import type { XmlHandler } from "../../xml";
import { cellText, detached } from "./cell-text";

/** Gathers the text of a rich string: its runs one after another, without the phonetic guide (`rPh`). */
export class RichText {
	#text = "";
	#inText = false;

	/** @returns false where the element holds nothing of the text */
	open(name: string): boolean {
		if (name === "rPh" || name === "rPr" || name === "phoneticPr") return false;
		if (name === "t") this.#inText = true;
		return true;
	}

	add(text: string): void {
		if (this.#inText) this.#text += text;
	}

	close(name: string): void {
		if (name === "t") this.#inText = false;
	}

	take(): string {
		const text = this.#text;
		this.#text = "";
		this.#inText = false;
		return detached(cellText(text));
	}
}

/** xl/sharedStrings.xml: every `<si>`, the empty ones too, counts for the index. */
export class SharedStrings implements XmlHandler {
	readonly strings: string[] = [];
	readonly #rich = new RichText();
	readonly #limits: ReadLimits;
	#characters = 0;

	constructor(limits: ReadLimits) {
		this.#limits = limits;
	}

	open(name: string): boolean {
		return this.#rich.open(name);
	}

	text(text: string): void {
		this.#characters += text.length;
		if (this.#characters > this.#limits.characters) throw tooLargeFile("文字过多");
		this.#rich.add(text);
	}

	close(name: string): void {
		this.#rich.close(name);
		if (name !== "si") return;
		if (this.strings.length >= this.#limits.cells) throw tooLargeFile("文字过多");
		this.strings.push(this.#rich.take());
	}
}
