import { decodeCodePage } from "../../code-pages";
import { damagedFile } from "../../unreadable-file";
import type { BiffRecord } from "./records";

const WIDE = 1;
const HAS_EXTENSION = 4;
const HAS_RUNS = 8;

/** Reads numbers and texts of a record; where it is at its end, it goes on in what continues the record. */
export class TextReader {
	readonly #pieces: readonly Uint8Array[];
	#piece = 0;
	#at: number;

	constructor({ data, more }: BiffRecord, at = 0) {
		this.#pieces = [data, ...more];
		this.#at = at;
	}

	/** Is there anything left? */
	hasMore(): boolean {
		while (this.#at >= this.#current().length) {
			if (this.#piece + 1 >= this.#pieces.length) return false;
			this.#piece++;
			this.#at = 0;
		}
		return true;
	}

	/** Little-endian, of 1, 2 or 4 bytes. */
	number(bytes: 1 | 2 | 4): number {
		let value = 0;
		for (let i = 0; i < bytes; i++) {
			if (!this.hasMore()) throw damagedFile("文字不完整");
			value += (this.#current()[this.#at++] ?? 0) * 2 ** (8 * i);
		}
		return value;
	}

	/** A text of Excel 97 and later, without what is said of its typefaces ([MS-XLS] 2.5.293). @param length in characters */
	unicode(length: number): string {
		const flags = this.number(1);
		const runs = flags & HAS_RUNS ? this.number(2) : 0;
		const extension = flags & HAS_EXTENSION ? this.number(4) : 0;
		const text = this.#characters(length, (flags & WIDE) !== 0);
		this.#skip(runs * 4 + extension);
		return text;
	}

	/** A text of Excel 5 and 95. */
	bytes(length: number, codePage: number): string {
		return decodeCodePage(codePage, this.#take(length));
	}

	/** Each piece of a text that is continued says anew whether its characters are wide. */
	#characters(length: number, isWide: boolean): string {
		let text = "";
		for (let [left, wide] = [length, isWide]; left > 0; ) {
			const size = wide ? 2 : 1;
			const here = Math.min(left, Math.floor((this.#current().length - this.#at) / size));
			text += charactersOf(this.#current().subarray(this.#at, this.#at + here * size), wide);
			this.#at += here * size;
			left -= here;
			if (left === 0) break;
			this.#at = this.#current().length;
			wide = (this.number(1) & WIDE) !== 0;
		}
		return text;
	}

	#take(length: number): Uint8Array {
		const taken = this.#current().subarray(this.#at, this.#at + length);
		if (taken.length < length) throw damagedFile("文字不完整");
		this.#at += length;
		return taken;
	}

	#skip(length: number): void {
		for (let left = length; left > 0 && this.hasMore(); ) {
			const here = Math.min(left, this.#current().length - this.#at);
			this.#at += here;
			left -= here;
		}
	}

	#current(): Uint8Array {
		return this.#pieces[this.#piece] ?? new Uint8Array();
	}
}

const UTF16 = new TextDecoder("utf-16le", { ignoreBOM: true });

function charactersOf(bytes: Uint8Array, wide: boolean): string {
	if (wide) return UTF16.decode(bytes);
	let text = "";
	for (const byte of bytes) text += String.fromCharCode(byte);
	return text;
}

/** A text by itself in a record: its length, then its characters. @param lengthBytes how many bytes tell its length */
export function textAt(record: BiffRecord, at: number, lengthBytes: 1 | 2, codePage: number | null): string {
	if (record.data.length <= at) return "";
	const reader = new TextReader(record, at);
	const length = reader.number(lengthBytes);
	if (length === 0) return "";
	return codePage === null ? reader.unicode(length) : reader.bytes(length, codePage);
}

/** A number as RK keeps it in four bytes ([MS-XLS] 2.5.217): half a double or an integer, perhaps a hundred times too large. */
export function rkNumber(rk: number): number {
	const double = new DataView(new ArrayBuffer(8));
	double.setUint32(0, rk & ~3);
	const value = rk & 2 ? rk >> 2 : double.getFloat64(0);
	return rk & 1 ? value / 100 : value;
}
