import type { Page } from "playwright-core";
import type { Faults } from "../../support/excel-host/faults";
import { ExcelHost } from "../../support/excel-host/host";
import { chromiumTest, setUpPanes } from "../../support/pane";
import { excelWith, filledWorkbook, TODAY } from "../../support/pane/workbooks";

const panes = setUpPanes();

/** What goes wrong in Excel while a report is put in, and what the officer is told. */
const INSERTING: [what: string, faults: Partial<Faults>, says: RegExp][] = [
	["nothing", {}, /^已插入工作表：进展情况报表、填报说明$/],
	["an error after the sheets came in", { insertThrowsAfterInserting: true }, /^已插入工作表：进展情况报表、填报说明$/],
	[
		"sheets cannot be inserted",
		{ insertUnsupported: true },
		/^未能插入当前工作簿，已改为打开一个新工作簿：.*请另存。$/,
	],
	[
		"nor a workbook opened",
		{ insertUnsupported: true, createWorkbookFails: true },
		/^已插入工作表：.*未能整表插入，已逐格画出：.*打印前请预览。$/s,
	],
	["protection is refused", { protectThrows: true }, /未能加上工作表保护：填报时请勿改动表头/],
	[
		"a cell is being edited",
		{ editRefusesWaiting: true },
		/^Excel 正在编辑单元格或正忙，暂时不能操作：请按回车键结束编辑后再试。$/,
	],
];

chromiumTest.each(INSERTING)(
	"putting in a report, %s: the officer reads what and what to do (Chromium)",
	async (_, faults, says) => {
		const excel = new ExcelHost();
		const { page } = await panes.open({ excel, today: TODAY });
		await page.getByRole("button", { name: "用样例试一试" }).click();
		await page.getByRole("article").first().waitFor();
		await page.getByRole("tab", { name: "报表" }).click();
		await page.getByRole("table").first().waitFor();
		Object.assign(excel.faults, faults);
		if (faults.editRefusesWaiting) excel.beginEdit();
		await page.getByRole("button", { name: "插入本工作簿" }).click();
		expect(await said(page)).toMatch(says);
	},
	40_000,
);

chromiumTest(
	"where Excel is busy 核对 says so, and checks when asked again (Chromium)",
	async () => {
		const excel = await excelWith(await filledWorkbook("县妇联"));
		const { page } = await panes.open({ excel, today: TODAY, path: "taskpane.html?page=check" });
		await page.getByText("没有发现问题。").waitFor();
		Object.assign(excel.faults, { editRefusesWaiting: true });
		excel.beginEdit();
		await page.getByRole("button", { name: "重新核对" }).click();
		await page.getByText("请按回车键结束编辑后再试。").waitFor();
		excel.endEdit();
		await page.getByRole("button", { name: "重新核对" }).click();
		await page.getByText("没有发现问题。").waitFor();
	},
	40_000,
);

chromiumTest(
	"making the units' workbooks is stopped by 取消, and can be asked for again (Chromium)",
	async () => {
		const { page } = await panes.open({ today: TODAY });
		await page.getByRole("button", { name: "用样例试一试" }).click();
		await page.getByRole("article").first().waitFor();
		await page.getByRole("tab", { name: "报表" }).click();
		await page.getByRole("radio", { name: /分单位报表/ }).check();
		const names: string[] = [];
		page.on("download", (download) => names.push(download.suggestedFilename()));
		await page.evaluate(
			() =>
				new Promise<void>((pressed) => {
					const button = (text: string) =>
						[...document.querySelectorAll("button")].find((each) => each.textContent?.includes(text));
					button("个工作簿")?.click();
					const stop = () => {
						const cancel = button("取消");
						cancel?.click();
						if (cancel) pressed();
						else requestAnimationFrame(stop);
					};
					stop();
				}),
		);
		await page.getByRole("button", { name: "取消" }).waitFor({ state: "detached" });
		const downloading = page.waitForEvent("download");
		await page.getByRole("button", { name: /下载 \d+ 个工作簿/ }).click();
		await downloading;
		expect(names).toHaveLength(1);
	},
	40_000,
);

async function said(page: Page): Promise<string> {
	const message = page.locator("[data-message]").first();
	await message.waitFor();
	return (await message.innerText()).trim();
}
