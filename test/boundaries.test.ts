import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

const SRC = resolve(__dirname, "../src");

/** What a room may import, besides itself. Packages by name; `node:` stands for all of Node. */
const ALLOWED: Record<string, { rooms: string[]; packages: string[] }> = {
	"core/model": { rooms: ["package.json"], packages: ["zod/mini"] },
	"core/text": { rooms: ["core/model"], packages: ["fastest-levenshtein"] },
	"core/layout": { rooms: ["core/model", "core/text"], packages: [] },
	"core/timeliness": { rooms: ["core/model", "core/text"], packages: [] },
	"core/notice": { rooms: ["core/model", "core/text"], packages: ["zod/mini"] },
	"core/report": { rooms: ["core/model", "core/text", "core/layout", "core/timeliness"], packages: [] },
	"core/form": { rooms: ["core/model", "core/text"], packages: [] },
	"core/check": { rooms: ["core/model", "core/text"], packages: [] },
	"core/merge": { rooms: ["core/model", "core/text", "core/layout", "core/timeliness"], packages: [] },
	"core/follow-up": { rooms: ["core/model", "core/text", "core/layout"], packages: [] },
	core: {
		rooms: ["model", "text", "layout", "timeliness", "notice", "report", "form", "check", "merge", "follow-up"].map(
			(room) => `core/${room}`,
		),
		packages: [],
	},
	files: {
		rooms: ["core/model"],
		packages: ["fflate", "hucre", "pdfjs-dist"],
	},
	app: { rooms: ["core", "files"], packages: [] },
	excel: { rooms: ["core", "app"], packages: [] },
	// The one place where the pane meets a host.
	"taskpane/index": { rooms: ["taskpane", "excel"], packages: [] },
	taskpane: {
		rooms: ["core", "app", "files", "assets"],
		packages: ["react", "react-dom", "@fluentui/react-components", "@fluentui/react-icons", "zod/mini"],
	},
	"workbench/server": { rooms: [], packages: ["node:"] },
	workbench: {
		rooms: ["core", "app", "files", "taskpane", "assets", "workbench/spreadsheet"],
		packages: ["react", "react-dom", "@fluentui/react-components", "@fluentui/react-icons"],
	},
	commands: { rooms: ["core", "app", "excel"], packages: ["zod/mini"] },
	// The one place that knows Univer.
	"workbench/spreadsheet": { rooms: ["core", "app", "files", "workbench"], packages: ["@univerjs", "react"] },
	cli: { rooms: ["core", "app", "files"], packages: ["node:", "esbuild"] },
};

const ROOMS = Object.keys(ALLOWED).sort((a, b) => b.length - a.length);

function sources(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) return sources(path);
		return /\.(tsx?|mjs)$/.test(entry.name) ? [path] : [];
	});
}

function roomOf(path: string): string {
	const place = relative(SRC, path).split(sep).join("/");
	const room = ROOMS.find((each) => place.startsWith(`${each}/`) || place.startsWith(`${each}.`));
	if (!room) throw new Error(`${place} stands in no room of src`);
	return room;
}

/** Every import, export-from and import() of a source, as written. */
function importsOf(source: string): string[] {
	const pattern = /(?:\bfrom\s*|\bimport\s*\(?\s*)["']([^"']+)["']/g;
	return [...source.matchAll(pattern)].map((match) => match[1]!);
}

function complaint(path: string, specifier: string): string | null {
	const room = roomOf(path);
	const { rooms, packages } = ALLOWED[room]!;
	if (!specifier.startsWith("."))
		return packages.some((name) => specifier === name || specifier.startsWith(name.endsWith(":") ? name : `${name}/`))
			? null
			: `${relative(SRC, path)} imports ${specifier}, which ${room} may not`;
	const target = resolve(dirname(path), specifier);
	const place = relative(SRC, target)
		.split(sep)
		.join("/")
		.replace(/^\.\.\/(?=assets\/|package\.json$)/, "");
	const outside = ["assets", "package.json"].find((each) => place === each || place.startsWith(`${each}/`));
	const targetRoom = outside ?? ROOMS.find((each) => place === each || place.startsWith(`${each}/`));
	if (targetRoom === room || (targetRoom && rooms.includes(targetRoom))) return null;
	return `${relative(SRC, path)} imports ${specifier} (${targetRoom}), which ${room} may not`;
}

test("every import keeps to the rooms of src", () => {
	const complaints = sources(SRC).flatMap((path) =>
		importsOf(readFileSync(path, "utf8")).flatMap((specifier) => complaint(path, specifier) ?? []),
	);
	expect(complaints).toEqual([]);
});

test("the fence sees a wrong import", () => {
	const from = join(SRC, "core/check/rules/any.ts");
	expect(complaint(from, "../../merge/index")).toContain("core/check may not");
	expect(complaint(from, "node:fs")).toContain("core/check may not");
	expect(complaint(from, "../../model")).toBeNull();
	expect(importsOf(`import { a } from "./a";\nawait import("node:fs"); export * from '../b'`)).toEqual([
		"./a",
		"node:fs",
		"../b",
	]);
});
