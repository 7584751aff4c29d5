import {
	type Finding,
	type LocatedReturn,
	locateReturn,
	makeFinding,
	newerThanKnown,
	parseStamp,
	type WorkbookData,
} from "../core";
import { archivedFiles, READ_LIMITS, readDocumentAsWorkbook, readWorkbook, sniff, UnreadableFile } from "../files";
import type { ReturnsWork } from "./crew";

/** A file as it came back, from a folder, a mail or an archive. */
export interface ReturnedFile {
	/** Base name, or the path inside the folder or archive that was given. */
	file: string;
	bytes: Uint8Array;
	/** The file's own time of change, ISO 8601 UTC; null where unknown. */
	modified: string | null;
	/** Why this machine did not hand out its bytes, and what to do, a sentence each; `bytes` are none then. */
	unread?: { message: string; remedy: string };
}

/** A file's sheets, or the finding that says why they could not be read. */
type OpenedFile = { file: string; modified: string | null } & ({ workbook: WorkbookData } | { failure: Finding });

/** Of files that are under way at once. */
const MOST_BYTES_AT_ONCE = 64 << 20;
/** An archive in an archive in an archive: further down there are no returns. */
const MOST_DEPTH = 3;

/** What may still be unpacked of one archive that was sent, with the archives in it. */
interface ArchiveBudget {
	bytes: number;
}

async function* openArchive(
	archive: ReturnedFile,
	budget: ArchiveBudget,
	depth = MOST_DEPTH,
	folder = "",
): AsyncGenerator<OpenedFile> {
	const { modified } = archive;
	try {
		let count = 0;
		for (const { path, bytes, failure } of archivedFiles(archive.bytes, { unpackedBytes: budget.bytes })) {
			budget.bytes -= bytes.length;
			if (isLitter(path)) continue;
			count++;
			const file = { file: folder + path, bytes, modified };
			if (failure) yield failed(file, failure);
			else if (depth > 1 && sniff(bytes) === "zip") yield* openArchive(file, budget, depth - 1, `${file.file}/`);
			else yield await open(file);
		}
		if (count === 0) throw new UnreadableFile("empty", "压缩包里没有报表文件；请检查压缩包是否完整，重新报送。");
	} catch (error) {
		yield failed(archive, error);
	}
}

async function open({ file, bytes, modified }: ReturnedFile): Promise<OpenedFile> {
	try {
		const kind = sniff(bytes);
		const workbook =
			kind === "docx" || kind === "doc" ? await readDocumentAsWorkbook(bytes) : await readWorkbook(bytes);
		return { file, modified, workbook };
	} catch (error) {
		return failed({ file, modified }, error);
	}
}

function failed({ file, modified }: { file: string; modified: string | null }, error: unknown): OpenedFile {
	// Whatever a hostile file manages to break in a reader is that file's failure, not the run's.
	const message =
		error instanceof UnreadableFile ? error.message : "文件已损坏，无法读取：请让单位用原软件打开后另存为 .xlsx 再报。";
	return { file, modified, failure: makeFinding("file-unreadable", message, { file }) };
}

/** Nothing is known of what is in it: no letter asks its unit to send it again. */
function unreadHere({ file, modified }: ReturnedFile, { message, remedy }: { message: string; remedy: string }) {
	const failure = makeFinding("file-unreadable", message, { file, remedy, isOurs: true });
	return { file, modified, failure };
}

const LITTER =
	/^(?:~\$|\.|__MACOSX$|(?:eh)?thumbs\.db$|desktop\.ini$|Icon\r$|\$RECYCLE\.BIN$|System Volume Information$)/i;

/** Lock files (`~$…`), dot-files and what operating systems leave behind. */
export function isLitter(path: string): boolean {
	return path.split(/[/\\]/).some((part) => LITTER.test(part));
}

/** What is kept of a file until all are opened: its forms, not its sheets; or the finding that says why there are none. */
export type LocatedFile = { file: string; modified: string | null } & (
	| { located: LocatedReturn; sheets: string[]; carried: CarriedNotice | null }
	| { failure: Finding }
);

/** A notice that a workbook carries, as saved JSON. */
interface CarriedNotice {
	noticeId: string;
	json: string;
}

/**
 * Opens returned files and finds their forms.
 * @param period key of the period asked for, where it is known.
 * @param work who opens them: no more are read ahead than are under way.
 */
export async function locateReturns(
	files: AsyncIterable<ReturnedFile> | Iterable<ReturnedFile>,
	period: string | undefined,
	work: Pick<ReturnsWork, "open" | "atOnce"> = { open: openReturned, atOnce: 1 },
): Promise<LocatedFile[]> {
	const opened: Promise<LocatedFile[]>[] = [];
	const underWay = new Set<Promise<unknown>>();
	let bytes = 0;
	const once = keptOnce();
	for await (const file of files) {
		const size = file.bytes.length;
		const opening = work.open(file, period).then((found) => {
			underWay.delete(opening);
			bytes -= size;
			return found.map(once);
		});
		// Where it fails, that is said below.
		opening.catch(() => {});
		opened.push(opening);
		underWay.add(opening);
		bytes += size;
		// One that takes long holds up nobody else.
		while (underWay.size >= work.atOnce || (underWay.size > 0 && bytes > MOST_BYTES_AT_ONCE))
			await Promise.race(underWay);
	}
	return (await Promise.all(opened)).flat();
}

/** Thousands of workbooks carry the same notice: it is kept once. */
function keptOnce(): (opened: LocatedFile) => LocatedFile {
	const kept = new Map<string, string>();
	return (opened) => {
		const carried = "carried" in opened ? opened.carried : null;
		if (!carried) return opened;
		const json = kept.get(carried.json) ?? carried.json;
		kept.set(json, json);
		return { ...opened, carried: { ...carried, json } };
	};
}

/** What a file holds, whatever its format; of an archive, each of its files. What is wrong with one ends as a finding. */
export async function openReturned(file: ReturnedFile, period: string | undefined): Promise<LocatedFile[]> {
	if (file.unread) return [unreadHere(file, file.unread)];
	const isArchive = sniff(file.bytes) === "zip";
	const files = isArchive ? openArchive(file, { bytes: READ_LIMITS.unpackedBytes }) : [await open(file)];
	const found: LocatedFile[] = [];
	for await (const opened of files) found.push("failure" in opened ? opened : locateForms(opened, period));
	return found;
}

/** Finds the forms of a workbook and the notice it carries. @param period as for `locateReturns`. */
export function locateForms(
	{ file, modified, workbook }: { file: string; modified: string | null; workbook: WorkbookData },
	period: string | undefined,
): LocatedFile {
	const stamp = parseStamp(workbook);
	const newer = newerThanKnown("workbook", stamp?.stamp.layoutVersion);
	if (newer !== null) return { file, modified, failure: makeFinding("file-unreadable", newer, { file }) };
	return {
		file,
		modified,
		located: locateReturn(workbook, period),
		sheets: workbook.sheets.filter(({ state }) => state === "visible").map(({ name }) => name),
		carried: stamp?.noticeJson ? { noticeId: stamp.stamp.noticeId, json: stamp.noticeJson } : null,
	};
}

/** The notice that most of the workbooks carry, as saved JSON; null where none carries one. */
export function mostCarriedNotice(files: readonly LocatedFile[]): string | null {
	const counts = new Map<string, { json: string; count: number }>();
	for (const each of files) {
		const carried = "carried" in each ? each.carried : null;
		if (!carried) continue;
		const entry = counts.get(carried.noticeId) ?? { json: carried.json, count: 0 };
		entry.count++;
		counts.set(carried.noticeId, entry);
	}
	return mostFrequent([...counts.values()])?.json ?? null;
}

/** The key that occurs most often (the first of equals); null where there is none. */
export function mostCommon(keys: readonly (string | null)[]): string | null {
	const counts = new Map<string, { key: string; count: number }>();
	for (const key of keys) {
		if (key === null) continue;
		const entry = counts.get(key) ?? { key, count: 0 };
		entry.count++;
		counts.set(key, entry);
	}
	return mostFrequent([...counts.values()])?.key ?? null;
}

function mostFrequent<T extends { count: number }>(entries: T[]): T | null {
	return entries.reduce<T | null>((best, each) => (best && best.count >= each.count ? best : each), null);
}
