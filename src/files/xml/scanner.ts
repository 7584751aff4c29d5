import { damagedFile, UnreadableFile } from "../unreadable-file";
import { decodeEntities } from "./entities";
import { isBlank, XmlTag } from "./tag";

/** What a reader of a part wants to hear. Names come without their prefix. */
export interface XmlHandler {
	/** @returns false to pass over everything in the element; its `close` is then not called either */
	open(name: string, tag: XmlTag): boolean | undefined;
	/** May come in several pieces. */
	text?(text: string): void;
	close?(name: string): void;
}

/** Longest tag, comment or CDATA section: a cell's text has at most 32,767 characters. */
const LONGEST_TOKEN = 1 << 20;
const DEEPEST = 200;
const [QUOTE, APOSTROPHE, SLASH, EXCLAMATION, GREATER, QUESTION] = [34, 39, 47, 33, 62, 63];

/**
 * Reads XML in one forward pass, piece by piece. Strict where a slip could hide damage (unclosed, crossed or cut-off
 * elements), deaf to namespaces, and without DTDs: entities that grow or fetch are refused, not resolved.
 */
export class XmlScanner {
	readonly #handler: XmlHandler;
	readonly #tag = new XmlTag();
	/** Names of open elements, with prefix. */
	readonly #path: string[] = [];
	/** Depth of the element whose content is passed over; 0 for none. */
	#skipping = 0;
	#rest = "";
	#hasRoot = false;

	constructor(handler: XmlHandler) {
		this.#handler = handler;
	}

	/** @throws UnreadableFile `damaged` or `forbidden` */
	write(piece: string): void {
		const source = this.#rest === "" ? piece : this.#rest + piece;
		let at = 0;
		for (;;) {
			const tagStart = source.indexOf("<", at);
			if (tagStart < 0) break;
			if (tagStart > at) this.#text(source, at, tagStart);
			at = tagStart;
			const end = this.#token(source, tagStart);
			if (end < 0) {
				if (source.length - at > LONGEST_TOKEN) throw damagedFile("XML 标签过长");
				this.#rest = source.slice(at);
				return;
			}
			at = end;
		}
		const safe = Math.max(at, splitBefore(source));
		this.#text(source, at, safe);
		this.#rest = source.slice(safe);
	}

	end(): void {
		if (this.#rest.startsWith("<")) throw damagedFile("XML 被截断");
		this.#text(this.#rest, 0, this.#rest.length);
		if (!this.#hasRoot || this.#path.length > 0) throw damagedFile("XML 被截断");
	}

	/** Reads what begins with `<` at `start`. @returns the place behind it, -1 where it is not whole yet */
	#token(source: string, start: number): number {
		switch (source.charCodeAt(start + 1)) {
			case SLASH:
				return this.#endTag(source, start);
			case EXCLAMATION:
				return this.#declaration(source, start);
			case QUESTION:
				return behind(source, "?>", start + 2);
			default:
				return this.#startTag(source, start);
		}
	}

	#startTag(source: string, start: number): number {
		const end = tagEnd(source, start + 1);
		if (end < 0) return -1;
		const empty = source.charCodeAt(end - 1) === SLASH;
		const inner = empty ? end - 1 : end;
		let nameEnd = start + 1;
		let prefixEnd = nameEnd;
		for (; nameEnd < inner; nameEnd++) {
			const code = source.charCodeAt(nameEnd);
			if (code === 58) prefixEnd = nameEnd + 1;
			else if (isBlank(code)) break;
		}
		if (nameEnd === prefixEnd) throw damagedFile("XML 标签有误");
		if (this.#path.length === 0 && this.#hasRoot) throw damagedFile("XML 有多个根");
		this.#hasRoot = true;
		const name = NAMES.of(source, prefixEnd, nameEnd);
		let heard = false;
		if (this.#skipping === 0) {
			this.#tag.reset(source, nameEnd, inner);
			heard = this.#handler.open(name, this.#tag) !== false;
		}
		if (empty) {
			if (heard) this.#handler.close?.(name);
			return end + 1;
		}
		this.#path.push(prefixEnd === start + 1 ? name : source.slice(start + 1, nameEnd));
		if (this.#path.length > DEEPEST) throw damagedFile("XML 层次过深");
		if (!heard && this.#skipping === 0) this.#skipping = this.#path.length;
		return end + 1;
	}

	#endTag(source: string, start: number): number {
		const end = source.indexOf(">", start);
		if (end < 0) return -1;
		const open = this.#path.pop();
		if (open === undefined || !source.startsWith(open, start + 2)) throw damagedFile("XML 标签不配对");
		for (let at = start + 2 + open.length; at < end; at++)
			if (!isBlank(source.charCodeAt(at))) throw damagedFile("XML 标签不配对");
		if (this.#skipping === 0) this.#handler.close?.(open.slice(open.lastIndexOf(":") + 1));
		else if (this.#path.length < this.#skipping) this.#skipping = 0;
		return end + 1;
	}

	#declaration(source: string, start: number): number {
		if (source.startsWith("<!--", start)) return behind(source, "-->", start + 4);
		if (source.startsWith("<![CDATA[", start)) {
			const end = behind(source, "]]>", start + 9);
			if (end > 0) this.#rawText(source.slice(start + 9, end - 3));
			return end;
		}
		if (source.length - start < 9) return -1;
		throw new UnreadableFile(
			"forbidden",
			"文件内部含有不安全的文档类型定义（DTD），不予读取；请用 Excel 或 WPS 打开后另存为 .xlsx，重新报送。",
		);
	}

	#text(source: string, start: number, end: number): void {
		if (this.#skipping === 0 && start < end && this.#handler.text)
			this.#rawText(decodeEntities(source.slice(start, end)));
	}

	#rawText(text: string): void {
		if (this.#skipping !== 0 || this.#path.length === 0) return;
		this.#handler.text?.(text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text);
	}
}

/** Names that were met before, so that each is made and compared as one and the same string: a few make up a part. */
class KnownNames {
	readonly #known: string[] = new Array(256).fill("");

	of(source: string, start: number, end: number): string {
		const slot = (source.charCodeAt(start) * 7 + source.charCodeAt(end - 1) * 31 + end - start) & 255;
		const known = this.#known[slot] as string;
		if (known.length === end - start && source.startsWith(known, start)) return known;
		const name = source.slice(start, end);
		// A longer one would keep the whole source in memory.
		if (name.length < 13) this.#known[slot] = name;
		return name;
	}
}

const NAMES = new KnownNames();

/** Where text may be cut without parting an entity or a line break. */
function splitBefore(source: string): number {
	if (source.endsWith("\r")) return source.length - 1;
	const entity = source.lastIndexOf("&");
	return entity >= source.length - 12 && entity >= 0 && !source.includes(";", entity) ? entity : source.length;
}

function behind(source: string, mark: string, start: number): number {
	const at = source.indexOf(mark, start);
	return at < 0 ? -1 : at + mark.length;
}

/** The `>` that ends a tag: not one in an attribute's value. */
function tagEnd(source: string, start: number): number {
	for (let at = start; at < source.length; at++) {
		const code = source.charCodeAt(at);
		if (code === GREATER) return at;
		if (code === QUOTE || code === APOSTROPHE) {
			at = source.indexOf(code === QUOTE ? '"' : "'", at + 1);
			if (at < 0) return -1;
		}
	}
	return -1;
}
