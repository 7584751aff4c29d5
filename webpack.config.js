import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import { EsbuildPlugin } from "esbuild-loader";
import HtmlPlugin from "html-webpack-plugin";
import { renderPage } from "./assets/guide/render-page.mjs";
import { contentPolicy } from "./src/workbench/server/content-policy.mjs";

const root = dirname(fileURLToPath(import.meta.url));

/** Where the pane will be served, as it stands in the manifest: HOST=https://intranet.example/shishi npm run build */
const HOST = (process.env.HOST ?? "https://localhost:3000").replace(/\/+$/, "");
/**
 * Where Office.js comes from: `npm` (the package's copy, served beside the pane), a folder with the same files, or the
 * address of an office.js: OFFICE_JS=https://appsforoffice.microsoft.com/lib/1/hosted/office.js
 */
const OFFICE_JS = process.env.OFFICE_JS ?? "npm";
const isRemote = /^https:\/\//.test(OFFICE_JS);
const officeFolder = OFFICE_JS === "npm" ? resolve(root, "node_modules/@microsoft/office-js/dist") : resolve(OFFICE_JS);
const officeScript = isRemote ? OFFICE_JS : "office-js/office.js";

/** What office.js loads in Excel; the rest of the package is for other programs and languages. Copied unmodified. */
const OFFICE_FILES = [
	"office.js",
	"o15apptofilemappingtable.js",
	"excel-win32-16.01.js",
	"excel-mac-16.00.js",
	"excel-web-16.00.js",
	"excel-ios-16.00.js",
	"zh-cn/office_strings.js",
	"en-us/office_strings.js",
	"telemetry/oteljs_agave.js",
];

const { version } = JSON.parse(readFileSync(resolve(root, "package.json"), "utf8"));

/** The user's guide: markdown on the repository's site, pages beside what is built. */
const guide = resolve(root, "assets/guide");
const readGuide = (name) => readFileSync(resolve(guide, `${name}.md`), "utf8");

const scripts = { test: /\.tsx?$/, loader: "esbuild-loader" };

/** Writes licences.txt beside a build: the licence of every package of which something was taken into it. */
class LicencesPlugin {
	apply(compiler) {
		compiler.hooks.thisCompilation.tap("licences", (compilation) => {
			const { Compilation, sources } = compiler.webpack;
			const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
			compilation.hooks.processAssets.tap({ name: "licences", stage }, () => {
				const files = [...compilation.modules]
					.flatMap((each) => each.modules ?? [each])
					.map((each) => each.nameForCondition() ?? "");
				compilation.emitAsset("licences.txt", new sources.RawSource(licencesOf(files)));
			});
		});
	}
}

/** @param {string[]} files of packages and of our own @returns the packages' licences, one after another */
function licencesOf(files) {
	const folders = files.flatMap((file) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file) ?? []);
	const texts = [...new Set(folders)].sort().map((folder) => {
		const { name, version, license } = JSON.parse(readFileSync(resolve(folder, "package.json"), "utf8"));
		const file = readdirSync(folder).find((each) => /^(?:licen[cs]e|copying)/i.test(each));
		return `${name} ${version} (${license})\n\n${file ? readFileSync(resolve(folder, file), "utf8").trim() : ""}`.trim();
	});
	return `${texts.join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}

/** The command line as one folder that runs on Node without the sources. */
const cli = (mode) => ({
	name: "cli",
	mode,
	target: "node20",
	entry: { shishi: resolve(root, "src/cli/run.ts"), thread: resolve(root, "src/cli/thread.ts") },
	output: {
		path: resolve(root, "dist/cli"),
		filename: "[name].mjs",
		chunkFormat: "module",
		library: { type: "module" },
		clean: true,
	},
	experiments: { outputModule: true },
	resolve: { extensions: [".ts", ".tsx", ".js"] },
	module: {
		rules: [{ ...scripts, options: { target: "node20" } }],
		// Workers are for browsers; Node's threads run `thread.mjs`, and pdf.js out of its package.
		parser: { javascript: { worker: false, url: false } },
	},
	externalsType: "module-import",
	externals: ["pdfjs-dist/legacy/build/pdf.mjs"],
	plugins: [new LicencesPlugin()],
	devtool: mode === "production" ? false : "source-map",
});

/** The pane as a folder of static files for any web server, the manifest beside it. */
const pane = (mode) =>
	site("pane", mode, {
		entry: {
			taskpane: resolve(root, "src/taskpane/index.tsx"),
			commands: resolve(root, "src/commands/commands.ts"),
		},
		// Terser takes half a minute longer than esbuild, and a seventh off what each opening of the pane loads.
		optimization: { splitChunks: { chunks: "async" } },
		plugins: [
			new LicencesPlugin(),
			page("taskpane"),
			page("commands"),
			new CopyPlugin({
				patterns: [
					...(isRemote ? [] : officePatterns()),
					...COMMON_FILES,
					{ from: "*.png", to: "icons", context: resolve(root, "assets/icons") },
					{
						from: resolve(root, "manifest.xml"),
						transform: (text) => text.toString().replaceAll("https://localhost:3000", HOST),
					},
				],
			}),
		],
	});

/** The workbench as a folder of static files, to be served from anywhere: every address in it is relative. */
const workbench = (mode) =>
	site("workbench", mode, {
		entry: { workbench: resolve(root, "src/workbench/index.tsx") },
		plugins: [
			new LicencesPlugin(),
			page("workbench", "index.html"),
			new CopyPlugin({
				patterns: [...COMMON_FILES, { from: resolve(root, "assets/icons/pane-32.png"), to: "icon.png" }],
			}),
		],
	});

const COMMON_FILES = [
	{ from: resolve(root, "node_modules/pdfjs-dist/cmaps"), to: "cmaps" },
	{
		from: "*.md",
		context: guide,
		to: "guide/[name].html",
		transform: (_, path) => renderPage(basename(path, ".md"), readGuide, version),
	},
	{ from: "pictures/*.png", context: guide, to: "guide", noErrorOnMissing: true },
	// Read by whoever opens the folder, on Windows of any age.
	{
		from: "install-notes.txt",
		context: guide,
		to: "安装说明.txt",
		transform: (text) => `\uFEFF${text.toString().replaceAll("\n", "\r\n")}`,
	},
];

/** What all that runs in a browser has in common. */
function site(name, mode, parts) {
	return {
		name,
		mode,
		target: ["web", "es2022"],
		output: {
			path: resolve(root, "dist", name),
			filename: mode === "production" ? "[name].[contenthash:8].js" : "[name].js",
			cssFilename: "[name].[contenthash:8].css",
			cssChunkFilename: "[name].[contenthash:8].css",
			assetModuleFilename: "[name].[contenthash:8][ext]",
			clean: true,
		},
		resolve: { extensions: [".ts", ".tsx", ".js"] },
		module: {
			rules: [
				{ ...scripts, options: { target: "es2022", jsx: "automatic" } },
				// Our rooms do nothing when imported: what a page does not use stays out of it.
				{
					test: /\.ts$/,
					include: ["core", "app", "files"].map((room) => resolve(root, "src", room)),
					sideEffects: false,
				},
				{ test: /\.txt$/, type: "asset/source" },
			],
		},
		experiments: { css: true },
		optimization: { splitChunks: { chunks: "async" }, minimizer: [new EsbuildPlugin({ target: "es2022", css: true })] },
		performance: { hints: false },
		devtool: mode === "production" ? false : "source-map",
		...parts,
	};
}

/** A page of `src` with its settings filled in. */
function page(name, filename = `${name}.html`) {
	const fill = (text) =>
		text
			.replace("<%= officeScript %>", officeScript)
			.replace("<%= contentPolicy %>", contentPolicy(isRemote ? new URL(OFFICE_JS).origin : ""))
			.replace("<%= version %>", version);
	return new HtmlPlugin({
		filename,
		templateContent: () => fill(readFileSync(resolve(root, `src/${name}/${name}.html`), "utf8")),
		chunks: [name],
		scriptLoading: "blocking",
		inject: "body",
		minify: false,
	});
}

function officePatterns() {
	const copied = OFFICE_FILES.map((file) => ({
		from: resolve(officeFolder, file),
		to: `office-js/${file}`,
		info: { minimized: true },
	}));
	const licence = resolve(officeFolder, "../LICENSE.md");
	return existsSync(licence) ? [...copied, { from: licence, to: "office-js/LICENSE.md" }] : copied;
}

export default (_env, { mode = "production" }) => [cli(mode), pane(mode), workbench(mode)];
