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
	},
	40_000,
);
