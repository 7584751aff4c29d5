import { readFileSync } from "node:fs";
import { GROWING_TEXTS } from "../support/hostile/growing";
import { endOf } from "../support/hostile/read-as-sent";
import { LENGTHS } from "./hostile-growth";

// Measures one file or one text and prints what it cost: run by hostile.ts.
const [what, which = ""] = process.argv.slice(2);
if (what === "file") await measureFile(which);
else await measureText(which);
process.exit();

async function measureFile(path: string): Promise<void> {
	const bytes = readFileSync(path);
	let end = "";
	const ms = await processorTime(async () => {
		end = await endOf(path, bytes);
	});
	console.log(JSON.stringify({ end, ms, megabytes: process.resourceUsage().maxRSS / 1024 }));
}

/** Each length is printed as soon as it is known; short ones are measured thrice. */
async function measureText(name: string): Promise<void> {
	const prepare = GROWING_TEXTS.find((each) => each.name === name)?.prepare;
	if (!prepare) throw new Error(`no text ${name}`);
	await prepare(16_000)();
	for (const length of LENGTHS) {
		const work = prepare(length * 1000);
		let least = Number.POSITIVE_INFINITY;
		for (let rounds = length < 300 ? 3 : 1; rounds > 0; rounds--) least = Math.min(least, await processorTime(work));
		console.log(least);
	}
}

async function processorTime(work: () => unknown): Promise<number> {
	const before = process.cpuUsage();
	await work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}
