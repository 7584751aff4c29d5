import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { Crew, type ReturnsWork } from "../../src/app";
import { startThread } from "../../src/cli/threads";

export interface LastingCrew {
	size: number;
	/** As the command line's, but its threads stay from one merge to the next: what is measured is no start. */
	work: ReturnsWork;
	/** Ends it. */
	end(): void;
}

/** A crew on all cores, four at most; null where there is but one. */
export async function lastingCrew(): Promise<LastingCrew | null> {
	const size = Math.min(availableParallelism(), 4);
	if (size < 2) return null;
	const folder = mkdtempSync(resolve("node_modules", ".cache", "threads-"));
	await build({
		entryPoints: [resolve("src/cli/thread.ts")],
		outfile: join(folder, "thread.mjs"),
		bundle: true,
		format: "esm",
		platform: "node",
		target: "node20",
		external: ["pdfjs-dist"],
		logLevel: "error",
	});
	const script = pathToFileURL(join(folder, "thread.mjs"));
	const crew = new Crew({ startThread: () => startThread(script), size, startAfter: 0 });
	return {
		size,
		work: {
			atOnce: crew.atOnce,
			open: (file, period) => crew.open(file, period),
			check: (form, context) => crew.check(form, context),
			close() {},
		},
		end() {
			crew.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
