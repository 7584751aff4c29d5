import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { ROOT } from "./cli";

/** What a file's name must hold for its thread to never come back from it, or to break down over it. */
export const TROUBLES = { hangs: "卡住", "breaks down": "崩溃" } as const;

/**
 * The command line's own scripts, but for a thread that is in trouble with the files named above: no file is known that
 * does this to our readers.
 */
export async function troubledScripts(): Promise<{ main: string; thread: URL; remove(): void }> {
	const cache = join(ROOT, "node_modules", ".cache");
	mkdirSync(cache, { recursive: true });
	const folder = mkdtempSync(join(cache, "troubled-"));
	const thread = pathToFileURL(join(folder, "thread.mjs"));
	await Promise.all([
		bundle(
			join(folder, "thread.mjs"),
			`import { parentPort } from "node:worker_threads";
			import { serveCrew } from "./app";
			const serve = serveCrew((answer) => parentPort.postMessage(answer));
			parentPort.on("message", (errand) => {
				const names = errand.tasks.map(({ file }) => file?.file ?? "").join();
				while (names.includes("${TROUBLES.hangs}"));
				if (names.includes("${TROUBLES["breaks down"]}")) throw new Error("The thread broke down.");
				return serve(errand);
			});`,
		),
		bundle(
			join(folder, "main.mjs"),
			`import { main } from "./cli/main";
			process.exitCode = await main(process.argv.slice(2), new URL("${thread}"));`,
		),
	]);
	return { main: join(folder, "main.mjs"), thread, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

async function bundle(outfile: string, contents: string): Promise<void> {
	await build({
		stdin: { contents, resolveDir: join(ROOT, "src") },
		outfile,
		bundle: true,
		format: "esm",
		platform: "node",
		target: "node20",
		external: ["pdfjs-dist"],
		logLevel: "error",
	});
}
