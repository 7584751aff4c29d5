import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./cli";

/** What the build is made from. */
const SOURCES = ["src", "assets", "manifest.xml", "webpack.config.js", "package-lock.json"];
const LONGEST_BUILD = 180_000;

/** What is built for browsers: configurations of webpack.config.js. */
export type Site = "pane" | "workbench";

/**
 * A site as a folder of static files: the one that the setting of its name says (PANE=dist/pane after `npm run build`),
 * else built by webpack where a source is newer than the last build. Not in `dist`: what is there was built with other
 * settings.
 */
export async function built(site: Site): Promise<string> {
	const given = process.env[site.toUpperCase()];
	if (given) return join(ROOT, given);
	const folder = join(ROOT, "out", site);
	const stampFile = join(folder, "built-from");
	mkdirSync(join(ROOT, "out"), { recursive: true });
	await locked(`${folder}.lock`, async () => {
		const sources = SOURCES.flatMap((path) => stateOf(join(ROOT, path))).join("\n");
		const stamp = createHash("sha256").update(sources).digest("hex");
		if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
		await webpack("--mode", "development", "--config-name", site, "--output-path", folder, "--no-devtool");
		writeFileSync(stampFile, stamp);
	});
	return folder;
}

function webpack(...args: string[]): Promise<void> {
	const program = join(ROOT, "node_modules", "webpack", "bin", "webpack.js");
	const running = spawn(process.execPath, [program, ...args], { cwd: ROOT });
	let said = "";
	running.stdout.on("data", (text) => {
		said += text;
	});
	return new Promise((built, failed) => {
		running.on("error", failed);
		running.on("close", (status) => {
			if (status === 0) built();
			else failed(new Error(`webpack: exit ${status}\n${said.slice(-4_000)}`));
		});
	});
}

/** Test files run side by side: one builds, the others wait. */
async function locked(lock: string, work: () => Promise<void>): Promise<void> {
	while (!taken(lock)) await new Promise((later) => setTimeout(later, 200));
	try {
		await work();
	} finally {
		rmdirSync(lock);
	}
}

function taken(lock: string): boolean {
	try {
		mkdirSync(lock);
		return true;
	} catch {
		const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
		// Left behind by a run that was killed.
		if (since !== undefined && Date.now() - since > LONGEST_BUILD) rmdirSync(lock);
		return false;
	}
}

function stateOf(path: string): string[] {
	const stats = statSync(path);
	if (!stats.isDirectory()) return [`${path} ${stats.size} ${stats.mtimeMs}`];
	return readdirSync(path).flatMap((name) => stateOf(join(path, name)));
}
