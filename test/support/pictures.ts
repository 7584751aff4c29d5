// npm run pictures: takes what the workbench's tests have photographed into the guide. The tests themselves write to
// out/ only, so that a test run changes nothing in the project.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { toPalette } from "./palette-png";

const PICTURES = { workbench: "first", notice: "notice", report: "report", check: "check", merge: "merge" };

for (const [name, page] of Object.entries(PICTURES)) {
	const from = `out/screenshots/workbench-${page}-light-1280.png`;
	const to = `assets/guide/pictures/${name}.png`;
	if (!existsSync(from)) throw new Error(`${from} is missing: run npm test -- test/e2e/workbench/pages first.`);
	const picture = toPalette(readFileSync(from));
	writeFileSync(to, picture);
	console.log(`${to} ${Math.round(picture.length / 1024)} KB`);
}
