import { Inflate } from "fflate";
import { hasAt, viewOf } from "../bytes";
import { damagedFile, encryptedFile, tooLargeFile, UnreadableFile } from "../unreadable-file";
import { crc32 } from "./crc32";
import { inflate } from "./deflate";
import { LOCAL_HEADER, type ZipEntry } from "./directory";

/** What may still be unpacked; shared by all entries of a file. */
export interface UnpackBudget {
	bytes: number;
}

/**
 * What a file of this size may unpack to, all its parts together. Returns pack 10 to 60 to one; many parts that each stay
 * just under what is allowed to one, or one part read again and again, come to an end here.
 */
export function unpackBudget(fileBytes: number, mostBytes: number): UnpackBudget {
	return { bytes: Math.min(mostBytes, Math.max(BOMB_BYTES, fileBytes * MOST_FILE_RATIO)) };
}

const MOST_FILE_RATIO = 100;
/** DEFLATE cannot do better, so an entry that claims more lies. */
const MOST_RATIO = 1032;
/** Real sheets pack 10 to 60 to 1; a part this large that packs better than this is a bomb. */
const BOMB_BYTES = 32 << 20;
const BOMB_RATIO = 250;
/** Entries up to these sizes are unpacked in one go, larger ones in steps of `STEP` packed bytes. */
const SMALL_PACKED = 1 << 20;
const SMALL_UNPACKED = 4 << 20;
const STEP = 16 << 10;
/** Summing up larger ones would take as long as unpacking them; their length is checked all the same. */
const SUMMED_BYTES = 32 << 20;

/**
 * Unpacks an entry piece by piece.
 * @throws UnreadableFile `damaged`, `encrypted` or `too-large`
 */
export function unpackInPieces(
	bytes: Uint8Array,
	entry: ZipEntry,
	budget: UnpackBudget,
	take: (piece: Uint8Array) => void,
): void {
	const packed = packedData(bytes, entry);
	if (entry.unpackedBytes > budget.bytes) throw tooLargeFile("解压后超过上限");
	const summed = entry.unpackedBytes <= SUMMED_BYTES;
	let [length, sum] = [0, 0];
	const accept = (piece: Uint8Array) => {
		length += piece.length;
		if (length > entry.unpackedBytes) throw damagedFile("部件比目录所记的大");
		spend(budget, piece.length);
		if (summed) sum = crc32(piece, sum);
		take(piece);
	};
	inflatePieces(packed, entry, accept);
	if (length !== entry.unpackedBytes || (summed && sum !== entry.crc)) throw damagedFile("校验不符");
}

/** Unpacks a whole entry. @throws as `unpackInPieces` */
export function unpack(bytes: Uint8Array, entry: ZipEntry, budget: UnpackBudget): Uint8Array {
	const pieces: Uint8Array[] = [];
	unpackInPieces(bytes, entry, budget, (piece) => pieces.push(piece));
	return pieces.length === 1 && pieces[0] ? pieces[0] : joined(pieces);
}

function joined(pieces: Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}

/** Counts bytes that need not be unpacked again as if they were. @throws UnreadableFile `too-large` */
export function spend(budget: UnpackBudget, bytes: number): void {
	budget.bytes -= bytes;
	if (budget.bytes < 0) throw tooLargeFile("解压后超过上限");
}

/**
 * The entry's bytes as stored, after what can be told beforehand is checked.
 * @throws UnreadableFile `damaged`, `encrypted` or `too-large`
 */
export function packedData(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
	if (entry.encrypted) throw encryptedFile();
	if (!hasAt(bytes, entry.offset, LOCAL_HEADER) || entry.offset + 30 > bytes.length) throw damagedFile("部件头缺失");
	const view = viewOf(bytes);
	const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
	if (start + entry.packedBytes > bytes.length) throw damagedFile("部件被截断");
	const ratio = entry.unpackedBytes / Math.max(entry.packedBytes, 1);
	if (entry.unpackedBytes > BOMB_BYTES && ratio > BOMB_RATIO) throw tooLargeFile("解压后大得反常");
	if (entry.unpackedBytes > entry.packedBytes * MOST_RATIO + MOST_RATIO) throw damagedFile("部件大小不实");
	return bytes.subarray(start, start + entry.packedBytes);
}

function inflatePieces(packed: Uint8Array, entry: ZipEntry, accept: (piece: Uint8Array) => void): void {
	if (entry.method === 0) {
		accept(packed);
		return;
	}
	if (entry.method !== 8) throw damagedFile(`压缩方式 ${entry.method} 不受支持`);
	try {
		if (packed.length <= SMALL_PACKED && entry.unpackedBytes <= SMALL_UNPACKED) {
			// One byte more than claimed, so that a longer content shows.
			accept(inflate(packed, entry.unpackedBytes + 1));
			return;
		}
		const stream = new Inflate((piece) => accept(piece));
		for (let at = 0; at < packed.length; at += STEP)
			stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
	} catch (error) {
		if (!(error instanceof UnreadableFile) && isInflateError(error)) throw damagedFile("解压失败", error);
		throw error;
	}
}

/** Codes of fflate, which are numbers, of Node's zlib, and of what would come out longer than claimed. */
const INFLATE_CODES = /^(?:\d+|Z_\w+|ERR_BUFFER_TOO_LARGE)$/;

/** A stored block past the end raises a RangeError in fflate. */
function isInflateError(error: unknown): boolean {
	return error instanceof RangeError || INFLATE_CODES.test(String((error as { code?: unknown }).code));
}
