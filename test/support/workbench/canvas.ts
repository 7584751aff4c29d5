import type { Page } from "playwright-core";
import { parseAddress } from "../../../src/core";

const CANVAS = "canvas[id^=univer-sheet-main-canvas]";

/** The cell that the page says is selected. */
export async function selectedCell(page: Page): Promise<string> {
	const said = await page.locator("section[data-region] [role=status]").first().textContent();
	return /([A-Z]{1,3}\d{1,7})\D*$/.exec(said ?? "")?.[1] ?? "";
}

/** Clicks into the drawn sheet and goes on by arrow keys, as one who does not know where a cell is drawn. */
export async function goToCell(page: Page, address: string): Promise<void> {
	const wanted = parseAddress(address);
	if (!wanted) throw new Error(`no address ${address}`);
	await page.locator(CANVAS).click({ position: { x: 200, y: 260 } });
	for (let step = 0; step < 40; step++) {
		await page.waitForTimeout(60);
		const here = parseAddress(await selectedCell(page));
		if (here?.row === wanted.row && here.column === wanted.column) return;
		if (!here) continue;
		const [down, right] = [wanted.row - here.row, wanted.column - here.column];
		await page.keyboard.press(down > 0 ? "ArrowDown" : down < 0 ? "ArrowUp" : right > 0 ? "ArrowRight" : "ArrowLeft");
	}
	throw new Error(`${address} was not reached, but ${await selectedCell(page)}`);
}

/** Pastes what another program has put on the clipboard. */
export async function paste(page: Page, text: string, html?: string): Promise<void> {
	await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
	await page.evaluate(
		async ({ text, html }) => {
			const parts = { "text/plain": new Blob([text], { type: "text/plain" }) };
			const rich = html === undefined ? {} : { "text/html": new Blob([html], { type: "text/html" }) };
			await navigator.clipboard.write([new ClipboardItem({ ...parts, ...rich })]);
		},
		{ text, html },
	);
	await page.keyboard.press("Control+V");
}
