import { type BigIntStats, readFileSync, statSync } from "node:fs";
import { lstat, readdir, readFile, stat } from "node:fs/promises";
import { basename, sep } from "node:path";
import { CannotProceed, isLitter, type ReturnedFile } from "../../app";
import { decodeFileName, MERGED_LIMITS, READ_LIMITS } from "../../files";
import { reasonOf, reasonText, WHY_UNREAD } from "./reasons";

/** Larger files are not even read into memory; the readers say so of what is under it but too large unpacked. */
const MAX_BYTES = READ_LIMITS.fileBytes;
/** An earlier merged workbook is the largest of what is not a return. */
const MAX_INPUT_BYTES = MERGED_LIMITS.fileBytes ?? MAX_BYTES;

/** The files read so far, by device and number: under whatever name or link they are to be written to, they stay as they are. */
const inputs = new Set<string>();

const identityOf = ({ dev, ino }: { dev: bigint; ino: bigint }) => `${dev}:${ino}`;

/** Whether a file is one of those that were read. */
export function wasRead(info: BigIntStats): boolean {
	return inputs.has(identityOf(info));
}

/**
 * Reads a whole file.
 * @throws CannotProceed where it is not there, may not be read, or is far too large.
 */
export async function readInput(path: string): Promise<Uint8Array> {
	try {
		const info = await stat(path, { bigint: true });
		if (info.size > MAX_INPUT_BYTES)
			throw new CannotProceed(`“${path}”过大（超过 ${MAX_INPUT_BYTES >> 20} MB），请确认选对了文件。`);
		inputs.add(identityOf(info));
		return await readFile(path);
	} catch (error) {
		throw error instanceof CannotProceed ? error : cannotRead(path, error);
	}
}

/**
 * The files given, folders searched recursively in the order of their names; litter in folders is passed over. Read one
 * by one as they are asked for. A file too large to take up is handed on without its bytes' tail: the reader refuses it.
 * One that the system does not let us read is handed on with the reason; so is a folder.
 * @throws CannotProceed where a path is not there: whoever typed it made a slip.
 */
export async function* readReturnedFiles(paths: string[]): AsyncGenerator<ReturnedFile> {
	for (const path of paths) {
		// Of a link, not what it leads to: a broken one is a file that cannot be read.
		await lstat(path).catch((error) => {
			throw cannotRead(path, error);
		});
		const info = await stat(path).catch(() => null);
		if (!info?.isDirectory()) yield readReturned(path, basename(path));
		else yield* filesUnder(Buffer.from(path), "", basename(path));
	}
}

/** At once: promises for each step of a small file take ten times as long as the step. */
function readReturned(path: string | Buffer, file: string): ReturnedFile {
	try {
		const info = statSync(path, { bigint: true });
		// A device or a pipe may never end.
		if (!info.isFile()) return unread(file, "ENOTFILE");
		inputs.add(identityOf(info));
		const bytes = info.size > MAX_BYTES ? new Uint8Array(MAX_BYTES + 1) : readFileSync(path);
		return { file, bytes, modified: info.mtime.toISOString() };
	} catch (error) {
		return unread(file, error);
	}
}

function unread(file: string, error: unknown): ReturnedFile {
	const { message, remedy } = reasonOf(error, WHY_UNREAD);
	return { file, bytes: new Uint8Array(0), modified: null, unread: { message: `${message}。`, remedy } };
}

function cannotRead(path: string, error: unknown): CannotProceed {
	return new CannotProceed(`无法读取“${path}”：${reasonText(error, WHY_UNREAD)}`);
}

/**
 * Names are taken as bytes, for on Linux they need not be UTF-8.
 * @param prefix of the names inside: `更正/`, "" at the top. @param name of the folder itself
 */
async function* filesUnder(folder: Buffer, prefix: string, name: string): AsyncGenerator<ReturnedFile> {
	const entries = await readdir(folder, { withFileTypes: true, encoding: "buffer" }).catch((error) =>
		unread(name, error),
	);
	if (!Array.isArray(entries)) return yield entries;
	const named = entries.map((entry) => ({ entry, name: decodeFileName(entry.name) }));
	named.sort((a, b) => (a.name < b.name ? -1 : 1));
	for (const { entry, name } of named) {
		if (isLitter(name)) continue;
		const path = Buffer.concat([folder, SEPARATOR, entry.name]);
		const file = prefix + name;
		if (entry.isDirectory()) yield* filesUnder(path, `${file}/`, file);
		else if (entry.isFile() || (entry.isSymbolicLink() && (await leadsToFile(path)))) yield readReturned(path, file);
	}
}

const SEPARATOR = Buffer.from(sep);

/** Links to folders are not followed: they may lead in a circle. */
async function leadsToFile(link: Buffer): Promise<boolean> {
	const info = await stat(link).catch(() => null);
	return info === null || info.isFile();
}
