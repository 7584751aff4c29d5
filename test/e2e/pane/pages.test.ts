import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { ROOT } from "../../support/cli";
import { axeViolations, chromiumTest, overflows, type PaneOptions, setUpPanes } from "../../support/pane";
import { excelWith, filledWorkbook, TODAY } from "../../support/pane/workbooks";

const panes = setUpPanes();
const FOLDER = join(ROOT, "out", "screenshots");
const WIDTHS = [320, 400, 800];
const TALLEST = 2_000;
const MERGE_VIEWS = { 概况: "overview", 定夺: "settle", 问题: "findings", 文稿: "letters" };

/** Looks at the page as it stands, under a name for its pictures. */
type See = (page: Page, name: string) => Promise<void>;

/** As Office and the system dress the pane. */
const LOOKS = {
	light: {},
	dark: { isDark: true },
	contrast: { forcedColors: true },
} satisfies Record<string, PaneOptions>;

/** Of what axe looks at, colours alone change with the look; those that the system sets it does not see. */
const RULES: Record<string, string[]> = { dark: ["color-contrast"], contrast: [] };

for (const [look, dress] of Object.entries(LOOKS))
	chromiumTest(
		`every page is accessible, fits 320, 400 and 800 px and has its picture in out/screenshots, ${look} (Chromium)`,
		async () => {
			mkdirSync(FOLDER, { recursive: true });
			const faults: string[] = [];
			const see: See = async (page, name) => {
				faults.push(...(await lookAt(page, `${name}-${look}`, RULES[look])));
			};
			await Promise.all([noticeAndReport, check, merge, help].map((walk) => walk(see, dress)));
			expect(faults).toEqual([]);
		},
		120_000,
	);

async function noticeAndReport(see: See, dress: PaneOptions): Promise<void> {
	const { page } = await panes.open({ today: TODAY, ...dress });
	await page.getByRole("button", { name: "用样例试一试" }).waitFor();
	await see(page, "notice-start");
	for (const [tab, name] of Object.entries({ 报表: "report-start", 核对: "check-start" })) {
		await page.getByRole("tab", { name: tab }).click();
		await page.getByRole("button", { name: /^去/ }).waitFor();
		await see(page, name);
	}
	await page.getByRole("tab", { name: "通知" }).click();
	await page.getByRole("button", { name: "用样例试一试" }).click();
	await page.getByRole("article").nth(9).waitFor();
	await see(page, "notice");
	for (const form of ["修改通知信息", "修改附表样式", "添加实事", "修改这项实事"])
		await page
			.getByRole("button", { name: new RegExp(`^${form}`) })
			.first()
			.click();
	for (const form of ["修改目标", "修改完成时限"])
		await page
			.getByRole("button", { name: new RegExp(`^${form}`) })
			.nth(1)
			.click();
	await see(page, "notice-forms");
	await page.getByRole("tab", { name: "报表" }).click();
	await page.getByRole("table").first().waitFor();
	await see(page, "report");
	await page.getByRole("radio", { name: /分单位报表/ }).check();
	await page.getByRole("combobox", { name: "预览单位" }).waitFor();
	await see(page, "report-units");
}

async function check(see: See, dress: PaneOptions): Promise<void> {
	const excel = await excelWith(await filledWorkbook("县妇联", { "10": { progress: "", deadline: "长期坚持" } }));
	const { page } = await panes.open({ excel, today: TODAY, ...dress });
	await page.getByRole("article").first().waitFor();
	await see(page, "check");
	await page.getByRole("button", { name: "情况属实" }).first().click();
	for (const summary of await page.locator("summary").all()) await summary.click();
	await see(page, "check-open");
}

async function merge(see: See, dress: PaneOptions): Promise<void> {
	const { page } = await panes.open({ path: "taskpane.html?page=merge", today: TODAY, ...dress });
	const input = page.locator("input[type=file]:not([webkitdirectory])").first();
	await input.waitFor({ state: "attached" });
	await see(page, "merge-start");
	const files = {
		"县妇联.xlsx": await filledWorkbook("县妇联"),
		"县妇联（旧）.xlsx": await filledWorkbook("县妇联", { "10": { progress: "", deadline: "长期坚持" } }),
		"县卫生健康局.xlsx": await filledWorkbook("县卫生健康局"),
	};
	await input.setInputFiles(
		Object.entries(files).map(([name, content]) => ({
			name,
			mimeType: "application/octet-stream",
			buffer: Buffer.from(content),
		})),
	);
	await page.getByText(/填报 \d+ 格/).waitFor();
	for (const [view, name] of Object.entries(MERGE_VIEWS)) {
		await page.getByRole("tab", { name: new RegExp(`^${view}`) }).click();
		await see(page, `merge-${name}`);
	}
}

async function help(see: See, dress: PaneOptions): Promise<void> {
	const { page } = await panes.open({ path: "guide/index.html", ...dress });
	await see(page, "help");
}

/** Takes the page's pictures, in full height where it is not very high. Returns what is wrong with it. */
async function lookAt(page: Page, name: string, rules: string[] | undefined): Promise<string[]> {
	const faults: string[] = [];
	for (const width of WIDTHS) {
		await page.setViewportSize({ width, height: 700 });
		await page.waitForFunction((wanted) => innerWidth === wanted, width);
		const height = await page.evaluate(() => {
			const [head, main] = [document.querySelector("header"), document.querySelector("main")];
			return (head?.offsetHeight ?? 0) + (main?.scrollHeight ?? 0);
		});
		await page.setViewportSize({ width, height: Math.min(Math.max(height, 700), TALLEST) });
		await page.screenshot({ path: join(FOLDER, `${name}-${width}.png`), animations: "disabled" });
		faults.push(...(await overflows(page)).map((element) => `${name} ${width}: sticks out: ${element}`));
	}
	await page.setViewportSize({ width: 400, height: 800 });
	if (rules?.length !== 0)
		faults.push(...(await axeViolations(page, rules)).map((violation) => `${name}: ${violation}`));
	return faults;
}
