import type { WorkbookData } from "../../../core/model";
import type { ReadLimits } from "../../read-limits";
import { damagedFile, encryptedFile } from "../../unreadable-file";
import type { XmlHandler, XmlTag } from "../../xml";
import { parseInstant } from "../instant";
import { inOrder } from "../order";
import { PackageParts } from "../parts";
import { ContentReader } from "./content";

/** Reads an .ods. @throws UnreadableFile */
export function readOds(bytes: Uint8Array, limits: ReadLimits): WorkbookData {
	const parts = new PackageParts(bytes, limits);
	let encrypted = false;
	parts.scan("META-INF/manifest.xml", {
		open: (name) => {
			if (name === "encryption-data") encrypted = true;
			return true;
		},
	});
	if (encrypted) throw encryptedFile();
	const content = new ContentReader(limits);
	if (!parts.scan("content.xml", content)) throw damagedFile("缺少内容部件");
	const meta = new MetaReader();
	parts.scan("meta.xml", meta);
	return {
		sheets: content.sheets.map((sheet) => ({ ...sheet, cells: inOrder(sheet.cells) })),
		properties: meta.properties,
		modified: meta.modified,
	};
}

const MOST_PROPERTIES = 10_000;

/** meta.xml: `meta:user-defined` properties, and `dc:date`, when the document was last saved. */
class MetaReader implements XmlHandler {
	readonly properties = new Map<string, string>();
	modified: string | null = null;
	#name = "";
	#text = "";

	open(name: string, tag: XmlTag): boolean {
		this.#text = "";
		if (name === "user-defined") this.#name = tag.getPrefixed("name") ?? "";
		return true;
	}

	text(text: string): void {
		this.#text += text;
	}

	close(name: string): void {
		if (name === "user-defined" && this.properties.size < MOST_PROPERTIES) this.properties.set(this.#name, this.#text);
		if (name === "date") this.modified = parseInstant(this.#text);
		this.#text = "";
	}
}
