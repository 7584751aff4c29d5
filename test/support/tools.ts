import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { ROOT, run, scratchFolder } from "./cli";

const PYTHON = existsSync("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

export const hasOpenpyxl = spawnSync(PYTHON, ["-c", "import openpyxl"]).status === 0;
export const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;
export const SHARED = resolve(ROOT, "..", "shared");

/**
 * Runs a script of test/support by Python and reads the JSON it prints.
 * @throws where it fails.
 */
export async function python<T>(script: string, ...args: string[]): Promise<T> {
	const { status, stdout, stderr } = await run(PYTHON, [join(__dirname, script), ...args], {
		...process.env,
		PYTHONIOENCODING: "utf-8",
	});
	if (status !== 0) throw new Error(`${script}: exit ${status}\n${stderr}`);
	return JSON.parse(stdout) as T;
}

let profile: string | undefined;
let queue: Promise<unknown> = Promise.resolve();

/**
 * Converts files by LibreOffice, all in one start of it, under a profile of the tests' own.
 * @param format such as `xlsx`, `docx` or `doc:MS Word 97`.
 * @param infilter such as `Text (encoded):UTF8,LF,,,`.
 */
export async function convert(files: string[], format: string, folder: string, infilter?: string): Promise<void> {
	profile ??= scratchFolder("libreoffice");
	mkdirSync(folder, { recursive: true });
	const args = [
		`-env:UserInstallation=file://${profile}`,
		"--headless",
		...(infilter ? [`--infilter=${infilter}`] : []),
		"--convert-to",
		format,
		"--outdir",
		folder,
		...files,
	];
	const turn = queue.then(() => run("soffice", args));
	queue = turn;
	const { status, stderr } = await turn;
	if (status !== 0) throw new Error(`soffice: exit ${status}\n${stderr}`);
}
