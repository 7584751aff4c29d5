import { type CheckContext, checkForm } from "../../core";
import { type LocatedFile, openReturned } from "../read-returns";
import type { Answer, Errand, Result, SentFile, Task } from "./messages";

/** What a thread of a crew does. @param send back to the crew. @returns takes its errands. */
export function serveCrew(send: (answer: Answer) => void): (errand: Errand) => Promise<void> {
	let known: CheckContext | null = null;
	const notices = new Map<string, number>();

	/** Thousands of workbooks carry the same notice: it crosses once. */
	function packed(located: LocatedFile): SentFile {
		if (!("carried" in located) || !located.carried) return { located, notice: null };
		const { json } = located.carried;
		const number = notices.get(json) ?? notices.size;
		const isNew = !notices.has(json);
		if (isNew) notices.set(json, number);
		return {
			located: { ...located, carried: { ...located.carried, json: "" } },
			notice: { number, json: isNew ? json : null },
		};
	}

	async function done(task: Task): Promise<Result> {
		if (task.kind === "open") return { opened: (await openReturned(task.file, task.period)).map(packed) };
		if (!known) throw new Error("A form to check, and nothing to check it by.");
		const { returned: _, targets, ...rest } = checkForm(task.form, known);
		return { checked: { ...rest, targets: targets.map(({ target: _target, ...each }) => each) } };
	}

	send("ready");
	return async ({ tasks, context }) => {
		known = context ?? known;
		const results: Result[] = [];
		for (const task of tasks) results.push(await done(task));
		send({ results });
	};
}
