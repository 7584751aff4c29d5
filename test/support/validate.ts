/** Checks every workbook made from the sample against OOXML's rules; exits with 1 where one breaks them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runSample } from "../../src/cli/commands/sample";
import { checkOoxml } from "./ooxml-check";

const folder = "out/validate";
const print = process.stdout.write;
process.stdout.write = () => true;
await runSample(["-o", folder]);
process.stdout.write = print;

const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".xlsx"));
let broken = 0;
for (const file of files.sort()) {
	for (const problem of checkOoxml(readFileSync(join(folder, file)))) {
		broken++;
		console.log(`${file}: ${problem}`);
	}
}
console.log(broken === 0 ? `${files.length} workbooks keep to OOXML's rules.` : `${broken} problems.`);
process.exitCode = broken === 0 ? 0 : 1;
