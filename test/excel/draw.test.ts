import { bareSheet, type SheetPlan, type WorkbookPlan } from "../../src/core";
import { readWorkbook, writeWorkbook } from "../../src/files";
import { startExcel } from "../support/excel-host";
import { sampleWorkbook } from "../support/sample-plan";

/** Excel that can neither insert nor open workbooks: only cells are left. */
const BARE = { insertUnsupported: true, createWorkbookFails: true };

test("drawn sheets say what the written ones do", async () => {
	const { host } = startExcel(BARE);
	const { plan, bytes } = await sampleWorkbook();
	const outcome = await host.insertSheets(plan, bytes);
	expect(outcome).toMatchObject({ way: "drawn", notes: [expect.stringContaining("打印前请预览")] });
	const written = await readWorkbook(bytes);
	const drawn = await host.readOpenWorkbook();
	for (const name of outcome.sheets) {
		const [a, b] = [drawn, written].map(({ sheets }) => sheets.find((sheet) => sheet.name === name));
		expect(a?.cells).toEqual(b?.cells);
		expect(a?.merges.map((merge) => JSON.stringify(merge)).sort()).toEqual(
			b?.merges.map((merge) => JSON.stringify(merge)).sort(),
		);
	}
});

test("they look and behave like it: fonts, borders, heights, prompts, highlighted blanks, protection, page", async () => {
	const { excel, host } = startExcel(BARE);
	const { plan, bytes } = await sampleWorkbook();
	await host.insertSheets(plan, bytes);
	const form = excel.sheet("进展情况报表");
	const planned = plan.sheets[0];
	expect(form.formats.get("A1")).toMatchObject({
		font: { Name: planned?.rows[0]?.cells[0]?.style.font.name, Size: planned?.rows[0]?.cells[0]?.style.font.size },
		height: planned?.rows[0]?.height,
	});
	expect(form.conditionalFormats).toHaveLength(planned?.conditionalFormats.length ?? -1);
	expect(form.validations.filter(({ prompt }) => prompt !== null)).toHaveLength(planned?.validations.length ?? -1);
	expect(form.protection).toEqual({ allowFormatRows: true, allowFormatColumns: true });
	expect(form.frozenRows).toBe(planned?.freeze?.rows);
	expect(form.page).toMatchObject({ PaperSize: "A4", Zoom: { horizontalFitToPages: 1 } });
	expect(form.gridlines).toBe(false);
});

test("a text stays a text whatever it begins with", async () => {
	const { host } = startExcel(BARE);
	const texts = ["=1+1", "+86", "-3", "@甲", "'引号", "00123", "1e5", "2024-06-28", "TRUE", "#N/A"];
	const plan = workbook([sheet("表", texts)]);
	await host.insertSheets(plan, await writeWorkbook(plan));
	const read = (await host.readOpenWorkbook()).sheets.find(({ name }) => name === "表");
	expect(read?.cells.map(({ value }) => value)).toEqual(texts.map((text) => ({ kind: "text", text })));
});

test("large sheets are sent in requests below Excel's limit, small ones in one", async () => {
	const { excel, host } = startExcel({ ...BARE, requestLimit: 5_000_000 });
	const long = workbook([
		sheet(
			"长表",
			Array.from({ length: 3000 }, (_, row) => `${row}${"实事".repeat(400)}`),
		),
	]);
	await host.insertSheets(long, await writeWorkbook(workbook([sheet("长表", ["短"])])));
	expect(excel.sheet("长表").cells.size).toBe(3000);
	const drawing = excel.requests.filter(({ actions }) => actions.some(({ Name }) => Name === "Values"));
	expect(drawing.length).toBeGreaterThan(3);
	expect(drawing.length).toBeLessThan(12);
});

test("a name that is taken gets a number, within 31 characters", async () => {
	const { excel, host } = startExcel(BARE);
	const name = "一".repeat(31);
	excel.addSheet(name);
	const plan = workbook([sheet(name, ["甲"])]);
	expect((await host.insertSheets(plan, await writeWorkbook(plan))).sheets).toEqual([`${"一".repeat(27)} (2)`]);
});

function workbook(sheets: SheetPlan[]): WorkbookPlan {
	return { title: "", properties: {}, sheets };
}

function sheet(name: string, texts: string[]): SheetPlan {
	const style = {
		font: { name: "宋体", size: 11 },
		horizontal: "left",
		vertical: "center",
		wrap: true,
		locked: true,
	} as const;
	return bareSheet({
		name,
		columnWidths: [40],
		rows: texts.map((value) => ({ height: null, cells: [{ value, style }] })),
	});
}
