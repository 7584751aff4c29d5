import { viewOf } from "../../bytes";
import { type Properties, parseProperties } from "./properties";
import { tablePart, type WordStreams } from "./streams";

interface ParagraphStyle {
	base: number;
	properties: Properties;
}

const STYLE_SHEET = 0xa2;
const PARAGRAPH = 1;
const LONGEST_CHAIN = 12;

/** Paragraph styles by index, and what they hand down ([MS-DOC] 2.9.271 STSH). */
export class ParagraphStyles {
	readonly #styles: ReadonlyMap<number, ParagraphStyle>;

	constructor(streams: WordStreams) {
		this.#styles = readStyles(tablePart(streams, STYLE_SHEET));
	}

	/** A property of a style or, where it has none, of those it is based on. */
	find(style: number, property: number): DataView | undefined {
		let at = style;
		for (let i = 0; i < LONGEST_CHAIN; i++) {
			const found = this.#styles.get(at);
			if (!found) return undefined;
			const value = found.properties.get(property);
			if (value) return value;
			at = found.base;
		}
		return undefined;
	}
}

function readStyles(bytes: Uint8Array): Map<number, ParagraphStyle> {
	const styles = new Map<number, ParagraphStyle>();
	if (bytes.length < 6) return styles;
	const view = viewOf(bytes);
	const count = view.getUint16(2, true);
	const headBytes = view.getUint16(4, true);
	let at = 2 + view.getUint16(0, true);
	for (let index = 0; index < count && at + 2 <= bytes.length; index++) {
		const length = view.getUint16(at, true);
		const style = readStyle(bytes.subarray(at + 2, at + 2 + length), headBytes);
		if (style) styles.set(index, style);
		at += 2 + length + (length % 2);
	}
	return styles;
}

/** @param headBytes what stands before the style's name; null for other styles than of paragraphs */
function readStyle(bytes: Uint8Array, headBytes: number): ParagraphStyle | null {
	const view = viewOf(bytes);
	if (bytes.length < headBytes + 2 || headBytes < 6) return null;
	const kind = view.getUint16(2, true);
	if ((kind & 0x0f) !== PARAGRAPH) return null;
	const at = headBytes + 2 + (view.getUint16(headBytes, true) + 1) * 2;
	const length = at + 2 <= bytes.length ? view.getUint16(at, true) : 0;
	return { base: kind >> 4, properties: parseProperties(bytes.subarray(at + 4, at + 2 + length)) };
}
