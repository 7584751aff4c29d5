import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { builtPane } from "../../support/pane";

let folder: string;
beforeAll(async () => {
	folder = await builtPane();
}, 240_000);

test("every address of the manifest is in the folder that is built, beside it", () => {
	const manifest = readFileSync(join(folder, "manifest.xml"), "utf8");
	const addresses = [...manifest.matchAll(/DefaultValue="(https:[^"]*)"/g)].map(([, address]) => address ?? "");
	const [page] = addresses.filter((address) => address.endsWith("/taskpane.html"));
	expect(page).toBeDefined();
	const host = page?.slice(0, page.lastIndexOf("/") + 1) ?? "";
	for (const address of addresses) {
		expect(address.startsWith(host)).toBe(true);
		const path = address.slice(host.length).replace(/\?.*$/, "");
		expect([path, existsSync(join(folder, path))]).toEqual([path, true]);
	}
});

test("the guide and the notes for whoever installs it lie beside the pane", () => {
	expect(readFileSync(join(folder, "安装说明.txt"), "utf8")).toMatch(/^\uFEFF实事报表 安装说明\r\n/);
	for (const [, page] of readFileSync(join(folder, "guide/index.html"), "utf8").matchAll(/href="(\w+\.html)/g))
		expect([page, existsSync(join(folder, "guide", page ?? ""))]).toEqual([page, true]);
});

test("the licences of what was built into it lie beside it", () => {
	const texts = readFileSync(join(folder, "licences.txt"), "utf8").split(/\n-{80}\n/);
	const named = new Map(texts.map((text) => [/^\s*(\S+) \d+\.\d+\.\d+ \(/.exec(text)?.[1], text]));
	for (const name of ["react", "@fluentui/react-button", "fflate", "hucre", "zod", "pdfjs-dist"])
		expect([name, named.get(name)?.length]).not.toEqual([name, undefined]);
	// Not only its name: what it asks to be told. (The icons' package brings no licence of its own; its repository is Fluent's.)
	const bare = [...named].filter(([, text]) => text.length < 500).map(([name]) => name);
	expect(bare.filter((name) => name !== "@fluentui/react-icons")).toEqual([]);
});

test("no page takes a script, a style or a picture from elsewhere, and each forbids it", () => {
	const pages = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"));
	expect(pages).toEqual(expect.arrayContaining(["commands.html", "guide/index.html", "taskpane.html"]));
	for (const name of pages) {
		const html = readFileSync(join(folder, name), "utf8");
		expect([name, html.match(/(?:src|href)="?(?:https?:)?\/\//g)]).toEqual([name, null]);
		const policy = /Content-Security-Policy"?\s+content="([^"]*)"/.exec(html)?.[1] ?? "";
		expect([name, policy]).toEqual([name, expect.stringMatching(/^default-src 'none'/)]);
		expect([name, policy]).not.toEqual([name, expect.stringMatching(/unsafe-eval|https?:|\*/)]);
	}
});
