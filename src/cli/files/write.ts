import { existsSync } from "node:fs";
import { mkdir, readdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { CannotProceed } from "../../app";
import { wasRead } from "./read";
import { reasonText, WHY_UNWRITTEN } from "./reasons";

/**
 * Writes beside the target and renames, so that a crash leaves the old file or the new one, never half of it.
 * @throws CannotProceed where the place cannot be written, or is a file that was read.
 */
export async function writeOutput(path: string, bytes: Uint8Array | string): Promise<void> {
	const there = await stat(path, { bigint: true }).catch(() => null);
	if (there && wasRead(there))
		throw new CannotProceed(`“${path}”是这次读入的文件，不能又写到那里；请用 -o 换一个文件名。`);
	// A device must not be replaced by a file.
	if (there && !there.isFile()) throw cannotWrite(path, there.isDirectory() ? "EISDIR" : "ENOTFILE");
	// A link stays one: what it leads to is written.
	const target = there ? await realpath(path) : path;
	const folder = dirname(target);
	const half = join(folder, halfName(process.pid));
	try {
		await mkdir(folder, { recursive: true });
		await tidy(folder);
		await writeFile(half, bytes);
		await rename(half, target);
	} catch (error) {
		await rm(half, { force: true }).catch(() => undefined);
		throw cannotWrite(path, error);
	}
}

/** @throws CannotProceed where the place is a file, or may not be written. */
export async function makeFolder(path: string): Promise<void> {
	try {
		await mkdir(path, { recursive: true });
	} catch (error) {
		throw new CannotProceed(
			`无法建立文件夹“${path}”：${reasonText(existsSync(path) ? "EEXIST" : error, WHY_UNWRITTEN)}`,
		);
	}
}

function cannotWrite(path: string, error: unknown): CannotProceed {
	return new CannotProceed(`无法写入“${path}”：${reasonText(error, WHY_UNWRITTEN)}`);
}

/** Short, whatever the target's name: a name may be as long as the system allows. Folders of returns pass dot-files over. */
const halfName = (process: number) => `.shishi.${process}.part`;
const HALF = /^\.shishi\.(\d{1,10})\.part$/;

const tidied = new Set<string>();

/** Removes what runs that were killed have left in a folder. */
async function tidy(folder: string): Promise<void> {
	if (tidied.has(folder)) return;
	tidied.add(folder);
	for (const name of await readdir(folder).catch(() => [])) {
		const writer = Number(HALF.exec(name)?.[1] ?? 0);
		if (writer > 0 && !isRunning(writer)) await rm(join(folder, name), { force: true });
	}
}

function isRunning(id: number): boolean {
	try {
		process.kill(id, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code !== "ESRCH";
	}
}
