import { READ_LIMITS } from "../../read-limits";
import { UnreadableFile } from "../../unreadable-file";
import { scanXml, type XmlHandler } from "../../xml";
import { unpack, type ZipEntry, zipEntries } from "../../zip";
import { damagedDocument, encryptedDocument, longDocument, MOST_PART_BYTES } from "../limits";

/** The parts of a .docx that tell its text. */
export class WordPackage {
	readonly #bytes: Uint8Array;
	readonly #entries: ReadonlyMap<string, ZipEntry>;
	readonly #main: string;
	readonly #related: ReadonlyMap<string, string>;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
		this.#entries = new Map(
			zipEntries(bytes, READ_LIMITS).map((entry) => [entry.path.replaceAll("\\", "/").toLowerCase(), entry]),
		);
		this.#main = this.#relations("_rels/.rels", "").get("officeDocument") ?? "word/document.xml";
		const slash = this.#main.lastIndexOf("/") + 1;
		const folder = this.#main.slice(0, slash);
		this.#related = this.#relations(`${folder}_rels/${this.#main.slice(slash)}.rels`, folder);
	}

	/** @throws UnreadableFile where there is no text */
	scanBody(handler: XmlHandler): void {
		if (!this.#scan(this.#main, handler)) throw damagedDocument("找不到正文");
	}

	/** Does nothing where the document has no such part. @param type as a relationship's type ends: `numbering` */
	scanRelated(type: string, handler: XmlHandler): void {
		const path = this.#related.get(type);
		if (path !== undefined) this.#scan(path, handler);
	}

	#scan(path: string, handler: XmlHandler): boolean {
		const entry = this.#entries.get(path.toLowerCase());
		if (!entry) return false;
		if (entry.unpackedBytes > MOST_PART_BYTES) throw longDocument();
		scanXml(unpack(this.#bytes, entry, { bytes: MOST_PART_BYTES }), handler);
		return true;
	}

	/** Paths of related parts, by the last word of the relationship's type. */
	#relations(path: string, folder: string): Map<string, string> {
		const found = new Map<string, string>();
		this.#scan(path, {
			open: (_, tag) => {
				const type = tag.get("Type")?.split("/").at(-1);
				const target = tag.get("Target");
				if (type && target && !found.has(type)) found.set(type, resolvePath(folder, target));
				return true;
			},
		});
		return found;
	}
}

function resolvePath(folder: string, target: string): string {
	if (target.startsWith("/")) return target.slice(1);
	const steps = folder.split("/").slice(0, -1);
	for (const step of target.split("/")) {
		if (step === "..") steps.pop();
		else if (step !== ".") steps.push(step);
	}
	return steps.join("/");
}

/** What a zip or XML reader says of a broken file, in words that fit a document. */
export function asDocumentError(error: unknown): unknown {
	if (!(error instanceof UnreadableFile)) return error;
	if (error.code === "damaged") return damagedDocument(/（(.{1,40})）/.exec(error.message)?.[1] ?? "内容不完整", error);
	return error.code === "encrypted" ? encryptedDocument() : error;
}
