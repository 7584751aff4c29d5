import { READ_LIMITS, type ReadLimits } from "../read-limits";
import { tooLargeFile, UnreadableFile } from "../unreadable-file";
import { zipEntries } from "./directory";
import { unpack } from "./unpack";

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
	const bounds = { ...READ_LIMITS, ...limits };
	if (bytes.length > bounds.fileBytes * MOST_FILES_AT_ONCE) throw tooLargeFile("压缩包超过上限");
	const budget = { bytes: bounds.unpackedBytes };
	return zipEntries(bytes, bounds)
		.map((entry) => ({ entry, path: safePath(entry.path) }))
		.filter(({ entry, path }) => path !== "" && !/[/\\]$/.test(entry.path))
		.map(({ entry, path }) => {
			try {
				return { path, bytes: unpack(bytes, entry, budget), failure: null };
			} catch (error) {
				if (!(error instanceof UnreadableFile)) throw error;
				return { path, bytes: new Uint8Array(), failure: error };
			}
		});
}

/** An archive holds many returns, so it may be larger than one. */
const MOST_FILES_AT_ONCE = 10;

function safePath(path: string): string {
	return path
		.split(/[/\\]/)
		.filter((step) => step !== "" && step !== "." && step !== "..")
		.join("/");
}
