import { gzipSync } from "node:zlib";
import { build, type Plugin } from "esbuild";
import { ROOT } from "../../support/cli";

/** What a pane may take to open, gzipped; office.js is Microsoft's and comes besides. */
const BUDGET = 300 * 1024;
/** What is fetched when it is asked for, and then into a thread of its own. */
const READERS =
	/^src\/(?:files\/documents|files\/zip|files\/spreadsheets\/(?:read|xlsx|ods|html|xls|xml-table))|pdfjs-dist|@e965|hucre|fflate/;

/** Leaves out what is imported on demand, and of our rooms what the page does not use, as webpack.config.js does. */
const atOnce: Plugin = {
	name: "at-once",
	setup: ({ onResolve, resolve }) => {
		onResolve({ filter: /^\./ }, async ({ path, pluginData, ...from }) => {
			if (from.kind === "dynamic-import") return { path, external: true };
			if (pluginData === "resolved") return null;
			const found = await resolve(path, { ...from, pluginData: "resolved" });
			return /\/src\/(?:core|app|files)\//.test(found.path) ? { ...found, sideEffects: false } : found;
		});
	},
};

let text: string;
let inputs: string[];
beforeAll(async () => {
	// In a second instead of webpack's half a minute; the sizes differ by a few per cent.
	const { metafile, outputFiles } = await build({
		absWorkingDir: ROOT,
		entryPoints: ["src/taskpane/index.tsx"],
		outfile: "out/first-load.js",
		bundle: true,
		minify: true,
		format: "esm",
		jsx: "automatic",
		target: "es2022",
		define: { "process.env.NODE_ENV": '"production"' },
		plugins: [atOnce],
		write: false,
		metafile: true,
		logLevel: "error",
	});
	text = outputFiles[0]?.text ?? "";
	const [output] = Object.values(metafile.outputs);
	inputs = Object.entries(output?.inputs ?? {}).flatMap(([path, { bytesInOutput }]) =>
		bytesInOutput > 0 ? [path] : [],
	);
}, 60_000);

test("the readers of documents and spreadsheets are no part of the first load", () => {
	expect(inputs).toContain("src/taskpane/start-pane.tsx");
	expect(inputs.filter((path) => READERS.test(path))).toEqual([]);
});

test("the first load is within 300 KB, gzipped", () => {
	const size = gzipSync(text, { level: 9 }).length;
	expect(size).toBeGreaterThan(100 * 1024);
	expect(size).toBeLessThan(BUDGET);
});
