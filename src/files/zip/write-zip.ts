import { viewOf } from "../bytes";
import { crc32 } from "./crc32";
import { deflate } from "./deflate";

export interface ZipPart {
	path: string;
	bytes: Uint8Array;
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const [LOCAL_BYTES, DIRECTORY_BYTES, END_BYTES] = [30, 46, 22];
/** Version 2.0 of the format: folders and DEFLATE. */
const VERSION = 20;
/** Names in UTF-8. */
const UTF8 = 0x800;
const [STORED, DEFLATED] = [0, 8];
/** 1980-01-01, the earliest day that a zip can state: the same parts give the same bytes at any time. */
const NO_DAY = 0x21;

/**
 * Writes parts as a .zip, in the order given, each packed as it comes.
 * @param pack false for parts that are packed in themselves, such as workbooks
 * @throws RangeError beyond 65,535 parts: what larger zips need is not written
 */
export function writeZip(parts: Iterable<ZipPart>, pack = true): Uint8Array {
	const encoder = new TextEncoder();
	const entries = Array.from(parts, ({ path, bytes }) => ({
		name: encoder.encode(path),
		content: pack ? deflate(bytes) : bytes,
		size: bytes.length,
		sum: crc32(bytes, 0),
	}));
	if (entries.length > 0xffff) throw new RangeError(`A zip of ${entries.length} parts`);
	const sizeOf = (header: number) => entries.reduce((sum, { name }) => sum + header + name.length, 0);
	const contentBytes = entries.reduce((sum, { content }) => sum + content.length, 0);
	const directoryStart = sizeOf(LOCAL_BYTES) + contentBytes;
	const directoryBytes = sizeOf(DIRECTORY_BYTES);
	const zip = new Uint8Array(directoryStart + directoryBytes + END_BYTES);
	const view = viewOf(zip);

	/** What both headers of an entry say. */
	const describe = (at: number, { name, content, size, sum }: (typeof entries)[number]) => {
		view.setUint16(at, VERSION, true);
		view.setUint16(at + 2, UTF8, true);
		view.setUint16(at + 4, pack ? DEFLATED : STORED, true);
		view.setUint16(at + 8, NO_DAY, true);
		view.setUint32(at + 10, sum, true);
		view.setUint32(at + 14, content.length, true);
		view.setUint32(at + 18, size, true);
		view.setUint16(at + 22, name.length, true);
	};
	let [at, inDirectory] = [0, directoryStart];
	for (const entry of entries) {
		view.setUint32(inDirectory, DIRECTORY_HEADER, true);
		view.setUint16(inDirectory + 4, VERSION, true);
		describe(inDirectory + 6, entry);
		view.setUint32(inDirectory + 42, at, true);
		zip.set(entry.name, inDirectory + DIRECTORY_BYTES);
		inDirectory += DIRECTORY_BYTES + entry.name.length;

		view.setUint32(at, LOCAL_HEADER, true);
		describe(at + 4, entry);
		zip.set(entry.name, at + LOCAL_BYTES);
		zip.set(entry.content, at + LOCAL_BYTES + entry.name.length);
		at += LOCAL_BYTES + entry.name.length + entry.content.length;
	}
	view.setUint32(inDirectory, DIRECTORY_END, true);
	view.setUint16(inDirectory + 8, entries.length, true);
	view.setUint16(inDirectory + 10, entries.length, true);
	view.setUint32(inDirectory + 12, directoryBytes, true);
	view.setUint32(inDirectory + 16, directoryStart, true);
	return zip;
}
