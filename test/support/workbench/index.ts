import type { Browser, BrowserContext, Page } from "playwright-core";
import { built } from "../built";
import { CHROMIUM, startBrowser, watch } from "../pane/browser";
import { type Served, serve } from "../serve";

export { chromiumTest, until } from "../pane";
export { axeViolations, overflows } from "../pane/browser";

/** The example lies open at the first visit. */
export const EXAMPLE = "县妇联（示例）.xlsx";
/** Of the element that Univer draws in. */
export const SPREADSHEET = "#spreadsheet";
/** The day on which it all takes place: the sample's second quarter is due. */
export const TODAY = "2025-07-05";

const LONGEST_START = 300_000;

export interface WorkbenchOptions {
	/** Such as `#/check`. */
	path?: string;
	width?: number;
	height?: number;
	isDark?: boolean;
	today?: string;
	/** Another tab of the same browser. */
	beside?: OpenedWorkbench;
	/** Runs in the page before its own scripts; stands alone. */
	before?: () => void;
	/** Requests that fail, as where a file did not come. */
	without?: RegExp;
}

export interface OpenedWorkbench {
	page: Page;
	context: BrowserContext;
	/** What went wrong so far. None is right but what the test itself has caused, and takes out. */
	troubles: string[];
}

/** As `setUpPanes`, for the workbench: builds it where need be, serves it, starts a browser; complaints fail a test. */
export function setUpWorkbenches(): { open(options?: WorkbenchOptions): Promise<OpenedWorkbench> } {
	const opened: OpenedWorkbench[] = [];
	let served: Served | undefined;
	let browser: Browser | undefined;
	beforeAll(async () => {
		if (!CHROMIUM) return;
		served = await serve(await built("workbench"));
		browser = await startBrowser();
	}, LONGEST_START);
	afterEach(async () => {
		const troubles = opened.flatMap((workbench) => workbench.troubles);
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
			const workbench = await openWorkbench(browser, served.origin, options);
			opened.push(workbench);
			return workbench;
		},
	};
}

async function openWorkbench(
	browser: Browser,
	origin: string,
	{
		path = "",
		width = 1280,
		height = 800,
		isDark = false,
		today = TODAY,
		beside,
		before,
		without,
	}: WorkbenchOptions = {},
): Promise<OpenedWorkbench> {
	const context =
		beside?.context ??
		(await browser.newContext({
			viewport: { width, height },
			colorScheme: isDark ? "dark" : "light",
			locale: "zh-CN",
			timezoneId: "Asia/Shanghai",
			acceptDownloads: true,
		}));
	const page = await context.newPage();
	page.setDefaultTimeout(20_000);
	const troubles = watch(page, origin);
	await page.clock.setSystemTime(new Date(`${today}T09:00:00+08:00`));
	if (before) await page.addInitScript(before);
	if (without) await page.route(without, (route) => route.abort());
	await page.goto(`${origin}/index.html${path}`);
	return { page, context, troubles };
}

/** Waits until the spreadsheet is there with a file in it. */
export async function spreadsheetReady(page: Page, fileName: string): Promise<void> {
	await page.locator("[data-file-name]", { hasText: fileName }).waitFor();
}

/** Waits until the last change is kept in the browser. */
export async function kept(page: Page): Promise<void> {
	await page.locator('[data-keeping="kept"]').waitFor();
}

/** Waits until the pane's memory, as the browser keeps it, holds a text. */
export async function paneKept(page: Page, text: string): Promise<void> {
	const read = () =>
		page.evaluate(
			() =>
				new Promise<string>((done) => {
					const opening = indexedDB.open("shishi-workbench");
					opening.onsuccess = () => {
						const reading = opening.result.transaction("work").objectStore("work").get("pane");
						reading.onsuccess = () => done(String(reading.result));
					};
				}),
		);
	while (!(await read()).includes(text)) await page.waitForTimeout(50);
}

/** A file for a picker or to be dropped. */
export interface GivenFile {
	name: string;
	bytes: Uint8Array;
}

/** Drops files on an element, as from a folder of the user's. */
export async function dropFiles(page: Page, selector: string, files: readonly GivenFile[]): Promise<void> {
	const given = files.map(({ name, bytes }) => ({ name, text: Buffer.from(bytes).toString("base64") }));
	const data = await page.evaluateHandle((list) => {
		const transfer = new DataTransfer();
		for (const { name, text } of list)
			transfer.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], name));
		return transfer;
	}, given);
	// Its words change under what is dragged over it.
	const place = await page.waitForSelector(selector, { state: "attached" });
	for (const type of ["dragenter", "dragover", "drop"]) await place.dispatchEvent(type, { dataTransfer: data });
}

/** What Playwright's file choosers take. */
export function asPicked(files: readonly GivenFile[]): { name: string; mimeType: string; buffer: Buffer }[] {
	return files.map(({ name, bytes }) => ({
		name,
		mimeType: "application/octet-stream",
		buffer: Buffer.from(bytes),
	}));
}
