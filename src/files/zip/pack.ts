import { writeZip, type ZipPart } from "./write-zip";

/**
 * Puts files into one .zip, stored as they are: workbooks are compressed already. The same files give the same bytes, at
 * any time and place. Where two paths are the same but for case, as Windows compares them, the later ones get a number: 县妇联 (2).xlsx
 */
export function packArchive(files: readonly ZipPart[]): Uint8Array {
	const taken = new Set<string>();
	return writeZip(
		files.map(({ path, bytes }) => ({ path: freeName(path, taken), bytes })),
		false,
	);
}

function freeName(path: string, taken: Set<string>): string {
	const dot = path.lastIndexOf(".");
	const [stem, extension] = dot > 0 ? [path.slice(0, dot), path.slice(dot)] : [path, ""];
	let name = path;
	for (let copy = 2; taken.has(name.toLowerCase()); copy++) name = `${stem} (${copy})${extension}`;
	taken.add(name.toLowerCase());
	return name;
}
