import { hasAt, viewOf } from "./bytes";

const CFB_MAGIC = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/** Sector numbers from here up are markers: end of chain, free … ([MS-CFB] 2.1). */
const LAST_SECTOR = 0xfffffffa;
const ENTRY_BYTES = 128;
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
	const names: string[] = [];
	const seen = new Set<number>();
	const waiting = [entries[0]?.child ?? -1];
	while (waiting.length > 0) {
		const index = waiting.pop() ?? -1;
		const entry = entries[index];
		if (entry === undefined || seen.has(index)) continue;
		seen.add(index);
		names.push(entry.name);
		waiting.push(entry.left, entry.right);
	}
	return names;
}

interface DirectoryEntry {
	name: string;
	left: number;
	right: number;
	child: number;
}

function directoryEntries(bytes: Uint8Array): DirectoryEntry[] {
	const view = viewOf(bytes);
	const sectorShift = view.getUint16(30, true) === 12 ? 12 : 9;
	const sectorBytes = 1 << sectorShift;
	const offsetOf = (sector: number) => (sector + 1) * sectorBytes;
	const fat = fatSectors(view, sectorBytes);
	const next = (sector: number) => {
		const fatSector = fat[Math.floor((sector * 4) / sectorBytes)];
		const offset = fatSector === undefined ? -1 : offsetOf(fatSector) + ((sector * 4) % sectorBytes);
		return offset >= 0 && offset + 4 <= bytes.length ? view.getUint32(offset, true) : LAST_SECTOR;
	};
	const entries: DirectoryEntry[] = [];
	for (let sector = view.getUint32(48, true); sector < LAST_SECTOR; sector = next(sector)) {
		for (let at = offsetOf(sector); at < offsetOf(sector + 1); at += ENTRY_BYTES) {
			if (at + ENTRY_BYTES > bytes.length || entries.length >= MOST_ENTRIES) return entries;
			entries.push(directoryEntry(view, at));
		}
	}
	return entries;
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
	};
}
