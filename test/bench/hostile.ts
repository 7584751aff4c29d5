// node test/support/run.mjs test/bench/hostile.ts [part of a name]: what each hostile file costs, each in a process of its own.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { HOSTILE_FILES } from "../support/hostile";

const MOST_MS = 1000;
const MOST_MB = 300;
const wanted = process.argv[2] ?? "";

const folder = mkdtempSync(join(tmpdir(), "shishi-hostile-"));
const child = resolve("node_modules", ".cache", `hostile-${process.pid}.mjs`);
let over = 0;
try {
	await build({
		entryPoints: [resolve("test/bench/hostile-child.ts")],
		outfile: child,
		bundle: true,
		format: "esm",
		platform: "node",
		target: "node20",
		packages: "external",
		logLevel: "error",
	});
	console.log(`${"file".padEnd(64)}${"on disk KB".padStart(11)}${"ms".padStart(7)}${"peak MB".padStart(9)}  ends`);
	for (const { name, extension, bytes, ends } of HOSTILE_FILES) {
		const label = `.${extension} ${name}`;
		if (!label.includes(wanted)) continue;
		const path = join(folder, `hostile.${extension}`);
		const content = bytes();
		writeFileSync(path, content);
		const result = measured(path);
		const isOver = result.ms > MOST_MS || result.megabytes > MOST_MB || result.end !== ends;
		if (isOver) over++;
		console.log(
			`${label.padEnd(64)}${(content.length / 1024).toFixed(0).padStart(11)}${result.ms.toFixed(0).padStart(7)}${result.megabytes.toFixed(0).padStart(9)}  ${result.end}${isOver ? `  ✗ expected ${ends}` : ""}`,
		);
	}
	console.log(`\n${over} over ${MOST_MS} ms or ${MOST_MB} MB, or otherwise than expected.`);
} finally {
	rmSync(folder, { recursive: true, force: true });
	rmSync(child, { force: true });
}

/** Processor time of the reading alone, and the process's highest memory use. */
function measured(path: string): { end: string; ms: number; megabytes: number } {
	try {
		const output = execFileSync(process.execPath, ["--max-old-space-size=1500", child, path], {
			timeout: 60_000,
			stdio: ["ignore", "pipe", "pipe"],
		});
		return JSON.parse(output.toString());
	} catch (error) {
		return {
			end: `broke down: ${String((error as { stderr?: unknown }).stderr ?? error).slice(0, 200)}`,
			ms: Number.NaN,
			megabytes: Number.NaN,
		};
	}
}
