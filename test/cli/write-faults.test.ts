import { execFileSync, spawn } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { readWorkbook } from "../../src/files";
import { LAUNCH, layOut, run, SAMPLE_NOTICE, scratchFolder, shishi } from "../support/cli";

const LAYOUT = ["layout", SAMPLE_NOTICE, "--period", "2025Q2"];
const OLD = "the old file";

test("killed in the middle of writing, it leaves whole files or none", async () => {
	let whole = 0;
	for (const begun of [1, 2, 3, 5, 8]) {
		const folder = scratchFolder("killed");
		const child = spawn(process.execPath, [LAUNCH, ...LAYOUT, "--all-units", "-o", folder], { stdio: "ignore" });
		const ended = new Promise((done) => child.on("exit", done));
		while (child.exitCode === null && readdirSync(folder).length < begun) await wait(1);
		child.kill("SIGKILL");
		await ended;
		for (const name of readdirSync(folder).filter((each) => !each.startsWith("."))) {
			expect((await readWorkbook(readFileSync(join(folder, name)))).sheets.length).toBeGreaterThan(1);
			whole++;
		}
	}
	expect(whole).toBeGreaterThan(5);
}, 60_000);

test("killed while it writes over a file, it leaves the old one or the new one", async () => {
	const output = join(scratchFolder("over"), "report.xlsx");
	for (const milliseconds of [120, 180, 240, 300, 400]) {
		writeFileSync(output, OLD);
		const child = spawn(process.execPath, [LAUNCH, ...LAYOUT, "-o", output], { stdio: "ignore" });
		const ended = new Promise((done) => child.on("exit", done));
		await Promise.race([wait(milliseconds), ended]);
		child.kill("SIGKILL");
		await ended;
		const bytes = readFileSync(output);
		if (bytes.toString() !== OLD) expect((await readWorkbook(bytes)).sheets.length).toBeGreaterThan(1);
	}
}, 60_000);

/** Mounts need a namespace of one's own, which some systems do not give. */
function hasNamespaces(): boolean {
	try {
		execFileSync("unshare", ["-rm", "true"], { stdio: "ignore" });
		return true;
	} catch {
		return false;
	}
}

const withNamespaces = hasNamespaces() ? test : test.skip;

/** Lays out into a folder that was prepared by a shell command, such as a mount over it. */
async function layOutInto(prepare: string, output = "report.xlsx") {
	const folder = scratchFolder("fault");
	mkdirSync(join(folder, "out"));
	writeFileSync(join(folder, "out", "report.xlsx"), OLD);
	const command = `cd "$1" && ${prepare} && shift && "$@"; status=$?; echo; ls -A out >&3; exit $status`;
	const script = `exec 3>"$1/listing"; ${command}`;
	const args = [process.execPath, LAUNCH, ...LAYOUT, "-o", join(folder, "out", output)];
	const result = await run("unshare", ["-rm", "sh", "-c", script, "sh", folder, ...args]);
	return { ...result, left: readFileSync(join(folder, "listing"), "utf8").split("\n").filter(Boolean) };
}

withNamespaces.each([
	["a full disk", "mount -t tmpfs -o size=4k tmpfs out", "磁盘空间不足", []],
	["a read-only folder", "mount -t tmpfs -o ro tmpfs out", "只读", []],
	[
		"a file that is held by another program",
		"mount --bind out/report.xlsx out/report.xlsx",
		"其他程序",
		["report.xlsx"],
	],
	["a limit of size", "ulimit -f 1", "允许的大小", ["report.xlsx"]],
])("%s gives one line in Chinese, exit status 1 and no half file", async (_, prepare, words, left) => {
	const result = await layOutInto(prepare);
	expect(result.status).toBe(1);
	expect(result.stderr.trim().split("\n")).toEqual([expect.stringContaining(words)]);
	expect(result.left).toEqual(left);
});

test.each([
	[
		"a folder by that name",
		(folder: string) => mkdirSync(join(folder, "a", "b.xlsx"), { recursive: true }),
		"a/b.xlsx",
	],
	["a file where a folder should be", (folder: string) => writeFileSync(join(folder, "a"), OLD), "a/b.xlsx"],
])("%s gives one line in Chinese and exit status 1", async (_, prepare, output) => {
	const folder = scratchFolder("path");
	prepare(folder);
	const { status, stderr } = await shishi(...LAYOUT, "-o", join(folder, output));
	expect(status).toBe(1);
	expect(stderr.trim().split("\n")).toEqual([expect.stringMatching(/^无法写入.*\p{Script=Han}/u)]);
	expect(stderr).not.toMatch(/E[A-Z]{4,}/);
});

describe("whatever is written, the files that were read stay", () => {
	const REFUSED = /^“.+”是这次读入的文件，.*换一个文件名。$/;

	async function handedOut(): Promise<{ folder: string; unit: string }> {
		const folder = scratchFolder("inputs");
		const unit = join(folder, "县妇联.xlsx");
		await layOut(SAMPLE_NOTICE, "--period", "2025Q2", "--unit", "县妇联", "-o", unit);
		return { folder, unit };
	}

	test.each([
		["a return", (unit: string) => ["merge", unit, "-o", unit]],
		["a return in a folder", (unit: string) => ["merge", join(unit, ".."), "-o", unit]],
		["a return by another name", (unit: string) => ["merge", unit, "-o", `${unit}.link.xlsx`]],
	])("merging onto %s is refused", async (_, args) => {
		const { unit } = await handedOut();
		symlinkSync(unit, `${unit}.link.xlsx`);
		const before = readFileSync(unit);
		const { status, stderr } = await shishi(...args(unit));
		expect([status, stderr.trim()]).toEqual([1, expect.stringMatching(REFUSED)]);
		expect(readFileSync(unit).equals(before)).toBe(true);
	});

	test.each([
		["notice", (notice: string) => ["notice", notice, "-o", notice]],
		["layout", (notice: string) => ["layout", notice, "--period", "2025Q2", "-o", notice]],
	])("%s onto its notice is refused", async (_, args) => {
		const notice = join(scratchFolder("notice"), "通知.txt");
		copyFileSync(SAMPLE_NOTICE, notice);
		const { status, stderr } = await shishi(...args(notice));
		expect([status, stderr.trim()]).toEqual([1, expect.stringMatching(REFUSED)]);
		expect(readFileSync(notice).equals(readFileSync(SAMPLE_NOTICE))).toBe(true);
	});
});

test("folders that are missing on the way are made", async () => {
	const output = join(scratchFolder("deep"), "甲", "乙", "报表.xlsx");
	await layOut(SAMPLE_NOTICE, "--period", "2025Q2", "-o", output);
	expect((await readWorkbook(readFileSync(output))).sheets.length).toBeGreaterThan(1);
});

/** Every command that writes, into a folder on a disk that is full or cannot be written. */
describe("each command says what is wrong with the place, and leaves no half file", () => {
	const COMMANDS: [name: string, args: (input: string) => string[]][] = [
		["notice", () => ["notice", SAMPLE_NOTICE, "-o", "out/notice.json"]],
		["layout of all units", () => [...LAYOUT, "--all-units", "-o", "out/units"]],
		["merge", (input) => ["merge", input, "-o", "out/merged.xlsx"]],
		["merge with letters", (input) => ["merge", input, "-o", "merged.xlsx", "--letters", "out/letters"]],
		["sample", () => ["sample", "-o", "out/sample"]],
	];

	withNamespaces.each(COMMANDS)(
		"%s",
		async (_, args) => {
			const folder = scratchFolder("commands");
			mkdirSync(join(folder, "out"));
			const input = join(folder, "县妇联.xlsx");
			await layOut(SAMPLE_NOTICE, "--period", "2025Q2", "--unit", "县妇联", "-o", input);
			for (const [options, words] of [
				["size=4k", "磁盘空间不足"],
				["ro", "只读"],
			] as const) {
				const script = `cd "$1" && mount -t tmpfs -o ${options} tmpfs out && shift && "$@"; status=$?; find out -name '*.part' >&2; exit $status`;
				const { status, stderr } = await run("unshare", [
					"-rm",
					"sh",
					"-c",
					script,
					"sh",
					folder,
					process.execPath,
					LAUNCH,
					...args(input),
				]);
				expect([status, stderr.trim().split("\n")]).toEqual([1, [expect.stringContaining(words)]]);
			}
		},
		60_000,
	);
});
