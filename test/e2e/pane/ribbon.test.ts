import { chromiumTest, setUpPanes } from "../../support/pane";
import { excelWith, filledWorkbook, TODAY } from "../../support/pane/workbooks";

const panes = setUpPanes();

chromiumTest(
	"the ribbon's button checks the sheet in front without the pane (Chromium)",
	async () => {
		const excel = await excelWith(await filledWorkbook("县妇联", { "10": { progress: "", deadline: "长期坚持" } }));
		const { runCommand } = await panes.open({ path: "commands.html", excel, today: TODAY });
		await runCommand("checkActiveSheet");
		const list = excel.sheet("核对问题");
		expect(excel.model.workbook.active).toBe(list);
		const texts = [...list.cells.values()].map(({ value }) => String(value));
		expect(texts).toContain("进度未填");

		// Put right, and pressed again: the list gives way to the new one, and stands in place of no other sheet.
		const before = excel.model.workbook.sheets.map(({ name }) => name);
		const form = excel.model.workbook.sheets[0]!;
		for (const [address, { value }] of form.cells)
			if (value === "长期坚持")
				form.cells.set(address.replace(/^[A-Z]+/, "D"), { value: "发放手册8600册。", format: "@" });
		await runCommand("checkActiveSheet");
		expect(excel.model.workbook.sheets.map(({ name }) => name)).toEqual(before);
		expect([...excel.sheet("核对问题").cells.values()].map(({ value }) => value)).not.toContain("进度未填");
	},
	40_000,
);
