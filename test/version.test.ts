import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { layOutUnit } from "../src/app";
import { unitsOf, VERSION } from "../src/core";
import { readWorkbook } from "../src/files";
import { ROOT, shishi } from "./support/cli";
import { sampleNotice, samplePeriod } from "./support/sample-plan";

const text = (path: string) => readFileSync(join(ROOT, path), "utf8");

test("package, lock file, manifest and changelog say one version", () => {
	expect(JSON.parse(text("package-lock.json"))).toMatchObject({
		version: VERSION,
		packages: { "": { version: VERSION } },
	});
	expect(text("manifest.xml")).toContain(`<Version>${VERSION}.0</Version>`);
	// What is not released yet stands above, without a day.
	expect(/^## \[([^\]]+)\] - \d{4}-\d{2}-\d{2}$/m.exec(text("CHANGELOG.md"))?.[1]).toBe(VERSION);
});

test("the command line says it", async () => {
	expect(await shishi("--version")).toMatchObject({ status: 0, stdout: `${VERSION}\n` });
});

test("every workbook says it, and stays the same to the byte", async () => {
	const notice = sampleNotice();
	const lay = () => layOutUnit(notice, samplePeriod(), unitsOf(notice)[0] ?? "");
	const bytes = await lay();
	expect((await readWorkbook(bytes)).properties.get("shishi.program")).toBe(VERSION);
	const { "docProps/app.xml": application = new Uint8Array() } = unzipSync(bytes);
	expect(strFromU8(application)).toContain(`<Application>实事报表 ${VERSION}</Application>`);
	expect(await lay()).toEqual(bytes);
});
