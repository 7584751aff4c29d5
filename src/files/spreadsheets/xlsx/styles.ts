import { tooLargeFile } from "../../unreadable-file";
import type { XmlHandler, XmlTag } from "../../xml";
import { formatCode } from "../formats";

const MOST_STYLES = 200_000;

/** xl/styles.xml: the number format of each cell style, the only thing of styles that changes what a cell means. */
export class Styles implements XmlHandler {
	readonly #codes = new Map<number, string>();
	/** For each cell style (`s` of a cell): id of its number format. */
	readonly #formats: number[] = [];
	#list = "";

	open(name: string, tag: XmlTag): boolean {
		if (name === "styleSheet") return true;
		if (name === "numFmts" || name === "cellXfs") this.#list = name;
		else if (name === "numFmt" && this.#list === "numFmts") this.#addCode(tag);
		else if (name === "xf" && this.#list === "cellXfs") this.#addFormat(tag);
		else return false;
		return true;
	}

	close(name: string): void {
		if (name === this.#list) this.#list = "";
	}

	/** Number format code of a cell style; `General` where it has none. */
	codeOf(style: number): string {
		const id = this.#formats[style] ?? 0;
		return this.#codes.get(id) ?? formatCode(id);
	}

	#addCode(tag: XmlTag): void {
		if (this.#codes.size >= MOST_STYLES) throw tooLargeFile("单元格样式过多");
		this.#codes.set(Number(tag.get("numFmtId")), tag.get("formatCode") ?? "General");
	}

	#addFormat(tag: XmlTag): void {
		if (this.#formats.length >= MOST_STYLES) throw tooLargeFile("单元格样式过多");
		this.#formats.push(Number(tag.get("numFmtId") ?? 0));
	}
}
