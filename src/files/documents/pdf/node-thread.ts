import { nodeModule } from "../../node-module";

/** A thread of its own that pdf.js works in, so that it can be stopped whatever the file makes it do. */
export interface PdfThread {
	/** A message port, which pdf.js takes in place of a worker. */
	port: Worker;
	/** Rejects where the thread breaks down (out of memory). */
	failure: Promise<never>;
	stop(): Promise<unknown>;
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

/** @param module address of pdf.js's worker module. @returns null outside of Node: there a host runs us in a worker itself */
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
	const failure = new Promise<never>((_, reject) => worker.on("error", reject));
	failure.catch(() => {});
	return {
		port: port1 as unknown as Worker,
		failure,
		stop: () => {
			port1.close();
			return worker.terminate();
		},
	};
}
