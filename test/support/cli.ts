import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { CheckJson, MergeJson, NoticeJson } from "./contract-json";

export const ROOT = resolve(__dirname, "../..");
export const SAMPLE_NOTICE = join(ROOT, "assets", "sample", "notice.txt");

/** What `npm run shishi` starts. */
export const LAUNCH = join(ROOT, "src", "cli", "launch.mjs");

export interface Run {
	status: number;
	stdout: string;
	stderr: string;
}

/** Runs a program to its end, whatever its exit status. */
export function run(program: string, args: string[], env: NodeJS.ProcessEnv = process.env): Promise<Run> {
	return new Promise((done) => {
		execFile(program, args, { maxBuffer: 256 * 1024 * 1024, env, cwd: tmpdir() }, (error, stdout, stderr) =>
			done({ status: error ? Number(error.code ?? 1) : 0, stdout, stderr }),
		);
	});
}

/** The command line as a user starts it: a process of its own, from another folder. */
export function shishi(...args: string[]): Promise<Run> {
	return run(process.execPath, [LAUNCH, ...args]);
}

/** Runs it with --json and takes stdout for one JSON document, as the contract says. */
async function json<T>(args: string[]): Promise<T> {
	const { status, stdout, stderr } = await shishi(...args, "--json");
	if (status !== 0) throw new Error(`shishi ${args.join(" ").slice(0, 300)}: exit ${status}\n${stderr}`);
	return JSON.parse(stdout) as T;
}

export const noticeJson = (...args: string[]) => json<NoticeJson>(["notice", ...args]);
export const checkJson = (...args: string[]) => json<CheckJson>(["check", ...args]);
export const mergeJson = (...args: string[]) => json<MergeJson>(["merge", ...args]);

/** Runs `layout`, which must succeed. */
export async function layOut(...args: string[]): Promise<void> {
	const { status, stderr } = await shishi("layout", ...args);
	if (status !== 0) throw new Error(`shishi layout ${args.join(" ")}: exit ${status}\n${stderr}`);
}

const folders: string[] = [];
afterAll(() => {
	for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

/** A folder of the test file's own, outside the project, gone when its tests are done. */
export function scratchFolder(name: string): string {
	const folder = mkdtempSync(join(tmpdir(), `shishi-${name}-`));
	folders.push(folder);
	return folder;
}
