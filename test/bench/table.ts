/** A line of the table: what was done, to how many, and the median of several rounds. */
export interface Measured {
	task: string;
	count: number;
	milliseconds: number;
}

/** Rounds before those that are measured, where there is more than one: so many until the engine has compiled what runs often. */
const WARM_UP = 2;

/** Runs the tasks in turn, round after round, so that other work on the machine hits all alike. */
export async function measureInTurn(
	count: number,
	rounds: number,
	tasks: Record<string, () => unknown>,
): Promise<Map<string, Measured>> {
	const times = new Map<string, number[]>(Object.keys(tasks).map((task) => [task, []]));
	for (let round = rounds > 1 ? -WARM_UP : 0; round < rounds; round++)
		for (const [task, work] of Object.entries(tasks)) {
			const start = performance.now();
			await work();
			if (round >= 0) times.get(task)?.push(performance.now() - start);
		}
	return new Map([...times].map(([task, each]) => [task, { task, count, milliseconds: median(each) }]));
}

export function median(numbers: readonly number[]): number {
	const sorted = [...numbers].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const TASK_WIDTH = 47;

export function printHeader(): void {
	console.log(
		`${"task".padEnd(TASK_WIDTH)}${"files".padStart(7)}${"total ms".padStart(11)}${"ms a file".padStart(11)}  ratio`,
	);
}

/** @param remark such as a ratio: `0.61 × SheetJS`. */
export function printLine({ task, count, milliseconds }: Measured, remark = ""): void {
	const columns = [
		task.padEnd(TASK_WIDTH),
		String(count).padStart(7),
		milliseconds.toFixed(0).padStart(11),
		(milliseconds / count).toFixed(2).padStart(11),
	];
	console.log(`${columns.join("")}  ${remark}`.trimEnd());
}
