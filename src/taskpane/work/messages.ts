import type { TaskName } from "./tasks";

/** To the worker. */
export interface Question {
	id: number;
	name: TaskName;
	input: unknown;
}

/** From the worker; `ready` comes once, when it has started. */
export type Answer =
	| { id: number; kind: "ready" }
	| { id: number; kind: "progress"; done: number; total: number }
	| { id: number; kind: "output"; output: unknown }
	| { id: number; kind: "failure"; name: string; message: string };

/** An error as it crosses to the page, where only its name and message are of use. */
export function failureOf(error: unknown): { name: string; message: string } {
	return error instanceof Error
		? { name: error.name, message: error.message }
		: { name: "Error", message: String(error) };
}
