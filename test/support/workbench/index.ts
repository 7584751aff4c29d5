import type { Browser, Page } from "playwright-core";
import { type OpenedPage, openPage, type PageOptions, setUpPages } from "../browser";
import { built } from "../built";

export { axeViolations, chromiumTest, overflows, until } from "../browser";

/** The example lies open at the first visit. */
export const EXAMPLE = "县妇联（示例）.xlsx";
/** Of the element that Univer draws in. */
export const SPREADSHEET = "#spreadsheet";
/** The day on which it all takes place: the sample's second quarter is due. */
export const TODAY = "2025-07-05";

export interface WorkbenchOptions extends PageOptions {
	/** Such as `#/check`. */
	path?: string;
	/** Runs in the page before its own scripts; stands alone. */
	before?: () => void;
	/** Requests that fail, as where a file did not come. */
	without?: RegExp;
}

/** For a test file: workbenches; see `setUpPages`. What a test itself has caused it takes out of the troubles. */
export const setUpWorkbenches = () => setUpPages(() => built("workbench"), openWorkbench);

async function openWorkbench(
	browser: Browser,
	origin: string,
	{ path = "", before, without, today = TODAY, ...look }: WorkbenchOptions = {},
): Promise<OpenedPage> {
	const opened = await openPage(browser, origin, { today, ...look });
	if (before) await opened.page.addInitScript(before);
	if (without) await opened.page.route(without, (route) => route.abort());
	await opened.page.goto(`${origin}/index.html${path}`);
	return opened;
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
