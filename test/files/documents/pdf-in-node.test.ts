import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { pdfOf, text } from "../../support/pdf-builder";

// As the command line runs it: bundled, pdf.js out of node_modules. Jest's modules know no import.meta.resolve.
const cache = join(__dirname, "../../../node_modules/.cache");
let folder: string;

beforeAll(() => {
	mkdirSync(cache, { recursive: true });
	folder = mkdtempSync(join(cache, "documents-"));
	buildSync({
		stdin: {
			contents: `import { readFileSync } from "node:fs";
				import { readDocument } from "./index";
				console.log((await readDocument(new Uint8Array(readFileSync(process.argv[2])))).text.trim());`,
			resolveDir: join(__dirname, "../../../src/files/documents"),
		},
		outfile: join(folder, "read.mjs"),
		bundle: true,
		platform: "node",
		format: "esm",
		external: ["pdfjs-dist"],
		logLevel: "error",
	});
});
afterAll(() => rmSync(folder, { recursive: true }));

test("a font that is named but not enclosed, its characters in GBK: read, and without a word on stderr", () => {
	const page = text(50, 700, "\ub9d8\ud3da2").replace(/<.*>/, "<b9d8d3da32303331c4ea>");
	const bytes = new TextDecoder()
		.decode(pdfOf([page]))
		.replace("/Identity-H /ToUnicode 5 0 R", "/GBK-EUC-H")
		.replace("(Identity)", "(GB1)");
	const path = join(folder, "gbk.pdf");
	writeFileSync(path, bytes);
	const { stdout, stderr } = spawnSync(process.execPath, [join(folder, "read.mjs"), path], { encoding: "utf8" });
	expect([stdout.trim(), stderr]).toEqual(["关于2031年", ""]);
});
