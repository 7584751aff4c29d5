import type { XmlHandler } from "../xml";
import type { ZipEntry } from "../zip";

/** Larger parts are few, and would keep much in memory. */
const MOST_BYTES = 1 << 17;
const MOST_PARTS = 16;

interface KnownPart<Handler> {
	packed: Uint8Array;
	handler: Handler;
}

/**
 * Handlers that have read a small part, by the part's packed bytes. Units' workbooks are copies of one another but for what
 * was filled in: most say the same of their styles and of where their parts lie. What a handler holds must not be changed.
 */
export class PartMemory<Handler extends XmlHandler> {
	readonly make: () => Handler;
	readonly #known = new Map<string, KnownPart<Handler>>();

	constructor(make: () => Handler) {
		this.make = make;
	}

	/** @returns the handler that has read the very same bytes, with the same claims about them; null where there is none. */
	recall(entry: ZipEntry, packed: Uint8Array): Handler | null {
		const known = this.#known.get(keyOf(entry));
		return known && isSame(known.packed, packed) ? known.handler : null;
	}

	/** Of those kept for long, the first one goes. */
	keep(entry: ZipEntry, packed: Uint8Array, handler: Handler): void {
		if (entry.unpackedBytes > MOST_BYTES || packed.length > MOST_BYTES) return;
		const [first] = this.#known.keys();
		if (first !== undefined && this.#known.size >= MOST_PARTS) this.#known.delete(first);
		this.#known.set(keyOf(entry), { packed: packed.slice(), handler });
	}
}

function keyOf({ method, crc, packedBytes, unpackedBytes }: ZipEntry): string {
	return `${method} ${crc} ${packedBytes} ${unpackedBytes}`;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
	if (a.length !== b.length) return false;
	for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
	return true;
}
