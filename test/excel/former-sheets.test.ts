import { listFindings } from "../../src/app";
import { startExcel } from "../support/excel-host";

const NAME = "核对问题";

/** An Excel with a list put in under a key, and how to put in the next one. */
async function withList(options: Parameters<typeof startExcel>[0] = {}) {
	const { excel, host } = startExcel(options);
	const list = async (problem: string) => {
		const { plan, bytes } = await listFindings([], problem);
		return host.insertSheets(plan, bytes, "findings");
	};
	expect(await list("第一次")).toMatchObject({ sheets: [NAME] });
	const sheets = () =>
		excel.model.workbook.sheets.map(({ name, cells }) =>
			[name, ...[...cells.values()].map(({ value }) => value)].join(" "),
		);
	return { excel, list, sheets, first: excel.sheet(NAME) };
}

test("what came in under the same key gives way to the new", async () => {
	const { excel, list, sheets } = await withList();
	expect(await list("第二次")).toMatchObject({ sheets: [NAME] });
	expect(sheets()).toEqual(["Sheet1", expect.stringMatching(/^核对问题 .*第二次/)]);
	expect(excel.model.workbook.active).toBe(excel.sheet(NAME));
});

test.each([
	[
		"typed into",
		(sheet: { cells: Map<string, unknown> }) => sheet.cells.set("L4", { value: "已电话核实", format: "General" }),
	],
	["renamed", (sheet: { name: string }) => Object.assign(sheet, { name: "六月的核对" })],
	["without our mark", (sheet: { properties: Map<string, string> }) => sheet.properties.clear()],
])("a list that was %s stays", async (_, change) => {
	const { list, sheets, first } = await withList();
	change(first);
	await list("第二次");
	expect(sheets()).toEqual(["Sheet1", expect.stringContaining("第一次"), expect.stringContaining("第二次")]);
});

test("a copy that someone made stays", async () => {
	const { excel, list, sheets, first } = await withList();
	excel.model.workbook.sheets.push({ ...structuredClone(first), id: "{copy}", name: `${NAME} (2)` });
	await list("第二次");
	expect(sheets()).toEqual([
		"Sheet1",
		expect.stringMatching(/^核对问题 \(2\) .*第一次/),
		expect.stringMatching(/^核对问题 .*第二次/),
	]);
});

test("the last sheet that is seen stays until the new one is there", async () => {
	const { excel, list, sheets } = await withList();
	excel.sheet("Sheet1").visibility = "Hidden";
	await list("第二次");
	expect(sheets()).toHaveLength(3);
});

test("where sheets have no properties the new list stands beside the old", async () => {
	const { list, sheets } = await withList({ version: "1.11", createWorkbookFails: true });
	await list("第二次");
	expect(sheets()).toHaveLength(3);
});
