// npm run fuzz [-- minutes [first round]]: breaks files and takes them through the use cases until the time is over.
import { fuzzOnce, fuzzSeeds } from "./fuzzing";

const minutes = Number(process.argv[2] ?? 5);
let round = Number(process.argv[3] ?? 1000);
const seeds = await fuzzSeeds();
const end = Date.now() + minutes * 60_000;
let problems = 0;
for (; Date.now() < end; round++) {
	const problem = await fuzzOnce(seeds, round);
	if (!problem) continue;
	problems++;
	console.log(problem);
}
console.log(`Up to round ${round}: ${problems} problems.`);
process.exitCode = problems > 0 ? 1 : 0;
