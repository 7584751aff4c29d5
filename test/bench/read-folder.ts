// A process that merely reads the workbooks of a folder: <name of a reader> <folder>
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { OTHER_READERS } from "./other-readers";

const [name = "", folder = ""] = process.argv.slice(2);
const read = (await OTHER_READERS[name]?.())!;
for (const file of readdirSync(folder)) await read(readFileSync(join(folder, file)));
