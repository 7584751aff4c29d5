import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { run, scratchFolder } from "./support/cli";

// What README says of dependencies, under "Security" and under "Dependencies".

const ROOT = resolve(__dirname, "..");
const README = readFileSync(join(ROOT, "README.md"), "utf8");

interface Package {
	version: string;
	license?: string | { type: string };
	dependencies?: Record<string, string>;
	devDependencies?: Record<string, string>;
}

const readPackage = (path: string): Package => JSON.parse(readFileSync(join(ROOT, path), "utf8"));

interface LockedPackage {
	integrity?: string;
	resolved?: string;
	dev?: boolean;
}

function lockedPackages(): Record<string, LockedPackage> {
	return JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")).packages;
}

test("every dependency is pinned, and the lock file holds a checksum of each", () => {
	const { dependencies, devDependencies } = readPackage("package.json");
	for (const version of Object.values({ ...dependencies, ...devDependencies }))
		expect(version).toMatch(/^\d+\.\d+\.\d+$/);
	const unchecked = Object.entries(lockedPackages()).filter(([path, { integrity }]) => path !== "" && !integrity);
	expect(unchecked.map(([path]) => path)).toEqual([]);
	const elsewhere = Object.values(lockedPackages()).filter(
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
function licenceFile(path: string): string | null {
	const text = readFileSync(join(ROOT, path, "LICENSE"), "utf8");
	return /Apache License\s+Version 2\.0/.test(text) ? "Apache-2.0" : null;
}

test("whatever is shipped has a permissive licence", () => {
	const shipped = Object.entries(lockedPackages()).filter(
		([path, { dev }]) => path !== "" && !dev && existsSync(join(ROOT, path)),
	);
	expect(shipped.length).toBeGreaterThan(50);
	for (const [path] of shipped) {
		const { license } = readPackage(`${path}/package.json`);
		const named = typeof license === "string" ? license : license?.type;
		expect([path, named ?? licenceFile(path)]).toEqual([path, expect.stringMatching(PERMISSIVE)]);
	}
});

/** `npm audit` as a registry answers it, by a program of that name. */
test.each([
	["nothing known", { metadata: { vulnerabilities: { low: 1, moderate: 0, high: 0, critical: 0 } } }, 0, /no known/],
	[
		"a known one",
		{ metadata: { vulnerabilities: { high: 1 } }, vulnerabilities: { "bad-package": {} } },
		1,
		/1 known vulnerabilities: bad-package/,
	],
	["a registry that refuses", { error: { summary: "405 Method Not Allowed" } }, 0, /NOT CHECKED.*405/],
	["no answer at all", null, 0, /NOT CHECKED.*no answer/],
])("the gate asks npm audit of what is shipped: %s", async (_, answer, status, words) => {
	const folder = scratchFolder("audit");
	const said = answer === null ? "" : JSON.stringify(answer);
	writeFileSync(join(folder, "npm"), `#!/bin/sh\ncase "$*" in *--omit=dev*) echo '${said}';; esac\n`, { mode: 0o755 });
	const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` };
	const result = await run(process.execPath, [join(ROOT, ".ci", "audit.mjs")], env);
	expect([result.status, result.stdout]).toEqual([status, expect.stringMatching(words)]);
});
