import type { FileSource } from "../work/tasks";

/** What may hold a form: everything else in a dropped folder is passed over. */
const KINDS = /\.(?:xlsx|xlsm|xlsb|xls|et|ods|docx|doc|zip)$/i;
/** Lock files of office programs, and what operating systems leave behind. */
const LITTER = /(?:^|\/)(?:~\$|\.|__MACOSX\/)/;

export interface AddedFiles {
	files: FileSource[];
	/** Files that cannot hold a form. */
	passedOver: number;
}

/** The files with others added. The same file given again takes its own place; another of the same name gets a number. */
export function addFiles(present: readonly FileSource[], given: readonly FileSource[]): AddedFiles {
	const files = [...present];
	let passedOver = 0;
	for (const each of given) {
		if (LITTER.test(each.file)) continue;
		if (each.content && !KINDS.test(each.file)) {
			passedOver++;
			continue;
		}
		const same = files.findIndex((other) => isSame(other, each));
		if (same >= 0) files[same] = each;
		else files.push({ ...each, file: freeName(each.file, files) });
	}
	return { files, passedOver };
}

function isSame(a: FileSource, b: FileSource): boolean {
	return a.file === b.file && a.modified === b.modified && a.content?.size === b.content?.size;
}

function freeName(name: string, files: readonly FileSource[]): string {
	const taken = new Set(files.map(({ file }) => file));
	const [stem, ending] = splitName(name);
	let free = name;
	for (let copy = 2; taken.has(free); copy++) free = `${stem} (${copy})${ending}`;
	return free;
}

function splitName(name: string): [stem: string, ending: string] {
	const dot = name.lastIndexOf(".");
	return dot < 0 ? [name, ""] : [name.slice(0, dot), name.slice(dot)];
}
