import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HOSTILE_FILES } from "../support/hostile";

/** Starts a child with its arguments and a limit in seconds. */
export type Child = (args: readonly string[], seconds: number) => Promise<{ output: string; failure: string | null }>;

const MOST_MS = 1000;
const MOST_MB = 300;

/** Processor time of reading each file alone, and its process's highest memory use. */
export async function hostileFilesTable(wanted: string, child: Child): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), "shishi-hostile-"));
	let over = 0;
	console.log(`${"file".padEnd(64)}${"on disk KB".padStart(11)}${"ms".padStart(7)}${"peak MB".padStart(9)}  ends`);
	for (const { name, extension, bytes, ends } of HOSTILE_FILES) {
		const label = `.${extension} ${name}`;
		if (!label.includes(wanted)) continue;
		const path = join(folder, `hostile.${extension}`);
		const content = bytes();
		writeFileSync(path, content);
		const { output, failure } = await child(["file", path], 60);
		const result: { end: string; ms: number; megabytes: number } =
			failure === null ? JSON.parse(output) : { end: `broke down: ${failure}`, ms: Number.NaN, megabytes: Number.NaN };
		const isOver = result.ms > MOST_MS || result.megabytes > MOST_MB || result.end !== ends;
		if (isOver) over++;
		console.log(
			`${label.padEnd(64)}${(content.length / 1024).toFixed(0).padStart(11)}${result.ms.toFixed(0).padStart(7)}${result.megabytes.toFixed(0).padStart(9)}  ${result.end}${isOver ? `  ✗ expected ${ends}` : ""}`,
		);
	}
	rmSync(folder, { recursive: true, force: true });
	console.log(`\n${over} over ${MOST_MS} ms or ${MOST_MB} MB, or otherwise than expected.`);
}
