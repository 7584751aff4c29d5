// Measures how the work on hostile texts grows with their length; hostile.ts starts it in a process of its own for each text.
import { GROWING_CELLS } from "../support/hostile/growing-cells";
import { GROWING_NOTICES } from "../support/hostile/growing-notices";

const KILO = 1000;

/** Processor time of the work on one text of each length, in thousands of characters: printed as it is known. */
export async function measureGrowth(name: string, lengths: readonly number[]): Promise<void> {
	const text = GROWING_TEXTS.find((each) => each.name === name);
	if (!text) throw new Error(`no such text: ${name}`);
	await text.prepare(16 * KILO)();
	for (const length of lengths) {
		const work = text.prepare(length * KILO);
		const times: number[] = [];
		for (let rounds = length < 300 ? 3 : 1; rounds > 0; rounds--) {
			const before = process.cpuUsage();
			await work();
			const { user, system } = process.cpuUsage(before);
			times.push((user + system) / 1000);
		}
		console.log(Math.min(...times));
	}
}

export const GROWING_TEXTS = [...GROWING_NOTICES, ...GROWING_CELLS];
