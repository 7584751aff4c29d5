import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { ALONE, type Errand, MOST_THREADS, type ReturnsWork, type Thread, withCrew } from "../app";

/** Of one thread, in megabytes: the largest file that is taken up at all needs half of it; a form leaves little behind. */
const MEMORY = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 8 };

/**
 * Does some work with threads on this machine's cores; SHISHI_THREADS says how many to use, 1 for none but this one.
 * @param script what a thread runs: `thread.ts`, bundled; null where there is none.
 */
export function withThreads<Outcome>(
	script: URL | null,
	work: (crew: ReturnsWork) => Promise<Outcome>,
): Promise<Outcome> {
	const wanted = Number(process.env.SHISHI_THREADS);
	if (script === null || wanted === 1) return work(ALONE);
	const size = wanted || Math.min(availableParallelism(), MOST_THREADS);
	return withCrew({ startThread: () => startThread(script), size }, work);
}

export function startThread(script: URL): Thread {
	const worker = new Worker(script, { resourceLimits: MEMORY });
	return {
		send: (errand: Errand) => worker.postMessage(errand),
		listen: (heard, failed) => {
			worker.on("message", heard);
			worker.on("error", failed);
		},
		stop: () => void worker.terminate(),
	};
}
