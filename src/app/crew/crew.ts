import {
	type CheckContext,
	type CheckedWorkbook,
	checkForm,
	type Finding,
	makeFinding,
	type ReturnedForm,
} from "../../core";
import { type LocatedFile, openReturned, type ReturnedFile } from "../read-returns";
import { Hand } from "./hand";
import { isHeavy } from "./is-heavy";
import type { Task, Thread } from "./messages";

/**
 * What is done to each file and to each form by itself: on this thread (`ALONE`), or by a crew of several. The answers are
 * the same, in whatever order they come.
 */
export interface ReturnsWork {
	/** How many files may be under way at once. */
	readonly atOnce: number;
	/** @param period key of the period asked for, where it is known. */
	open(file: ReturnedFile, period: string | undefined): Promise<LocatedFile[]>;
	/** @returns a finding where the form could not be checked. */
	check(form: ReturnedForm, context: CheckContext): Promise<CheckedWorkbook | Finding>;
	/** All is done: threads end, and leave their memory to what follows. */
	close(): void;
}

export const ALONE: ReturnsWork = {
	atOnce: 1,
	open: openReturned,
	check: async (form, context) => checkForm(form, context),
	close() {},
};

/** Where a crew gets its threads, and when it asks for them. */
export interface CrewOptions {
	startThread(): Thread;
	/** Threads at most. */
	size: number;
	/**
	 * Light files that are opened on this thread before others are started: each must first become as fast as this one is by
	 * then. One other makes nothing faster: it is for the heavy ones alone.
	 */
	startAfter?: number;
	/** Milliseconds that files of usual size may take on a thread. */
	patience?: number;
}

/** Tasks handed over at a time, so that messages cost little beside them. */
const BATCH = 8;
const START_AFTER = 1000;
/** More threads do not pay: what is left to this one sets the pace. */
export const MOST_THREADS = 4;
const PATIENCE = 30_000;

interface Job {
	task: Task;
	context: CheckContext | null;
	/** Does it on this thread. */
	byOneself(): void;
	resolve(result: unknown): void;
	/** It goes in no batch: it is heavy, or was in one that broke a thread, and it is to be known which one did. */
	alone: boolean;
}

/**
 * Several threads that open files and check forms: the heavy ones from the first on, all of them where they are many. A
 * file that hangs its thread or takes all its memory ends as a finding, and the others go on. Where threads cannot be had,
 * everything is done on this one.
 */
export class Crew implements ReturnsWork {
	readonly atOnce: number;
	readonly #options: Required<CrewOptions>;
	readonly #hands = new Set<Hand<Job>>();
	#waiting: Job[] = [];
	#opened = 0;
	/** What came of heavy files, by name: its forms are as heavy to check. */
	readonly #heavy = new Set<string>();
	#usable = true;

	constructor(options: CrewOptions) {
		const startAfter = options.size < 2 ? Number.POSITIVE_INFINITY : START_AFTER;
		this.#options = { startAfter, patience: PATIENCE, ...options };
		this.atOnce = options.size * BATCH * 4;
	}

	open(file: ReturnedFile, period: string | undefined): Promise<LocatedFile[]> {
		this.#opened++;
		const alone = !this.#areMany && isHeavy(file.bytes);
		if (!this.#areMany && !alone) return ALONE.open(file, period);
		const lost = { file: file.file, modified: file.modified, failure: lostFile(file.file) };
		const opened = this.#ask({ kind: "open", file, period }, null, () => ALONE.open(file, period), [lost], alone);
		return alone ? opened.then((found) => this.#noteHeavy(found)) : opened;
	}

	check(form: ReturnedForm, context: CheckContext): Promise<CheckedWorkbook | Finding> {
		const alone = this.#heavy.has(form.file);
		if (!this.#areMany && !alone) return ALONE.check(form, context);
		return this.#ask({ kind: "check", form }, context, () => ALONE.check(form, context), lostFile(form.file), alone);
	}

	close(): void {
		for (const hand of this.#hands) hand.stop();
		this.#hands.clear();
	}

	get #areMany(): boolean {
		return this.#opened > this.#options.startAfter;
	}

	#noteHeavy(found: LocatedFile[]): LocatedFile[] {
		for (const { file } of found) this.#heavy.add(file);
		return found;
	}

	#ask<Result>(
		task: Task,
		context: CheckContext | null,
		byOneself: () => Promise<Result>,
		lost: Result,
		alone: boolean,
	): Promise<Result> {
		return new Promise((resolve, reject) => {
			this.#waiting.push({
				task,
				context,
				byOneself: () => byOneself().then(resolve, reject),
				resolve: (result) => resolve(result === undefined ? lost : (result as Result)),
				alone,
			});
			this.#handOut();
		});
	}

	#handOut(): void {
		while (this.#waiting.length > 0) {
			const hand = this.#idleHand();
			if (hand) hand.take(this.#nextBatch());
			else {
				if (this.#hands.size === 0) for (const job of this.#waiting.splice(0)) job.byOneself();
				return;
			}
		}
	}

	#idleHand(): Hand<Job> | null {
		for (const hand of this.#hands) if (hand.isIdle) return hand;
		if (!this.#usable || this.#hands.size >= this.#options.size) return null;
		try {
			const hand: Hand<Job> = new Hand(this.#options.startThread(), this.#options.patience, {
				done: () => this.#handOut(),
				broken: (jobs, wasReady) => this.#replace(hand, jobs, wasReady),
			});
			this.#hands.add(hand);
			return hand;
		} catch {
			this.#usable = false;
			return null;
		}
	}

	/** Of like tasks with the same context. */
	#nextBatch(): Job[] {
		const [first] = this.#waiting;
		if (!first || first.alone) return this.#waiting.splice(0, 1);
		const other = this.#waiting.findIndex(({ context, alone }) => alone || context !== first.context);
		return this.#waiting.splice(0, Math.min(BATCH, other < 0 ? this.#waiting.length : other));
	}

	#replace(hand: Hand<Job>, jobs: readonly Job[], wasReady: boolean): void {
		this.#hands.delete(hand);
		// A thread that never came up will not the next time either.
		if (!wasReady) this.#usable = false;
		const [only] = jobs;
		if (wasReady && only && jobs.length === 1) only.resolve(undefined);
		else this.#waiting.unshift(...jobs.map((job) => ({ ...job, alone: true })));
		this.#handOut();
	}
}

/** Does some work with a crew that ends with it. */
export async function withCrew<Outcome>(
	options: CrewOptions,
	work: (crew: ReturnsWork) => Promise<Outcome>,
): Promise<Outcome> {
	const crew = new Crew(options);
	try {
		return await work(crew);
	} finally {
		crew.close();
	}
}

function lostFile(file: string): Finding {
	return makeFinding(
		"file-unreadable",
		"读取这个文件用时过长或占用内存过多，已经停止：请让单位用原软件打开后另存为 .xlsx 再报。",
		{ file },
	);
}
