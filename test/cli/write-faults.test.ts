import { execFileSync } from "node:child_process";
import {
	chmodSync,
	copyFileSync,
	cpSync,
	existsSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { reasonText, WHY_UNREAD, WHY_UNWRITTEN } from "../../src/cli/files/reasons";
import { readWorkbook } from "../../src/files";
import { LAUNCH, layOut, ROOT, run, SAMPLE_NOTICE, scratchFolder, shishi } from "../support/cli";
import { AS_NOBODY } from "../support/nobody";

// Each starts several processes.
jest.setTimeout(60_000);

const LAYOUT = ["layout", SAMPLE_NOTICE, "--period", "2025Q2"];
const OLD = "the old file";
/** A unit's workbook. */
const form = join(scratchFolder("form"), "form.xlsx");
beforeAll(() => layOut(SAMPLE_NOTICE, "--period", "2025Q2", "--unit", "县妇联", "-o", form));

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

	function handedOut(): { folder: string; unit: string } {
		const folder = scratchFolder("inputs");
		const unit = join(folder, "县妇联.xlsx");
		copyFileSync(form, unit);
		return { folder, unit };
	}

	test.each([
		["a return", (unit: string) => ["merge", unit, "-o", unit]],
		["a return in a folder", (unit: string) => ["merge", join(unit, ".."), "-o", unit]],
		["a return by another name", (unit: string) => ["merge", unit, "-o", `${unit}.link.xlsx`]],
	])("merging onto %s is refused", async (_, args) => {
		const { unit } = handedOut();
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

/** What may be wrong with the place `out`, as a shell brings it about; the target `out/old` is there from the start. */
const FAULTS: [name: string, prepare: string, words: string, then?: string][] = [
	["a full disk", "mount -t tmpfs -o size=4k tmpfs out", "磁盘空间不足，请清理后再试。"],
	["a read-only place", "mount -t tmpfs -o ro tmpfs out", "只读"],
	["a limit of size", "ulimit -f 1", "超过了该位置允许的大小，请换一个位置。"],
	["a file that another program holds", "mount --bind out/old out/old", "正被其他程序打开，请关闭后再试。"],
];
// As root, whom no permission binds, runs it for somebody else.
if (AS_NOBODY) FAULTS.push(["a place without permission", "chmod 555 out", "没有权限", AS_NOBODY.join(" ")]);

/** Every command that writes. Of the last fault only those that write over one file can tell. */
const WRITING: [name: string, args: (input: string) => string[], over: boolean][] = [
	["notice", () => ["notice", SAMPLE_NOTICE, "-o", "out/old"], true],
	["layout", () => [...LAYOUT, "-o", "out/old"], true],
	["layout of all units", () => [...LAYOUT, "--all-units", "-o", "out"], false],
	["merge", (input) => ["merge", input, "-o", "out/old"], true],
	["letters", (input) => ["merge", input, "-o", "merged.xlsx", "--letters", "out/letters"], false],
	["sample", () => ["sample", "-o", "out"], false],
];

describe.each(FAULTS)("%s", (_, prepare, words, then = "") => {
	const isHeld = prepare.includes("--bind");
	withNamespaces.each(WRITING.filter(([, , over]) => over || !isHeld))(
		"%s says in one line what is wrong with which place, and leaves no half file",
		async (name, args) => {
			// Where nobody may enter it, nobody could say what is wrong with the place.
			const folder = scratchFolder("fault");
			chmodSync(folder, 0o777);
			mkdirSync(join(folder, "out"));
			writeFileSync(join(folder, "out", "old"), OLD);
			const input = join(folder, "县妇联.xlsx");
			copyFileSync(form, input);
			const script = `cd "$1" && ${prepare} && shift && ${then} "$@"; status=$?; find out -name '*.part' >&2; exit $status`;
			const program = [process.execPath, LAUNCH, ...args(input)];
			const { status, stderr } = await run("unshare", [
				then ? "-m" : "-rm",
				"sh",
				"-c",
				script,
				"sh",
				folder,
				...program,
			]);
			const lines = stderr.trim().split("\n");
			expect([status, lines]).toEqual([
				1,
				[expect.stringMatching(/^无法(?:写入|建立文件夹)“(?:out.*|merged\.xlsx)”：/)],
			]);
			expect(lines[0]).toContain(words);
			if (prepare.includes("tmpfs")) return;
			if (name !== "sample") expect(readFileSync(join(folder, "out", "old"), "utf8")).toBe(OLD);
		},
	);
});

(existsSync("/dev/full") ? test.each : test.skip.each)([
	["on the screen's side", ["notice", SAMPLE_NOTICE]],
	["as JSON", ["notice", SAMPLE_NOTICE, "--json"]],
])("results that go to a full disk %s end with one line and exit status 1", async (_, args) => {
	const script = '"$@" > /dev/full';
	const { status, stderr } = await run("sh", ["-c", script, "sh", process.execPath, LAUNCH, ...args]);
	expect([status, stderr.trim()]).toEqual([1, "无法写出结果：磁盘空间不足，请清理后再试。"]);
	const mute = await run("sh", ["-c", '"$@" 2> /dev/full', "sh", process.execPath, LAUNCH, "notice", "nowhere"]);
	expect([mute.status, mute.stdout]).toEqual([1, ""]);
});

test.each(["EDQUOT", "ENOSPC", "EROFS", "EBUSY", "EIO", "ENAMETOOLONG", "EXXX"])("%s is told in words", (code) => {
	const error = Object.assign(new Error("ENGLISH"), { code });
	for (const reasons of [WHY_UNREAD, WHY_UNWRITTEN])
		expect(reasonText(error, reasons)).toMatch(/^[\p{Script=Han}（）、：A-Z]+，请[\p{Script=Han}，]+。$/u);
	if (code !== "EXXX") expect(reasonText(error, WHY_UNWRITTEN)).not.toMatch(/[A-Z]/);
});

describe("what stands at the target", () => {
	test("a link stays one: what it leads to is written", async () => {
		const folder = scratchFolder("link");
		mkdirSync(join(folder, "there"));
		writeFileSync(join(folder, "there", "real.xlsx"), OLD);
		symlinkSync(join("there", "real.xlsx"), join(folder, "link.xlsx"));
		await layOut(SAMPLE_NOTICE, "--period", "2025Q2", "-o", join(folder, "link.xlsx"));
		expect(lstatSync(join(folder, "link.xlsx")).isSymbolicLink()).toBe(true);
		expect((await readWorkbook(readFileSync(join(folder, "there", "real.xlsx")))).sheets.length).toBeGreaterThan(1);
	});

	test("a device is not replaced by a file", async () => {
		const device = join(scratchFolder("device"), "pipe");
		execFileSync("mkfifo", [device]);
		const { status, stderr } = await shishi(...LAYOUT, "-o", device);
		expect([status, stderr.trim()]).toEqual([1, `无法写入“${device}”：那里是设备或管道，请写明文件名。`]);
		expect(lstatSync(device).isFIFO()).toBe(true);
	});

	test("a name as long as the system allows is written", async () => {
		const output = join(scratchFolder("long"), `${"长".repeat(83)}.xlsx`);
		await layOut(SAMPLE_NOTICE, "--period", "2025Q2", "-o", output);
		const { status, stderr } = await shishi(...LAYOUT, "-o", output.replace("长", "更长"));
		expect([status, stderr]).toEqual([1, expect.stringContaining("文件名或路径太长，请换一个短一些的名字。")]);
	});
});

test.each([
	...(AS_NOBODY ? [["nobody may write there", AS_NOBODY] as [string, string[]]] : []),
	["files may not be that large", ["sh", "-c", 'ulimit -f 1; "$@"', "sh"]] as [string, string[]],
])("a first start says in one line that the program's own folder cannot be written: %s", async (_, prefix) => {
	// A copy that was never started.
	const copy = scratchFolder("copy");
	chmodSync(copy, 0o755);
	for (const name of ["src", "package.json", "package-lock.json"])
		cpSync(join(ROOT, name), join(copy, name), { recursive: true });
	mkdirSync(join(copy, "node_modules"));
	for (const name of readdirSync(join(ROOT, "node_modules")))
		if (!name.startsWith(".")) symlinkSync(join(ROOT, "node_modules", name), join(copy, "node_modules", name));
	const [program = "", ...args] = [...prefix, process.execPath, join(copy, "src", "cli", "launch.mjs"), "--version"];
	const { status, stdout, stderr } = await run(program, args);
	expect([status, stdout, stderr.trim().split("\n")]).toEqual([
		1,
		"",
		[expect.stringMatching(/^无法写入“.+cache.shishi”.+请/)],
	]);
	expect(existsSync(join(copy, "node_modules", ".cache", "shishi", "main.mjs"))).toBe(false);
});
