import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { ROOT } from "../../support/cli";
import { axeViolations, chromiumTest, overflows, setUpPanes } from "../../support/pane";
import { excelWith, filledWorkbook, TODAY } from "../../support/pane/workbooks";

const panes = setUpPanes();
const FOLDER = join(ROOT, "out", "screenshots");
const WIDTHS = [320, 400, 800];
const TALLEST = 2_400;

for (const look of ["light", "dark"] as const)
	chromiumTest(
		`every page is accessible, fits 320, 400 and 800 px and has its picture in out/screenshots, ${look} (Chromium)`,
		async () => {
			mkdirSync(FOLDER, { recursive: true });
			const isDark = look === "dark";
			const faults: string[] = [];
			// Of what axe looks at, colours alone change with the look.
			const see = async (page: Page, name: string) => {
				faults.push(...(await lookAt(page, `${name}-${look}`, isDark ? ["color-contrast"] : undefined)));
			};
			const officer = await panes.open({ today: TODAY, isDark });
			await officer.page.getByRole("button", { name: "用样例试一试" }).waitFor();
			await see(officer.page, "notice-start");
			for (const tab of ["报表", "核对"]) {
				await officer.page.getByRole("tab", { name: tab }).click();
				await officer.page.getByRole("button", { name: /^去/ }).waitFor();
				await see(officer.page, tab === "报表" ? "report-start" : "check-start");
			}
			await officer.page.getByRole("tab", { name: "通知" }).click();
			await officer.page.getByRole("button", { name: "用样例试一试" }).click();
			await officer.page.getByText("10 项实事").first().waitFor();
			await see(officer.page, "notice");
			await officer.page.getByRole("tab", { name: "报表" }).click();
			await officer.page.getByRole("button", { name: "插入本工作簿" }).waitFor();
			await officer.page.getByRole("table").first().waitFor();
			await see(officer.page, "report");
			await officer.page.getByRole("radio", { name: /分单位报表/ }).check();
			await officer.page.getByRole("table").first().waitFor();
			await see(officer.page, "report-units");

			const bytes = await filledWorkbook("县妇联", { "10": { progress: "", deadline: "长期坚持" } });
			const clerk = await panes.open({ excel: await excelWith(bytes), today: TODAY, isDark });
			await clerk.page.getByRole("article").first().waitFor();
			await see(clerk.page, "check");

			const merger = await panes.open({ path: "taskpane.html?page=merge", today: TODAY, isDark });
			const files = merger.page.locator("input[type=file]:not([webkitdirectory])").first();
			await files.waitFor({ state: "attached" });
			await see(merger.page, "merge-start");
			const returned = { "县妇联.xlsx": bytes, "县妇联（旧）.xlsx": await filledWorkbook("县妇联") };
			await files.setInputFiles(
				Object.entries({ ...returned, "县卫生健康局.xlsx": await filledWorkbook("县卫生健康局") }).map(
					([name, content]) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) }),
				),
			);
			await merger.page.getByText(/填报 \d+ 格/).waitFor();
			for (const [tab, name] of Object.entries({
				概况: "overview",
				定夺: "settle",
				问题: "findings",
				文稿: "letters",
			})) {
				await merger.page.getByRole("tab", { name: new RegExp(`^${tab}`) }).click();
				await see(merger.page, `merge-${name}`);
			}

			const help = await panes.open({ path: "help.html", isDark });
			await see(help.page, "help");
			expect(faults).toEqual([]);
		},
		90_000,
	);

async function lookAt(page: Page, name: string, rules: string[] | undefined): Promise<string[]> {
	const faults: string[] = [];
	for (const width of WIDTHS) {
		await page.setViewportSize({ width, height: 700 });
		await page.waitForFunction((wanted) => innerWidth === wanted, width);
		const height = await page.evaluate(() => {
			const main = document.querySelector("main");
			return (main?.scrollHeight ?? 0) + (document.querySelector("header")?.clientHeight ?? 0);
		});
		await page.setViewportSize({ width, height: Math.min(Math.max(height, 700), TALLEST) });
		await page.screenshot({ path: join(FOLDER, `${name}-${width}.png`), animations: "disabled" });
		faults.push(...(await overflows(page)).map((element) => `${name} ${width}: sticks out: ${element}`));
	}
	await page.setViewportSize({ width: 400, height: 800 });
	faults.push(...(await axeViolations(page, rules)).map((violation) => `${name}: ${violation}`));
	return faults;
}
