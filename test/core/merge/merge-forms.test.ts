import fc from "fast-check";
import { mergeForms, readPrevious, selectForms } from "../../../src/core/merge";
import {
	type CellValue,
	parsePeriod,
	type SheetPlan,
	type WorkbookData,
	type WorkbookPlan,
} from "../../../src/core/model";
import { type CheckedSpec, makeChecked } from "../../support/checked";
import { makeNotice } from "../../support/notices";

const notice = makeNotice({
	items: [
		{ name: "实施甲行动", units: ["县卫生健康局", "县妇联"], targets: [["筛查100人次", 100, "人次"]] },
		{ name: "实施乙行动", units: ["县妇联"], annexUnits: ["县妇联", "各镇、街道"] },
		{ name: "实施丙行动", units: ["县民政局"] },
	],
});
const context = { notice, period: parsePeriod("2024Q2")!, asOf: "2024-06-30", previous: null };

const merge = (specs: CheckedSpec[]) => mergeForms(selectForms(specs.map(makeChecked), [], context), [], context);

const sheetNamed = (plan: WorkbookPlan, name: string): SheetPlan => plan.sheets.find((sheet) => sheet.name === name)!;

const texts = (sheet: SheetPlan): string[][] =>
	sheet.rows.map(({ cells }) => cells.map((cell) => String(cell?.value ?? "")));

const returns: CheckedSpec[] = [
	{ unit: "县妇联", rows: { 1: ["发动妇女参检。", "2024年底"], 2: ["讲座5场。", "2024年11月底"] } },
	{ unit: "县卫生健康局", rows: { 1: ["筛查60人次。\n第二行", "2024年12月底"] } },
	{ unit: "马桥镇", collective: "各镇、街道", rows: { 2: ["马桥镇讲座2场。", "2024年11月底"] } },
];

test("the merged workbook has its sheets and the stamp out of sight", () => {
	const { plan } = merge(returns);
	expect(plan.sheets.map(({ name, state }) => `${name} ${state}`)).toEqual([
		"汇总表 visible",
		"报送情况 visible",
		"目标进度 visible",
		"图表 visible",
		"台账 visible",
		"核对问题 visible",
		"原始填报 visible",
		"被替代的报表 visible",
		"_shishi veryHidden",
	]);
});

test("汇总表: units under one another in the form's order, members in their collective's place, deadlines once where equal", () => {
	const rows = texts(sheetNamed(merge(returns).plan, "汇总表"));
	const row = (no: string) => rows.find((cells) => cells[0] === no)!;
	expect(row("1")[3]).toBe("县卫生健康局：筛查60人次。\n第二行\n县妇联：发动妇女参检。");
	expect(row("1")[4]).toBe("县卫生健康局：2024年12月底\n县妇联：2024年底");
	expect(row("2")[3]).toBe("县妇联：讲座5场。\n马桥镇：马桥镇讲座2场。");
	expect(row("2")[4]).toBe("2024年11月底");
	expect(row("3")[3]).toBe("");
});

test("forms that say no more than a collective's name never supersede each other; the same one sent twice does", () => {
	const town = (file: string, text: string): CheckedSpec => ({
		unit: "各镇、街道",
		file,
		rows: { 2: [text, "2024年11月底"] },
	});
	const { plan, files } = merge([
		town("甲/各镇、街道.xlsx", "讲座2场。"),
		town("乙/各镇、街道.xlsx", "讲座3场。"),
		town("丙.xlsx", "讲座3场。"),
	]);
	expect(files.map(({ file, status }) => `${file} ${status}`)).toEqual([
		"丙.xlsx superseded",
		"乙/各镇、街道.xlsx merged",
		"甲/各镇、街道.xlsx merged",
	]);
	const row = texts(sheetNamed(plan, "汇总表")).find((cells) => cells[0] === "2")!;
	expect(row[3]).toBe("各镇、街道（乙/各镇、街道.xlsx）：讲座3场。\n各镇、街道（甲/各镇、街道.xlsx）：讲座2场。");
});

test("units: returned, not returned, collective; a member that the notice does not name is listed too", () => {
	const { units, findings } = merge(returns);
	expect(units).toMatchObject([
		{ unit: "县卫生健康局", status: "returned", items: [{ no: 1, status: "reported" }] },
		{
			unit: "县妇联",
			status: "returned",
			items: [
				{ no: 1, status: "reported" },
				{ no: 2, status: "reported" },
			],
		},
		{ unit: "各镇、街道", status: "collective", items: [{ no: 2, status: "reported" }] },
		{ unit: "县民政局", status: "not-returned", items: [{ no: 3, status: "not-returned" }] },
		{ unit: "马桥镇", status: "returned", items: [{ no: 2, status: "reported" }] },
	]);
	expect(findings.map(({ rule, unit }) => `${rule} ${unit}`)).toEqual(["unit-not-returned 县民政局"]);
});

test("an item is empty where its 进度 is missing and row-missing where it has no row; a rejected file is not accepted", () => {
	const { units } = merge([
		{ unit: "县妇联", rows: { 1: ["无", ""] }, rules: [["progress-missing", 1]] },
		{ unit: "县民政局", rules: ["period-mismatch"] },
	]);
	expect(units.find(({ unit }) => unit === "县妇联")?.items).toEqual([
		{ no: 1, status: "empty" },
		{ no: 2, status: "row-missing" },
	]);
	expect(units.find(({ unit }) => unit === "县民政局")?.status).toBe("not-accepted");
});

test.each<[name: string, specs: CheckedSpec[], timeliness: string, receivedOn: string | null]>([
	[
		"its own item",
		[{ unit: "县民政局", fillDate: "2024-06-28", rows: { 3: ["帮扶8户。", "年底"] } }],
		"on-time",
		"2024-06-28",
	],
	[
		"only another unit's",
		[{ unit: "县民政局", fillDate: "2024-06-28", rows: { 1: ["协助筛查。", "年底"] } }],
		"not-due",
		null,
	],
	[
		"first its own, then nothing",
		[
			{ unit: "县民政局", file: "1.xlsx", fillDate: "2024-06-20", rows: { 3: ["帮扶8户。", "年底"] } },
			{ unit: "县民政局", file: "2.xlsx", fillDate: "2024-06-28", rows: { 3: ["", ""] } },
		],
		"not-due",
		null,
	],
	[
		"first another unit's, then its own",
		[
			{ unit: "县民政局", file: "1.xlsx", fillDate: "2024-06-20", rows: { 1: ["协助筛查。", "年底"] } },
			{ unit: "县民政局", file: "2.xlsx", fillDate: "2024-06-28", rows: { 3: ["帮扶8户。", "年底"] } },
		],
		"on-time",
		"2024-06-28",
	],
])("a unit that reports %s: timeliness and rates agree", (_, specs, timeliness, receivedOn) => {
	const { units, rates } = merge(specs);
	expect(units.find(({ unit }) => unit === "县民政局")).toMatchObject({ status: "returned", timeliness, receivedOn });
	expect(rates).toMatchObject({ actual: receivedOn === null ? 0 : 1, onTime: timeliness === "on-time" ? 1 : 0 });
});

test("原始填报 keeps every word with its place; a superseded form's words stand in a sheet of their own", () => {
	const older = {
		unit: "县妇联",
		file: "旧.xlsx",
		fillDate: "2024-06-01",
		rows: { 1: ["=旧文字", ""] as [string, string] },
	};
	const newer = {
		unit: "县妇联",
		file: "新.xlsx",
		fillDate: "2024-06-30",
		rows: { 1: ["  新文字 ", "年底"] as [string, string] },
	};
	const { plan, cellsRead } = merge([older, newer]);
	const originals = texts(sheetNamed(plan, "原始填报"));
	expect(originals).toContainEqual(["县妇联", "1", "实事1", "进度", "  新文字 ", "新.xlsx", "进展情况报表", "D5"]);
	expect(originals).toContainEqual(["县妇联", "1", "实事1", "完成时限", "年底", "新.xlsx", "进展情况报表", "E5"]);
	expect(originals.flat()).not.toContain("=旧文字");
	expect(texts(sheetNamed(plan, "被替代的报表"))).toContainEqual([
		"县妇联",
		"1",
		"实事1",
		"进度",
		"=旧文字",
		"旧.xlsx",
		"进展情况报表",
		"D5",
		"新.xlsx",
	]);
	expect(cellsRead).toBe(2);
});

test("the order in which files come changes nothing", () => {
	const versions = returns.flatMap((spec, at) => [spec, { ...spec, file: `第二份${at}.xlsx`, fillDate: "2024-07-01" }]);
	const expected = merge(versions);
	fc.assert(
		fc.property(fc.shuffledSubarray(versions, { minLength: versions.length }), (shuffled) => {
			expect(merge(shuffled)).toEqual(expected);
		}),
		{ seed: 7, numRuns: 40 },
	);
});

test("a merged workbook is read back as the previous report", () => {
	const target = notice.items[0]!.targets[0]!;
	const { plan } = merge([
		{
			...returns[1]!,
			targets: [
				{
					item: 1,
					index: 0,
					target,
					reportedBy: "县卫生健康局",
					achieved: 60,
					share: 0.6,
					periodFigure: null,
					quote: "筛查60人次",
					arithmetic: null,
					doneInWords: false,
					status: "on-track",
				},
			],
		},
	]);
	const previous = readPrevious(asRead(plan), notice);
	expect(previous?.period?.key).toBe("2024Q2");
	expect(previous?.texts).toEqual([{ unit: "县卫生健康局", item: 1, text: "筛查60人次。\n第二行" }]);
	expect(previous?.targets).toEqual([
		{ unit: "县卫生健康局", item: 1, index: 0, subject: target.subject, measure: "人次", achieved: 60 },
	]);
	expect(previous?.ledger).toEqual([{ unit: "县卫生健康局", item: 1, index: 0, period: "2024Q2", achieved: 60 }]);
	expect(readPrevious({ ...asRead(plan), sheets: [] }, notice)).toBeNull();
});

/** The plan as a reader would find it in the file. */
function asRead(plan: WorkbookPlan): WorkbookData {
	const read = (value: string | number): CellValue =>
		typeof value === "number" ? { kind: "number", number: value, text: String(value) } : { kind: "text", text: value };
	return {
		modified: null,
		properties: new Map(Object.entries(plan.properties)),
		sheets: plan.sheets.map(({ name, state, rows }) => ({
			name,
			state,
			merges: [],
			cells: rows.flatMap(({ cells }, row) =>
				cells.flatMap((cell, column) => (cell?.value ? [{ row, column, value: read(cell.value) }] : [])),
			),
		})),
	};
}
