import { CannotProceed } from "../../../src/app";
import type { Answer, Question } from "../../../src/taskpane/work/messages";
import { TASKS } from "../../../src/taskpane/work/tasks";
import { Cancelled, createWork, type Thread } from "../../../src/taskpane/work/work";
import { makeNotice } from "../../support/notices";

/** Threads that answer when told to. */
function threads() {
	const started: (Thread & { asked: Question[]; ended: boolean; answer(answer: Answer): void })[] = [];
	const startThread = () => {
		const thread = {
			asked: [] as Question[],
			ended: false,
			onmessage: null as Thread["onmessage"],
			onerror: null as Thread["onerror"],
			postMessage: (question: Question) => thread.asked.push(question),
			terminate: () => {
				thread.ended = true;
			},
			answer: (answer: Answer) => thread.onmessage?.({ data: answer }),
		};
		started.push(thread);
		return thread;
	};
	return { started, startThread };
}
const loadTasks = async () => TASKS;
const order = { notice: makeNotice(), period: "2024Q2", unit: null };

test("output and progress come back to whom they belong", async () => {
	const { started, startThread } = threads();
	const work = createWork({ startThread, loadTasks });
	const steps: number[] = [];
	const first = work.run("readNoticeText", "一", { progress: (done) => steps.push(done) });
	const second = work.run("readNoticeText", "二");
	const [thread] = started;
	thread!.answer({ id: 2, kind: "output", output: "乙" });
	thread!.answer({ id: 1, kind: "progress", done: 3, total: 5 });
	thread!.answer({ id: 1, kind: "output", output: "甲" });
	expect([await first, await second, steps]).toEqual(["甲", "乙", [3]]);
});

test("what the user has to do about it is told apart from what broke", async () => {
	const { started, startThread } = threads();
	const work = createWork({ startThread, loadTasks });
	const refused = work.run("readNoticeText", "");
	const broken = work.run("readNoticeText", "");
	started[0]!.answer({ id: 1, kind: "failure", name: "CannotProceed", message: "没有找到实事条目。" });
	started[0]!.answer({ id: 2, kind: "failure", name: "TypeError", message: "x is undefined" });
	await expect(refused).rejects.toEqual(new CannotProceed("没有找到实事条目。"));
	await expect(broken).rejects.not.toBeInstanceOf(CannotProceed);
});

test("to cancel ends the thread; what else it was at goes on in the next", async () => {
	const { started, startThread } = threads();
	const work = createWork({ startThread, loadTasks });
	const stop = new AbortController();
	const stopped = work.run("readNoticeText", "一", { signal: stop.signal });
	const other = work.run("readNoticeText", "二");
	stop.abort();
	await expect(stopped).rejects.toBeInstanceOf(Cancelled);
	expect([started.length, started[0]!.ended]).toEqual([2, true]);
	expect(started[1]!.asked).toEqual([{ id: 2, name: "readNoticeText", input: "二" }]);
	started[1]!.answer({ id: 2, kind: "output", output: "乙" });
	await expect(other).resolves.toBe("乙");
});

test("where workers fail, the work is done here", async () => {
	const noWorkers = () => {
		throw new Error("SecurityError");
	};
	const here = createWork({ startThread: noWorkers, loadTasks });
	expect((await here.run("planReport", order)).sheets[0]?.state).toBe("visible");

	const { started, startThread } = threads();
	const blocked = createWork({ startThread, loadTasks });
	const plan = blocked.run("planReport", order);
	started[0]!.onerror?.(new Event("error"));
	expect((await plan).sheets[0]?.state).toBe("visible");
});
