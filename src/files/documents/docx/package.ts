import { READ_LIMITS } from "../../read-limits";
import { OoxmlPackage, type Relationship } from "../../spreadsheets/xlsx/package";
import { UnreadableFile } from "../../unreadable-file";
import type { XmlHandler } from "../../xml";
import { damagedDocument, encryptedDocument, longDocument, MOST_UNPACKED_BYTES } from "../limits";

/** The parts of a .docx that tell its text. */
export class WordPackage {
	readonly #package: OoxmlPackage;
	readonly #main: string;
	readonly #related: Relationship[];

	/** @throws UnreadableFile, as all its methods */
	constructor(bytes: Uint8Array) {
		this.#package = new OoxmlPackage(bytes, { ...READ_LIMITS, unpackedBytes: MOST_UNPACKED_BYTES });
		const main = this.#package.relationships("").find((each) => each.type === "officedocument");
		this.#main = main?.target ?? "word/document.xml";
		this.#related = this.#package.relationships(this.#main);
	}

	scanBody(handler: XmlHandler): void {
		if (!this.#package.scan(this.#main, handler)) throw damagedDocument("找不到正文");
	}

	/** Does nothing where the document has no such part. @param type as a relationship's type ends: `numbering` */
	scanRelated(type: string, handler: XmlHandler): void {
		const part = this.#related.find((each) => each.type === type);
		if (part) this.#package.scan(part.target, handler);
	}
}

/** What a zip or XML reader says of a broken file, in words that fit a document. */
export function asDocumentError(error: unknown): unknown {
	if (!(error instanceof UnreadableFile)) return error;
	if (error.code === "too-large") return longDocument();
	if (error.code === "encrypted") return encryptedDocument();
	return error.code === "damaged" ? damagedDocument("内容不完整", error) : error;
}
