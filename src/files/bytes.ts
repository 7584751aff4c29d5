/** Does `bytes` hold `pattern` (one byte a character) at `offset`? */
export function hasAt(bytes: Uint8Array, offset: number, pattern: string): boolean {
	if (offset < 0 || offset + pattern.length > bytes.length) return false;
	for (let i = 0; i < pattern.length; i++) if (bytes[offset + i] !== pattern.charCodeAt(i)) return false;
	return true;
}

/** One character a byte: for looking at signatures and tags whatever the encoding. */
export function asciiText(bytes: Uint8Array, start: number, end: number): string {
	let text = "";
	for (const byte of bytes.subarray(start, end)) text += String.fromCharCode(byte);
	return text;
}

export function viewOf(bytes: Uint8Array): DataView {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
