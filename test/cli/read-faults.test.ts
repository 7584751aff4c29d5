import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readReturnedFiles } from "../../src/cli/files";
import { checkJson, LAUNCH, layOut, mergeJson, run, SAMPLE_NOTICE, scratchFolder, shishi } from "../support/cli";
import type { CheckJson } from "../support/contract-json";
import { AS_NOBODY } from "../support/nobody";

// Each starts several processes.
jest.setTimeout(60_000);

const BY = ["--notice", SAMPLE_NOTICE, "--period", "2025Q2"];

/** A folder of returns: one sound form, and what a test adds. */
async function returns(): Promise<string> {
	const folder = scratchFolder("returns");
	await layOut(SAMPLE_NOTICE, "--period", "2025Q2", "--unit", "县妇联", "-o", join(folder, "县妇联.xlsx"));
	return folder;
}

const LOST: [name: string, what: (path: string) => void, message: RegExp, remedy: RegExp][] = [
	["a broken link", (path) => symlinkSync("nowhere.xlsx", path), /不存在.*失效的快捷方式/, /找到原来的文件/],
	["a link to itself", (path) => symlinkSync(path, path), /绕成了圈/, /找到原来的文件/],
];
// Opens, and then cannot be read: as a bad disk or a lost network drive.
if (existsSync("/proc/self/mem"))
	LOST.push(["a failing disk", (path) => symlinkSync("/proc/self/mem", path), /磁盘.*出错/, /复制到本机/]);

describe.each(LOST)("%s among the returns", (_, lose, message, remedy) => {
	test("is told with the true reason, and the others go on", async () => {
		const folder = await returns();
		lose(join(folder, "县残联.xlsx"));
		const merged = await mergeJson(folder, ...BY, "-o", join(folder, ".merged.xlsx"));
		expect(merged.files.map(({ file, unit, status, reason }) => [file, unit, status, reason])).toEqual([
			["县妇联.xlsx", "县妇联", "merged", null],
			["县残联.xlsx", "县残联", "rejected", "file-unreadable"],
		]);
		const found = merged.findings.filter(({ rule }) => rule === "file-unreadable");
		expect(found).toEqual([
			expect.objectContaining({
				file: "县残联.xlsx",
				severity: "error",
				message: expect.stringMatching(message),
				remedy: expect.stringMatching(remedy),
			}),
		]);
		// It is this machine's matter, not the unit's.
		expect(JSON.stringify(merged)).not.toMatch(/文件是空的/);
		expect((merged as unknown as { letters: { to: string }[] }).letters.map(({ to }) => to)).not.toContain("县残联");
	});

	test("given by its own path is told so too, and alone ends with exit status 1", async () => {
		const folder = await returns();
		const lost = join(folder, "县残联.xlsx");
		lose(lost);
		const { workbooks } = await checkJson(join(folder, "县妇联.xlsx"), lost, ...BY);
		expect(workbooks.map(({ file }) => file).sort()).toEqual(["县妇联.xlsx", "县残联.xlsx"].sort());
		const alone = await shishi("check", lost, "--json");
		expect(alone.status).toBe(1);
		expect((JSON.parse(alone.stdout) as CheckJson).workbooks[0]?.findings).toEqual([
			expect.objectContaining({ rule: "file-unreadable", message: expect.stringMatching(message) }),
		]);
		const { status, stderr } = await shishi("merge", lost, "-o", join(folder, "x.xlsx"));
		expect([status, stderr.trim()]).toEqual([1, expect.stringMatching(message)]);
	});
});

test("names that are GBK, as archives from Windows are unpacked on Linux, are read and tell the unit", async () => {
	const folder = await returns();
	const gbk = Buffer.from([0xcf, 0xd8, 0xb2, 0xd0, 0xc1, 0xaa]);
	const form = readFileSync(join(folder, "县妇联.xlsx"));
	writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), gbk, Buffer.from(".xlsx")]), form);
	mkdirSync(Buffer.concat([Buffer.from(`${folder}/`), gbk]));
	writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), gbk, Buffer.from("/"), gbk]), "…");
	const { files } = await mergeJson(folder, ...BY, "-o", join(folder, ".merged.xlsx"));
	expect(files.map(({ file, unit }) => [file, unit])).toEqual([
		["县妇联.xlsx", "县妇联"],
		["县残联.xlsx", "县妇联"],
		["县残联/县残联", "县残联"],
	]);
});

test("a device is not read: it may never end", async () => {
	const folder = await returns();
	const { workbooks } = await checkJson("/dev/zero", join(folder, "县妇联.xlsx"), ...BY);
	expect(workbooks.find(({ file }) => file === "zero")?.findings[0]?.message).toMatch(/设备或管道/);
});

test("a folder with a file's name is searched like any other", async () => {
	const folder = await returns();
	mkdirSync(join(folder, "县残联.xlsx"));
	const { files } = await mergeJson(folder, ...BY, "-o", join(folder, ".merged.xlsx"));
	expect(files.map(({ file }) => file)).toEqual(["县妇联.xlsx"]);
});

test("a file that vanishes between listing and reading is told", async () => {
	const folder = scratchFolder("vanishing");
	for (const name of ["1.xlsx", "2.xlsx", "3.xlsx"]) writeFileSync(join(folder, name), name);
	const read = [];
	for await (const file of readReturnedFiles([folder])) {
		if (read.length === 0) rmSync(join(folder, "2.xlsx"));
		read.push(file);
	}
	expect(read.map(({ file, bytes, unread }) => [file, bytes.length, unread?.message ?? null])).toEqual([
		["1.xlsx", 6, null],
		["2.xlsx", 0, expect.stringContaining("不存在")],
		["3.xlsx", 6, null],
	]);
});

test.each([
	["a return", (path: string) => ["check", path]],
	["the notice", (path: string) => ["notice", path]],
	["the report before", (path: string) => ["merge", ".", "--previous", path, "-o", "x.xlsx"]],
])("%s that is not there stops the run with one sentence", async (_, args) => {
	const path = join(scratchFolder("nothing"), "无此文件.xlsx");
	const { status, stderr } = await shishi(...args(path));
	expect([status, stderr.trim()]).toEqual([1, `无法读取“${path}”：${NOT_THERE}`]);
});
const NOT_THERE = "文件不存在：可能刚被移走或改名，或者是失效的快捷方式（链接），请检查路径，找到原来的文件再试。";

(AS_NOBODY ? test : test.skip)(
	"run by root as nobody: files and folders without permission are told, and the others go on",
	async () => {
		const folder = await returns();
		chmodSync(folder, 0o755);
		writeFileSync(join(folder, "县残联.xlsx"), "…", { mode: 0o600 });
		mkdirSync(join(folder, "县财政局"), { mode: 0o700 });
		const { stdout, status } = await run("env", [
			...(AS_NOBODY ?? []),
			process.execPath,
			LAUNCH,
			"check",
			folder,
			...BY,
			"--json",
		]);
		expect(status).toBe(0);
		const { workbooks } = JSON.parse(stdout) as CheckJson;
		expect(workbooks.map(({ file, findings }) => [file, findings[0]?.rule, findings[0]?.message])).toEqual([
			["县妇联.xlsx", expect.any(String), expect.any(String)],
			["县残联.xlsx", "file-unreadable", expect.stringContaining("权限")],
			["县财政局", "file-unreadable", expect.stringContaining("权限")],
		]);
	},
);
