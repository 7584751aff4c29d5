import { existsSync, readFileSync, statSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import { CannotProceed, isLitter, type ReturnedFile } from "../app";

/** Larger files are not even read into memory; the readers say so of what is under it but too large unpacked. */
const MAX_BYTES = 50 * 1024 * 1024;

/** The files read so far, by device and number: under whatever name or link they are to be written to, they stay as they are. */
const inputs = new Set<string>();

const identityOf = ({ dev, ino }: { dev: bigint; ino: bigint }) => `${dev}:${ino}`;

/**
 * Reads a whole file.
 * @throws CannotProceed where it is not there or may not be read.
 */
export async function readInput(path: string): Promise<Uint8Array> {
	try {
		inputs.add(identityOf(await stat(path, { bigint: true })));
		return await readFile(path);
	} catch (error) {
		throw new CannotProceed(`无法读取“${path}”：${reason(error)}`);
	}
}

/**
 * The files given, folders searched recursively in the order of their names; litter in folders is passed over. Read one
 * by one as they are asked for. A file too large to take up is handed on without its bytes' tail: the reader refuses it.
 * @throws CannotProceed where a path is not there.
 */
export async function* readReturnedFiles(paths: string[]): AsyncGenerator<ReturnedFile> {
	for (const path of paths) {
		const info = await stat(path).catch((error) => {
			throw new CannotProceed(`无法读取“${path}”：${reason(error)}`);
		});
		if (!info.isDirectory()) {
			yield readReturned(path, basename(path));
			continue;
		}
		for (const file of await filesUnder(path)) yield readReturned(file, relative(path, file).split(sep).join("/"));
	}
}

/** At once: promises for each step of a small file take ten times as long as the step. */
function readReturned(path: string, file: string): ReturnedFile {
	try {
		const info = statSync(path, { bigint: true });
		inputs.add(identityOf(info));
		const bytes = info.size > MAX_BYTES ? new Uint8Array(MAX_BYTES + 1) : readFileSync(path);
		return { file, bytes, modified: info.mtime.toISOString() };
	} catch {
		return { file, bytes: new Uint8Array(0), modified: null };
	}
}

async function filesUnder(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { withFileTypes: true });
	entries.sort((a, b) => (a.name < b.name ? -1 : 1));
	const files: string[] = [];
	for (const entry of entries) {
		if (isLitter(entry.name)) continue;
		const path = join(folder, entry.name);
		if (entry.isDirectory()) files.push(...(await filesUnder(path)));
		else if (entry.isFile() || (entry.isSymbolicLink() && (await leadsToFile(path)))) files.push(path);
	}
	return files;
}

/** Links to folders are not followed: they may lead in a circle. */
async function leadsToFile(link: string): Promise<boolean> {
	const info = await stat(link).catch(() => null);
	return info === null || info.isFile();
}

/**
 * Writes beside the target and renames, so that a crash leaves the old file or the new one, never half of it.
 * @throws CannotProceed where the place cannot be written.
 */
export async function writeOutput(path: string, bytes: Uint8Array | string): Promise<void> {
	const there = await stat(path, { bigint: true }).catch(() => null);
	if (there && inputs.has(identityOf(there)))
		throw new CannotProceed(`“${path}”是这次读入的文件，不能又写到那里；请用 -o 换一个文件名。`);
	const folder = dirname(path);
	const half = join(folder, `.${basename(path)}.${process.pid}.part`);
	try {
		await mkdir(folder, { recursive: true });
		await writeFile(half, bytes);
		await rename(half, path);
	} catch (error) {
		await rm(half, { force: true }).catch(() => undefined);
		throw new CannotProceed(`无法写入“${path}”：${reason(error, { ...REASONS, ENOENT: NO_FOLDER })}`);
	}
}

/** @throws CannotProceed where the place is a file, or may not be written. */
export async function makeFolder(path: string): Promise<void> {
	try {
		await mkdir(path, { recursive: true });
	} catch (error) {
		throw new CannotProceed(
			`无法建立文件夹“${path}”：${existsSync(path) ? "那里已有同名文件。" : reason(error, { ...REASONS, ENOENT: NO_FOLDER })}`,
		);
	}
}

const REASONS: Record<string, string> = {
	ENOENT: "文件不存在，请检查路径。",
	EACCES: "没有权限，请换一个位置。",
	EPERM: "没有权限，或文件正被其他程序打开，请关闭后再试。",
	EBUSY: "文件正被其他程序打开，请关闭后再试。",
	EROFS: "该位置是只读的，请换一个位置。",
	ENOSPC: "磁盘空间不足，请清理后再试。",
	EDQUOT: "磁盘配额已用完，请清理后再试。",
	EFBIG: "文件超过了该位置允许的大小，请换一个位置。",
	EISDIR: "这是一个文件夹，请写明文件名。",
	ENOTDIR: "路径中有一段不是文件夹。",
	EEXIST: "那里已有同名文件。",
};

/** What Node says of a folder that cannot be made on a read-only disk. */
const NO_FOLDER = "那里不能建立文件夹（可能是只读的，或没有权限），请换一个位置。";

function reason(error: unknown, reasons = REASONS): string {
	const code = (error as NodeJS.ErrnoException).code ?? "";
	return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}
