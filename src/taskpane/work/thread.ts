import "./no-eval";
import { type Answer, type Errand, serveCrew } from "../../app";

// What a thread of a crew runs (see threads.ts).
const thread = globalThis as unknown as {
	postMessage(answer: Answer): void;
	onmessage: ((event: MessageEvent<Errand>) => void) | null;
};
const serve = serveCrew((answer) => thread.postMessage(answer));
thread.onmessage = ({ data }) => void serve(data);
