import { readWorkbook } from "../../../src/files";
import { createPlainSpreadsheet } from "../../../src/workbench/plain/plain-spreadsheet";
import { blankForm } from "../../support/returns";
import { sampleWorkbook } from "../../support/sample-plan";

test("a form that is opened, filled in and saved holds every word, and says its notice as before", async () => {
	const spreadsheet = createPlainSpreadsheet(() => {});
	const bytes = await blankForm("县妇联");
	await spreadsheet.open(bytes, "县妇联.xlsx");
	await spreadsheet.setCell("进展情况报表", "D5", "=1+1 是文字\n第二行");
	const [before, after] = [await readWorkbook(bytes), await readWorkbook(await spreadsheet.save())];
	expect(after.properties).toEqual(before.properties);
	for (const [index, sheet] of before.sheets.entries()) {
		const saved = after.sheets[index];
		expect([saved?.name, saved?.state]).toEqual([sheet.name, sheet.state]);
		expect(saved?.cells.filter(({ row, column }) => row !== 4 || column !== 3).map(({ value }) => value.text)).toEqual(
			sheet.cells.filter(({ row, column }) => row !== 4 || column !== 3).map(({ value }) => value.text),
		);
	}
	const typed = after.sheets[0]?.cells.find(({ row, column }) => row === 4 && column === 3);
	expect(typed).toEqual({ row: 4, column: 3, value: { kind: "text", text: "=1+1 是文字\n第二行" } });
});

test("edits can be taken back and made again; a new one forgets those that were taken back", async () => {
	const spreadsheet = createPlainSpreadsheet(() => {});
	const text = () => spreadsheet.sheets()[0]?.rows[0]?.[0]?.text;
	await spreadsheet.setCell("Sheet1", "A1", "一");
	await spreadsheet.setCell("Sheet1", "A1", "二");
	expect([await spreadsheet.undo(), text()]).toEqual([true, "一"]);
	expect([await spreadsheet.redo(), text()]).toEqual([true, "二"]);
	await spreadsheet.undo();
	await spreadsheet.setCell("Sheet1", "A1", "三");
	expect([await spreadsheet.redo(), text()]).toEqual([false, "三"]);
});

test("what was put in is a step of its own, and takes no earlier edit with it", async () => {
	const spreadsheet = createPlainSpreadsheet(() => {});
	const { plan, bytes } = await sampleWorkbook();
	const names = () => spreadsheet.sheets().map(({ name }) => name);
	await spreadsheet.setCell("Sheet1", "A1", "一");
	const { sheets } = await spreadsheet.host.insertSheets(plan, bytes);
	expect(await spreadsheet.undo()).toBe(true);
	expect([names(), spreadsheet.sheets()[0]?.rows[0]?.[0]?.text]).toEqual([["Sheet1"], "一"]);
	await spreadsheet.redo();
	expect(names()).toEqual(["Sheet1", ...sheets]);
});

test("a file that cannot be read leaves what is open, and says why", async () => {
	const spreadsheet = createPlainSpreadsheet(() => {});
	await spreadsheet.setCell("Sheet1", "A1", "一");
	await expect(spreadsheet.open(new Uint8Array(), "空.xlsx")).rejects.toMatchObject({ name: "HostFailure" });
	expect(spreadsheet.sheets()[0]?.rows[0]?.[0]?.text).toBe("一");
});

test("a report is put beside what is open, merged cells as one", async () => {
	const spreadsheet = createPlainSpreadsheet(() => {});
	const { plan, bytes } = await sampleWorkbook();
	const { sheets } = await spreadsheet.host.insertSheets(plan, bytes);
	const again = await spreadsheet.host.insertSheets(plan, bytes);
	expect(again.sheets.filter((name) => sheets.includes(name))).toEqual([]);
	const [title] = plan.sheets[0]?.merges ?? [];
	const table = spreadsheet.sheets().find(({ name }) => name === sheets[0]);
	expect(table?.rows[title?.top ?? 0]?.slice(title?.left, (title?.right ?? 0) + 1).filter(Boolean)).toHaveLength(1);
});
