import { damagedFile } from "../unreadable-file";
import { decodeEntities } from "./entities";

const [TAB, LINE_FEED, RETURN, BLANK, QUOTE, APOSTROPHE, SLASH, COLON, EQUALS] = [9, 10, 13, 32, 34, 39, 47, 58, 61];

/** The attributes of a start tag. One object serves all tags of a scan: it holds only until the handler returns. */
export class XmlTag {
	#source = "";
	#start = 0;
	#end = 0;
	#parsed = false;
	/** For each attribute: start and end of its name, start and end of its value. */
	readonly #places: number[] = [];
	#placesEnd = 0;

	/** @param start behind the element's name @param end of the tag's inside */
	reset(source: string, start: number, end: number): void {
		this.#source = source;
		this.#start = start;
		this.#end = end;
		this.#parsed = false;
	}

	/** The value of an attribute without a prefix; null where there is none. */
	get(name: string): string | null {
		if (this.#start === this.#end) return null;
		this.#parse();
		for (let i = 0; i < this.#placesEnd; i += 4) {
			const start = this.#places[i] ?? 0;
			if ((this.#places[i + 1] ?? 0) - start === name.length && this.#source.startsWith(name, start))
				return this.#value(i);
		}
		return null;
	}

	/** The value of an attribute by its name behind whatever prefix: `r:id`. */
	getPrefixed(name: string): string | null {
		this.#parse();
		for (let i = 0; i < this.#placesEnd; i += 4) {
			const start = (this.#places[i + 1] ?? 0) - name.length;
			if (start <= (this.#places[i] ?? 0) || this.#source.charCodeAt(start - 1) !== COLON) continue;
			if (this.#source.startsWith(name, start)) return this.#value(i);
		}
		return null;
	}

	#value(index: number): string {
		return decodeEntities(this.#source.slice(this.#places[index + 2], this.#places[index + 3]));
	}

	#parse(): void {
		if (this.#parsed) return;
		this.#parsed = true;
		let next = 0;
		const places = this.#places;
		const source = this.#source;
		for (let at = skipBlanks(source, this.#start, this.#end); at < this.#end; ) {
			const nameStart = at;
			while (at < this.#end && !isNameEnd(source.charCodeAt(at))) at++;
			const nameEnd = at;
			at = skipBlanks(source, at, this.#end);
			const quoteAt = skipBlanks(source, at + 1, this.#end);
			const quote = source.charCodeAt(quoteAt);
			if (nameEnd === nameStart || source.charCodeAt(at) !== EQUALS || (quote !== QUOTE && quote !== APOSTROPHE))
				throw damagedFile("XML 属性有误");
			const valueEnd = source.indexOf(quote === QUOTE ? '"' : "'", quoteAt + 1);
			if (valueEnd < 0 || valueEnd >= this.#end) throw damagedFile("XML 属性有误");
			places[next] = nameStart;
			places[next + 1] = nameEnd;
			places[next + 2] = quoteAt + 1;
			places[next + 3] = valueEnd;
			next += 4;
			at = skipBlanks(source, valueEnd + 1, this.#end);
		}
		this.#placesEnd = next;
	}
}

export function isBlank(code: number): boolean {
	return code === BLANK || code === LINE_FEED || code === RETURN || code === TAB;
}

function isNameEnd(code: number): boolean {
	return code === EQUALS || code === SLASH || isBlank(code);
}

function skipBlanks(source: string, start: number, end: number): number {
	let at = start;
	while (at < end && isBlank(source.charCodeAt(at))) at++;
	return at;
}
