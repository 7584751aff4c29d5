import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { readWorkbook } from "../../src/files";
import { LAUNCH, run, SAMPLE_NOTICE, scratchFolder, shishi } from "../support/cli";

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
