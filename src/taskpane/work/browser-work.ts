import { createWork, type Thread, type Work } from "./work";

/** Work in a Web Worker of the page's own; on the page's thread where there is none. */
export function createBrowserWork(): Work {
	return createWork({
		startThread: () => new Worker(new URL("./worker.ts", import.meta.url)) as Thread,
		loadTasks: async () => (await import("./tasks")).TASKS,
	});
}
