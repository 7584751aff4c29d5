#!/usr/bin/env node
// Starts the command line from its TypeScript sources, so that there is no build step to forget: the bundle is kept in
// node_modules/.cache and made anew (about 0.2 s) whenever a source file is newer than it.
import { mkdirSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const src = dirname(dirname(fileURLToPath(import.meta.url)));
const root = dirname(src);
const outdir = join(root, "node_modules", ".cache", "shishi");
const bundle = join(outdir, "main.mjs");

if (newest(src) > modified(bundle) || modified(join(root, "package-lock.json")) > modified(bundle)) {
	const { build } = await import("esbuild");
	mkdirSync(outdir, { recursive: true });
	await build({
		entryPoints: { main: join(src, "cli", "main.ts") },
		outdir,
		outExtension: { ".js": ".mjs" },
		bundle: true,
		splitting: true,
		format: "esm",
		platform: "node",
		target: "node20",
		minifySyntax: true,
		// Loaded on demand from node_modules, so that a start does not pay for them.
		external: ["mammoth", "word-extractor", "pdfjs-dist", "@e965/xlsx"],
		define: { "process.env.SHISHI_ROOT": JSON.stringify(root) },
		logLevel: "error",
	});
}
const { main } = await import(pathToFileURL(bundle).href);
process.exitCode = await main(process.argv.slice(2));

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
