import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { ALONE, Crew, type Errand, type ReturnsWork, type Thread } from "../app";

/** More do not pay: what is left to the main thread sets the pace. */
const MOST_THREADS = 4;
/** Of one thread, in megabytes: the largest file that is taken up at all needs half of it; a form leaves little behind. */
const MEMORY = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 8 };

/**
 * Does some work with a crew on this machine's cores; SHISHI_THREADS says how many to use, 1 for none but this one.
 * @param script what a thread runs: `thread.ts`, bundled; null where there is none.
 */
export async function withCrew<Outcome>(
	script: URL | null,
	work: (crew: ReturnsWork) => Promise<Outcome>,
): Promise<Outcome> {
	const wanted = Number(process.env.SHISHI_THREADS);
	if (script === null || wanted === 1) return work(ALONE);
	const size = wanted || Math.min(availableParallelism(), MOST_THREADS);
	// One core is not made faster by threads, but heavy files are still kept off this one.
	const startAfter = size < 2 ? { startAfter: Number.POSITIVE_INFINITY } : {};
	const crew = new Crew({ startThread: () => startThread(script), size, ...startAfter });
	try {
		return await work(crew);
	} finally {
		crew.close();
	}
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
