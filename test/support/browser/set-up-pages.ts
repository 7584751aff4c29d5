import type { Browser } from "playwright-core";
import { type Served, serve } from "../serve";
import type { OpenedPage } from "./open-page";
import { CHROMIUM, startBrowser } from "./start";

/** A test that needs Chromium; skipped by name where there is none. */
export const chromiumTest = CHROMIUM ? test : test.skip;

const LONGEST_START = 300_000;

/**
 * For a test file: has a site built where need be, serves it and starts a browser. After each test its pages are closed, and
 * whatever the console or the network had to complain of fails it.
 * @param build the folder to serve
 * @param open opens one of its pages
 */
export function setUpPages<Options, Opened extends OpenedPage>(
	build: () => Promise<string>,
	open: (browser: Browser, origin: string, options?: Options) => Promise<Opened>,
): { open(options?: Options): Promise<Opened> } {
	const opened: Opened[] = [];
	let served: Served | undefined;
	let browser: Browser | undefined;
	beforeAll(async () => {
		if (!CHROMIUM) return;
		served = await serve(await build());
		browser = await startBrowser();
	}, LONGEST_START);
	afterEach(async () => {
		const troubles = opened.flatMap((each) => each.troubles);
		for (const { context } of opened.splice(0)) await context.close();
		expect(troubles).toEqual([]);
	});
	afterAll(async () => {
		await browser?.close();
		await served?.close();
	});
	return {
		open: async (options) => {
			if (!browser || !served) throw new Error("The browser has not started.");
			const page = await open(browser, served.origin, options);
			opened.push(page);
			return page;
		},
	};
}
