import { READ_LIMITS, type ReadLimits } from "../read-limits";
import { tooLargeFile, UnreadableFile } from "../unreadable-file";
import { type ZipEntry, zipEntries } from "./directory";
import { type UnpackBudget, unpack, unpackBudget } from "./unpack";

/** A file out of an archive. Where it could not be unpacked, `bytes` is empty and `failure` says why. */
export interface ArchivedFile {
	/** With `/` between folders, never leading out of the archive. */
	path: string;
	bytes: Uint8Array;
	failure: UnreadableFile | null;
}

/**
 * The files of a .zip that was sent in, folders left out; a .zip inside stays a file. A file that is damaged, encrypted
 * or more than may still be unpacked does not hide the others.
 * @throws UnreadableFile where the archive as a whole is damaged, too large or of too many parts
 */
export function unpackArchive(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): ArchivedFile[] {
	return [...archivedFiles(bytes, limits)];
}

/** As `unpackArchive`, each file unpacked when it is asked for, so that they need not be held all at once. */
export function archivedFiles(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): Generator<ArchivedFile> {
	const bounds = { ...READ_LIMITS, ...limits };
	if (bytes.length > bounds.fileBytes * MOST_FILES_AT_ONCE) throw tooLargeFile("压缩包超过上限");
	return unpacked(bytes, zipEntries(bytes, bounds), unpackBudget(bytes.length, bounds.unpackedBytes));
}

function* unpacked(bytes: Uint8Array, entries: readonly ZipEntry[], budget: UnpackBudget): Generator<ArchivedFile> {
	for (const entry of entries) {
		const path = safePath(entry.path);
		if (path === "" || /[/\\]$/.test(entry.path)) continue;
		try {
			yield { path, bytes: unpack(bytes, entry, budget), failure: null };
		} catch (error) {
			if (!(error instanceof UnreadableFile)) throw error;
			yield { path, bytes: new Uint8Array(), failure: error };
		}
	}
}

/** An archive holds many returns, so it may be larger than one. */
const MOST_FILES_AT_ONCE = 10;

function safePath(path: string): string {
	return path
		.split(/[/\\]/)
		.filter((step) => step !== "" && step !== "." && step !== "..")
		.join("/");
}
