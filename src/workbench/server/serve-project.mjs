import { spawn } from "node:child_process";
import { findRunning, runningFile, stopRunning, tellRunning } from "./running.mjs";
import { serve } from "./serve.mjs";

/**
 * Serves the workbench until it is stopped: by Ctrl+C, a signal, or `stopProject` in another process. One for each
 * project: where it is served already, its address is said once more.
 * @param {string} root of the project
 * @param {string} folder the built workbench
 * @param {number} usualPort 0: any
 */
export async function serveProject(root, folder, usualPort) {
	const file = runningFile(root);
	const running = await findRunning(file);
	if (running) {
		console.log(`工作台已经在运行：${addressOf(running.port)}\n停止：npm stop`);
		return openBrowser(addressOf(running.port));
	}
	const { port, close } = await serve(folder, usualPort);
	if (port !== usualPort && usualPort !== 0) console.log(`端口 ${usualPort} 已被别的程序占用，改用 ${port}。`);
	let stopping = false;
	const stop = async () => {
		if (stopping) return;
		stopping = true;
		stopTelling();
		await close();
		console.log("工作台已停止。");
		process.exit(0);
	};
	const stopTelling = tellRunning(file, port, stop);
	for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
	console.log(`工作台：${addressOf(port)}\n只有本机能打开，不联网也能用。停止：按 Ctrl+C，或在另一个窗口 npm stop`);
	openBrowser(addressOf(port));
}

/** @returns what to say of it; rejects where it does not stop */
export async function stopProject(root) {
	const stopped = await stopRunning(runningFile(root));
	if (stopped === false) throw new Error("工作台没有停下来，请在运行它的窗口按 Ctrl+C。");
	return stopped ? "工作台已停止。" : "工作台没有在运行。";
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
