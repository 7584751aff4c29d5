import type { Page } from "playwright-core";
import { chromiumTest, EXAMPLE, setUpWorkbenches, spreadsheetReady } from "../../support/workbench";
import { tableCell } from "../../support/workbench/table-view";

const workbenches = setUpWorkbenches();
const LONGEST = 90_000;

/** Presses Tab until something of a name and role has the focus. */
async function tabTo(page: Page, role: string, name: RegExp): Promise<void> {
	const stops: string[] = [];
	while (stops.length < 80) {
		await page.keyboard.press("Tab");
		const [is, says] = await page.evaluate(() => {
			const element = document.activeElement ?? document.body;
			const role = element.getAttribute("role") ?? element.tagName.toLowerCase();
			return [
				role,
				element.getAttribute("aria-label") ?? (element === document.body ? "" : (element.textContent ?? "")),
			];
		});
		if (is === role && name.test(says)) return;
		stops.push(`${is} ${says}`);
	}
	throw new Error(`Tab does not lead to ${role} ${name}, but to ${stops.slice(0, 9).join(", ")} …`);
}

chromiumTest(
	"the spreadsheet does not take the focus from who has just pressed Tab (Chromium)",
	async () => {
		const { page } = await workbenches.open();
		await spreadsheetReady(page, EXAMPLE);
		const editor = page.locator('[data-region="sheet"] [contenteditable="true"]').first();
		await editor.evaluate((element) => {
			const takeFocus = () => {
				element.focus();
				document.body.dataset.tried = "";
			};
			// Before anything that the page itself begins with the key.
			window.addEventListener("keydown", () => setTimeout(takeFocus), { once: true, capture: true });
		});
		await page.keyboard.press("Tab");
		await page.locator("body[data-tried]").waitFor();
		expect(await page.locator('[data-region="sheet"] :focus').count()).toBe(0);
	},
	LONGEST,
);

chromiumTest(
	"by keyboard alone: to the step, to the table, a cell changed, its finding gone, saved (Chromium)",
	async () => {
		const { page } = await workbenches.open();
		await spreadsheetReady(page, EXAMPLE);
		const press = async (...keys: string[]) => {
			for (const key of keys) await page.keyboard.press(key);
		};
		// The spreadsheet has loaded, and has not taken the focus from the page's beginning.
		await tabTo(page, "button", /^打开$/);
		// In the spreadsheet Tab is the next cell; F6 leads out.
		await press("Shift+F6", "Tab", "Tab", "F6");
		await tabTo(page, "button", /^表格视图/);
		await press("Enter");
		await tabTo(page, "tab", /^通知/);
		await press("ArrowRight", "ArrowRight");
		await page.getByRole("tab", { name: "核对", exact: true, selected: true }).waitFor();
		const finding = page.getByRole("article").filter({ hasText: "含有个人信息" });
		await finding.waitFor();

		await tabTo(page, "separator", /面板宽度/);
		const separator = page.getByRole("separator");
		const before = Number(await separator.getAttribute("aria-valuenow"));
		await press("ArrowRight", "ArrowRight");
		expect(Number(await separator.getAttribute("aria-valuenow"))).toBeGreaterThan(before);

		await tabTo(page, "gridcell", /./);
		await press("Control+Home", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown");
		await press("Home", "ArrowRight", "ArrowRight", "ArrowRight");
		expect(await page.locator(":focus").getAttribute("data-cell")).toBe("D6");
		await press("Enter", "Control+A");
		await page.keyboard.insertText("举办女性专场招聘会2场；开展技能培训累计310人次。");
		await press("Enter");
		await finding.waitFor({ state: "detached" });
		expect(await page.locator(":focus").getAttribute("data-cell")).toBe("D6");
		expect(await tableCell(page, "D6").textContent()).toMatch(/^举办女性专场招聘会/);

		// A locked cell is not to be changed; the table says so.
		await press("ArrowLeft", "Enter");
		expect(await page.getByRole("textbox", { name: /^修改/ }).count()).toBe(0);
		await page.getByText("不可修改").waitFor();

		const downloading = page.waitForEvent("download");
		await press("Control+S");
		expect((await downloading).suggestedFilename()).toBe(EXAMPLE);
	},
	LONGEST,
);
