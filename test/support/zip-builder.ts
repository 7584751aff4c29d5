import { deflateSync } from "fflate";
import { crc32 } from "../../src/files/zip/crc32";

/** One entry, with the liberties that real and hostile writers take. */
export interface RawEntry {
	name: string | Uint8Array;
	content: Uint8Array;
	stored?: boolean;
	flags?: number;
	/** Sizes only in the zip64 field. */
	zip64?: boolean;
	/** Sizes and sum behind the data; zero in the local header. */
	descriptor?: boolean;
	/** What the headers claim instead of the true unpacked size. */
	claimedBytes?: number;
	/** Data that is packed already. */
	packed?: Uint8Array;
	claimedCrc?: number;
}

/** A zip byte by byte, for what no well-behaved writer produces. */
export function rawZip(entries: RawEntry[], before = "", after = ""): Uint8Array {
	const out: (Uint8Array | number[])[] = [Buffer.from(before)];
	let at = before.length;
	const push = (bytes: number[]) => {
		out.push(bytes);
		at += bytes.length;
	};
	const directory: number[][] = [];
	for (const entry of entries) {
		const name = typeof entry.name === "string" ? [...Buffer.from(entry.name)] : [...entry.name];
		const data = entry.packed ?? (entry.stored ? entry.content : deflateSync(entry.content));
		const crc = entry.claimedCrc ?? crc32(entry.content, 0);
		const size = entry.claimedBytes ?? entry.content.length;
		const flags = (entry.flags ?? 0) | (entry.descriptor ? 8 : 0);
		const extra = entry.zip64 ? [...u16(1), ...u16(16), ...u64(size), ...u64(data.length)] : [];
		const sizes = entry.zip64 ? [...u32(-1), ...u32(-1)] : [...u32(data.length), ...u32(size)];
		const local = entry.descriptor ? [...u32(0), ...u32(0), ...u32(0)] : [...u32(crc), ...sizes];
		const method = u16(entry.stored ? 0 : 8);
		const offset = at - before.length;
		push([...u32(0x04034b50), ...u16(20), ...u16(flags), ...method, ...u32(0), ...local]);
		push([...u16(name.length), ...u16(extra.length), ...name, ...extra]);
		out.push(data);
		at += data.length;
		if (entry.descriptor) push([...u32(0x08074b50), ...u32(crc), ...u32(data.length), ...u32(size)]);
		directory.push([
			...[...u32(0x02014b50), ...u16(20), ...u16(20), ...u16(flags), ...method, ...u32(0), ...u32(crc), ...sizes],
			...[...u16(name.length), ...u16(extra.length), ...u16(0), ...u16(0), ...u16(0), ...u32(0), ...u32(offset)],
			...[...name, ...extra],
		]);
	}
	const start = at - before.length;
	for (const record of directory) push(record);
	const size = at - before.length - start;
	push([
		...u32(0x06054b50),
		...u32(0),
		...u16(entries.length),
		...u16(entries.length),
		...u32(size),
		...u32(start),
		0,
		0,
	]);
	return Buffer.concat([
		...out.map((bytes) => (Array.isArray(bytes) ? Uint8Array.from(bytes) : bytes)),
		Buffer.from(after),
	]);
}

function u16(n: number): number[] {
	return [n & 255, (n >>> 8) & 255];
}

function u32(n: number): number[] {
	return [...u16(n), ...u16(n >>> 16)];
}

function u64(n: number): number[] {
	return [...u32(n % 2 ** 32), ...u32(Math.floor(n / 2 ** 32))];
}
