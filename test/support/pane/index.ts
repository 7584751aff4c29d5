import type { Browser } from "playwright-core";
import { type Served, serve } from "../serve";
import { CHROMIUM, type OpenedPane, openPane, type PaneOptions, startBrowser } from "./browser";
import { builtPane } from "./built-pane";

export { axeViolations, type OpenedPane, overflows, type PaneOptions } from "./browser";

/** A test that needs Chromium; skipped by name where there is none. */
export const chromiumTest = CHROMIUM ? test : test.skip;

const LONGEST_START = 240_000;

/**
 * For a test file: builds the pane where need be, serves it and starts a browser. After each test, whatever the console
 * or the network had to complain of fails it.
 * @param build the folder to serve
 */
export function setUpPanes(build: () => Promise<string> = builtPane): {
	open(options?: PaneOptions): Promise<OpenedPane>;
} {
	const opened: OpenedPane[] = [];
	let served: Served | undefined;
	let browser: Browser | undefined;
	beforeAll(async () => {
		if (!CHROMIUM) return;
		served = await serve(await build());
		browser = await startBrowser();
	}, LONGEST_START);
	afterEach(async () => {
		const troubles = opened.flatMap((pane) => pane.troubles);
		for (const pane of opened.splice(0)) await pane.close();
		expect(troubles).toEqual([]);
	});
	afterAll(async () => {
		await browser?.close();
		await served?.close();
	});
	return {
		open: async (options) => {
			if (!browser || !served) throw new Error("The browser has not started.");
			const pane = await openPane(browser, served.origin, options);
			opened.push(pane);
			return pane;
		},
	};
}

/**
 * Waits for something to come true outside of the page.
 * @throws where it does not within ten seconds.
 */
export async function until(isTrue: () => boolean): Promise<void> {
	for (const end = Date.now() + 10_000; !isTrue(); ) {
		if (Date.now() > end) throw new Error("It did not come true.");
		await new Promise((later) => setTimeout(later, 25));
	}
}
