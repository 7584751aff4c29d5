import type { FileSource, PickedFile } from "../work/tasks";

/** Deeper than anyone sorts returns; guards against folders linked in a ring. */
const DEEPEST = 8;
/** A province sends in 5,000. */
const MOST_FILES = 20_000;

/** The files of a picker; those of a picked folder by their path inside of it. */
export function sourcesOf(files: Iterable<File>): PickedFile[] {
	return [...files].map((file) => sourceOf(file, inside(file.webkitRelativePath) || file.name));
}

/** The path without the folder that was given: 收回/更正/县妇联.xlsx → 更正/县妇联.xlsx */
function inside(path: string): string {
	return path.split("/").slice(1).join("/");
}

/**
 * The files that were dropped, folders opened; of what cannot be opened there is no content, and the others go on. Call it
 * while the event is being handled: afterwards its data are gone.
 * @throws where there are more than anybody merges: none is left out in silence.
 */
export async function droppedSources(data: DataTransfer): Promise<FileSource[]> {
	const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
	if (entries.length === 0) return sourcesOf(data.files);
	const found: FileSource[] = [];
	for (const entry of entries) await gather(entry, found, 0);
	if (found.length >= MOST_FILES) throw new Error(`${MOST_FILES} files or more were dropped.`);
	// Of several folders, each path says which one it is from.
	const [only] = entries.length === 1 ? entries : [];
	return only?.isDirectory ? found.map((source) => ({ ...source, file: inside(source.file) || source.file })) : found;
}

async function gather(entry: FileSystemEntry, found: FileSource[], depth: number): Promise<void> {
	if (found.length >= MOST_FILES) return;
	const path = entry.fullPath.replace(/^\//, "");
	try {
		if (depth > DEEPEST) throw new Error("folders in a ring");
		if (entry.isFile) found.push(sourceOf(await fileOf(entry as FileSystemFileEntry), path));
		else for (const child of await childrenOf(entry as FileSystemDirectoryEntry)) await gather(child, found, depth + 1);
	} catch {
		found.push({ file: entry.isFile ? path : `${path}/`, modified: null, content: null });
	}
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
	return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** Browsers hand out a folder's entries by the hundred. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
	const reader = folder.createReader();
	const children: FileSystemEntry[] = [];
	for (;;) {
		const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
		if (some.length === 0) return children;
		children.push(...some);
	}
}

function sourceOf(file: File, path: string): PickedFile {
	return { file: path, modified: new Date(file.lastModified).toISOString(), content: file };
}
