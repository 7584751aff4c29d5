import { jest } from "@jest/globals";
import { createStore } from "../../../src/taskpane/state/store";
import type { KeptWork } from "../../../src/workbench/state/browser-store";
import { NEW_DESK, reduceDesk } from "../../../src/workbench/state/desk-state";
import { createWorkKeeper } from "../../../src/workbench/state/keep-workbook";
import type { WorkbenchSpreadsheet } from "../../../src/workbench/workbench-spreadsheet";

function startKeeper({ isFull = false, canBeKept = true } = {}) {
	const written: Partial<KeptWork>[] = [];
	const browserStore = {
		read: async () => ({ pane: null, workbook: null }),
		clear: async () => {},
		write: async (part: Partial<KeptWork>) => {
			if (isFull) throw new DOMException("full", "QuotaExceededError");
			written.push(part);
		},
	};
	let change = () => {};
	let words = "";
	const spreadsheet = {
		snapshot: () => words,
		onChanged: (listener: () => void) => {
			change = listener;
			return () => {};
		},
	} as unknown as WorkbenchSpreadsheet;
	const desk = createStore(reduceDesk, NEW_DESK);
	const keeper = createWorkKeeper(browserStore, desk);
	keeper.follow(spreadsheet, canBeKept);
	const type = (text: string) => {
		words = text;
		change();
	};
	return { keeper, desk, type, kept: () => written.map(({ workbook, pane }) => workbook?.snapshot ?? pane) };
}

beforeEach(() => {
	jest.useFakeTimers();
});
afterEach(() => {
	jest.useRealTimers();
});

test("edits are kept together, a moment after the last", async () => {
	const { desk, type, kept } = startKeeper();
	type("一");
	type("二");
	expect([desk.get().keeping, desk.get().unsaved, kept()]).toEqual(["waiting", true, []]);
	await jest.runAllTimersAsync();
	expect([desk.get().keeping, desk.get().unsaved, kept()]).toEqual(["kept", true, ["二"]]);
});

test("what is brought in by us is kept and is no change of the user's", async () => {
	const { keeper, desk, type, kept } = startKeeper();
	await keeper.unnoticed(async () => type("示例"));
	expect(desk.get().unsaved).toBe(false);
	await jest.runAllTimersAsync();
	expect(kept()).toEqual(["示例"]);
});

test("what waits is kept at once when the page may be about to go", async () => {
	const { keeper, type, kept } = startKeeper();
	type("一");
	await keeper.flush();
	await keeper.flush();
	expect(kept()).toEqual(["一"]);
});

test("where there is no room, that is said, and said no more once there is", async () => {
	const full = startKeeper({ isFull: true });
	full.type("一");
	await jest.runAllTimersAsync();
	expect(full.desk.get().keeping).toBe("refused");
	full.type("二");
	await full.keeper.keepPane("{}");
	expect(full.desk.get().keeping).toBe("refused");
});

test("a tab that has let go writes nothing, the pane's memory neither", async () => {
	const { keeper, desk, type, kept } = startKeeper();
	keeper.letGo();
	type("一");
	await keeper.keepPane("{}");
	await jest.runAllTimersAsync();
	expect([kept(), desk.get().unsaved]).toEqual([[], true]);
});

test("a workbook without a look is never written over the one that is kept", async () => {
	const { keeper, desk, type, kept } = startKeeper({ canBeKept: false });
	type("一");
	await keeper.flush();
	await jest.runAllTimersAsync();
	expect([kept(), desk.get().keeping, desk.get().unsaved]).toEqual([[], "refused", true]);
});
