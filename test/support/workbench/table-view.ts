import type { Locator, Page } from "playwright-core";

/** Turns the table view on or off. */
export async function toggleTable(page: Page): Promise<void> {
	await page.getByRole("button", { name: "表格视图" }).click();
}

/** A cell of the table view. */
export function tableCell(page: Page, address: string): Locator {
	return page.locator(`[data-cell="${address}"]`);
}

/** Types into a cell of the table view by keyboard, in the place of what stands there. */
export async function typeInto(page: Page, address: string, text: string): Promise<void> {
	await tableCell(page, address).click();
	await page.keyboard.press("Enter");
	await page.getByRole("textbox", { name: `修改 ${address}` }).fill(text);
	await page.keyboard.press("Enter");
}
