import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What the workbench is made from. */
const SOURCES = ["src", "assets", "webpack.config.js", "package.json", "package-lock.json"];

/**
 * Makes `dist/workbench` where a source has changed since it was last made.
 * @param {string} root of the project
 * @param {() => void} onBuild told before it begins, for it takes a while
 * @returns the folder
 * @throws where it cannot be built; webpack has said why
 */
export function build(root, onBuild) {
	const folder = join(root, "dist", "workbench");
	const stampFile = join(root, "node_modules", ".cache", "shishi", "workbench-built");
	const states = SOURCES.flatMap((path) => stateOf(join(root, path)));
	const stamp = createHash("sha256").update(states.join("\n")).digest("hex");
	if (existsSync(join(folder, "index.html")) && existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp)
		return folder;
	onBuild();
	// A build that was stopped half way must not be taken for this one.
	rmSync(stampFile, { force: true });
	const webpack = join(root, "node_modules", "webpack", "bin", "webpack.js");
	const args = [webpack, "--mode", "production", "--config-name", "workbench", "--stats", "errors-only"];
	const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
	if (status !== 0) throw new Error(`webpack: ${status}`);
	mkdirSync(dirname(stampFile), { recursive: true });
	writeFileSync(stampFile, stamp);
	return folder;
}

function stateOf(path) {
	const stats = statSync(path);
	if (!stats.isDirectory()) return [`${path} ${stats.size} ${stats.mtimeMs}`];
	return readdirSync(path).flatMap((name) => stateOf(join(path, name)));
}
