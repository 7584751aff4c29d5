import { parentPort } from "node:worker_threads";
import { serveCrew } from "../app";

// What a thread of a crew runs (see threads.ts).
const port = parentPort;
if (port)
	port.on(
		"message",
		serveCrew((answer) => port.postMessage(answer)),
	);
