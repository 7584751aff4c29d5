import { parseStamp } from "../../src/core";
import { readWorkbook } from "../../src/files";
import { startExcel } from "../support/excel-host";
import { sampleWorkbook } from "../support/sample-plan";

const NAMES = ["进展情况报表", "填报说明"];

test("protection, cells to fill in, print area and titles are set again, since inserting loses them", async () => {
	const { excel, host } = startExcel();
	const { plan, bytes } = await sampleWorkbook();
	await host.insertSheets(plan, bytes);
	const form = excel.sheet("进展情况报表");
	expect(form.protection).toEqual({ allowFormatRows: true, allowFormatColumns: true });
	const open = plan.sheets[0]?.rows.flatMap(({ cells }) => cells.filter((cell) => cell && !cell.style.locked));
	expect(form.unlocked.size).toBe(open?.length);
	expect(form.printTitleRows).toMatch(/^\$\d+:\$\d+$/);
	expect(form.printArea).toMatch(/^A1:E\d+$/);
	expect(excel.sheet("_shishi").visibility).toBe("VeryHidden");
});

test("sheets that came in locked altogether are opened where they are to be filled in", async () => {
	const { excel, host } = startExcel({ insertLocksAll: true });
	const { plan, bytes } = await sampleWorkbook();
	expect(await host.insertSheets(plan, bytes)).toEqual({ way: "inserted", sheets: NAMES, notes: [] });
	const form = excel.sheet("进展情况报表");
	expect(form.unlocked.size).toBeGreaterThan(0);
	expect(form.protection).toEqual({ allowFormatRows: true, allowFormatColumns: true });
});

test("an error after the sheets came in is no failure", async () => {
	const { excel, host } = startExcel({ insertThrowsAfterInserting: true });
	const { plan, bytes } = await sampleWorkbook();
	expect(await host.insertSheets(plan, bytes)).toEqual({ way: "inserted", sheets: NAMES, notes: [] });
	expect(excel.model.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", ...NAMES, "_shishi"]);
	expect(excel.sheet("进展情况报表").protection).not.toBeNull();
});

test("a passing fault is tried once more", async () => {
	const { host } = startExcel({ insertFails: 1 });
	const { plan, bytes } = await sampleWorkbook();
	expect(await host.insertSheets(plan, bytes)).toMatchObject({ way: "inserted", sheets: NAMES });
});

test("where inserting keeps failing, a workbook of its own is opened with the same bytes", async () => {
	const { excel, host } = startExcel({ insertFails: 2 });
	const { plan, bytes } = await sampleWorkbook();
	const outcome = await host.insertSheets(plan, bytes);
	expect(outcome).toMatchObject({ way: "new-workbook", sheets: NAMES });
	expect(outcome.notes).toEqual([expect.stringContaining("切换窗口")]);
	expect(excel.model.opened).toEqual([bytes]);
	expect(excel.model.workbook.sheets).toHaveLength(1);
});

test("sheets that came in by halves are taken out again", async () => {
	const { excel, host } = startExcel({ insertStopsHalfWay: true });
	const { plan, bytes } = await sampleWorkbook();
	expect(await host.insertSheets(plan, bytes)).toMatchObject({ way: "new-workbook" });
	expect(excel.model.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
});

test("a sheet that a fellow author adds meanwhile is left alone", async () => {
	const { excel, host } = startExcel({ insertFails: 2 });
	const { plan, bytes } = await sampleWorkbook();
	const answer = excel.answer.bind(excel);
	excel.answer = (body, flags) => {
		if (body.includes("InsertWorksheets")) excel.addSheet(`同事的表${excel.requests.length}`);
		return answer(body, flags);
	};
	expect(await host.insertSheets(plan, bytes)).toMatchObject({ way: "new-workbook" });
	expect(excel.model.workbook.sheets).toHaveLength(3);
});

test.each([{ version: "1.12" }, { insertUnsupported: true }, { platform: "iOS" }, { requestLimit: 3000 }])(
	"with %j nothing is inserted, and nothing tried twice",
	async (given) => {
		const { excel, host } = startExcel(given);
		const { plan, bytes } = await sampleWorkbook();
		excel.faults.createWorkbookFails = true;
		const asked = host.insertSheets(plan, bytes);
		if (given.requestLimit) await expect(asked).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
		else expect(await asked).toMatchObject({ way: "drawn" });
		const inserting = excel.requests.filter(({ actions }) => actions.some(({ Name }) => /^InsertWork/.test(Name)));
		expect(inserting.length).toBe(given.version || given.platform ? 0 : 1);
	},
);

test("without protection the sheets are of use, and it is said", async () => {
	const { excel, host } = startExcel({ protectThrows: true });
	const { plan, bytes } = await sampleWorkbook();
	const outcome = await host.insertSheets(plan, bytes);
	expect(outcome).toMatchObject({ way: "inserted", sheets: NAMES });
	expect(outcome.notes).toEqual([expect.stringMatching(/^未能加上工作表保护：.*（AccessDenied）$/)]);
	expect(parseStamp(await host.readOpenWorkbook())).not.toBeNull();
	expect(await host.activeSheet()).toBe("进展情况报表");
	expect(excel.sheet("进展情况报表").printArea).not.toBeNull();
});

test("a workbook with a protected structure stays as it is, and the report is opened by itself", async () => {
	const { excel, host } = startExcel();
	excel.model.workbook.structureProtected = true;
	const { plan, bytes } = await sampleWorkbook();
	expect(await host.insertSheets(plan, bytes)).toMatchObject({ way: "new-workbook" });
	excel.faults.createWorkbookFails = true;
	await expect(host.insertSheets(plan, bytes)).rejects.toMatchObject({
		name: "HostFailure",
		code: "AccessDenied",
		message: expect.stringContaining("撤销保护"),
	});
	expect(excel.model.workbook.sheets).toHaveLength(1);
});

test("while a cell is edited it waits; where Excel does not wait, nothing is done and the user is told", async () => {
	const waiting = startExcel();
	const { plan, bytes } = await sampleWorkbook();
	waiting.excel.beginEdit();
	const asked = waiting.host.insertSheets(plan, bytes);
	await new Promise((resolve) => setTimeout(resolve, 50));
	expect(waiting.excel.model.workbook.sheets).toHaveLength(1);
	waiting.excel.endEdit();
	expect(await asked).toMatchObject({ way: "inserted" });

	const refusing = startExcel({ editRefusesWaiting: true });
	refusing.excel.beginEdit();
	await expect(refusing.host.insertSheets(plan, bytes)).rejects.toMatchObject({
		name: "HostFailure",
		mayRetry: true,
		message: expect.stringContaining("回车"),
	});
	refusing.excel.endEdit();
	expect(refusing.excel.model.opened).toEqual([]);
	expect(await refusing.host.insertSheets(plan, bytes)).toMatchObject({ way: "inserted" });
});

test("an older stamp gives way to the new one", async () => {
	const { excel, host } = startExcel();
	const { plan, bytes } = await sampleWorkbook();
	excel.open(await readWorkbook(bytes));
	excel.sheet("_shishi").protection = {};
	expect((await host.insertSheets(plan, bytes)).notes).toEqual([]);
	expect(excel.model.workbook.sheets.filter(({ name }) => name === "_shishi")).toHaveLength(1);
});
