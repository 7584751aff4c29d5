import { CannotProceed } from "../app";
import { VERSION } from "../core";
import { runLayout } from "./commands/layout";
import { runNotice } from "./commands/notice";
import { runCheck, runMerge } from "./commands/returns";
import { runSample } from "./commands/sample";
import { note, oneLine, say } from "./print";
import { USAGE, WrongUsage } from "./usage";

const COMMANDS = new Map<string, (args: string[], threadScript: URL | null) => Promise<number>>([
	["notice", runNotice],
	["layout", runLayout],
	["check", runCheck],
	["merge", runMerge],
	["sample", runSample],
]);

/**
 * Runs the command line.
 * @param args without node and script.
 * @param threadScript what other threads run (`thread.ts`, bundled); null where there is none.
 * @returns exit status: 0 done, 1 the work could not be done, 2 wrong usage.
 */
export async function main(args: string[], threadScript: URL | null = null): Promise<number> {
	const [name, ...rest] = args;
	if (name === undefined || name === "--help" || name === "-h" || rest.includes("--help") || rest.includes("-h")) {
		say(USAGE);
		return name === undefined ? 2 : 0;
	}
	if (name === "--version" || name === "-v") {
		say(VERSION);
		return 0;
	}
	try {
		const run = COMMANDS.get(name);
		if (!run) throw new WrongUsage(`没有“${name}”这个命令。`);
		return await run(rest, threadScript);
	} catch (error) {
		if (error instanceof WrongUsage) {
			note(`${error.message}\n\n${USAGE}`);
			return 2;
		}
		note(
			error instanceof CannotProceed
				? oneLine(error.message)
				: `程序出错：${error instanceof Error ? error.message : String(error)}`,
		);
		return 1;
	}
}
