import { MOST_THREADS, type ReturnsWork, type Thread, withCrew } from "../../app";

/** Does some work with threads besides this one, the page's or its worker's: workers too, which end with the one that started them. */
export function withThreads<Outcome>(work: (crew: ReturnsWork) => Promise<Outcome>): Promise<Outcome> {
	const size = Math.min(globalThis.navigator?.hardwareConcurrency ?? 1, MOST_THREADS);
	return withCrew({ startThread, size }, work);
}

/** @throws where a worker may not start others */
function startThread(): Thread {
	const worker = new Worker(/* webpackChunkName: "thread" */ new URL("./thread.ts", import.meta.url));
	return {
		send: (errand) => worker.postMessage(errand),
		listen: (heard, failed) => {
			worker.onmessage = ({ data }) => heard(data);
			worker.onerror = failed;
		},
		stop: () => worker.terminate(),
	};
}
