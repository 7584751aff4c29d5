import { startExcel } from "../support/excel-host";

test("values, shown texts, formulas and dates are told as from a file", async () => {
	const { excel, host } = startExcel();
	const sheet = "Sheet1";
	excel.put(sheet, "B2", "累计3500人");
	excel.put(sheet, "C2", 45471, { format: 'yyyy"年"m"月"d"日"' });
	excel.put(sheet, "D2", 0.85, { format: "0%" });
	excel.put(sheet, "E2", 20000, { formula: "=SUM(A1:A9)" });
	excel.put(sheet, "F2", true);
	excel.put(sheet, "G2", "'=不是公式");
	excel.put(sheet, "H2", "#N/A", { error: true });
	excel.put(sheet, "B4", `长${"文".repeat(2000)}`);
	const { sheets } = await host.readOpenWorkbook();
	expect(sheets[0]?.cells).toEqual([
		{ row: 1, column: 1, value: { kind: "text", text: "累计3500人" } },
		{ row: 1, column: 2, value: { kind: "date", date: "2024-06-28", text: "2024年6月28日" } },
		{ row: 1, column: 3, value: { kind: "number", number: 0.85, text: "85%" } },
		{ row: 1, column: 4, value: { kind: "number", number: 20000, text: "20000" }, formula: "SUM(A1:A9)" },
		{ row: 1, column: 5, value: { kind: "boolean", boolean: true, text: "TRUE" } },
		{ row: 1, column: 6, value: { kind: "text", text: "=不是公式" } },
		{ row: 1, column: 7, value: { kind: "error", text: "#N/A" } },
		{ row: 3, column: 1, value: { kind: "text", text: `长${"文".repeat(2000)}` } },
	]);
});

test("sheets out of sight are read, with their state", async () => {
	const { excel, host } = startExcel();
	excel.addSheet("藏", { A1: "甲" }).visibility = "Hidden";
	excel.addSheet("深藏", { A1: "乙" }).visibility = "VeryHidden";
	excel.model.workbook.properties.set("shishi.period", "2024Q2");
	const read = await host.readOpenWorkbook();
	expect(read.sheets.map(({ name, state, cells }) => [name, state, cells[0]?.value.text])).toEqual([
		["Sheet1", "visible", undefined],
		["藏", "hidden", "甲"],
		["深藏", "veryHidden", "乙"],
	]);
	expect(read.properties).toEqual(new Map([["shishi.period", "2024Q2"]]));
});

test("a large table that someone keeps in the workbook is read from its top only", async () => {
	const { excel, host } = startExcel();
	for (let row = 1; row <= 2000; row++) excel.put("Sheet1", `A${row}`, `第${row}行`);
	excel.put("Sheet1", "CZ1", "最右");
	const { sheets } = await host.readOpenWorkbook();
	expect(sheets[0]?.cells.at(-1)?.row).toBe(Math.floor(100_000 / 104) - 1);
});

test("where Excel refuses to list too many merged ranges, those of the first rows are read", async () => {
	const { excel, host } = startExcel();
	const sheet = excel.sheet("Sheet1");
	for (let row = 0; row < 400; row++) {
		excel.put("Sheet1", `D${row + 1}`, "甲");
		sheet.merges.push({ top: row, left: 0, bottom: row, right: 1 }, { top: row, left: 2, bottom: row, right: 3 });
	}
	excel.put("Sheet1", "A1", "甲");
	const { sheets } = await host.readOpenWorkbook();
	expect(sheets[0]?.cells).toHaveLength(401);
	expect(sheets[0]?.merges).toHaveLength(120);
});

test("reading only reads: three requests for any number of sheets, none of which writes", async () => {
	const { excel, host } = startExcel();
	for (let n = 0; n < 20; n++) excel.addSheet(`表${n}`, { A1: "甲" });
	await host.readOpenWorkbook();
	expect(excel.requests).toHaveLength(3);
	expect(excel.writes).toBe(0);
});

test("an answer that is too large fails with a way out", async () => {
	const { host } = startExcel({ responseLimit: 10 });
	await expect(host.readOpenWorkbook()).rejects.toMatchObject({
		name: "HostFailure",
		code: "ResponsePayloadSizeLimitExceeded",
		message: expect.stringContaining("拖到面板"),
	});
});
