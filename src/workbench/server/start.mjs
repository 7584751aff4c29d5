// npm start: builds the workbench where a source has changed, serves it to this machine and opens it in a browser.
import { spawn } from "node:child_process";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "./build.mjs";
import { findRunning, runningFile, tellRunning } from "./running.mjs";
import { serve } from "./serve.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");
/** The setting PORT names another; what a browser keeps of the work belongs to the port. */
const usualPort = Number(process.env.PORT ?? 3210);

const folder = build(root, () => console.log("正在生成工作台，第一次需要一两分钟……"));
const file = runningFile(root);
const running = await findRunning(file);
if (running) {
	console.log(`工作台已经在运行：${addressOf(running.port)}\n停止：npm stop`);
	openBrowser(addressOf(running.port));
} else await start();

async function start() {
	const { port, close } = await serve(folder, usualPort);
	if (port !== usualPort && usualPort !== 0) console.log(`端口 ${usualPort} 已被别的程序占用，改用 ${port}。`);
	const stop = async () => {
		stopTelling();
		await close();
		console.log("工作台已停止。");
		process.exit(0);
	};
	const stopTelling = tellRunning(file, port, stop);
	for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, stop);
	console.log(`工作台：${addressOf(port)}\n只有本机能打开，不联网也能用。停止：按 Ctrl+C，或在另一个窗口 npm stop`);
	openBrowser(addressOf(port));
}

function addressOf(port) {
	return `http://localhost:${port}/`;
}

/** Where there is a screen and someone before it; where it does not work, the address has been printed. */
function openBrowser(address) {
	const { CI, BROWSER, DISPLAY, WAYLAND_DISPLAY } = process.env;
	if (CI || BROWSER === "none" || !process.stdout.isTTY) return;
	const programs = { darwin: ["open"], win32: ["cmd", "/c", "start", ""] };
	const [program, ...args] = programs[process.platform] ?? (DISPLAY || WAYLAND_DISPLAY ? ["xdg-open"] : []);
	if (program)
		spawn(program, [...args, address], { stdio: "ignore", detached: true })
			.on("error", () => {})
			.unref();
}
