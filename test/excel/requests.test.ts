import type { SpreadsheetHost } from "../../src/app";
import { startExcel } from "../support/excel-host";
import { sampleWorkbook } from "../support/sample-plan";

/** Round trips to Excel for each thing the pane asks for. They do not grow with sheets, cells or findings. */
const REQUESTS: [string, number, (host: SpreadsheetHost) => Promise<unknown>][] = [
	["reading", 3, (host) => host.readOpenWorkbook()],
	["the sheet in front", 1, (host) => host.activeSheet()],
	["selecting", 1, (host) => host.selectCell("Sheet1", "D5")],
	["marking", 3, (host) => host.markCells([{ sheet: "Sheet1", address: "D5", severity: "error" }])],
	["saving memory", 3, (host) => host.saveMemory("{}")],
	["loading memory", 2, (host) => host.loadMemory()],
	["following edits", 1, (host) => host.onEdited(() => {})],
	[
		"inserting",
		9,
		async (host) => {
			const { plan, bytes } = await sampleWorkbook();
			await host.insertSheets(plan, bytes);
		},
	],
];

test.each(REQUESTS)("%s takes %d round trips, whatever is in the workbook", async (_, count, ask) => {
	for (const sheets of [0, 30]) {
		const { excel, host } = startExcel();
		excel.put("Sheet1", "A1", "甲");
		for (let n = 0; n < sheets; n++) excel.addSheet(`表${n}`, { A1: "甲", D9: "乙" });
		await ask(host);
		expect(excel.requests).toHaveLength(count);
	}
});
