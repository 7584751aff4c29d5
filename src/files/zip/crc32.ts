const TABLE = Int32Array.from({ length: 256 }, (_, n) => {
	let c = n;
	for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
	return c;
});

/** CRC-32 as in zip, continued from `sum` (0 to begin). */
export function crc32(bytes: Uint8Array, sum: number): number {
	let c = ~sum;
	for (let i = 0; i < bytes.length; i++) c = (c >>> 8) ^ (TABLE[(c ^ (bytes[i] ?? 0)) & 255] ?? 0);
	return ~c >>> 0;
}
