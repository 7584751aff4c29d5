import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isTaken } from "./serve.mjs";

/** Milliseconds. */
const LOOKED_EVERY = 200;
const LONGEST_STOP = 5_000;

/**
 * What tells of a workbench that is being served: a file with its process and port. Whoever takes the file away stops
 * it: a process number alone may by now be another's.
 * @param {string} root of the project
 */
export function runningFile(root) {
	return join(root, "node_modules", ".cache", "shishi", "workbench-running.json");
}

/** @returns {Promise<{ port: number } | null>} null where none is, or it ended without a word. */
export async function findRunning(file) {
	const told = readTold(file);
	return told && (await isTaken(told.port)) ? told : null;
}

function readTold(file) {
	try {
		return JSON.parse(readFileSync(file, "utf8"));
	} catch {
		return null;
	}
}

/** Tells of this process, and calls `onStop` once when someone takes the file away. @returns stops telling */
export function tellRunning(file, port, onStop) {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, JSON.stringify({ pid: process.pid, port }));
	const isOurs = () => readTold(file)?.pid === process.pid;
	const timer = setInterval(() => {
		if (isOurs()) return;
		clearInterval(timer);
		onStop();
	}, LOOKED_EVERY);
	return () => {
		clearInterval(timer);
		if (isOurs()) rmSync(file, { force: true });
	};
}

/** Stops the one that is running and waits for its end. @returns whether it has ended; null where none was running */
export async function stopRunning(file) {
	const running = await findRunning(file);
	rmSync(file, { force: true });
	if (!running) return null;
	for (const end = Date.now() + LONGEST_STOP; Date.now() < end; ) {
		if (!(await isTaken(running.port))) return true;
		await new Promise((later) => setTimeout(later, LOOKED_EVERY / 4));
	}
	return false;
}
