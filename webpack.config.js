import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(fileURLToPath(import.meta.url));

/** The command line as one folder that runs on Node without the sources. The pane and the workbench join it here. */
export default (_env, { mode }) => ({
	name: "cli",
	mode,
	target: "node20",
	entry: { shishi: resolve(root, "src/cli/run.ts") },
	output: {
		path: resolve(root, "dist/cli"),
		filename: "[name].mjs",
		chunkFormat: "module",
		library: { type: "module" },
		clean: true,
	},
	experiments: { outputModule: true },
	resolve: { extensions: [".ts", ".tsx", ".js"] },
	module: { rules: [{ test: /\.tsx?$/, loader: "esbuild-loader", options: { target: "node20" } }] },
	externalsType: "module-import",
	externals: ["pdfjs-dist/legacy/build/pdf.mjs", "@e965/xlsx"],
	devtool: mode === "production" ? false : "source-map",
});
