import { strFromU8, unzipSync } from "fflate";
import { bareSheet, type CellPlan, type CellStyle, type SheetPlan, type WorkbookPlan } from "../../../src/core/model";
import { writeWorkbook } from "../../../src/files/write";
import { checkOoxml } from "../../support/ooxml-check";

const STYLE: CellStyle = {
	font: { name: "仿宋_GB2312", size: 12 },
	border: "thin",
	horizontal: "left",
	vertical: "top",
	wrap: true,
	locked: true,
};

function cell(value: CellPlan["value"], extra: Partial<CellPlan> = {}): CellPlan {
	return { value, style: STYLE, ...extra };
}

function sheet(extra: Partial<SheetPlan> = {}): SheetPlan {
	return bareSheet({ name: "表", columnWidths: [10, 20], rows: [], ...extra });
}

function plan(...sheets: SheetPlan[]): WorkbookPlan {
	return { title: "测试", properties: {}, sheets };
}

async function part(of: WorkbookPlan, path: string, modified: Date | null = null): Promise<string> {
	return strFromU8(unzipSync(await writeWorkbook(of, modified))[path] ?? new Uint8Array());
}

const FULL = plan(
	sheet({
		name: "2026年 (一季度)-'表'x",
		rows: [
			{ height: 40, cells: [cell("标题"), cell(null)] },
			{ height: 20, cells: [cell("甲"), cell(0.5, { style: { ...STYLE, numberFormat: "0.0%" } })] },
			{ height: 72, grows: true, cells: [cell("跳转", { link: "原始填报!A2" }), null] },
		],
		merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
		freeze: { rows: 1, columns: 0 },
		protection: { allowFormatRows: true, allowFormatColumns: false },
		validations: [
			{ range: { top: 2, left: 0, bottom: 2, right: 0 }, promptTitle: "第1项", prompt: "目标：\n“筛查”<100>人次" },
			{ range: { top: 2, left: 1, bottom: 2, right: 1 }, promptTitle: "限", prompt: "短", maxLength: 9 },
		],
		conditionalFormats: [
			{ kind: "blank", range: { top: 2, left: 0, bottom: 2, right: 1 }, fill: "FFF7D6" },
			{ kind: "data-bar", range: { top: 1, left: 1, bottom: 1, right: 1 }, color: "63C384" },
			{
				kind: "equals",
				range: { top: 1, left: 0, bottom: 1, right: 0 },
				text: '错"误',
				color: "C00000",
				fill: "FDE9E7",
			},
		],
		print: {
			area: { top: 0, left: 0, bottom: 2, right: 1 },
			orientation: "landscape",
			titleRows: { top: 1, bottom: 1 },
			footer: { left: "A && B", center: "第 &P 页，共 &N 页", right: "校验码" },
			margins: { left: 0.5, right: 0.5, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 },
			horizontalCentered: true,
		},
	}),
	sheet({
		name: "原始填报",
		rows: [
			{ height: null, cells: [cell("列"), cell("列2")] },
			{ height: null, cells: [cell(1), cell("二")] },
		],
		autoFilter: { top: 0, left: 0, bottom: 1, right: 1 },
	}),
	sheet({ name: "_shishi", state: "veryHidden", rows: [{ height: null, cells: [cell("key"), cell("value")] }] }),
	sheet({ name: "藏", state: "hidden" }),
);

test("a workbook with everything has nothing that Excel would repair", async () => {
	expect(checkOoxml(await writeWorkbook(FULL))).toEqual([]);
});

test("print area and repeated rows are quoted and absolute", async () => {
	const names = [...(await part(FULL, "xl/workbook.xml")).matchAll(/<definedName ([^>]*)>([^<]*)</g)];
	expect(names.map(([, attributes, value]) => [attributes, value])).toEqual([
		['name="_xlnm.Print_Area" localSheetId="0"', "'2026年 (一季度)-''表''x'!$A$1:$B$3"],
		['name="_xlnm.Print_Titles" localSheetId="0"', "'2026年 (一季度)-''表''x'!$2:$2"],
	]);
});

test("opening it makes no program recalculate and ask whether to save", async () => {
	const workbook = await part(FULL, "xl/workbook.xml");
	expect(workbook).toContain("<calcPr");
	expect(workbook).not.toContain("fullCalcOnLoad");
});

test("a row that grows keeps its height without being fixed to it", async () => {
	const xml = await part(FULL, "xl/worksheets/sheet1.xml");
	expect(xml).toContain('<row r="2" ht="20" customHeight="1">');
	expect(xml).toContain('<row r="3" ht="72">');
});

test("protection has no password, allows what is asked for and selecting", async () => {
	const tag = /<sheetProtection[^>]*>/.exec(await part(FULL, "xl/worksheets/sheet1.xml"))?.[0] ?? "";
	expect(tag).toContain('sheet="1"');
	expect(tag).toContain('formatRows="0"');
	expect(tag).toContain('formatColumns="1"');
	expect(tag).toContain('selectLockedCells="0"');
	expect(tag).not.toMatch(/password|hash/i);
});

test("the same plan gives the same bytes, at any time", async () => {
	const first = await writeWorkbook(FULL);
	await new Promise((resolve) => setTimeout(resolve, 1100));
	expect(Buffer.compare(Buffer.from(first), Buffer.from(await writeWorkbook(FULL)))).toBe(0);
});

test("the document says when it was saved only where that is given", async () => {
	expect(await part(FULL, "docProps/core.xml")).not.toContain("modified");
	const given = await part(FULL, "docProps/core.xml", new Date("2024-07-01T08:00:00Z"));
	expect(given).toContain(">2024-07-01T08:00:00Z</dcterms:modified>");
});

test("text that begins like a formula is text, in a cell of text format", async () => {
	const of = plan(sheet({ rows: [{ height: null, cells: [cell("=1+1"), cell("-开展")] }] }));
	expect(await part(of, "xl/worksheets/sheet1.xml")).not.toContain("<f>");
	expect(await part(of, "xl/styles.xml")).toContain('formatCode="@"');
});

test.each([
	["a text over 32,767 characters", plan(sheet({ rows: [{ height: null, cells: [cell("长".repeat(32_768))] }] }))],
	[
		"a prompt over 255 characters",
		plan(
			sheet({
				validations: [{ range: { top: 0, left: 0, bottom: 0, right: 0 }, promptTitle: "", prompt: "长".repeat(256) }],
			}),
		),
	],
	[
		"a prompt's title over 32 characters",
		plan(
			sheet({
				validations: [{ range: { top: 0, left: 0, bottom: 0, right: 0 }, promptTitle: "长".repeat(33), prompt: "" }],
			}),
		),
	],
	["two sheets of one name", plan(sheet(), sheet())],
	["no visible sheet", plan(sheet({ state: "hidden" }))],
])("%s is a fault of the plan", async (_, of) => {
	await expect(writeWorkbook(of)).rejects.toThrow();
});
