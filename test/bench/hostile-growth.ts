import { GROWING_TEXTS } from "../support/hostile/growing";
import type { Child } from "./hostile-files";

/** Thousands of characters. */
export const LENGTHS = [64, 128, 256, 512, 1024];
/** Twice the text may take so many times the time; shorter times tell nothing. */
const MOST_GROWTH = 2.6;
const LEAST_MS = 300;
const DOUBLINGS = 3;
/** For one notice or one cell of the greatest length. */
const MOST_MS = 2000;

/** Processor time of the work on each text in each length, and how it grows from each to the next. */
export async function hostileGrowthTable(wanted: string, child: Child): Promise<void> {
	let over = 0;
	console.log(`${"text".padEnd(52)}${LENGTHS.map((each) => `${each} KB`.padStart(9)).join("")}  growth`);
	for (const { name, isOne } of GROWING_TEXTS) {
		if (!name.includes(wanted)) continue;
		const { output, failure } = await child(["text", name], 120);
		const times = output.split("\n").filter(Boolean).map(Number);
		const growth = times.slice(1).map((each, at) => each / (times[at] ?? each));
		// Over several doublings: a single one may fall where the processor's caches end.
		const last = growth.slice(-DOUBLINGS);
		const isSteep =
			(times.at(-1) ?? 0) > LEAST_MS && last.reduce((all, each) => all * each, 1) > MOST_GROWTH ** last.length;
		const isOver = failure !== null || isSteep || (isOne && (times.at(-1) ?? 0) > MOST_MS);
		if (isOver) over++;
		console.log(
			`${name.padEnd(52)}${times.map((each) => each.toFixed(0).padStart(9)).join("")}  ${growth.map((each) => each.toFixed(1)).join(" ")}${isOver ? `  ✗ ${failure ?? ""}` : ""}`,
		);
	}
	console.log(
		`\n${over} grow by more than ${MOST_GROWTH} a doubling, or take over ${MOST_MS} ms for one notice or cell.`,
	);
}
