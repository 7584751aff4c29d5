import type { XmlTag } from "../../xml";

/** The `w:val` of a tag. */
export function wordValue(tag: XmlTag): string | null {
	return tag.getPrefixed("val") ?? tag.get("val");
}

/** A property that is there is on, unless its value says otherwise. */
export function switchedOn(tag: XmlTag): boolean {
	return !["0", "false", "off"].includes(wordValue(tag) ?? "");
}
