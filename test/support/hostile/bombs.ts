import { constants, deflateRawSync } from "node:zlib";

const MB = 1 << 20;

/**
 * DEFLATE data that unpacks to a piece over and over, made without ever holding the whole: a full flush ends each copy on
 * a byte and forgets what came before.
 */
export function packedRepeats(piece: Uint8Array | string, times: number): Buffer {
	const block = deflateRawSync(Buffer.from(piece as string), { level: 9, finishFlush: constants.Z_FULL_FLUSH });
	return Buffer.concat([...Array<Buffer>(times).fill(block), deflateRawSync(Buffer.alloc(0))]);
}

/** So many megabytes of blanks, packed about a thousand to one. */
export function packedBlanks(megabytes: number): Buffer {
	return packedRepeats(Buffer.alloc(MB, " "), megabytes);
}

/** Blanks with noise among them, so that they pack no better than a bomb may not: about 240 to one. */
export function packedPoorly(megabytes: number): Buffer {
	let state = 1;
	const noise = Array.from({ length: 2_300 }, () => {
		state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
		return (state >>> 8).toString(36).slice(-1) + (state >>> 20).toString(36).slice(-1);
	}).join("");
	return packedRepeats(`<!--${noise}-->${" ".repeat(MB - noise.length - 7)}`, megabytes);
}

/** As a stream of zlib: the sum at its end is left out, which readers of PDFs do not miss. */
export function asZlib(packed: Uint8Array): Buffer {
	return Buffer.concat([Buffer.from([0x78, 0x9c]), packed]);
}
