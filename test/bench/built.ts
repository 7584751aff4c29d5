import { mkdtempSync, rmSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/** A script of its own, made from TypeScript; inside the project, so that packages left outside the bundle are found. */
export async function builtScript(entry: string): Promise<{ url: URL; remove(): void }> {
	const folder = mkdtempSync(resolve("node_modules", ".cache", "bench-"));
	const outfile = join(folder, `${basename(entry, ".ts")}.mjs`);
	await build({
		entryPoints: [resolve(entry)],
		outfile,
		bundle: true,
		format: "esm",
		platform: "node",
		target: "node20",
		external: ["pdfjs-dist", "exceljs", "@e965/xlsx"],
		logLevel: "error",
	});
	return { url: pathToFileURL(outfile), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
