// What hostile files and texts cost, each in a process of its own:
// node test/support/run.mjs test/bench/hostile.ts [part of a name]         files: time and memory of reading
// node test/support/run.mjs test/bench/hostile.ts growth [part of a name]  texts in several lengths: time of the work on them
import { execFile } from "node:child_process";
import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { hostileFilesTable } from "./hostile-files";
import { hostileGrowthTable } from "./hostile-growth";

const script = resolve("node_modules", ".cache", `hostile-${process.pid}.mjs`);
const [mode = "", wanted = ""] = process.argv.slice(2);
try {
	await build({
		entryPoints: [resolve("test/bench/hostile-child.ts")],
		outfile: script,
		bundle: true,
		format: "esm",
		platform: "node",
		target: "node20",
		packages: "external",
		logLevel: "error",
	});
	if (mode === "growth") await hostileGrowthTable(wanted, child);
	else await hostileFilesTable(mode, child);
} finally {
	rmSync(script, { force: true });
}

/** What a child printed before it ended, or was ended, and how it broke down. */
async function child(args: readonly string[], seconds: number): Promise<{ output: string; failure: string | null }> {
	try {
		const { stdout } = await promisify(execFile)(process.execPath, ["--max-old-space-size=1500", script, ...args], {
			timeout: seconds * 1000,
		});
		return { output: stdout, failure: null };
	} catch (error) {
		const { stdout = "", stderr = "", killed } = error as { stdout?: string; stderr?: string; killed?: boolean };
		return { output: stdout, failure: killed ? `over ${seconds} s` : stderr.slice(0, 200) || String(error) };
	}
}
