import { nodeModule } from "../node-module";

/** Node has it from 20.15 on. */
const native = nodeModule<{ crc32?(bytes: Uint8Array, sum: number): number }>("node:zlib")?.crc32;

/** Tables for four bytes at a time ("slicing by 4"): table n tells what a byte does n places further on. */
const [T0, T1, T2, T3] = tables();

function tables(): [Int32Array, Int32Array, Int32Array, Int32Array] {
	const first = Int32Array.from({ length: 256 }, (_, n) => {
		let c = n;
		for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
		return c;
	});
	const next = (table: Int32Array) => table.map((c) => (c >>> 8) ^ (first[c & 255] ?? 0));
	const second = next(first);
	const third = next(second);
	return [first, second, third, next(third)];
}

/** CRC-32 as in zip, continued from `sum` (0 to begin). */
export function crc32(bytes: Uint8Array, sum: number): number {
	// Of nothing at all, Node forgets the sum.
	return native && bytes.length > 0 ? native(bytes, sum) : crc32ByHand(bytes, sum);
}

export function crc32ByHand(bytes: Uint8Array, sum: number): number {
	let c = ~sum;
	let i = 0;
	for (const last = bytes.length - 3; i < last; i += 4) {
		c ^= at(bytes, i) | (at(bytes, i + 1) << 8) | (at(bytes, i + 2) << 16) | (at(bytes, i + 3) << 24);
		c = at(T3, c & 255) ^ at(T2, (c >>> 8) & 255) ^ at(T1, (c >>> 16) & 255) ^ at(T0, c >>> 24);
	}
	for (; i < bytes.length; i++) c = (c >>> 8) ^ at(T0, (c ^ at(bytes, i)) & 255);
	return ~c >>> 0;
}

/** Never out of bounds here. */
function at(numbers: Uint8Array | Int32Array, index: number): number {
	return numbers[index] as number;
}
