import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import fc from "fast-check";
import { loadNotice } from "../../src/app";
import { readDocument, readWorkbook } from "../../src/files";
import { LAUNCH, layOut, ROOT, run, SAMPLE_NOTICE, scratchFolder, shishi } from "../support/cli";

// Each starts several processes.
jest.setTimeout(60_000);

const BY = ["--notice", SAMPLE_NOTICE, "--period", "2025Q2"];
const OLD = "the old file";
const forms = scratchFolder("forms");
beforeAll(() => layOut(SAMPLE_NOTICE, "--period", "2025Q2", "--unit", "县妇联", "-o", join(forms, "县妇联.xlsx")));

/** Everything that writes: its arguments, the file that it writes over, and where it writes others. */
const COMMANDS: [name: string, args: (to: string) => string[], over: string | null][] = [
	["notice", (to) => ["notice", SAMPLE_NOTICE, "-o", join(to, "notice.json")], "notice.json"],
	["layout", (to) => ["layout", SAMPLE_NOTICE, "--period", "2025Q2", "-o", join(to, "report.xlsx")], "report.xlsx"],
	["layout of all units", (to) => ["layout", SAMPLE_NOTICE, "--period", "2025Q2", "--all-units", "-o", to], null],
	["merge", (to) => ["merge", forms, ...BY, "-o", join(to, "merged.xlsx")], "merged.xlsx"],
	[
		"merge with letters",
		(to) => ["merge", forms, ...BY, "-o", join(to, "merged.xlsx"), "--letters", join(to, "letters")],
		"merged.xlsx",
	],
];

/** All files of a folder, by their path in it. */
const listed = (folder: string) =>
	readdirSync(folder, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
const isHalf = (path: string) => /[/\\]\.[^/\\]*\.part$/.test(path);

/** @throws where a file under a final name is cut off. */
async function expectWhole(path: string): Promise<void> {
	const bytes = new Uint8Array(readFileSync(path));
	if (Buffer.from(bytes).toString() === OLD) return;
	if (path.endsWith(".json")) expect((await loadNotice(bytes)).items.length).toBeGreaterThan(1);
	else if (path.endsWith(".xlsx")) expect((await readWorkbook(bytes)).sheets.length).toBeGreaterThan(1);
	else if (path.endsWith(".docx")) expect((await readDocument(bytes)).text).toContain("关于");
	else expect(new TextDecoder("utf-8", { fatal: true }).decode(bytes)).toMatch(/^关于[\s\S]*[。！]\r\n$/);
}

async function expectTidyAfterwards(to: string, args: string[]): Promise<void> {
	expect((await shishi(...args)).status).toBe(0);
	expect(listed(to).filter(isHalf)).toEqual([]);
	for (const path of listed(to)) {
		expect(readFileSync(path, "utf8")).not.toBe(OLD);
		await expectWhole(path);
	}
}

const MOMENTS = [
	["in the midst of the first write", "1", ""],
	["before the first file takes its place", "1", "rename"],
	["in the midst of the third write", "3", ""],
] as const;
const WRITES_MANY = /all units|letters/;
const DYING = COMMANDS.flatMap(([name, args, over]) =>
	MOMENTS.filter(([, nth]) => nth === "1" || WRITES_MANY.test(name)).map(
		([when, nth, before]) => [name, when, args, over, nth, before] as const,
	),
);

test.each(DYING)(
	"%s, killed %s, leaves no half file, and the next run tidies up",
	async (_, __, args, over, nth, before) => {
		const to = scratchFolder("killed");
		if (over) writeFileSync(join(to, over), OLD);
		const script = join(ROOT, "test", "support", "die-while-writing.cjs");
		const env = { ...process.env, DIE_AT: nth, DIE_BEFORE: before };
		await run(process.execPath, ["--require", script, LAUNCH, ...args(to)], env);
		const left = listed(to);
		expect(left.filter(isHalf)).toHaveLength(1);
		const kept = left.filter((path) => !isHalf(path));
		if (nth === "3") expect(kept).toHaveLength(2);
		else expect(kept.map((path) => readFileSync(path, "utf8"))).toEqual(over ? [OLD] : []);
		for (const path of kept) await expectWhole(path);
		await expectTidyAfterwards(to, args(to));
	},
);

test("killed at any moment, each leaves whole files or none, and the next run tidies up", async () => {
	await fc.assert(
		fc.asyncProperty(fc.constantFrom(...COMMANDS), fc.integer({ min: 80, max: 900 }), async ([, args, over], after) => {
			const to = scratchFolder("any-moment");
			if (over) writeFileSync(join(to, over), OLD);
			const child = spawn(process.execPath, [LAUNCH, ...args(to)], { stdio: "ignore" });
			const ended = new Promise((done) => child.on("exit", done));
			await Promise.race([wait(after), ended]);
			child.kill("SIGKILL");
			await ended;
			if (over) expect(existsSync(join(to, over))).toBe(true);
			for (const path of listed(to)) if (!isHalf(path)) await expectWhole(path);
			await expectTidyAfterwards(to, args(to));
		}),
		{ seed: 20250630, numRuns: 12 },
	);
}, 120_000);

test("what a run that is still going has begun is left to it, and so is what is not ours", async () => {
	const to = scratchFolder("others");
	mkdirSync(join(to, "sub"));
	const others = [`.shishi.${process.pid}.part`, ".download.999999.part", "shishi.999999.part"];
	for (const name of others) writeFileSync(join(to, name), OLD);
	writeFileSync(join(to, ".shishi.999999999.part"), OLD);
	await layOut(SAMPLE_NOTICE, "--period", "2025Q2", "-o", join(to, "report.xlsx"));
	expect(listed(to).map((path) => path.slice(to.length + 1))).toEqual(expect.arrayContaining(others));
	expect(listed(to)).toHaveLength(others.length + 1);
});
