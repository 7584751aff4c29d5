/** A piece of the drawing. */
export interface DrawingStep {
	/** About how many characters it takes in a request. */
	weight: number;
	draw: () => void;
}

/** A text may take three bytes a character, or six where it is escaped: far below 5 MB. */
const HEAVIEST = 600_000;

/** Steps in their order, gathered into requests of bounded size. */
export function inBatches(steps: readonly DrawingStep[]): DrawingStep[][] {
	const batches: DrawingStep[][] = [[]];
	let weight = 0;
	for (const step of steps) {
		if (weight + step.weight > HEAVIEST && weight > 0) {
			batches.push([]);
			weight = 0;
		}
		batches.at(-1)?.push(step);
		weight += step.weight;
	}
	return batches;
}
