// npm stop: stops the workbench that npm start serves, from another window.
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { runningFile, stopRunning } from "./running.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");
const stopped = await stopRunning(runningFile(root));
if (stopped === false) {
	console.error("工作台没有停下来，请在运行它的窗口按 Ctrl+C。");
	process.exitCode = 1;
} else console.log(stopped ? "工作台已停止。" : "工作台没有在运行。");
