import { FORM_SHEET } from "../../../src/core/layout";
import {
	parsePeriod,
	parseStamp,
	type SheetPlan,
	STAMP_SHEET,
	unitsOf,
	type WorkbookPlan,
} from "../../../src/core/model";
import { INSTRUCTIONS_SHEET, planReport, planUnitReport } from "../../../src/core/report";
import { makeNotice } from "../../support/notices";

const PERIOD = parsePeriod("2024Q2")!;
const NOTICE = makeNotice();

function column(sheet: SheetPlan, index: number): unknown[] {
	return sheet.rows.map((row) => row.cells[index]?.value ?? null);
}

function form(plan: WorkbookPlan): SheetPlan {
	return plan.sheets[0]!;
}

function wordsOf(sheet: SheetPlan): string {
	return sheet.rows.map((row) => row.cells.map((cell) => cell?.value ?? "").join("\t")).join("\n");
}

test("the whole report has every item, the instructions, and the stamp out of sight", () => {
	const plan = planReport(NOTICE, PERIOD);
	expect(plan.sheets.map(({ name, state }) => [name, state])).toEqual([
		[FORM_SHEET, "visible"],
		[INSTRUCTIONS_SHEET, "visible"],
		[STAMP_SHEET, "veryHidden"],
	]);
	expect(column(form(plan), 0).slice(4)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
	expect(column(form(plan), 2)[2]).toBeNull();
	expect(plan.title).toBe("2024年为全县妇女儿童办实事工作进展情况报表（2024年第二季度）");
});

test("a unit's workbook has its items with the notice's numbers, and its name", () => {
	const sheet = form(planUnitReport(NOTICE, PERIOD, "县妇联"));
	expect(column(sheet, 0).slice(4)).toEqual([1, 6, 7]);
	expect(column(sheet, 2)[2]).toBe("县妇联");
});

test("a unit that only the form names has those items too", () => {
	expect(column(form(planUnitReport(NOTICE, PERIOD, "县司法局")), 0).slice(4)).toEqual([7]);
});

test("a collective's workbook leaves 单位 to its members; a member named as one has the collective's items", () => {
	const collective = form(planUnitReport(NOTICE, PERIOD, "各街道、镇、中心"));
	expect(column(collective, 2)[2]).toBeNull();
	expect(column(collective, 0).slice(4)).toEqual([1, 7]);
	const member = form(planUnitReport(NOTICE, PERIOD, "芦湖街道", "各街道、镇、中心"));
	expect(column(member, 0).slice(4)).toEqual([1, 6, 7]);
	expect(column(member, 2)[2]).toBe("芦湖街道");
});

test("names and units are the form's, one unit a line in its order", () => {
	const sheet = form(planReport(NOTICE, PERIOD));
	expect(column(sheet, 1)[9]).toBe("实施儿童友好城市建设\n促进行动");
	expect(column(sheet, 2)[10]).toBe("县妇联\n县检察院\n县司法局\n县公安局\n各街道、镇、中心");
});

test("each 进度 cell shows its item's targets, and they stand beside the form", () => {
	const sheet = form(planUnitReport(NOTICE, PERIOD, "县卫生健康局"));
	const prompts = sheet.validations.filter(({ promptTitle }) => promptTitle.startsWith("第"));
	expect(prompts.map(({ promptTitle, range }) => [promptTitle, range.top, range.left])).toEqual([
		["第1项 目标", 4, 3],
		["第3项 目标", 5, 3],
	]);
	expect(prompts[0]?.prompt).toBe(
		"1. “两癌”筛查20000人次\n2. 救助低收入患病妇女60名\n3. 宫颈癌筛查率85%以上\n时限：2024年12月31日（按通知“年内”计）",
	);
	expect(String(column(sheet, 6)[5]).trimEnd()).toBe(
		"1. 新增托位600个\n2. 备案4家托育机构\n3. “妈妈小屋”示范点1家\n时限：2024年12月31日（通知未写明，按年底计）",
	);
});

test("only what a unit fills in is unlocked, and stands out until it is", () => {
	const plan = planUnitReport(NOTICE, PERIOD, "县残联");
	const unlocked = plan.sheets.flatMap((sheet) =>
		sheet.rows.flatMap((row, r) =>
			row.cells.flatMap((cell, c) => (cell && !cell.style.locked ? [`${sheet.name} ${r} ${c}`] : [])),
		),
	);
	expect(unlocked).toEqual(["2 2", "2 4", "4 3", "4 4"].map((place) => `${FORM_SHEET} ${place}`));
	expect(form(plan).conditionalFormats.map(({ kind, range }) => [kind, range.top, range.left])).toEqual([
		["blank", 2, 2],
		["blank", 2, 4],
		["blank", 4, 3],
		["blank", 4, 4],
	]);
	for (const sheet of plan.sheets) expect(sheet.protection).not.toBeNull();
});

test("the stamp tells the notice, period and unit again", () => {
	const plan = planUnitReport(NOTICE, PERIOD, "县妇联");
	const stampSheet = plan.sheets.find(({ name }) => name === STAMP_SHEET)!;
	const cells = stampSheet.rows.flatMap((row, r) =>
		row.cells.map((cell, c) => ({ row: r, column: c, value: { kind: "text" as const, text: String(cell?.value) } })),
	);
	const read = parseStamp({
		sheets: [{ name: STAMP_SHEET, state: "veryHidden", cells, merges: [] }],
		properties: new Map(),
		modified: null,
	});
	expect(read?.stamp).toMatchObject({ noticeId: "A1B2C3D4", period: "2024Q2", unit: "县妇联" });
	expect(JSON.parse(read?.noticeJson ?? "")).toEqual(NOTICE);
	expect(plan.properties["shishi.checkCode"]).toBe(read?.stamp.checkCode);
	expect(form(plan).print?.footer.right).toContain(read?.stamp.checkCode);
	expect(form(plan).rows[0]?.cells[6]?.value).toContain(read?.stamp.checkCode);
});

test("every unit's workbook has a check code of its own", () => {
	const codes = unitsOf(NOTICE).map((unit) => planUnitReport(NOTICE, PERIOD, unit).properties["shishi.checkCode"]);
	expect(new Set(codes).size).toBe(codes.length);
});

test("the instructions say what to fill in, by when and to whom, in the notice's words", () => {
	const words = wordsOf(planUnitReport(NOTICE, PERIOD, "县妇联").sheets[1]!);
	expect(words).toContain("单位、填报时间、进度、完成时限");
	expect(words).toContain("2024年6月30日前报送（按下面的通知要求推算）");
	expect(words).toContain("“各责任单位要于每季度末将实事进展情况电子版及盖章PDF版报县妇儿工委办公室。”");
	expect(words).toContain("联系电话：6967000；邮箱：fegw@example.cn");
	expect(words).toContain("寻找“最美家庭”60户");
});

test("a collective's members are told how to say who they are", () => {
	const words = (hasUnitLine: boolean) =>
		wordsOf(planUnitReport(makeNotice({ hasUnitLine }), PERIOD, "各街道、镇、中心").sheets[1]!);
	expect(words(true)).toContain("在“单位（盖章）”处填写本单位全称");
	expect(words(false)).toContain("把文件名改为本单位全称");
});

test("a form without 单位 and 填报时间 lines is not given any, nor told to fill them in", () => {
	const plan = planUnitReport(makeNotice({ hasUnitLine: false, hasFillDate: false }), PERIOD, "县妇联");
	expect(wordsOf(form(plan))).not.toMatch(/盖章|填报时间/);
	expect(wordsOf(plan.sheets[1]!)).toContain("浅黄色格：进度、完成时限。");
	expect(plan.properties["shishi.unit"]).toBe("县妇联");
});

test("a notice with next to nothing is laid out all the same", () => {
	const bare = makeNotice({ items: [], columns: [], formTitle: null, returnRule: null, phone: null, email: null });
	const plan = planReport(bare, PERIOD);
	expect(form(plan).rows[0]?.cells[0]?.value).toBe("2024年为妇女儿童办实事工作进展情况报表");
	expect(wordsOf(plan.sheets[1]!)).toContain("通知没有写明日期，按本期最后一天计");
});
