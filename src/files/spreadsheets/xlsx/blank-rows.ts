import { asciiText } from "../../bytes";

const [LESS, EXCLAMATION, SLASH] = [0x3c, 0x21, 0x2f];
const [F, I, O, R, S, V, W] = [0x66, 0x69, 0x6f, 0x72, 0x73, 0x76, 0x77];
const LONGEST_ROW = 1 << 20;
const NOTHING = new Uint8Array();

/**
 * Cuts long runs of rows without a value out of a sheet's bytes, before they are decoded: a column formatted to its end
 * makes 100 MB of them. Looks only for the elements that hold values, and takes up again at the row they stand in.
 */
export class BlankRowFilter {
	/** From the start of the last row on; null while everything passes. */
	#held: Uint8Array | null = null;
	#prefixLength: number | null = null;

	/** @param blank whether the rows before were blank for long @returns the bytes that have to be read */
	filter(piece: Uint8Array, blank: boolean): Uint8Array {
		if (!blank && this.#held === null) return piece;
		const data = this.#held === null ? piece : concatenated(this.#held, piece);
		const { lastRow, hasValue } = this.#search(data);
		const skipping = this.#held !== null;
		if (hasValue || lastRow < 0) {
			if (!hasValue && skipping && data.length <= LONGEST_ROW) {
				this.#held = data;
				return NOTHING;
			}
			this.#held = null;
			return skipping && lastRow > 0 ? data.subarray(lastRow) : data;
		}
		this.#held = data.slice(lastRow);
		return skipping ? NOTHING : data.subarray(0, lastRow);
	}

	/** What is still held back when the part ends. */
	rest(): Uint8Array {
		return this.#held ?? NOTHING;
	}

	/** The last row that begins before the first value (before the end, where there is none). */
	#search(data: Uint8Array): { lastRow: number; hasValue: boolean } {
		this.#prefixLength ??= rowPrefixLength(data);
		const prefix = this.#prefixLength;
		let lastRow = -1;
		if (prefix === null) return { lastRow, hasValue: true };
		for (let i = 0; i < data.length; i++) {
			if (data[i] !== LESS) continue;
			const letter = data[i + 1 + prefix];
			if (data[i + 1] === SLASH) {
				if (data[i + 2 + prefix] === S) return { lastRow, hasValue: true };
			} else if (letter === R) {
				if (data[i + 2 + prefix] === O && data[i + 3 + prefix] === W) lastRow = i;
			} else if (letter === V || letter === F || letter === I || data[i + 1] === EXCLAMATION)
				return { lastRow, hasValue: true };
		}
		return { lastRow, hasValue: false };
	}
}

/** Length of the namespace prefix of `<x:row>`, colon included; null where no row is in sight (or the text is UTF-16). */
function rowPrefixLength(data: Uint8Array): number | null {
	const match = /<([\w.-]{1,40}:)?row[\s/>]/.exec(asciiText(data, 0, 8192));
	return match ? (match[1]?.length ?? 0) : null;
}

function concatenated(first: Uint8Array, second: Uint8Array): Uint8Array {
	const whole = new Uint8Array(first.length + second.length);
	whole.set(first);
	whole.set(second, first.length);
	return whole;
}
