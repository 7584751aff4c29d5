import { FORM_SHEET, type FormSheetContent, fitRows, planFormSheet } from "../../../src/core/layout";
import { cellAddress, type SheetPlan } from "../../../src/core/model";
import { makeNotice, type NoticeSpec } from "../../support/notices";

const ROWS = [
	{ no: 1, name: "实施“两癌”检查行动", units: ["县卫生健康局", "县妇联"], progress: "", deadline: "" },
	{ no: 4, name: "实施希望小屋项目", units: ["团县委"], progress: "", deadline: "2024年9月底" },
];

function content(extra: Partial<FormSheetContent> = {}, spec: NoticeSpec = {}): FormSheetContent {
	return {
		form: makeNotice(spec).form,
		title: "2024年为全县妇女儿童办实事工作进展情况报表",
		period: "2024年第二季度",
		mode: "fill",
		unit: "县妇联",
		fillDate: "",
		checkCode: "ABCD-EFGH",
		rows: ROWS,
		...extra,
	};
}

function texts(sheet: SheetPlan): Record<string, string | number> {
	const found: Record<string, string | number> = {};
	sheet.rows.forEach((row, r) => {
		row.cells.forEach((cell, c) => {
			if (cell?.value != null) found[cellAddress(r, c)] = cell.value;
		});
	});
	return found;
}

function unlocked(sheet: SheetPlan): string[] {
	return sheet.rows.flatMap((row, r) =>
		row.cells.flatMap((cell, c) => (cell && !cell.style.locked ? [cellAddress(r, c)] : [])),
	);
}

test("the form to fill in, as the notice annexes it", () => {
	const { sheet, headerRow, placed } = planFormSheet(content());
	expect(sheet.name).toBe(FORM_SHEET);
	expect(texts(sheet)).toEqual({
		A1: "2024年为全县妇女儿童办实事工作进展情况报表",
		A2: "（2024年第二季度）",
		B3: "单位（盖章）：",
		C3: "县妇联",
		D3: "填报时间：",
		A4: "序号",
		B4: "实事名称",
		C4: "责任单位",
		D4: "本季度具体措施\n及任务进度情况",
		E4: "完成时限",
		A5: 1,
		B5: "实施“两癌”检查行动",
		C5: "县卫生健康局\n县妇联",
		A6: 4,
		B6: "实施希望小屋项目",
		C6: "团县委",
		E6: "2024年9月底",
	});
	expect(unlocked(sheet)).toEqual(["C3", "E3", "D5", "E5", "D6", "E6"]);
	expect(headerRow).toBe(3);
	expect(placed).toEqual([
		{ no: 1, top: 4, bottom: 4 },
		{ no: 4, top: 5, bottom: 5 },
	]);
	expect(sheet.print).toMatchObject({
		area: { top: 0, left: 0, bottom: 5, right: 4 },
		titleRows: { top: 3, bottom: 3 },
		footer: { right: "校验码：ABCD-EFGH" },
	});
	expect(sheet.freeze).toEqual({ rows: 4, columns: 0 });
	expect(sheet.rows.slice(4).every((row) => row.grows)).toBe(true);
});

test("every table cell has its border, the merged title reaches over the whole table", () => {
	const { sheet } = planFormSheet(content());
	for (const row of sheet.rows.slice(3))
		expect(row.cells.slice(0, 5).map((cell) => cell?.style.border)).toEqual(Array(5).fill("thin"));
	expect(sheet.merges).toContainEqual({ top: 0, left: 0, bottom: 0, right: 4 });
});

test.each([
	["no line at all", { hasUnitLine: false, hasFillDate: false }, [], 2],
	["单位 only", { hasUnitLine: true, hasFillDate: false }, ["单位（盖章）："], 3],
	["填报时间 only", { hasUnitLine: false, hasFillDate: true }, ["填报时间："], 3],
])("a form with %s gets no other", (_, spec, labels, headerRow) => {
	const form = planFormSheet(content({}, spec));
	const found = Object.values(texts(form.sheet)).filter((text) => String(text).endsWith("："));
	expect(found).toEqual(labels);
	expect(form.headerRow).toBe(headerRow);
});

test("columns keep the notice's order and words; those it adds are for the unit to fill in", () => {
	const columns = [
		{ role: "no" as const, header: "序号" },
		{ role: "name" as const, header: "实事项目" },
		{ role: "deadline" as const, header: "完成\n时限" },
		{ role: "progress" as const, header: "工作进展" },
		{ role: "other" as const, header: "备注" },
	];
	const { sheet } = planFormSheet(content({}, { columns, hasUnitLine: false, hasFillDate: false }));
	expect(sheet.rows[2]?.cells.map((cell) => cell?.value)).toEqual(columns.map(({ header }) => header));
	expect(unlocked(sheet)).toEqual(["C4", "D4", "E4", "C5", "D5", "E5"]);
});

test("a notice without a form gets the usual five columns", () => {
	const { columns } = planFormSheet(content({}, { columns: [] }));
	expect(columns.map(({ header }) => header)).toEqual([
		"序号",
		"实事名称",
		"责任单位",
		"本季度具体措施及任务进度情况",
		"完成时限",
	]);
});

test("a form of two columns has a line each for 单位 and 填报时间", () => {
	const columns = [
		{ role: "name" as const, header: "实事名称" },
		{ role: "progress" as const, header: "进度" },
	];
	const { sheet } = planFormSheet(content({}, { columns }));
	expect(texts(sheet)).toMatchObject({ A3: "单位（盖章）：", B3: "县妇联", A4: "填报时间：", A5: "实事名称" });
});

test("targets stand beside the print area, with no header word in the form's header row", () => {
	const { sheet } = planFormSheet(content({ rows: ROWS.map((row) => ({ ...row, reminder: "“两癌”筛查20000人次" })) }));
	const { G1, G3, G4, G5 } = texts(sheet) as Record<string, string>;
	expect([G1, G3, G4]).toEqual(["校验码：ABCD-EFGH", "目标（供填报时对照，不打印）", undefined]);
	expect(G5?.trimEnd()).toBe("“两癌”筛查20000人次");
	expect(sheet.print?.area.right).toBe(4);
	expect(sheet.rows[4]?.cells[5] ?? null).toBeNull();
	expect(sheet.columnWidths).toHaveLength(7);
});

test("little to write is laid out upright, prose across", () => {
	const rows = (expectedLength: number) => ROWS.map((row) => ({ ...row, expectedLength }));
	expect(planFormSheet(content({ rows: rows(60) })).sheet.print?.orientation).toBe("portrait");
	expect(planFormSheet(content({ rows: rows(400) })).sheet.print?.orientation).toBe("landscape");
});

describe("the form when done", () => {
	const long = Array.from({ length: 120 }, (_, n) => `县妇联第${n}项：举办活动${n}场，参加${n * 31}人次。`).join("");
	const rows = [
		{ no: 1, name: "甲", units: ["县妇联"], progress: long, deadline: "2024年12月底" },
		{ no: 2, name: "乙", units: ["县残联"], progress: "短", deadline: "已完成" },
	];
	const form = planFormSheet(content({ mode: "done", fillDate: "2024年7月1日", rows }));

	test("runs a long text over rows without losing a character", () => {
		const [first, second] = form.placed;
		expect(first!.bottom).toBeGreaterThan(first!.top);
		expect(second).toEqual({ no: 2, top: first!.bottom + 1, bottom: first!.bottom + 1 });
		const parts = form.sheet.rows.slice(first!.top, first!.bottom + 1).map((row) => row.cells[3]?.value ?? "");
		expect(parts.join("")).toBe(long);
	});

	test("names the item once, then says that it goes on; merges nothing in the table", () => {
		const names = form.sheet.rows.slice(form.headerRow + 1).map((row) => row.cells[1]?.value);
		expect(new Set(names)).toEqual(new Set(["甲", "（续）", "乙"]));
		expect(form.sheet.merges.every(({ bottom }) => bottom < form.headerRow)).toBe(true);
	});

	test("is locked and has nothing to fill in", () => {
		expect(unlocked(form.sheet)).toEqual([]);
		expect(form.sheet.validations).toEqual([]);
		expect(form.sheet.conditionalFormats).toEqual([]);
		expect(Math.max(...form.sheet.rows.map((row) => row.height ?? 0))).toBeLessThanOrEqual(409);
	});
});

test("a filled row can be fitted to what stands in it", () => {
	const { sheet } = planFormSheet(content());
	const before = sheet.rows[4]?.height ?? 0;
	const progress = sheet.rows[4]?.cells[3];
	if (progress) progress.value = "已开展筛查。".repeat(120);
	fitRows(sheet);
	expect(sheet.rows[4]?.height).toBeGreaterThan(before * 2);
	expect(sheet.rows[0]?.height).toBe(planFormSheet(content()).sheet.rows[0]?.height);
});
