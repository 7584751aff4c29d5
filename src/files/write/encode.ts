const FIRST_BYTES = 1 << 12;
/** Pieces are put together up to this length: to encode each by itself takes longer. */
const LEAST_LENGTH = 1 << 14;
/** Of one UTF-16 unit in UTF-8. */
const MOST_BYTES = 3;

/** Pieces of text as UTF-8. The whole text is nowhere in memory: of a large workbook's sheet it would be many times the rest. */
export function encodePieces(pieces: Iterable<string>): Uint8Array {
	const encoder = new TextEncoder();
	let bytes = new Uint8Array(FIRST_BYTES);
	let length = 0;
	const take = (text: string) => {
		const needed = length + text.length * MOST_BYTES;
		if (needed > bytes.length) {
			const larger = new Uint8Array(Math.max(needed, bytes.length * 2));
			larger.set(bytes.subarray(0, length));
			bytes = larger;
		}
		length += encoder.encodeInto(text, bytes.subarray(length)).written;
	};
	let waiting = "";
	for (const piece of pieces) {
		waiting += piece;
		// The halves of a character stay together.
		if (waiting.length < LEAST_LENGTH || /[\ud800-\udbff]$/.test(waiting)) continue;
		take(waiting);
		waiting = "";
	}
	take(waiting);
	return bytes.subarray(0, length);
}
