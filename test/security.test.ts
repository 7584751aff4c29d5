import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { letterFiles, mergeReturns } from "../src/app";
import { parsePeriod, type ReportingPeriod } from "../src/core";
import { readWorkbook } from "../src/files";
import { LAUNCH, run, scratchFolder } from "./support/cli";
import { makeNotice } from "./support/notices";
import { relationsXml, sheetXml, workbookParts, zipParts } from "./support/xlsx-builder";
import { rawZip } from "./support/zip-builder";

// What README says under "Security", point by point.

const ROOT = resolve(__dirname, "..");
const README = readFileSync(join(ROOT, "README.md"), "utf8");

interface Package {
	version: string;
	license?: string | { type: string };
	dependencies?: Record<string, string>;
	devDependencies?: Record<string, string>;
}

const readPackage = (path: string): Package => JSON.parse(readFileSync(join(ROOT, path), "utf8"));

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
		/["']node:(?:https?|http2|net|tls|dns|dgram)|\bfetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon/,
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

test("a run of each command opens no socket", async () => {
	const folder = scratchFolder("sockets");
	const log = join(folder, "sockets.log");
	writeFileSync(log, "");
	const env = { ...process.env, SOCKETS_LOG: log };
	const guarded = ["--require", join(ROOT, "test", "support", "no-sockets.cjs"), LAUNCH];
	const fixture = (name: string) => join(ROOT, "test", "fixtures", "documents", name);
	for (const args of [
		["sample", "-o", join(folder, "sample")],
		["notice", fixture("notice.docx"), "--json"],
		["notice", fixture("notice.doc"), "--json"],
		["notice", fixture("notice.pdf"), "--json"],
		["check", join(folder, "sample", "收回"), "--json"],
	]) {
		const { status, stderr } = await run(process.execPath, [...guarded, ...args], env);
		expect([args[0], status, stderr]).toEqual([args[0], 0, expect.not.stringContaining("network")]);
	}
	expect(readFileSync(log, "utf8")).toBe("");
	// The guard itself works.
	const caught = await run(process.execPath, [...guarded.slice(0, 2), "-e", "fetch('http://127.0.0.1:9')"], env);
	expect([caught.status, readFileSync(log, "utf8")]).toEqual([1, "fetch\n"]);
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

test("every dependency is pinned, and the lock file holds a checksum of each", () => {
	const { dependencies, devDependencies } = readPackage("package.json");
	for (const version of Object.values({ ...dependencies, ...devDependencies }))
		expect(version).toMatch(/^\d+\.\d+\.\d+$/);
	const lock: { packages: Record<string, { integrity?: string; resolved?: string }> } = JSON.parse(
		readFileSync(join(ROOT, "package-lock.json"), "utf8"),
	);
	const unchecked = Object.entries(lock.packages).filter(([path, { integrity }]) => path !== "" && !integrity);
	expect(unchecked.map(([path]) => path)).toEqual([]);
	const elsewhere = Object.values(lock.packages).filter(
		({ resolved }) => resolved !== undefined && !resolved.startsWith("https://registry.npmjs.org/"),
	);
	expect(elsewhere).toEqual([]);
});

/** Rows of the table under "Dependencies": several packages may share one. */
function listedDependencies(): Map<string, { version: string; licence: string }> {
	const listed = new Map<string, { version: string; licence: string }>();
	const table = README.slice(README.indexOf("## Dependencies"), README.indexOf("## Glossary"));
	for (const [, names = "", versions = "", licences = ""] of table.matchAll(
		/^\| ([^|]+) \| ([\d., ]+) \| ([^|]+) \|/gm,
	)) {
		const [version, licence] = [versions.split(", "), licences.split(", ")];
		names.split(", ").forEach((name, at) => {
			listed.set(name, { version: version[at] ?? version[0] ?? "", licence: licence[at] ?? licence[0] ?? "" });
		});
	}
	return listed;
}

/** A package whose field names no licence, but a file with one of its own. */
const OWN_LICENCE = /^(?:SEE )?LICENSE/;

test("README lists every dependency with the version and licence that is installed", () => {
	const { dependencies, devDependencies } = readPackage("package.json");
	const listed = listedDependencies();
	const installed = Object.keys({ ...dependencies, ...devDependencies }).map((name) => {
		const { version, license } = readPackage(`node_modules/${name}/package.json`);
		const licence = (typeof license === "string" ? license : (license?.type ?? "")).replace(" OR ", " or ");
		const own = listed.get(name)?.licence ?? "";
		return [name, { version, licence: OWN_LICENCE.test(licence) && own.endsWith("own") ? own : licence }];
	});
	expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(installed));
});

/** Licences that ask for no more than to be named. */
const PERMISSIVE =
	/^\(?(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|Unlicense|Python-2\.0|CC-BY-[34]\.0|Zlib|MIT-0)(?:\s(?:OR|AND|or)\s\S+)*\)?$/;

/** What the file says of a package without the field (@univerjs/telemetry: an interface that nothing implements here). */
function licenceFile(name: string): string | null {
	const text = readFileSync(join(ROOT, "node_modules", name, "LICENSE"), "utf8");
	return /Apache License\s+Version 2\.0/.test(text) ? "Apache-2.0" : null;
}

test("whatever is shipped has a permissive licence", () => {
	const seen = new Set<string>();
	const visit = (name: string) => {
		const path = `node_modules/${name}/package.json`;
		if (seen.has(name) || !existsSync(join(ROOT, path))) return;
		seen.add(name);
		const { license, dependencies } = readPackage(path);
		const named = typeof license === "string" ? license : license?.type;
		expect([name, named ?? licenceFile(name)]).toEqual([name, expect.stringMatching(PERMISSIVE)]);
		Object.keys(dependencies ?? {}).forEach(visit);
	};
	Object.keys(readPackage("package.json").dependencies ?? {}).forEach(visit);
	expect(seen.size).toBeGreaterThan(5);
});
