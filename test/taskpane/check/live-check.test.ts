import { jest } from "@jest/globals";
import { createLiveCheck } from "../../../src/taskpane/check/live-check";
import { startExcel } from "../../support/excel-host";

/** A check that is finished by hand. */
function slowCheck() {
	const waiting: ((result: string) => void)[] = [];
	const shown: string[] = [];
	let reads = 0;
	const live = createLiveCheck<number, string>({
		read: async () => ++reads,
		check: () => new Promise((resolve) => waiting.push(resolve)),
		onResult: (result) => shown.push(result),
		onFailure: (error) => shown.push(String(error)),
	});
	const finish = async (result: string) => {
		await turn();
		waiting.shift()?.(result);
		await turn();
	};
	return { live, shown, finish, reads: () => reads };
}

const turn = () => new Promise((later) => setTimeout(later, 0));

test("edits that come during a check are checked once, afterwards", async () => {
	const { live, shown, finish, reads } = slowCheck();
	live.again();
	live.again();
	live.again();
	await finish("before the edits");
	await finish("after the edits");
	expect(shown).toEqual(["after the edits"]);
	expect(reads()).toBe(2);
	live.again();
	await finish("later");
	expect(shown).toEqual(["after the edits", "later"]);
});

test("nothing is shown after it was stopped", async () => {
	const { live, shown, finish } = slowCheck();
	live.again();
	live.stop();
	await finish("too late");
	expect(shown).toEqual([]);
});

test("a failure is told, and the next edit is checked all the same", async () => {
	const shown: string[] = [];
	let reads = 0;
	const live = createLiveCheck<number, number>({
		read: async () => {
			if (++reads === 1) throw new Error("busy");
			return reads;
		},
		check: async (read) => read,
		onResult: (result) => shown.push(String(result)),
		onFailure: (error) => shown.push((error as Error).message),
	});
	live.again();
	await turn();
	live.again();
	await turn();
	expect(shown).toEqual(["busy", "2"]);
});

test("what was typed last is on the screen within 300 ms, though typing went on before", async () => {
	jest.useFakeTimers();
	try {
		const { excel, host } = startExcel();
		const shown: unknown[] = [];
		const live = createLiveCheck({
			read: () => host.readOpenWorkbook(),
			check: async ({ sheets }) => sheets[0]?.cells[0]?.value.text,
			onResult: (text) => shown.push(text),
			onFailure: (error) => shown.push(error),
		});
		const following = host.onEdited(live.again);
		await jest.advanceTimersByTimeAsync(0);
		await following;
		for (const text of ["筛", "筛查", "筛查18000人次"]) {
			excel.type("Sheet1", "A1", text);
			await jest.advanceTimersByTimeAsync(100);
		}
		expect(shown).toEqual([]);
		await jest.advanceTimersByTimeAsync(200);
		expect(shown).toEqual(["筛查18000人次"]);
	} finally {
		jest.useRealTimers();
	}
});
