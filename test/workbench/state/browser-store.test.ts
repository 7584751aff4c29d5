import { createBrowserStore } from "../../../src/workbench/state/browser-store";

/** A request that ends after the caller has set its handlers. */
function request(outcome: { result: unknown } | { error: Error }) {
	const each = { onsuccess: () => {}, onerror: () => {}, ...outcome };
	queueMicrotask(() => ("error" in outcome ? each.onerror() : each.onsuccess()));
	return each;
}

/** A database whose only place holds nothing. */
function emptyDatabase() {
	const database = Object.assign(new EventTarget(), {
		transaction: () => ({ objectStore: () => ({ get: () => request({ result: undefined }) }) }),
	});
	return { result: database };
}

const NOTHING = { pane: null, workbook: null };
const outcomes: Parameters<typeof request>[0][] = [];

beforeEach(() => {
	outcomes.length = 0;
	const open = () => request(outcomes.shift() ?? { error: new Error("opened once too often") });
	Object.assign(globalThis, { indexedDB: { open } });
});

afterEach(() => {
	Reflect.deleteProperty(globalThis, "indexedDB");
});

test("a database that could not be opened is tried again the next time", async () => {
	outcomes.push({ error: new Error("busy") }, emptyDatabase());
	const store = createBrowserStore();
	await expect(store.read()).rejects.toThrow("busy");
	await expect(store.read()).resolves.toEqual(NOTHING);
	await expect(store.read()).resolves.toEqual(NOTHING);
	expect(outcomes).toHaveLength(0);
});

test("a database that the browser has closed is opened anew", async () => {
	const first = emptyDatabase();
	outcomes.push(first, emptyDatabase());
	const store = createBrowserStore();
	await store.read();
	first.result.dispatchEvent(new Event("close"));
	await expect(store.read()).resolves.toEqual(NOTHING);
	expect(outcomes).toHaveLength(0);
});
