import { CannotProceed } from "../../app/cannot-proceed";
import type { Answer, Question } from "./messages";
import type { Progress, TASKS, TaskMap, TaskName } from "./tasks";

/** Does the use cases off the main thread. */
export interface Work {
	/**
	 * @throws CannotProceed where the user has to do something about it, `Cancelled` after `signal`, and what else the
	 * use case throws.
	 */
	run<Name extends TaskName>(
		name: Name,
		input: TaskMap[Name]["input"],
		options?: RunOptions,
	): Promise<TaskMap[Name]["output"]>;
	/** Starts the thread ahead of the first use. */
	prepare(): void;
}

export interface RunOptions {
	progress?: Progress | undefined;
	signal?: AbortSignal | undefined;
}

/** The user stopped the work. */
export class Cancelled extends Error {
	override name = "Cancelled";
}

/** What we need of a Worker. */
export interface Thread {
	postMessage(question: Question): void;
	onmessage: ((event: { data: Answer }) => void) | null;
	onerror: ((event: unknown) => void) | null;
	terminate(): void;
}

export interface WorkParts {
	/** @throws where the browser has no workers. */
	startThread(): Thread;
	/** The same use cases on this thread, for where workers fail. */
	loadTasks(): Promise<typeof TASKS>;
}

interface Job {
	question: Question;
	resolve(output: unknown): void;
	reject(error: unknown): void;
	progress: Progress | undefined;
	/** Does it on this thread instead. */
	fallBack(): void;
}

/** Cancelling ends the thread, the only way to stop a reader in the midst of a file; the next work starts another. */
export function createWork({ startThread, loadTasks }: WorkParts): Work {
	const jobs = new Map<number, Job>();
	let thread: Thread | null = null;
	let threadsWork = true;
	let lastId = 0;

	function open(): Thread | null {
		if (thread || !threadsWork) return thread;
		try {
			thread = startThread();
		} catch {
			threadsWork = false;
			return null;
		}
		let started = false;
		thread.onmessage = ({ data }) => {
			started = true;
			answer(data);
		};
		thread.onerror = () => {
			// A thread that never started will not start the next time either; one that broke down may.
			if (!started) threadsWork = false;
			const waiting = [...jobs.values()];
			close();
			for (const job of waiting)
				if (started) job.reject(new Error("The worker broke down."));
				else job.fallBack();
		};
		return thread;
	}

	function close(): void {
		thread?.terminate();
		thread = null;
		jobs.clear();
	}

	/** Whatever else the thread was at is asked of the next one. */
	function cancel(id: number): void {
		if (!jobs.delete(id)) return;
		const others = [...jobs.values()];
		close();
		for (const job of others) ask(job);
	}

	function ask(job: Job): void {
		const target = open();
		if (target) {
			jobs.set(job.question.id, job);
			target.postMessage(job.question);
		} else job.fallBack();
	}

	function answer(message: Answer): void {
		const job = jobs.get(message.id);
		if (!job || message.kind === "ready") return;
		if (message.kind === "progress") {
			job.progress?.(message.done, message.total);
			return;
		}
		jobs.delete(message.id);
		if (message.kind === "output") job.resolve(message.output);
		else job.reject(message.name === "CannotProceed" ? new CannotProceed(message.message) : new Error(message.message));
	}

	function run<Name extends TaskName>(
		name: Name,
		input: TaskMap[Name]["input"],
		{ progress, signal }: RunOptions = {},
	) {
		return new Promise<TaskMap[Name]["output"]>((resolve, reject) => {
			if (signal?.aborted) return reject(new Cancelled());
			const report: Progress = (done, total) => {
				if (signal?.aborted) throw new Cancelled();
				progress?.(done, total);
			};
			const fallBack = () => {
				loadTasks()
					.then((tasks) => tasks[name](input, report))
					.then(resolve, reject);
			};
			const question = { id: ++lastId, name, input };
			signal?.addEventListener("abort", () => {
				cancel(question.id);
				reject(new Cancelled());
			});
			ask({ question, resolve: (output) => resolve(output as TaskMap[Name]["output"]), reject, progress, fallBack });
		});
	}

	return { run, prepare: () => void open() };
}
