import { jest } from "@jest/globals";
import { HostFailure, type SpreadsheetHost } from "../../../src/app/spreadsheet-host";
import { keepMemory, recallMemory } from "../../../src/taskpane/state/keep-memory";
import { recall } from "../../../src/taskpane/state/memory";
import { initialState, type PaneAction, type PaneState, reducePane } from "../../../src/taskpane/state/pane-state";
import { createStore } from "../../../src/taskpane/state/store";
import { makeNotice } from "../../support/notices";

const FRESH = initialState("2024-06-20");
const rename = (value: string): PaneAction => ({
	type: "notice/corrected",
	corrections: [{ kind: "item-name", item: 1, value }],
});

/** A pane's memory beside a workbook that keeps what it is given; `refuses` so many times first. */
async function startMemory({ refuses = 0 } = {}) {
	const saved: string[] = [];
	let left = refuses;
	const host = {
		loadMemory: async () => null,
		readOpenWorkbook: async () => ({ sheets: [], properties: new Map(), modified: null }),
		saveMemory: async (json: string) => {
			if (left-- > 0) throw new HostFailure("受保护", "AccessDenied");
			saved.push(json);
		},
	} as unknown as SpreadsheetHost;
	const store = createStore<PaneState, PaneAction>(reducePane, FRESH);
	const keep = await keepMemory(store, host);
	return { store, keep, names: () => saved.map((json) => recall(FRESH, json).notice.notice?.items[0]?.name.value) };
}

beforeEach(() => {
	jest.useFakeTimers();
});
afterEach(() => {
	jest.useRealTimers();
});

test("changes that come close together are written once, when they have come to rest", async () => {
	const { store, names } = await startMemory();
	store.dispatch({ type: "notice/opened", notice: makeNotice(), source: "通知.docx" });
	store.dispatch(rename("一"));
	store.dispatch(rename("二"));
	expect(names()).toEqual([]);
	await jest.runAllTimersAsync();
	expect(names()).toEqual(["二"]);
	store.dispatch({ type: "page/opened", page: "report" });
	await jest.runAllTimersAsync();
	expect(names()).toEqual(["二"]);
});

test("what waits is written at once when the pane is about to go, and only once", async () => {
	const { store, keep, names } = await startMemory();
	store.dispatch({ type: "notice/opened", notice: makeNotice(), source: "通知.docx" });
	store.dispatch(rename("一"));
	keep();
	expect(names()).toEqual(["一"]);
	keep();
	await jest.runAllTimersAsync();
	expect(names()).toEqual(["一"]);
});

test("what could not be written is said once, and written with the next change", async () => {
	const { store, keep, names } = await startMemory({ refuses: 1 });
	store.dispatch({ type: "notice/opened", notice: makeNotice(), source: "通知.docx" });
	store.dispatch(rename("一"));
	await jest.runAllTimersAsync();
	expect(store.get()).toMatchObject({ message: { intent: "warning" }, lastMessage: 1 });
	store.dispatch(rename("二"));
	keep();
	expect(names()).toEqual(["二"]);
});

test("what a newer program has kept is said and never written over", async () => {
	const store = createStore<PaneState, PaneAction>(reducePane, FRESH);
	const host = { loadMemory: async () => '{"version":99}' } as unknown as SpreadsheetHost;
	expect(await recallMemory(store, host)).toBe(false);
	expect(store.get().message?.text).toContain("格式版本是99");
});

test("a notice that a workbook carries and this program cannot read is said", async () => {
	const store = createStore<PaneState, PaneAction>(reducePane, FRESH);
	const cells = ["noticeId", "A1B2C3D4", "notice#1", '{"schemaVersion":99}'].map((text, at) => ({
		row: Math.floor(at / 2),
		column: at % 2,
		value: { kind: "text", text },
	}));
	const host = {
		loadMemory: async () => null,
		readOpenWorkbook: async () => ({ sheets: [{ name: "_shishi", cells }], properties: new Map(), modified: null }),
	} as unknown as SpreadsheetHost;
	expect(await recallMemory(store, host)).toBe(true);
	expect(store.get().message?.text).toContain("格式版本是99");
});
