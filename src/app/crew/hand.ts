import type { CheckContext, CheckedWorkbook, ReturnedForm } from "../../core";
import type { LocatedFile } from "../read-returns";
import type { Answer, Errand, Result, SentCheck, SentFile, Task, Thread } from "./messages";

interface HandJob {
	task: Task;
	context: CheckContext | null;
	resolve(result: unknown): void;
}

interface Listener<Job> {
	/** It can take more. */
	done(): void;
	/** It is lost, with the jobs it had in hand. @param wasReady false where it never came up. */
	broken(jobs: readonly Job[], wasReady: boolean): void;
}

/** One thread of a crew: has one batch of jobs in hand at a time, and is ended where it takes too long over it. */
export class Hand<Job extends HandJob> {
	readonly #thread: Thread;
	readonly #patience: number;
	readonly #listener: Listener<Job>;
	/** Notices that the thread has sent, by number. */
	readonly #notices: string[] = [];
	#jobs: Job[] = [];
	#told: CheckContext | null = null;
	/** It has come up. */
	#isReady = false;
	/**
	 * What it is told once it has come up. Sent before, it might break the thread before that is heard, and a file that breaks
	 * threads would pass for a machine without any.
	 */
	#waiting: Errand | null = null;
	#clock: ReturnType<typeof setTimeout> | undefined;

	constructor(thread: Thread, patience: number, listener: Listener<Job>) {
		this.#thread = thread;
		this.#patience = patience;
		this.#listener = listener;
		thread.listen(
			(answer) => this.#hear(answer),
			() => this.#fail(),
		);
	}

	get isIdle(): boolean {
		return this.#jobs.length === 0;
	}

	/** @param jobs at least one, of the same context */
	take(jobs: Job[]): void {
		this.#jobs = jobs;
		const context = jobs[0]?.context ?? null;
		const isNews = context !== null && context !== this.#told;
		if (isNews) this.#told = context;
		this.#startClock(this.#patience + jobs.reduce((sum, job) => sum + extraTime(job), 0));
		const errand = { tasks: jobs.map(({ task }) => task), context: isNews ? context : null };
		if (this.#isReady) this.#thread.send(errand);
		else this.#waiting = errand;
	}

	stop(): void {
		clearTimeout(this.#clock);
		this.#thread.stop();
	}

	/** Where this thread was busy itself, an answer may have been waiting longer than the clock: it is heard first. */
	#startClock(milliseconds: number): void {
		this.#clock = setTimeout(() => {
			this.#clock = setTimeout(() => this.#fail());
		}, milliseconds);
	}

	#hear(answer: Answer): void {
		if (answer === "ready") {
			this.#isReady = true;
			if (this.#waiting) this.#thread.send(this.#waiting);
			this.#waiting = null;
			return;
		}
		clearTimeout(this.#clock);
		const jobs = this.#jobs;
		this.#jobs = [];
		jobs.forEach((job, at) => {
			const result = answer.results[at];
			job.resolve(result && this.#unpacked(result, job));
		});
		this.#listener.done();
	}

	#fail(): void {
		const jobs = this.#jobs;
		this.#jobs = [];
		this.stop();
		this.#listener.broken(jobs, this.#isReady);
	}

	#unpacked(result: Result, { task, context }: Job): unknown {
		if ("opened" in result) return result.opened.map((each) => this.#openedFile(each));
		return task.kind === "check" && context ? checkedForm(result.checked, task.form, context) : undefined;
	}

	#openedFile({ located, notice }: SentFile): LocatedFile {
		if (notice?.json != null) this.#notices[notice.number] = notice.json;
		if (notice && "carried" in located && located.carried)
			located.carried.json = this.#notices[notice.number] ?? located.carried.json;
		return located;
	}
}

/** An archive of a megabyte holds a hundred forms, which take a third of a second. */
const MILLISECONDS_A_MEGABYTE = 3_000;

function extraTime({ task }: HandJob): number {
	return task.kind === "open" ? (task.file.bytes.length / (1 << 20)) * MILLISECONDS_A_MEGABYTE : 0;
}

function checkedForm(sent: SentCheck, returned: ReturnedForm, { notice }: CheckContext): CheckedWorkbook {
	const targetsOf = new Map(notice.items.map(({ no, targets }) => [no, targets]));
	const targets = sent.targets.flatMap((each) => {
		const target = targetsOf.get(each.item)?.[each.index];
		return target ? [{ ...each, target }] : [];
	});
	return { ...sent, returned, targets };
}
