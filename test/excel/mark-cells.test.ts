import { startExcel } from "../support/excel-host";

test("the unit's own conditional formats, fills and protection stay what they were", async () => {
	const { excel, host } = startExcel();
	const sheet = excel.sheet("Sheet1");
	sheet.protection = { allowFormatRows: true };
	sheet.conditionalFormats.push({
		id: "{own}",
		type: "Custom",
		areas: [{ top: 0, left: 0, bottom: 9, right: 9 }],
		formula: "=LEN(A1)=0",
		rule: null,
		fill: {},
		font: {},
		bar: {},
	});
	const before = structuredClone(sheet);
	await host.markCells([{ sheet: "Sheet1", address: "B2", severity: "error" }]);
	expect(sheet.conditionalFormats.map(({ formula }) => formula)).toEqual(['=LEN("shishi:error")>0', "=LEN(A1)=0"]);
	expect(sheet.formats).toEqual(before.formats);
	expect(sheet.protection).toEqual(before.protection);
	await host.clearMarks();
	expect(sheet).toEqual(before);
});

test("the gravest lies on top, and cells of one gravity share a format", async () => {
	const { excel, host } = startExcel();
	const mark = (address: string, severity: "error" | "warning" | "info") => ({ sheet: "Sheet1", address, severity });
	await host.markCells([mark("A1", "error"), mark("A1", "info"), mark("A2", "error"), mark("A1", "warning")]);
	const formats = excel.sheet("Sheet1").conditionalFormats;
	expect(formats.map(({ formula, areas }) => [formula, areas.length])).toEqual([
		['=LEN("shishi:error")>0', 2],
		['=LEN("shishi:warning")>0', 1],
		['=LEN("shishi:info")>0', 1],
	]);
});

test("many marks on many sheets take three requests", async () => {
	const { excel, host } = startExcel();
	const marks = Array.from({ length: 20 }, (_, n) => excel.addSheet(`表${n}`).name).flatMap((sheet) =>
		Array.from({ length: 700 }, (_, row) => ({ sheet, address: `D${row + 1}`, severity: "warning" as const })),
	);
	await host.markCells(marks);
	expect(excel.requests).toHaveLength(3);
	await host.clearMarks();
	expect(excel.requests).toHaveLength(6);
	expect(excel.sheet("表3").conditionalFormats).toEqual([]);
});

test("where there is nothing to clear nothing is written, so that the user can still undo", async () => {
	const { excel, host } = startExcel();
	await host.clearMarks();
	expect(excel.writes).toBe(0);
});

test("a sheet whose protection cannot be lifted is left as it is, with a sentence", async () => {
	const { excel, host } = startExcel({ unprotectThrows: true });
	excel.sheet("Sheet1").protection = { allowFormatRows: true };
	await expect(host.markCells([{ sheet: "Sheet1", address: "B2", severity: "error" }])).rejects.toMatchObject({
		name: "HostFailure",
		message: expect.stringContaining("不能在表上标注"),
	});
	expect(excel.sheet("Sheet1")).toMatchObject({ protection: { allowFormatRows: true }, conditionalFormats: [] });
});

test("protection that cannot be put back is said, with the sheet's name", async () => {
	const { excel, host } = startExcel({ protectThrows: true });
	excel.sheet("Sheet1").protection = {};
	await expect(host.markCells([{ sheet: "Sheet1", address: "B2", severity: "error" }])).rejects.toMatchObject({
		name: "HostFailure",
		message: expect.stringMatching(/工作表“Sheet1”的保护没有恢复：/),
	});
});

test("a failure in between puts protection back", async () => {
	const { excel, host } = startExcel();
	excel.sheet("Sheet1").protection = { allowFormatRows: true };
	await expect(host.markCells([{ sheet: "Sheet1", address: "不是地址", severity: "error" }])).rejects.toMatchObject({
		name: "HostFailure",
	});
	expect(excel.sheet("Sheet1").protection).toEqual({ allowFormatRows: true });
});
