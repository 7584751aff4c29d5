import type { CheckContext, CheckedWorkbook, ReturnedForm, TargetProgress } from "../../core";
import type { LocatedFile, ReturnedFile } from "../read-returns";

/** Something that a thread can do by itself; plain data, for it crosses to the thread. */
export type Task =
	| { kind: "open"; file: ReturnedFile; period: string | undefined }
	| { kind: "check"; form: ReturnedForm };

/** To a thread. The context goes with the first errand that needs it, and holds for those that follow. */
export interface Errand {
	tasks: Task[];
	context: CheckContext | null;
}

/** From a thread: first that it is there, then a result for each task of an errand. */
export type Answer = "ready" | { results: Result[] };
export type Result = { opened: SentFile[] } | { checked: SentCheck };

/** A file's forms; a notice that the thread has sent already is told by its number. */
export type SentFile = { located: LocatedFile; notice: { number: number; json: string | null } | null };

/** What was found on a form, without what the asker has: the form, and the targets out of the notice. */
export type SentCheck = Omit<CheckedWorkbook, "returned" | "targets"> & { targets: Omit<TargetProgress, "target">[] };

/** What we need of a thread, in Node or in a browser. */
export interface Thread {
	send(errand: Errand): void;
	/** `failed` where the thread broke down. */
	listen(heard: (answer: Answer) => void, failed: () => void): void;
	stop(): void;
}
