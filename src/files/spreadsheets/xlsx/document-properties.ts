import type { WorkbookData } from "../../../core/model";
import type { XmlHandler, XmlTag } from "../../xml";
import { parseInstant } from "../instant";
import { cellText } from "./cell-text";
import type { OoxmlPackage } from "./package";

const MOST_PROPERTIES = 10_000;

/** What an Office package says of itself. */
export function readProperties(parts: OoxmlPackage): Pick<WorkbookData, "properties" | "modified"> {
	const links = parts.relationships("");
	const custom = new CustomProperties();
	const core = new CoreProperties();
	const scan = (handler: XmlHandler, ...types: string[]) => {
		const link = links.find(({ type }) => types.includes(type));
		if (link) parts.scan(link.target, handler);
	};
	// Strict files write the types without a hyphen.
	scan(custom, "custom-properties", "customproperties");
	scan(core, "core-properties", "coreproperties");
	return { properties: custom.values, modified: core.modified };
}

/** docProps/custom.xml: the values of all types as text. */
class CustomProperties implements XmlHandler {
	readonly values = new Map<string, string>();
	#name: string | null = null;
	#text = "";

	open(name: string, tag: XmlTag): boolean {
		if (name === "property") {
			this.#name = tag.get("name");
			this.#text = "";
		}
		return true;
	}

	text(text: string): void {
		if (this.#name !== null) this.#text += text;
	}

	close(name: string): void {
		if (name !== "property" || this.#name === null) return;
		if (this.values.size < MOST_PROPERTIES) this.values.set(this.#name, cellText(this.#text.trim()));
		this.#name = null;
	}
}

/** docProps/core.xml: when the workbook was last saved. */
class CoreProperties implements XmlHandler {
	modified: string | null = null;
	#text: string | null = null;

	open(name: string): boolean {
		if (name === "modified") this.#text = "";
		return true;
	}

	text(text: string): void {
		if (this.#text !== null) this.#text += text.slice(0, 100);
	}

	close(name: string): void {
		if (name !== "modified") return;
		this.modified = parseInstant(this.#text ?? "");
		this.#text = null;
	}
}
