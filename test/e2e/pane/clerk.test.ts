import { chromiumTest, setUpPanes, until } from "../../support/pane";
import { excelWith, filledWorkbook, TODAY } from "../../support/pane/workbooks";

const panes = setUpPanes();

// The oldest Excel that gets the add-in, and a later one.
chromiumTest.each(["1.13", "1.17"])(
	"a clerk opens the unit's workbook: checked at once, the cell found, put right while typing (Chromium, ExcelApi %s)",
	async (version) => {
		const vague = await filledWorkbook("县妇联", { "10": { progress: "", deadline: "长期坚持" } });
		const excel = await excelWith(vague);
		const { page } = await panes.open({ excel, today: TODAY, version });
		// No notice was loaded: the workbook brings it.
		const tab = page.getByRole("tab", { name: "核对" });
		await tab.and(page.locator("[aria-selected=true]")).waitFor();
		await page.getByText("县妇联").first().waitFor();
		const finding = page.getByRole("article", { name: "进度未填" });
		await finding.waitFor();

		await finding.getByRole("button", { name: /选中单元格/ }).click();
		const form = excel.model.workbook.sheets[0]!;
		await until(() => form.selected !== null);
		expect(form.cells.get(form.selected!.replace(/:.*$/, ""))?.value ?? "").toBe("");

		const writes = excel.writes;
		excel.type(form.name, form.selected!.replace(/:.*$/, ""), "会同司法行政部门组织巾帼志愿者发放普法手册8600册。");
		await finding.waitFor({ state: "detached", timeout: 5_000 });
		// Following only reads: what is written takes Excel's undo from the clerk.
		expect(excel.writes).toBe(writes);
	},
	40_000,
);
