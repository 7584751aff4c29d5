import { hasAt, viewOf } from "../bytes";
import { READ_LIMITS, type ReadLimits } from "../read-limits";
import { damagedFile, tooLargeFile } from "../unreadable-file";
import { entryName, entrySizes } from "./fields";

/** One entry of a zip's central directory. Its sizes are claims, held against what is really unpacked. */
export interface ZipEntry {
	path: string;
	method: number;
	encrypted: boolean;
	packedBytes: number;
	unpackedBytes: number;
	crc: number;
	/** Of the local header, from the start of the file. */
	offset: number;
}

export const LOCAL_HEADER = "PK\x03\x04";
const DIRECTORY_HEADER = "PK\x01\x02";
const DIRECTORY_END = "PK\x05\x06";
const DIRECTORY_END_64 = "PK\x06\x06";
const LOCATOR_64 = "PK\x06\x07";
/** The end record may be followed by a comment of 64 KB; some mail gateways pad files further. */
const END_SEARCH = 1 << 20;

export function startsAsZip(bytes: Uint8Array): boolean {
	return hasAt(bytes, 0, LOCAL_HEADER) || hasAt(bytes, 0, DIRECTORY_END);
}

/**
 * The entries of a zip, also where something stands before or after it.
 * @throws UnreadableFile `damaged` or `too-large`
 */
export function zipEntries(bytes: Uint8Array, limits: Pick<ReadLimits, "parts">): ZipEntry[] {
	const directory = findDirectory(bytes);
	if (directory.count > limits.parts) throw tooLargeFile(`内含 ${directory.count} 个部件`);
	const view = viewOf(bytes);
	const entries: ZipEntry[] = [];
	let at = directory.start;
	for (let i = 0; i < directory.count; i++) {
		if (!hasAt(bytes, at, DIRECTORY_HEADER) || at + 46 > bytes.length) throw damagedFile("压缩目录不完整");
		const nameEnd = at + 46 + view.getUint16(at + 28, true);
		const extraEnd = nameEnd + view.getUint16(at + 30, true);
		if (extraEnd > bytes.length) throw damagedFile("压缩目录不完整");
		const flags = view.getUint16(at + 8, true);
		const extra = bytes.subarray(nameEnd, extraEnd);
		const sizes = entrySizes(view, at, extra);
		entries.push({
			path: entryName(bytes.subarray(at + 46, nameEnd), (flags & 0x800) !== 0, extra),
			method: view.getUint16(at + 10, true),
			encrypted: (flags & 1) !== 0,
			crc: view.getUint32(at + 16, true),
			packedBytes: sizes.packed,
			unpackedBytes: sizes.unpacked,
			offset: sizes.offset + directory.shift,
		});
		at = extraEnd + view.getUint16(at + 32, true);
	}
	return entries;
}

/** What a file comes to unpacked, by its own directory where it is a zip; in bytes. */
export function unpackedSize(bytes: Uint8Array): number {
	if (!startsAsZip(bytes)) return bytes.length;
	try {
		const entries = zipEntries(bytes, READ_LIMITS);
		return entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
	} catch {
		return bytes.length;
	}
}

function findDirectory(bytes: Uint8Array): { start: number; count: number; shift: number } {
	const view = viewOf(bytes);
	const floor = Math.max(0, bytes.length - END_SEARCH);
	for (let end = bytes.length - 22; end >= floor; end--) {
		if (bytes[end] !== 0x50 || !hasAt(bytes, end, DIRECTORY_END)) continue;
		let [count, size, offset, limit] = [
			view.getUint16(end + 10, true),
			view.getUint32(end + 12, true),
			view.getUint32(end + 16, true),
			end,
		];
		const end64 = zip64End(bytes, view, end);
		if (end64 !== null) {
			count = Number(view.getBigUint64(end64 + 32, true));
			size = Number(view.getBigUint64(end64 + 40, true));
			offset = Number(view.getBigUint64(end64 + 48, true));
			limit = end64;
		}
		const start = limit - size;
		if (start < 0 || offset > start) continue;
		if (count === 0) return { start, count, shift: 0 };
		if (hasAt(bytes, start, DIRECTORY_HEADER)) return { start, count, shift: start - offset };
		if (hasAt(bytes, offset, DIRECTORY_HEADER)) return { start: offset, count, shift: 0 };
	}
	throw damagedFile("压缩包不完整，可能没有传完");
}

function zip64End(bytes: Uint8Array, view: DataView, end: number): number | null {
	const locator = end - 20;
	if (!hasAt(bytes, locator, LOCATOR_64)) return null;
	const stated = Number(view.getBigUint64(locator + 8, true));
	for (const at of [stated, locator - 56]) if (hasAt(bytes, at, DIRECTORY_END_64) && at + 56 <= end) return at;
	return null;
}
