import "./no-eval";
import type { Answer, Question } from "./messages";
import { failureOf } from "./messages";
import { TASKS } from "./tasks";

/** The thread that does the heavy work. One question at a time; to cancel, the thread is ended. */
const thread = globalThis as unknown as {
	postMessage(answer: Answer, transfer?: Transferable[]): void;
	onmessage: ((event: MessageEvent<Question>) => void) | null;
};

thread.onmessage = async ({ data: { id, name, input } }) => {
	const progress = (done: number, total: number) => thread.postMessage({ id, kind: "progress", done, total });
	try {
		// The name and its input belong together; `Work.run` sees to it.
		const output = await (TASKS[name] as (input: unknown, progress: unknown) => Promise<unknown>)(input, progress);
		thread.postMessage({ id, kind: "output", output });
	} catch (error) {
		thread.postMessage({ id, kind: "failure", ...failureOf(error) });
	}
};
thread.postMessage({ id: 0, kind: "ready" });
