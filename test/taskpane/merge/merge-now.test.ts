import type { MergedReturns } from "../../../src/app";
import { CannotProceed } from "../../../src/app";
import { mergeNow } from "../../../src/taskpane/merge/use-merge";
import { createPane } from "../../../src/taskpane/pane";
import { initialState, type PaneAction, type PaneState, reducePane } from "../../../src/taskpane/state/pane-state";
import { createStore } from "../../../src/taskpane/state/store";
import type { TaskMap } from "../../../src/taskpane/work/tasks";
import { Cancelled, type Work } from "../../../src/taskpane/work/work";
import { createMemoryHost } from "../../support/memory-host";

type Merge = (input: TaskMap["mergeFiles"]["input"]) => Promise<MergedReturns>;

const RESULT = { outcome: { period: "2025Q2" } } as MergedReturns;
const FILES = [{ file: "县妇联.xlsx", modified: null, content: new Blob(["x"]) }];

function paneOn(merge: Merge) {
	const store = createStore<PaneState, PaneAction>(reducePane, initialState("2025-07-05"));
	const work = { run: (_: string, input: never) => merge(input), prepare: () => {} } as unknown as Work;
	store.dispatch({ type: "merge/files-chosen", files: FILES });
	return { store, pane: createPane({ store, work, host: createMemoryHost() }) };
}

test("what was settled goes into the merge; its result is kept", async () => {
	const inputs: TaskMap["mergeFiles"]["input"][] = [];
	const { store, pane } = paneOn(async (input) => {
		inputs.push(input);
		return RESULT;
	});
	store.dispatch({ type: "merge/settled", choice: { kind: "exclude", file: "旧.xlsx" } });
	store.dispatch({ type: "merge/due-chosen", due: "2025-07-10" });
	await mergeNow(pane);
	expect(inputs).toHaveLength(1);
	expect(inputs[0]).toMatchObject({ files: FILES, by: { exclude: ["旧.xlsx"], due: "2025-07-10" } });
	expect(store.get().merge).toMatchObject({ result: RESULT, readSoFar: null, problem: null });
});

test("a choice made while it merges is merged once more", async () => {
	const excluded: (readonly string[] | undefined)[] = [];
	const { store, pane } = paneOn(async ({ by }) => {
		excluded.push(by.exclude);
		if (excluded.length === 1) {
			store.dispatch({ type: "merge/settled", choice: { kind: "exclude", file: "1.xlsx" } });
			void mergeNow(pane);
		}
		return RESULT;
	});
	await mergeNow(pane);
	expect(excluded).toEqual([[], ["1.xlsx"]]);
});

test("cancelled, the last result stays; what cannot be merged says why", async () => {
	let outcome: () => Promise<MergedReturns> = async () => RESULT;
	const { store, pane } = paneOn(() => outcome());
	await mergeNow(pane);
	outcome = async () => {
		throw new Cancelled();
	};
	await mergeNow(pane);
	expect(store.get().merge).toMatchObject({ result: RESULT, readSoFar: null, problem: null });
	outcome = async () => {
		throw new CannotProceed("这些报表都没有写明报告期。");
	};
	await mergeNow(pane);
	expect(store.get().merge).toMatchObject({ result: null, readSoFar: null, problem: "这些报表都没有写明报告期。" });
	expect(store.get().running).toBeNull();
});

test("without files there is nothing to merge", async () => {
	let merged = 0;
	const { store, pane } = paneOn(async () => {
		merged++;
		return RESULT;
	});
	store.dispatch({ type: "merge/files-chosen", files: [] });
	await mergeNow(pane);
	expect(merged).toBe(0);
});

test("what was merged of other files is not shown for these", async () => {
	const { store, pane } = paneOn(async () => RESULT);
	await mergeNow(pane);
	expect(store.get().merge.result).toBe(RESULT);
	store.dispatch({ type: "merge/files-chosen", files: [...FILES, ...FILES] });
	expect(store.get().merge.result).toBeNull();
});

test("findings that are let stand, and rules that are hidden, go into the merge; those of which the unit is to hear do not", async () => {
	const given: unknown[] = [];
	const { store, pane } = paneOn(async ({ by }) => {
		given.push([by.accepted, by.hidden]);
		return RESULT;
	});
	store.dispatch({ type: "check/rule-hidden", rule: "text-repeated" });
	const stands = { key: "a", reason: "已电话核实", on: "2025-07-05" };
	store.dispatch({ type: "check/accepted", accepted: stands });
	store.dispatch({ type: "check/accepted", accepted: { ...stands, key: "b", sendBack: true } });
	await mergeNow(pane);
	expect(given).toEqual([[[stands], ["text-repeated"]]]);
	expect(store.get().merge.answers.hidden).toBe(store.get().check.hidden);
});
