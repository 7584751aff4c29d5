import { zipSync } from "fflate";

/** The earliest day that a .zip can state: the same files give the same bytes, at any time and place. */
const NO_TIME = "1980-01-01T00:00:00";

/**
 * Puts files into one .zip, stored as they are: workbooks are compressed already. Names in Chinese carry the flag for
 * UTF-8. Where two paths are the same but for case, as Windows compares them, the later ones get a number: 县妇联 (2).xlsx
 */
export function packArchive(files: readonly { path: string; bytes: Uint8Array }[]): Uint8Array {
	const taken = new Set<string>();
	const entries: Record<string, Uint8Array> = {};
	for (const { path, bytes } of files) entries[freeName(path, taken)] = bytes;
	return zipSync(entries, { level: 0, mtime: new Date(NO_TIME) });
}

function freeName(path: string, taken: Set<string>): string {
	const dot = path.lastIndexOf(".");
	const [stem, extension] = dot > 0 ? [path.slice(0, dot), path.slice(dot)] : [path, ""];
	let name = path;
	for (let copy = 2; taken.has(name.toLowerCase()); copy++) name = `${stem} (${copy})${extension}`;
	taken.add(name.toLowerCase());
	return name;
}
