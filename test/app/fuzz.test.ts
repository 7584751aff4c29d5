import { type FuzzSeeds, fuzzOnce, fuzzSeeds } from "../support/fuzzing";

/** `npm run fuzz` goes on from here for as long as one likes. */
const ROUNDS = 60;

let seeds: FuzzSeeds;
beforeAll(async () => {
	seeds = await fuzzSeeds();
}, 60_000);

test("broken files of every kind end as merged or as a finding, and the others go on", async () => {
	const problems: string[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		const problem = await fuzzOnce(seeds, round);
		if (problem) problems.push(problem);
	}
	expect(problems).toEqual([]);
}, 120_000);
