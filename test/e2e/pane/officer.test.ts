import { readFileSync } from "node:fs";
import { findForms, unitsOf } from "../../../src/core";
import { readWorkbook, unpackArchive } from "../../../src/files";
import { SAMPLE_NOTICE } from "../../support/cli";
import { chromiumTest, setUpPanes, until } from "../../support/pane";
import { sampleNotice, TODAY } from "../../support/pane/workbooks";

const panes = setUpPanes();

chromiumTest(
	"an officer reads the sample notice, puts the report into the workbook, and finds both again (Chromium)",
	async () => {
		const { page, excel } = await panes.open({ today: TODAY });
		await page.getByRole("button", { name: "用样例试一试" }).click();
		await page.getByText(`${sampleNotice.items.length} 项实事`).first().waitFor();
		await page.getByText("两癌").first().waitFor();

		await page.getByRole("tab", { name: "报表" }).click();
		await page.getByText("按报送周期推断为2025年第二季度").waitFor();
		await page.getByRole("button", { name: "插入本工作簿" }).click();
		await page.getByText("已插入工作表").first().waitFor();
		const shown = excel.model.workbook.sheets.filter(({ visibility }) => visibility === "Visible");
		const report = shown.find(({ name }) => name !== "Sheet1");
		expect(excel.model.workbook.active).toBe(report);
		const texts = [...(report?.cells.values() ?? [])].map(({ value }) => String(value));
		for (const { name } of sampleNotice.items) expect(texts.some((text) => text.includes(name.value))).toBe(true);

		// Kept with the workbook a moment later; the pane is closed and opened again.
		await until(() => excel.model.workbook.xmlParts.length > 0);
		await page.reload();
		await page.getByText(`${sampleNotice.items.length} 项实事`).first().waitFor();
	},
	40_000,
);

chromiumTest(
	"an officer gets every unit's workbook in one .zip, each a form of its own (Chromium)",
	async () => {
		const { page } = await panes.open({ today: TODAY });
		await page.locator("input[type=file]").setInputFiles(SAMPLE_NOTICE);
		await page.getByText(`${sampleNotice.items.length} 项实事`).first().waitFor();
		await page.getByRole("tab", { name: "报表" }).click();
		await page.getByRole("radio", { name: /分单位报表/ }).check();
		const downloading = page.waitForEvent("download");
		await page.getByRole("button", { name: /下载 \d+ 个工作簿/ }).click();
		const download = await downloading;
		expect(download.suggestedFilename()).toMatch(/2025年第二季度.*\.zip$/);

		const files = unpackArchive(readFileSync(await download.path()));
		expect(files.length).toBe(unitsOf(sampleNotice).length);
		for (const { path, bytes } of files) {
			const [form] = findForms(await readWorkbook(bytes));
			expect(form?.rows.length).toBeGreaterThan(0);
			expect(unitsOf(sampleNotice)).toContain(path.replace(/\.xlsx$/, ""));
		}
	},
	40_000,
);

chromiumTest(
	"a correction made just before the pane is closed is there when it is opened again (Chromium)",
	async () => {
		const { page, excel } = await panes.open({ today: TODAY });
		await page.getByRole("button", { name: "用样例试一试" }).click();
		await until(() => excel.model.workbook.xmlParts.length > 0);
		await page
			.getByRole("button", { name: /^删除此项/ })
			.first()
			.click();
		// No answer reaches a page that is going: all must be in the first request.
		await Promise.all([page.waitForEvent("close"), page.close({ runBeforeUnload: true })]);

		const again = await panes.open({ excel, today: TODAY });
		await again.page
			.getByText(`${sampleNotice.items.length - 1} 项实事`)
			.first()
			.waitFor();
	},
	40_000,
);
