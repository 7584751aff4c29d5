import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkReturns, fillIn } from "../../../src/app";
import { parseStamp, unitsOf, type WorkbookData } from "../../../src/core";
import { readWorkbook, writeWorkbook } from "../../../src/files";
import { openFile } from "../../../src/workbench/spreadsheet/file/open-file";
import { planFromFile } from "../../../src/workbench/spreadsheet/file/plan-from-file";
import { scratchFolder } from "../../support/cli";
import { startHeadlessUniver } from "../../support/headless-univer";
import { sampleNotice, samplePeriod } from "../../support/sample-plan";
import { convert, hasLibreOffice, hasOpenpyxl, python } from "../../support/tools";

const NOTICE = sampleNotice();
const PERIOD = samplePeriod();
const UNIT = unitsOf(NOTICE)[0] ?? "";
const FORM = "进展情况报表";
const ANSWERS = {
	"1": { progress: "累计筛查11260人次。\n　　=1+1 不是公式，（1）也不是负数。", deadline: "2025年12月底" },
	"3": { progress: "新增普惠性托位120个𠮷", deadline: "2025年11月底" },
	"4": { progress: "-3", deadline: "年底前" },
};
const filled = () => fillIn(NOTICE, PERIOD, { unit: UNIT, fillDate: "2025年7月2日", rows: ANSWERS });

/** Opens a file as the workbench does, lets someone work in it, and saves. */
async function throughWorkbench(
	bytes: Uint8Array,
	work: (started: ReturnType<typeof startHeadlessUniver>) => Promise<void> = async () => {},
): Promise<Uint8Array> {
	const started = startHeadlessUniver(await openFile(bytes));
	await work(started);
	return writeWorkbook(started.workbook.plan);
}

test("a filled form that is opened and saved says the same to the letter", async () => {
	const bytes = await filled();
	const [before, after] = [await readWorkbook(bytes), await readWorkbook(await throughWorkbench(bytes))];
	expect(after.sheets).toEqual(before.sheets);
	expect([...after.properties].sort()).toEqual([...before.properties].sort());
});

test("what was typed is checked after saving as it was before", async () => {
	const bytes = await throughWorkbench(await filled(), ({ workbook }) =>
		workbook.type(FORM, "D5", "累计筛查9000人次，占年度任务的90%。"),
	);
	const { checked } = await checkReturns([{ file: "a.xlsx", bytes, modified: null }], {});
	const { unit, items, findings } = checked[0]!;
	expect([unit, items[0]?.progress]).toEqual([UNIT, "累计筛查9000人次，占年度任务的90%。"]);
	expect(findings.map(({ rule }) => rule)).toContain("rate-inconsistent");
	expect(parseStamp(await readWorkbook(bytes))?.stamp.noticeId).toBe(NOTICE.id);
});

test("what the pane remembers is saved with the workbook, marks are not", async () => {
	const marked = await throughWorkbench(await filled(), async ({ host }) => {
		await host.saveMemory('{"page":"核对"}');
		await host.markCells([{ sheet: FORM, address: "D5", severity: "error" }]);
	});
	const reopened = startHeadlessUniver(await openFile(marked));
	expect(await reopened.host.loadMemory()).toBe('{"page":"核对"}');
	const sheetOf = (plan: { sheets: { name: string }[] }) => plan.sheets.find(({ name }) => name === FORM);
	expect(sheetOf(reopened.workbook.plan)).toEqual(
		sheetOf(startHeadlessUniver(await openFile(await filled())).workbook.plan),
	);
});

test("locked cells refuse what is typed, open ones take it, and it can be undone", async () => {
	const { workbook } = startHeadlessUniver(await openFile(await filled()));
	const textAt = (address: string) => workbook.sheet(FORM).getRange(address).getValue();
	await expect(workbook.type(FORM, "B5", "改了名称")).rejects.toMatchObject({
		name: "HostFailure",
		message: expect.stringMatching(/^这里受保护，不能改动：.+。$/),
	});
	await expect(workbook.type(FORM, "H30", "表外")).rejects.toMatchObject({ code: "AccessDenied" });
	await expect(workbook.type("没有这张表", "A1", "")).rejects.toMatchObject({ code: "ItemNotFound" });
	await workbook.type(FORM, "E6", "2025");
	expect(textAt("E6")).toBe("2025");
	expect(await workbook.api.undo()).toBe(true);
	expect(textAt("E6")).toBe("2025年11月底");
});

test("dates, formulas and errors of a file are told as such until someone types over them", async () => {
	const words: WorkbookData = {
		properties: new Map(),
		modified: null,
		sheets: [
			{
				name: "表",
				state: "visible",
				merges: [],
				cells: [
					{ row: 0, column: 0, value: { kind: "date", date: "2025-06-28", text: "2025/6/28" } },
					{ row: 0, column: 1, value: { kind: "number", number: 3, text: "3" }, formula: "SUM(C1:D1)" },
					{ row: 1, column: 0, value: { kind: "error", text: "#N/A" } },
					{ row: 1, column: 1, value: { kind: "number", number: 0.755, text: "75.5%" } },
					{ row: 2, column: 0, value: { kind: "boolean", boolean: true, text: "TRUE" } },
				],
			},
		],
	};
	const { host, workbook } = startHeadlessUniver(planFromFile(words, null));
	expect((await host.readOpenWorkbook()).sheets).toEqual(words.sheets);
	await workbook.type("表", "B1", "3场");
	const typed = (await host.readOpenWorkbook()).sheets[0]?.cells[1];
	expect(typed).toEqual({ row: 0, column: 1, value: { kind: "text", text: "3场" } });
});

test("a broken file leaves what is open as it is and says why", async () => {
	await expect(openFile(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).rejects.toMatchObject({ name: "HostFailure" });
});

const FOLDER = scratchFolder("workbench-save");

(hasOpenpyxl ? test : test.skip)("openpyxl finds the same in a form that was opened and saved", async () => {
	const bytes = await filled();
	const [before, after] = [join(FOLDER, "before.xlsx"), join(FOLDER, "after.xlsx")];
	writeFileSync(before, bytes);
	writeFileSync(after, await throughWorkbench(bytes));
	const [first, second] = await python<{ sheets: { heights: Record<string, number> }[] }[]>(
		"describe.py",
		before,
		after,
	);
	// Rows that grow with what is typed into them are fitted anew.
	for (const book of [first!, second!])
		for (const { heights } of book.sheets) for (const row of ["5", "6", "7"]) delete heights[row];
	expect(second).toEqual(first);
});

(hasLibreOffice ? test : test.skip)(
	".xls and .ods of LibreOffice open word for word",
	async () => {
		writeFileSync(join(FOLDER, "form.xlsx"), await filled());
		for (const format of ["xls", "ods"]) {
			await convert([join(FOLDER, "form.xlsx")], format, FOLDER);
			const bytes = readFileSync(join(FOLDER, `form.${format}`));
			const words = await readWorkbook(bytes);
			const { host } = startHeadlessUniver(await openFile(bytes));
			expect((await host.readOpenWorkbook()).sheets).toEqual(words.sheets);
		}
	},
	60_000,
);
