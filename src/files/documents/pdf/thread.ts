import { nodeModule } from "../../node-module";

/** A thread of its own that pdf.js works in, so that it can be stopped whatever the file makes it do. */
export interface PdfThread {
	/** What pdf.js talks through: a worker, or a message port, which it takes in place of one. */
	port: Worker;
	/** Rejects where the thread breaks down (out of memory). */
	failure: Promise<never>;
	stop(): unknown;
}

/** What we use of Node's worker_threads; this folder is compiled without Node's types. */
interface NodeThreads {
	Worker: new (
		source: string,
		options: Record<string, unknown>,
	) => { on(event: "error", listener: (error: unknown) => void): void; terminate(): Promise<unknown> };
}

const START = `const { workerData } = require("node:worker_threads");
import(workerData.module).then(({ WorkerMessageHandler }) => WorkerMessageHandler.initializeFromPort(workerData.port));`;
const MOST_MEMORY_MB = 1024;

/** @param module address of pdf.js's worker module. */
export function startNodeThread(module: string): PdfThread | null {
	const threads = nodeModule<NodeThreads>("node:worker_threads");
	if (!threads) return null;
	const { port1, port2 } = new MessageChannel();
	const worker = new threads.Worker(START, {
		eval: true,
		workerData: { module, port: port2 },
		transferList: [port2],
		// Its warnings are not for the user.
		stdout: true,
		stderr: true,
		resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
	});
	return {
		port: port1 as unknown as Worker,
		failure: rejection((reject) => worker.on("error", reject)),
		stop: () => {
			port1.close();
			return worker.terminate();
		},
	};
}

/** A worker of the browser's, started by a page or by one of its workers. @returns null where none comes up */
export async function startBrowserThread(): Promise<PdfThread | null> {
	try {
		const worker = new Worker(new URL("pdfjs-dist/legacy/build/pdf.worker.mjs", import.meta.url));
		const failure = rejection((reject) => worker.addEventListener("error", reject));
		// pdf.js's first word is that it is there.
		const ready = new Promise((resolve) => worker.addEventListener("message", resolve, { once: true }));
		await Promise.race([ready, failure]);
		return { port: worker, failure, stop: () => worker.terminate() };
	} catch {
		return null;
	}
}

/** Never resolves, and may go unheard. */
export function rejection(listen: (reject: (reason: unknown) => void) => void): Promise<never> {
	const failure = new Promise<never>((_, reject) => listen(reject));
	failure.catch(() => {});
	return failure;
}
