import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packArchive } from "../../src/files";
import { LAUNCH, run } from "../support/cli";
import { foreignForm } from "../support/returns";
import { TROUBLES, troubledScripts } from "../support/troubled-thread";

/** More than are opened before threads are started. */
const FILES = 1020;

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "shishi-threads-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("as many files as threads are started for: the same merged workbook and the same words as from one", async () => {
	const bytes = (await foreignForm("县妇联")).bytes();
	const returned = Array.from({ length: FILES }, (_, at) => join(folder, `县妇联${at}.xlsx`));
	for (const file of returned) writeFileSync(file, bytes);
	writeFileSync(join(folder, "坏.xlsx"), bytes.subarray(0, 900));
	const merge = async (threads: string) => {
		const merged = join(folder, `merged-${threads}.out`);
		const args = [LAUNCH, "merge", ...returned, join(folder, "坏.xlsx"), "-o", merged, "--json"];
		const { status, stdout } = await run(process.execPath, args, { ...process.env, SHISHI_THREADS: threads });
		return { status, json: JSON.parse(stdout), merged: readFileSync(merged) };
	};
	const [one, three] = [await merge("1"), await merge("3")];
	expect(three).toEqual(one);
	expect(one.json.totals).toMatchObject({ files: FILES + 1, merged: 1, superseded: FILES - 1, rejected: 1 });
}, 120_000);

test("a heavy file that breaks its thread, one of two: a line of its own, the other is merged", async () => {
	const scripts = await troubledScripts();
	try {
		const returned = join(folder, "two");
		mkdirSync(returned);
		const bytes = (await foreignForm("县妇联")).bytes();
		writeFileSync(join(returned, "县妇联.xlsx"), bytes);
		const broken = packArchive([{ path: "县妇联.xlsx", bytes }]);
		writeFileSync(join(returned, `${TROUBLES["breaks down"]}.zip`), broken);
		const args = [scripts.main, "merge", returned, "-o", join(folder, "two.out"), "--json"];
		const { status, stdout } = await run(process.execPath, args, { ...process.env, SHISHI_THREADS: "2" });
		expect(status).toBe(0);
		const { files, totals } = JSON.parse(stdout);
		expect(totals).toMatchObject({ files: 2, merged: 1, rejected: 1 });
		expect(files.find(({ file }: { file: string }) => file.endsWith(".zip"))).toMatchObject({
			status: "rejected",
			reason: "file-unreadable",
		});
	} finally {
		scripts.remove();
	}
}, 60_000);
