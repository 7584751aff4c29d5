import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { ROOT } from "../../support/cli";
import {
	axeViolations,
	chromiumTest,
	EXAMPLE,
	kept,
	overflows,
	SPREADSHEET,
	setUpWorkbenches,
	spreadsheetReady,
} from "../../support/workbench";
import { toggleTable } from "../../support/workbench/table-view";

const workbenches = setUpWorkbenches();
const FOLDER = join(ROOT, "out", "screenshots");
const SIZES = [
	{ width: 1280, height: 800 },
	{ width: 1024, height: 640 },
	{ width: 1600, height: 900 },
];
/**
 * Univer draws its cells on a canvas and its menus in a way of its own, with faults that are not ours to mend: who needs
 * a screen reader has the table view, which holds the same cells and is looked at here.
 */
const NOT_OURS = [SPREADSHEET, "[data-u-comp]", ".univer-popup", "[id^='univer']"];

for (const look of ["light", "dark"] as const)
	chromiumTest(
		`every page beside the spreadsheet is accessible, fits 1280, 1024 and 1600 px and has its picture, ${look} (Chromium)`,
		async () => {
			mkdirSync(FOLDER, { recursive: true });
			const isDark = look === "dark";
			const faults: string[] = [];
			const { page } = await workbenches.open({ isDark });
			const see = async (name: string) => {
				for (const { width, height } of SIZES) {
					await page.setViewportSize({ width, height });
					await page.waitForFunction((wanted) => innerWidth === wanted, width);
					await settled(page);
					const path = join(FOLDER, `workbench-${name}-${look}-${width}.png`);
					await page.screenshot({ path, animations: "disabled" });
					faults.push(
						...(await overflows(page, SPREADSHEET)).map((element) => `${name} ${width}: sticks out: ${element}`),
					);
				}
				const violations = await axeViolations(page, isDark ? ["color-contrast"] : undefined, NOT_OURS);
				faults.push(...violations.map((violation) => `${name}: ${violation}`));
			};
			const step = (name: string) => page.getByRole("tab", { name, exact: true }).click();

			await spreadsheetReady(page, EXAMPLE);
			await kept(page);
			await see("first");
			await page.getByRole("button", { name: "知道了，不再提示" }).click();
			await see("notice");
			await step("报表");
			await page.getByRole("table").first().waitFor();
			await see("report");
			await step("核对");
			await page.getByRole("article").first().waitFor();
			await see("check");
			await toggleTable(page);
			await page.getByRole("grid").waitFor();
			await see("table");
			await toggleTable(page);
			await page.getByRole("button", { name: "更多" }).click();
			await page.getByRole("menu").waitFor();
			// What is under a menu is still to be seen.
			await page.getByRole("article").first().waitFor();
			await see("more");
			await page.getByRole("menuitem", { name: "清除本机数据" }).click();
			await see("ask");
			await page.getByRole("alertdialog").getByRole("button", { name: "取消" }).click();
			await page.getByRole("button", { name: "更多" }).click();
			await page.getByRole("menuitem", { name: "再看一遍示例" }).click();
			await page.getByRole("button", { name: /^3 汇总/ }).click();
			await page.getByText(/填报 \d+ 格/).waitFor();
			await page.getByRole("button", { name: "知道了，不再提示" }).click();
			await page.getByRole("button", { name: "插入本工作簿", exact: true }).click();
			await page.getByText("选中“汇总表”的").waitFor({ state: "attached" });
			await see("merge");
			expect(faults).toEqual([]);
		},
		180_000,
	);

/** Two frames: what follows a change of the window's size has been drawn. */
function settled(page: Page): Promise<void> {
	return page.evaluate(
		() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100)))),
	);
}
