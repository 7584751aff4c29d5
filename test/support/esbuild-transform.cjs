// Jest's transformer: the same compiler as the build. `import()` stays, for packages that are ES modules only.
const { transformSync, version } = require("esbuild");
const { createHash } = require("node:crypto");

module.exports = {
	getCacheKey: (source, path) => createHash("sha1").update(version).update(path).update(source).digest("hex"),
	process: (source, path) =>
		transformSync(source, {
			sourcefile: path,
			loader: path.endsWith("x") ? "tsx" : "ts",
			format: "cjs",
			target: "node20",
			sourcemap: "inline",
			supported: { "dynamic-import": true },
		}),
};
