import { hasAt, viewOf } from "./bytes";

const CFB_MAGIC = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/** Sector numbers from here up are markers: end of chain, free … ([MS-CFB] 2.1). */
const LAST_SECTOR = 0xfffffffa;
const ENTRY_BYTES = 128;
const MINI_SECTOR_BYTES = 64;
const MOST_ENTRIES = 100_000;

export function isCfb(bytes: Uint8Array): boolean {
	return hasAt(bytes, 0, CFB_MAGIC);
}

/**
 * Names of the streams and storages right under the root of a compound file (.xls, .doc, encrypted .xlsx …).
 * Embedded objects lie deeper and are left out: a .doc that holds a sheet has a `Workbook` too, but not there.
 * @returns what could be told of a damaged file, so possibly nothing; never throws.
 */
export function rootEntryNames(bytes: Uint8Array): string[] {
	if (!isCfb(bytes) || bytes.length < 512) return [];
	const entries = directoryEntries(bytes);
	return rootEntries(entries).map((index) => entries[index]?.name ?? "");
}

/** Positions in the directory of what stands right under the root. */
function rootEntries(entries: readonly DirectoryEntry[]): number[] {
	const seen = new Set<number>();
	const waiting = [entries[0]?.child ?? -1];
	while (waiting.length > 0) {
		const index = waiting.pop() ?? -1;
		const entry = entries[index];
		if (entry === undefined || seen.has(index)) continue;
		seen.add(index);
		waiting.push(entry.left, entry.right);
	}
	return [...seen];
}

/**
 * A stream right under the root, or null where there is none. Sectors that lie outside the file or go in a circle end it
 * early: the caller finds it shorter than it should be.
 */
export function rootStream(bytes: Uint8Array, name: string): Uint8Array | null {
	if (!isCfb(bytes) || bytes.length < 512) return null;
	const view = viewOf(bytes);
	const entries = directoryEntries(bytes);
	const [root] = entries;
	const index = rootEntries(entries).find((each) => entries[each]?.name.toLowerCase() === name.toLowerCase());
	const entry = entries[index ?? -1];
	if (!root || !entry) return null;
	if (entry.size >= view.getUint32(56, true)) return chainBytes(bytes, entry.start, entry.size);
	const miniStream = chainBytes(bytes, root.start, root.size);
	const miniFat = viewOf(chainBytes(bytes, view.getUint32(60, true), view.getUint32(64, true) * sectorBytesOf(view)));
	const parts: Uint8Array[] = [];
	const most = Math.ceil(Math.min(entry.size, bytes.length) / MINI_SECTOR_BYTES);
	for (let sector = entry.start; parts.length < most && sector * 4 + 4 <= miniFat.byteLength; ) {
		parts.push(miniStream.subarray(sector * MINI_SECTOR_BYTES, (sector + 1) * MINI_SECTOR_BYTES));
		sector = miniFat.getUint32(sector * 4, true);
	}
	return joined(parts, entry.size);
}

/** Up to `size` bytes of a chain of sectors; never more sectors than the file has room for. */
function chainBytes(bytes: Uint8Array, start: number, size: number): Uint8Array {
	const sectorBytes = sectorBytesOf(viewOf(bytes));
	const next = sectorChain(bytes);
	const parts: Uint8Array[] = [];
	const most = Math.ceil(Math.min(size, bytes.length) / sectorBytes);
	for (let sector = start; sector < LAST_SECTOR && parts.length < most; sector = next(sector))
		parts.push(bytes.subarray((sector + 1) * sectorBytes, (sector + 2) * sectorBytes));
	return joined(parts, size);
}

function joined(parts: Uint8Array[], most: number): Uint8Array {
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole.subarray(0, most);
}

interface DirectoryEntry {
	name: string;
	left: number;
	right: number;
	child: number;
	/** First sector and size in bytes of its stream. */
	start: number;
	size: number;
}

function directoryEntries(bytes: Uint8Array): DirectoryEntry[] {
	const view = viewOf(bytes);
	const sectorBytes = sectorBytesOf(view);
	const offsetOf = (sector: number) => (sector + 1) * sectorBytes;
	const next = sectorChain(bytes);
	const entries: DirectoryEntry[] = [];
	for (let sector = view.getUint32(48, true); sector < LAST_SECTOR; sector = next(sector)) {
		for (let at = offsetOf(sector); at < offsetOf(sector + 1); at += ENTRY_BYTES) {
			if (at + ENTRY_BYTES > bytes.length || entries.length >= MOST_ENTRIES) return entries;
			entries.push(directoryEntry(view, at));
		}
	}
	return entries;
}

function sectorBytesOf(view: DataView): number {
	return view.getUint16(30, true) === 12 ? 4096 : 512;
}

/** Which sector follows a sector, by the file's allocation table. */
function sectorChain(bytes: Uint8Array): (sector: number) => number {
	const view = viewOf(bytes);
	const sectorBytes = sectorBytesOf(view);
	const fat = fatSectors(view, sectorBytes);
	return (sector) => {
		const fatSector = fat[Math.floor((sector * 4) / sectorBytes)];
		const offset = fatSector === undefined ? -1 : (fatSector + 1) * sectorBytes + ((sector * 4) % sectorBytes);
		return offset >= 0 && offset + 4 <= bytes.length ? view.getUint32(offset, true) : LAST_SECTOR;
	};
}

function fatSectors(view: DataView, sectorBytes: number): number[] {
	const sectors: number[] = [];
	const take = (offset: number, count: number) => {
		for (let i = 0; i < count && offset + i * 4 + 4 <= view.byteLength; i++) {
			const sector = view.getUint32(offset + i * 4, true);
			if (sector < LAST_SECTOR) sectors.push(sector);
		}
	};
	take(76, 109);
	const perSector = sectorBytes / 4 - 1;
	let difat = view.getUint32(68, true);
	for (let i = 0; i < 1000 && difat < LAST_SECTOR; i++) {
		const offset = (difat + 1) * sectorBytes;
		if (offset + sectorBytes > view.byteLength) break;
		take(offset, perSector);
		difat = view.getUint32(offset + perSector * 4, true);
	}
	return sectors;
}

function directoryEntry(view: DataView, at: number): DirectoryEntry {
	const length = Math.min(Math.max(view.getUint16(at + 64, true) / 2 - 1, 0), 31);
	let name = "";
	for (let i = 0; i < length; i++) name += String.fromCharCode(view.getUint16(at + i * 2, true));
	return {
		name,
		left: view.getUint32(at + 68, true),
		right: view.getUint32(at + 72, true),
		child: view.getUint32(at + 76, true),
		start: view.getUint32(at + 116, true),
		size: view.getUint32(at + 120, true),
	};
}
