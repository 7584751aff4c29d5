import type { SpreadsheetHost } from "../../src/app";
import { parseStamp, type Severity, type SheetData } from "../../src/core";
import { readWorkbook } from "../../src/files";
import { sampleNotice, sampleWorkbook } from "./sample-plan";

/** A host with a workbook of one empty sheet, and what tests need to see and do beside the port. */
export interface HostUnderTest {
	host: SpreadsheetHost;
	/** Someone types into a cell. */
	type(sheet: string, address: string, text: string): void;
	/** The mark that is seen on a cell. */
	markOn(sheet: string, address: string): Severity | null;
	/** Files handed to the user, and workbooks opened besides, in order. */
	files(): Uint8Array[];
}

/** What the pane relies on, whatever it stands beside. Every implementation of the port runs this. */
export function describeHost(name: string, start: () => HostUnderTest | Promise<HostUnderTest>): void {
	describe(`${name} keeps the port's promises`, () => {
		test("inserted sheets come back cell by cell, with their merged ranges", async () => {
			const { host } = await start();
			const { plan, bytes } = await sampleWorkbook();
			const outcome = await host.insertSheets(plan, bytes);
			const visible = (await readWorkbook(bytes)).sheets.filter(({ state }) => state === "visible");
			expect(outcome).toEqual({ way: "inserted", sheets: visible.map((sheet) => sheet.name), notes: [] });
			const read = await host.readOpenWorkbook();
			for (const sheet of visible)
				expect(comparable(read.sheets.find((each) => each.name === sheet.name))).toEqual(comparable(sheet));
			expect(await host.activeSheet()).toBe(outcome.sheets[0]);
		});

		test("the open workbook knows its notice after an insertion", async () => {
			const { host } = await start();
			const { plan, bytes } = await sampleWorkbook();
			await host.insertSheets(plan, bytes);
			const carried = parseStamp(await host.readOpenWorkbook());
			expect(carried?.stamp.noticeId).toBe(sampleNotice().id);
			expect(JSON.parse(carried?.noticeJson ?? "null")).toEqual(sampleNotice());
		});

		test("a second insertion leaves the first as it is, under names of its own", async () => {
			const { host, type } = await start();
			const { plan, bytes } = await sampleWorkbook();
			const first = await host.insertSheets(plan, bytes);
			type(first.sheets[0] ?? "", "H20", "已填写");
			const second = await host.insertSheets(plan, bytes);
			expect(second.sheets).toHaveLength(first.sheets.length);
			expect(second.sheets.filter((sheet) => first.sheets.includes(sheet))).toEqual([]);
			const read = await host.readOpenWorkbook();
			const kept = read.sheets.find((sheet) => sheet.name === first.sheets[0]);
			expect(kept?.cells.at(-1)?.value).toEqual({ kind: "text", text: "已填写" });
		});

		test("a cell can be shown; one on a sheet that is gone fails with a sentence", async () => {
			const { host } = await start();
			const { plan, bytes } = await sampleWorkbook();
			const { sheets } = await host.insertSheets(plan, bytes);
			await host.selectCell(sheets[1] ?? "", "B2");
			expect(await host.activeSheet()).toBe(sheets[1]);
			await expect(host.selectCell("没有这张表", "A1")).rejects.toMatchObject({
				name: "HostFailure",
				message: expect.stringMatching(/^[^：]+：[^：]+。$/),
			});
		});

		test("marks replace earlier marks, and go without a trace", async () => {
			const { host, markOn } = await start();
			const sheet = await host.activeSheet();
			await host.markCells([
				{ sheet, address: "A1", severity: "error" },
				{ sheet, address: "B2", severity: "info" },
			]);
			expect([markOn(sheet, "A1"), markOn(sheet, "B2")]).toEqual(["error", "info"]);
			await host.markCells([{ sheet, address: "B2", severity: "warning" }]);
			expect([markOn(sheet, "A1"), markOn(sheet, "B2")]).toEqual([null, "warning"]);
			await host.clearMarks();
			expect(markOn(sheet, "B2")).toBeNull();
			await expect(host.markCells([{ sheet: "没有", address: "A1", severity: "error" }])).rejects.toMatchObject({
				name: "HostFailure",
			});
		});

		test("what is kept with the workbook comes back to the letter, and is no sheet of the user's", async () => {
			const { host } = await start();
			expect(await host.loadMemory()).toBeNull();
			const odd = { text: '<a & "b">\'=1+1\u0001\ufffe\ud800\u2028𠮷㐂', long: "实事𠮷".repeat(20_000) };
			await host.saveMemory(JSON.stringify({ first: true }));
			await host.saveMemory(JSON.stringify(odd));
			expect(JSON.parse((await host.loadMemory()) ?? "")).toEqual(odd);
			const { sheets } = await host.readOpenWorkbook();
			expect(sheets.filter(({ cells }) => cells.length > 0)).toEqual([]);
		});

		test("edits close together are told once, soon, until told to stop", async () => {
			const { host, type } = await start();
			const sheet = await host.activeSheet();
			let told = 0;
			const stop = await host.onEdited(() => {
				told++;
			});
			for (const text of ["一", "二", "三"]) type(sheet, "A1", text);
			expect(told).toBe(0);
			await wait(280);
			expect(told).toBe(1);
			const { sheets } = await host.readOpenWorkbook();
			expect(sheets[0]?.cells[0]?.value.text).toBe("三");
			type(sheet, "A2", "四");
			await stop();
			type(sheet, "A3", "五");
			await wait(280);
			expect(told).toBe(1);
		});

		test("files are handed over as they are", async () => {
			const { host, files } = await start();
			const { bytes } = await sampleWorkbook();
			await host.saveFile(bytes, "县妇联.xlsx");
			await host.openWorkbook(bytes, "汇总表.xlsx");
			expect(files()).toEqual([bytes, bytes]);
		});
	});
}

function comparable(sheet: SheetData | undefined): unknown {
	const merges = sheet?.merges.map((range) => JSON.stringify(range)).sort();
	return { cells: sheet?.cells, merges, state: sheet?.state };
}

function wait(milliseconds: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
