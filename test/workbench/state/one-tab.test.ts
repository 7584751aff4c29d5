import { jest } from "@jest/globals";
import { type Channel, claimWork, type TabClaim, type Word } from "../../../src/workbench/state/one-tab";

/** Tabs of one browser that hear each other, but not themselves. */
function createTabs() {
	const channels: Channel[] = [];
	const released: number[] = [];
	return {
		released,
		open: (tab: number): Promise<TabClaim> => {
			const channel: Channel = {
				onmessage: null,
				postMessage: (word: Word) => {
					for (const other of channels) if (other !== channel) setTimeout(() => other.onmessage?.({ data: word }));
				},
			};
			channels.push(channel);
			return claimWork(channel, tab, async () => {
				released.push(tab);
			});
		},
	};
}

async function settled<T>(work: Promise<T>): Promise<T> {
	await jest.advanceTimersByTimeAsync(3_000);
	return work;
}

beforeEach(() => {
	jest.useFakeTimers();
});
afterEach(() => {
	jest.useRealTimers();
});

test("a tab by itself keeps the work; one that comes later does not", async () => {
	const tabs = createTabs();
	const first = await settled(tabs.open(2));
	expect(first.isOurs()).toBe(true);
	const second = await settled(tabs.open(1));
	expect([first.isOurs(), second.isOurs()]).toEqual([true, false]);
	expect(tabs.released).toEqual([]);
});

test.each([
	[1, 2],
	[2, 1],
])("of two that start together, %i and %i, one keeps the work", async (a, b) => {
	const tabs = createTabs();
	const starting = [tabs.open(a), tabs.open(b)];
	await jest.advanceTimersByTimeAsync(3_000);
	const claims = await Promise.all(starting);
	expect(claims.filter((claim) => claim.isOurs())).toHaveLength(1);
});

test("a tab that takes over waits until the other has written down what it has", async () => {
	const tabs = createTabs();
	const first = await settled(tabs.open(1));
	const second = await settled(tabs.open(2));
	await settled(second.takeOver());
	expect(tabs.released).toEqual([1]);
	expect(first.isOurs()).toBe(false);
	// The page is loaded anew then, and claims the work for itself.
	expect((await settled(tabs.open(3))).isOurs()).toBe(true);
});
