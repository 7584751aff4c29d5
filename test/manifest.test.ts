import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const ROOT = resolve(__dirname, "..");
const MANIFEST = join(ROOT, "manifest.xml");
const XSD = resolve(ROOT, "../shared/xsd/OfficeAppManifestV1_1.xsd");
const xml = readFileSync(MANIFEST, "utf8");

const all = (pattern: RegExp): string[] => [...xml.matchAll(pattern)].map((match) => match[1]!);
const position = (element: string): number => xml.search(new RegExp(`<${element}[\\s>]`));

test("identifies itself: a GUID, a version of four numbers, Chinese first and English besides", () => {
	expect(all(/<Id>([^<]*)<\/Id>/g)[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
	const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
	expect(all(/<Version>([^<]*)<\/Version>/g)).toEqual([`${version}.0`]);
	expect(all(/<DefaultLocale>([^<]*)<\/DefaultLocale>/g)).toEqual(["zh-CN"]);
	expect(new Set(all(/Override Locale="([^"]*)"/g))).toEqual(new Set(["en-US"]));
	expect(xml).toContain('<Set Name="ExcelApi" MinVersion="1.13" />');
});

test("elements stand in the order that Office asks for", () => {
	const order = [
		"Id",
		"Version",
		"ProviderName",
		"DefaultLocale",
		"DisplayName",
		"Description",
		"IconUrl",
		"HighResolutionIconUrl",
		"SupportUrl",
		"Hosts",
		"Requirements",
		"DefaultSettings",
		"Permissions",
		"VersionOverrides",
	];
	const positions = order.map(position);
	expect(positions).not.toContain(-1);
	expect([...positions].sort((a, b) => a - b)).toEqual(positions);
});

test("every resid resolves, every resource is used, and none is too long", () => {
	const used = new Set(all(/resid="([^"]*)"/g));
	const defined = all(/<bt:(?:Image|Url|String) id="([^"]*)"/g);
	expect(new Set(defined)).toEqual(used);
	expect(defined.length).toBe(used.size);
	for (const id of defined) expect(id.length).toBeLessThanOrEqual(32);
	const short = xml.slice(position("bt:ShortStrings"), position("bt:LongStrings"));
	for (const [, text] of short.matchAll(/Value="([^"]*)"/g)) expect(text!.length).toBeLessThanOrEqual(125);
	for (const text of all(/(?:Default)?Value="([^"]*)"/g)) expect(text.length).toBeLessThanOrEqual(250);
	expect(new Set(all(/<(?:Control|Group)[^>]* id="([^"]*)"/g)).size).toBe(4);
});

test("every address is https on the one host, and every page and picture is there, pictures of the size they claim", () => {
	const addresses = all(/DefaultValue="(https?:[^"]*)"/g);
	expect(addresses.length).toBeGreaterThan(0);
	for (const address of addresses) expect(address).toMatch(/^https:\/\/localhost:3000\//);
	for (const address of addresses.filter((each) => each.endsWith(".png"))) {
		const path = join(ROOT, "assets", new URL(address).pathname);
		expect(existsSync(path)).toBe(true);
		const size = Number(/-(\d+)\.png$/.exec(path)?.[1]);
		const picture = readFileSync(path);
		expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([size, size]);
	}
	expect(xml).toContain('size="16" resid="Pane.Icon16"');
	for (const [, size, icon] of xml.matchAll(/<bt:Image size="(\d+)" resid="\w+\.Icon(\d+)"/g)) expect(icon).toBe(size);
});

const schemaTest = existsSync(XSD) && spawnSync("xmllint", ["--version"]).status === 0 ? test : test.skip;
schemaTest("keeps to Microsoft's schema (xmllint, ../shared/xsd)", () => {
	const { status, stderr } = spawnSync("xmllint", ["--nonet", "--noout", "--schema", XSD, MANIFEST], {
		encoding: "utf8",
	});
	expect([status, stderr.trim()]).toEqual([0, `${MANIFEST} validates`]);
});
