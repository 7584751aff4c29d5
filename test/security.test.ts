import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { checkReturns, layOutReport, letterFiles, mergeReturns, type ReturnedFile } from "../src/app";
import { parsePeriod, type ReportingPeriod, saveNotice } from "../src/core";
import { readWorkbook } from "../src/files";
import { LAUNCH, run, scratchFolder } from "./support/cli";
import { makeNotice } from "./support/notices";
import { relationsXml, sheetXml, workbookParts, zipParts } from "./support/xlsx-builder";
import { rawZip } from "./support/zip-builder";

// What README says under "Security", point by point; what it says of dependencies: dependencies.test.ts.

const ROOT = resolve(__dirname, "..");
/** Sources of the program without their comments. */
function sources(folder = join(ROOT, "src")): [path: string, text: string][] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) return sources(path);
		if (!/\.(?:tsx?|mjs)$/.test(entry.name)) return [];
		const text = readFileSync(path, "utf8").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
		return [[path.slice(ROOT.length + 1), text] as [string, string]];
	});
}

test.each([
	[
		"goes to the network",
		/["'](?:node:)?(?:https?|http2|net|tls|dns|dgram)(?:\/\w+)?["']|\bfetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon/,
	],
	["runs text as a program", /\beval\s*\(|new Function\b|\bsetTimeout\s*\(\s*["'`]|node:(?:vm|child_process)/],
	["puts text into a page as HTML", /innerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML/],
])("no source %s", (_, pattern) => {
	expect(
		sources()
			.filter(([path, text]) => pattern.test(text) && !path.startsWith("src/workbench/server/"))
			.map(([path]) => path),
	).toEqual([]);
});

test("the server of npm start listens to this machine alone, and asks nothing of any other", () => {
	const server = sources(join(ROOT, "src", "workbench", "server"));
	expect(server.length).toBeGreaterThan(0);
	for (const [path, text] of server) {
		expect([
			path,
			text.match(/\b(?:fetch|request|connect|get)\s*\(|node:(?:https|http2|net|tls|dns|dgram|vm)/g),
		]).toEqual([path, null]);
		const listening = text.match(/\.listen\(\{[^}]*\}/g) ?? [];
		expect(listening.filter((call) => !call.includes('host: "127.0.0.1"'))).toEqual([]);
	}
});

test("every page brings its policy, and that forbids whatever is not needed", async () => {
	const pages = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" }).filter((name) =>
		name.endsWith(".html"),
	);
	expect(pages.length).toBeGreaterThan(2);
	for (const page of pages) {
		const html = readFileSync(join(ROOT, "src", page), "utf8");
		expect([page, html]).toEqual([page, expect.stringMatching(/-Policy"\s+content="<%= contentPolicy %>"/)]);
	}
	const module = pathToFileURL(join(ROOT, "src", "workbench", "server", "content-policy.mjs"));
	const printed = `import("${module}").then(({ contentPolicy }) => process.stdout.write(contentPolicy()))`;
	const { stdout: policy } = await run(process.execPath, ["-e", printed]);
	expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
	expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
});

test("a run of each command opens no socket, and runs no text as a program", async () => {
	const folder = scratchFolder("sockets");
	const log = join(folder, "sockets.log");
	writeFileSync(log, "");
	const env = { ...process.env, SOCKETS_LOG: log };
	const noEval = "--disallow-code-generation-from-strings";
	const guarded = [noEval, "--require", join(ROOT, "test", "support", "no-sockets.cjs"), LAUNCH];
	const fixture = (name: string) => join(ROOT, "test", "fixtures", "documents", name);
	for (const args of [
		["sample", "-o", join(folder, "sample")],
		["notice", fixture("notice.docx"), "--json"],
		["notice", fixture("notice.doc"), "--json"],
		["notice", fixture("notice.pdf"), "--json"],
		["layout", fixture("notice.docx"), "--period", "2025Q2", "-o", join(folder, "report.xlsx")],
		["check", join(folder, "sample", "收回"), "--json"],
		["merge", join(folder, "sample", "收回"), "-o", join(folder, "m.xlsx"), "--letters", join(folder, "letters")],
	]) {
		const { status, stderr } = await run(process.execPath, [...guarded, ...args], env);
		expect([args[0], status, stderr]).toEqual([args[0], 0, expect.not.stringContaining("network")]);
	}
	expect(readFileSync(log, "utf8")).toBe("");
	// The guard itself works.
	const caught = await run(process.execPath, [...guarded.slice(0, 3), "-e", "fetch('http://127.0.0.1:9')"], env);
	expect([caught.status, readFileSync(log, "utf8")]).toEqual([1, "fetch\n"]);
	expect((await run(process.execPath, [noEval, "-e", "new Function('')"])).status).toBe(1);
}, 60_000);

test("a run writes nothing but where -o and --letters say, whatever names it meets", async () => {
	const home = scratchFolder("outside");
	for (const folder of ["work", "returns", "there"]) mkdirSync(join(home, folder));
	const form = await layOutReport(makeNotice(), PERIOD);
	const outside = ["../../evil.xlsx", "/tmp/evil.xlsx", "..\\..\\evil.xlsx", "C:\\evil.xlsx", "ok.xlsx"];
	const entries = outside.map((name) => ({ name, content: Buffer.from(form) }));
	writeFileSync(join(home, "returns", "收回.zip"), rawZip(entries));
	const notice = makeNotice({
		items: [{ name: "实施家家幸福安康行动", units: ["../../县妇联", "/县残联", "..\\县团委"] }],
	});
	writeFileSync(join(home, "returns", "notice.json"), saveNotice(notice));
	const written = () => readdirSync(home, { recursive: true, encoding: "utf8" }).filter((path) => /\.\w+$/.test(path));
	const before = new Set(written());
	const there = join(home, "there");
	const notices = ["--notice", join(home, "returns", "notice.json"), "--period", "2024Q2"];
	const env = { ...process.env, HOME: home, TMPDIR: home };
	for (const args of [
		["layout", join(home, "returns", "notice.json"), "--period", "2024Q2", "--all-units", "-o", there],
		[
			"merge",
			join(home, "returns", "收回.zip"),
			...notices,
			"-o",
			join(there, "m.xlsx"),
			"--letters",
			join(there, "l"),
		],
		["check", join(home, "returns", "收回.zip"), ...notices],
	]) {
		const script = `cd "$1" && shift && exec "$@"`;
		const program = [process.execPath, LAUNCH, ...args];
		expect((await run("sh", ["-c", script, "sh", join(home, "work"), ...program], env)).status).toBe(0);
	}
	const made = written().filter((path) => !before.has(path));
	expect(made.length).toBeGreaterThan(5);
	expect(made.filter((path) => !path.startsWith("there"))).toEqual([]);
	expect(existsSync("/tmp/evil.xlsx")).toBe(false);
}, 60_000);

const PERIOD = parsePeriod("2024Q2") as ReportingPeriod;
const NOTICE = makeNotice({ items: [{ name: "实施家家幸福安康行动", units: ["县妇联"] }] });
const formWith = (progress: string) =>
	sheetXml(
		[
			["单位：", "县妇联"],
			["序号", "实事名称", "进展情况", "完成时限"],
			["1", "实施家家幸福安康行动", progress, "年底"],
		]
			.map((cells) => `<row>${cells.map((text) => `<c t="str"><v>${text}</v></c>`).join("")}</row>`)
			.join(""),
	);
const merge = (bytes: Uint8Array) =>
	mergeReturns([{ file: "a.xlsx", bytes, modified: null }], { notice: NOTICE, period: PERIOD });

test.each(["=HYPERLINK(1,2)", "+1+1", "-2", "@SUM(A1)", "=cmd|' /C calc'!A0"])(
	"%s from a unit stays text",
	async (text) => {
		const { bytes, cellsKept } = await merge(zipParts(workbookParts(formWith(text))));
		expect(cellsKept).toBe(2);
		const parts = unzipSync(bytes, { filter: ({ name }) => name.startsWith("xl/worksheets/") });
		expect(Object.values(parts).filter((part) => strFromU8(part).includes("<f>"))).toEqual([]);
	},
);

test("macros, external links and connections are not even unpacked", async () => {
	const parts = workbookParts(formWith("走访60户。"), {
		"xl/_rels/workbook.xml.rels": relationsXml([
			["r1", "worksheet", "worksheets/sheet1.xml"],
			["r8", "externalLink", "externalLinks/externalLink1.xml"],
			["r9", "vbaProject", "vbaProject.bin"],
		]),
	});
	const entries = Object.entries(parts).map(([name, part]) => ({ name, content: Buffer.from(part) }));
	// Bytes that no reader could unpack.
	const traps = ["xl/vbaProject.bin", "xl/externalLinks/externalLink1.xml", "xl/connections.xml"].map((name) => ({
		name,
		content: Buffer.alloc(0),
		packed: Buffer.from([0xff, 0xff, 0xff]),
		claimedBytes: 10,
	}));
	expect((await readWorkbook(rawZip([...entries, ...traps]))).sheets[0]?.cells.length).toBeGreaterThan(5);
});

test("the merged workbook holds cells and nothing that runs or leads elsewhere", async () => {
	const { bytes } = await merge(zipParts(workbookParts(formWith("走访60户。"))));
	const parts = unzipSync(bytes);
	expect(
		Object.keys(parts).filter((path) => /vba|macro|external|connection|embedding|activeX|ctrlProp/i.test(path)),
	).toEqual([]);
	for (const [path, part] of Object.entries(parts))
		if (path.endsWith(".rels"))
			expect([path, strFromU8(part)]).toEqual([path, expect.not.stringMatching(/External|https?:\/\/(?!schemas\.)/)]);
});

test("letters are text: what looks like a formula or a field is neither", async () => {
	const { followUp } = await merge(
		zipParts(workbookParts(formWith("=HYPERLINK(1,2)").replace("年底", "{ DDEAUTO c:\\x }"))),
	);
	const files = [...letterFiles(followUp)].filter(({ path }) => path.endsWith(".docx"));
	expect(files.length).toBeGreaterThan(0);
	for (const { bytes } of files) {
		const xml = Object.values(unzipSync(bytes)).map((part) => strFromU8(part));
		expect(xml.join("")).not.toMatch(/fldSimple|instrText|fldChar|<w:hyperlink|TargetMode/);
	}
});

test("no finding and no letter shows a whole number of a person, whatever cell it stands in", async () => {
	const [identity, mobile] = ["11010519491231002X", "13800138000"];
	for (const form of [
		formWith(`救助王某，${identity}，电话${mobile}。`),
		formWith(`联系１３８　００１３　８０００，${mobile}`),
		formWith("走访60户。").replace("年底", `找${mobile}`),
		formWith("走访60户。").replace("年底", identity),
		formWith(identity).replace("县妇联", mobile),
	]) {
		const { outcome, followUp } = await merge(zipParts(workbookParts(form)));
		expect(outcome.findings.length).toBeGreaterThan(0);
		const said = JSON.stringify([outcome.findings, followUp]).replace(/[ \u3000]/g, "");
		expect(said).not.toMatch(new RegExp(`${identity}|${mobile}|１３８００１３８０００`));
		expect(said).toContain("*");
	}
});

test("nor does a name of a file or a sheet, or a unit's note: not in what is said, and in no list of the merged workbook", async () => {
	const [identity, mobile] = ["11010519491231002X", "13800138000"];
	const whole = new RegExp(`${identity}|${mobile}`);
	const named = (file: string, form: string, sheet = "表"): ReturnedFile => {
		const parts = workbookParts(form);
		const book = String(parts["xl/workbook.xml"]).replace('name="表"', `name="${sheet}"`);
		return { file, bytes: zipParts({ ...parts, "xl/workbook.xml": book }), modified: null };
	};
	const noted = formWith("走访60户。")
		.replace("完成时限</v></c>", '完成时限</v></c><c t="str"><v>备注</v></c>')
		.replace("年底</v></c>", `长期</v></c><c t="str"><v>请联系王某${mobile}</v></c>`);
	const files = [
		named(`王某${mobile}.xlsx`, formWith(""), `王某${identity}`),
		named(`${identity}/王某.xlsx`, formWith("")),
		named(`搁置${mobile}.xlsx`, formWith("走访60户。")),
		named(`空表${mobile}.xlsx`, sheetXml('<row><c t="str"><v>x</v></c></row>'), `王某${identity}`),
		named(`注${identity}.xlsx`, noted),
	];
	for (const prefer of [[], [`王某${mobile}.xlsx`]]) {
		const options = { notice: NOTICE, period: PERIOD, exclude: [`搁置${mobile}.xlsx`], prefer };
		const { outcome, followUp, bytes } = await mergeReturns(files, options);
		// The contract's fields hold names as they are: files are found by them.
		expect(outcome.files.map(({ file }) => file)).toContain(`王某${mobile}.xlsx`);
		const said = outcome.findings.map(({ file: _, sheet: __, ...words }) => words);
		expect(said.length).toBeGreaterThan(3);
		expect(JSON.stringify([said, followUp, outcome.decisions])).not.toMatch(whole);
		// What a unit wrote stays to the letter, under the heading of what it wrote.
		for (const { name, cells } of (await readWorkbook(bytes)).sheets)
			for (const { value } of cells)
				if (value.text !== `请联系王某${mobile}`)
					expect([name, value.text]).toEqual([name, expect.not.stringMatching(whole)]);
		for (const { path } of letterFiles(followUp)) expect(path).not.toMatch(whole);
	}
	const { checked, failures } = await checkReturns(files, { notice: NOTICE, period: PERIOD });
	const messages = [...checked.flatMap(({ findings }) => findings), ...failures.map(({ finding }) => finding)];
	expect(messages.some(({ unitNote }) => unitNote?.includes("138****8000"))).toBe(true);
	expect(
		messages.map(({ message, quote, unitNote, remedy }) => [message, quote, unitNote, remedy].join()).join(),
	).not.toMatch(whole);
});
