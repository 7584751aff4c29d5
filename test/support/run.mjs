// Runs a TypeScript script of the project: node test/support/run.mjs <script.ts> [arguments]
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const [script, ...args] = process.argv.slice(2);
// Inside the project, so that packages left outside the bundle are found.
mkdirSync(resolve("node_modules", ".cache"), { recursive: true });
const folder = mkdtempSync(resolve("node_modules", ".cache", "run-"));
const outfile = join(folder, "script.mjs");
try {
	await build({
		entryPoints: [resolve(script)],
		outfile,
		bundle: true,
		format: "esm",
		platform: "node",
		target: "node20",
		packages: "external",
		logLevel: "error",
	});
	process.argv = [process.argv[0], resolve(script), ...args];
	await import(pathToFileURL(outfile).href);
} finally {
	rmSync(folder, { recursive: true, force: true });
}
