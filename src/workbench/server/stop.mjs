// npm stop: stops the workbench that npm start serves, from another window.
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { stopProject } from "./serve-project.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");
try {
	console.log(await stopProject(root));
} catch (error) {
	console.error(error.message);
	process.exitCode = 1;
}
