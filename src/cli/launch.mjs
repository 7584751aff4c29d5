#!/usr/bin/env node
// Starts the command line from its TypeScript sources, so that there is no build step to forget: each state of the
// sources, told by the newest file's time, has a bundle of its own in node_modules/.cache (made in about 0.2 s). Several
// processes may start at once: a bundle takes its place whole, by a rename, or not at all.
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** Old bundles stay this long, for processes that still load parts of them. */
const KEPT_MS = 3_600_000;

const src = dirname(dirname(fileURLToPath(import.meta.url)));
const root = dirname(src);
const cache = join(root, "node_modules", ".cache", "shishi");
const stamp = String(
	Math.max(newest(src), ...["package.json", "package-lock.json"].map((name) => modified(join(root, name)))),
);
const bundle = join(cache, stamp, "main.mjs");

if (modified(bundle) === 0) await makeBundle().catch(explain);
const { main } = await import(pathToFileURL(bundle).href);
const threadScript = pathToFileURL(join(dirname(bundle), "thread.mjs"));
process.exitCode = await main(process.argv.slice(2), threadScript);

async function makeBundle() {
	const { build } = await import("esbuild");
	const half = join(cache, `${stamp}.${process.pid}.part`);
	try {
		const { outputFiles } = await build({
			entryPoints: { main: join(src, "cli", "main.ts"), thread: join(src, "cli", "thread.ts") },
			outdir: half,
			write: false,
			outExtension: { ".js": ".mjs" },
			bundle: true,
			splitting: true,
			format: "esm",
			platform: "node",
			target: "node20",
			minifySyntax: true,
			// Loaded on demand from node_modules, so that a start does not pay for them.
			external: ["pdfjs-dist"],
			define: { "process.env.SHISHI_ROOT": JSON.stringify(root) },
			logLevel: "error",
		});
		mkdirSync(half, { recursive: true });
		for (const { path, contents } of outputFiles) writeFileSync(path, contents);
		renameSync(half, join(cache, stamp));
	} catch (error) {
		// Unless another process was first.
		if (modified(bundle) === 0) throw error;
	} finally {
		rmSync(half, { recursive: true, force: true });
	}
	for (const name of readdirSync(cache)) {
		const old = join(cache, name);
		if (Date.now() - modified(old) > KEPT_MS) rmSync(old, { recursive: true, force: true });
	}
}

/** A full disk or a folder without permission in one sentence; anything else is a fault of the sources. */
function explain(error) {
	if (!error.syscall) throw error;
	process.stderr.write(
		`无法写入“${cache}”（${error.code}）：程序初次启动或更新后要在那里存一份编译结果。请清理磁盘，或请对程序文件夹有写权限的人先运行一次 npm run shishi -- --version。\n`,
	);
	process.exit(1);
}

function newest(folder) {
	let latest = 0;
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const path = join(folder, entry.name);
		latest = Math.max(latest, entry.isDirectory() ? newest(path) : modified(path));
	}
	return latest;
}

function modified(path) {
	return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
