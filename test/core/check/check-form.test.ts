import { type CheckOptions, checksOf, inOneLine } from "../../support/checks";
import { sheetOf, workbookOf } from "../../support/grid";
import { makeNotice } from "../../support/notices";

/** 县妇联 answers for 1 and 2, 县残联 for 3, towns for 4. Item 2 has a deadline of its own. No targets: figures have tests of their own. */
const NOTICE = makeNotice({
	items: [
		{ name: "实施儿童友好城市建设促进行动", units: ["县妇联", "县交通运输局"] },
		{ name: "实施家家幸福安康行动", units: ["县妇联", "县检察院"], deadline: "2024-09-30" },
		{ name: "实施残疾儿童康复救助项目", units: ["县残联"] },
		{ name: "实施“希望小屋”关爱项目", units: ["团县委"], annexUnits: ["团县委", "各街道、镇、中心"] },
	],
});

const LINE = "| 单位（盖章）： | < | 县妇联 | 填报时间： | 2024年7月1日 |";
const HEADER = "| 序号 | 实事名称 | 责任单位 | 本季度具体措施及任务进度情况 | 完成时限 |";
const ROW_1 = "| #1 | 实施儿童友好城市建设促进行动 | 县妇联⏎县交通运输局 | 已召开推进会 | 2024年12月底 |";
const ROW_2 = "| #2 | 实施家家幸福安康行动 | 县妇联⏎县检察院 | 已开展宣讲活动 | 9月底前 |";
const ROWS = `${ROW_1}\n${ROW_2}`;

const found = (table: string, options: CheckOptions = {}) =>
	checksOf(table, { notice: NOTICE, ...options }).flatMap(({ findings }) => findings.map(inOneLine));
/** The usual form with another row for item 1. */
const withRow = (row: string) => found(`${LINE}\n${HEADER}\n${row}\n${ROW_2}`);
/** … with another text in 进度 and 完成时限 of item 1. */
const withTexts = (progress: string, deadline: string) =>
	withRow(`| #1 | 实施儿童友好城市建设促进行动 | 县妇联⏎县交通运输局 | ${progress} | ${deadline} |`);

test("a form in order has no findings, and its items are told", () => {
	const [checked] = checksOf(`${LINE}\n${HEADER}\n${ROWS}`, { notice: NOTICE, file: "县妇联.xlsx" });
	expect(checked).toMatchObject({
		file: "县妇联.xlsx",
		unit: "县妇联",
		period: "2024Q2",
		items: [
			{ no: 1, cell: "D3", progress: "已召开推进会", deadlineText: "2024年12月底", deadline: "2024-12-31" },
			{ no: 2, cell: "D4", progress: "已开展宣讲活动", deadlineText: "9月底前", deadline: "2024-09-30" },
		],
		targets: [],
		findings: [],
	});
});

test("a finding says where, what and what to do", () => {
	const [checked] = checksOf(`${LINE}\n${HEADER}\n${withDeadline("2025年3月")}\n${ROW_2}`, {
		notice: NOTICE,
		file: "县妇联.xlsx",
	});
	expect(checked!.findings).toEqual([
		{
			rule: "deadline-too-late",
			severity: "error",
			item: 1,
			unit: "县妇联",
			file: "县妇联.xlsx",
			sheet: "进展情况报表",
			cell: "E3",
			message:
				"第1项“实施儿童友好城市建设促进行动”的完成时限写的是“2025年3月”，即2025年3月31日，晚于2024年12月31日（通知没有写明该项时限，按当年年底掌握）。",
			remedy: "请按通知要求的时限填写；确需延期的，请报批后说明。",
			quote: "2025年3月",
			unitNote: null,
		},
	]);
});

function withDeadline(deadline: string): string {
	return `| #1 | 实施儿童友好城市建设促进行动 | 县妇联⏎县交通运输局 | 已召开推进会 | ${deadline} |`;
}

describe("notice and period", () => {
	const title = (text: string) => `| ${text} | < | < | < | < |\n${LINE}\n${HEADER}\n${ROWS}`;
	test.each<[string, string, string[]]>([
		["this year's title", "2024年为全县妇女儿童办实事工作进展情况报表", []],
		[
			"last year's title",
			"2023年为全县妇女儿童办实事进展表",
			["notice-mismatch - A1 2023年为全县妇女儿童办实事进展表"],
		],
		["this period", "2024年第二季度进展情况报表", []],
		["the half-year that ends with this quarter", "2024年上半年进展情况报表", []],
		["another period", "2024年第一季度进展情况报表", ["period-mismatch - A1 2024年第一季度"]],
		["another half-year", "2024年下半年进展情况报表", ["period-mismatch - A1 2024年下半年"]],
		["months", "2024年1—3月进展情况报表", ["period-mismatch - A1 2024年第一季度"]],
	])("%s", (_what, text, expected) => {
		expect(found(title(text))).toEqual(expected);
	});

	const stamped = (stamp: object) =>
		checksOf(workbookOf(sheetOf(`${LINE}\n${HEADER}\n${ROWS}`), { stamp }), { notice: NOTICE }).flatMap(
			({ findings }) => findings.map(inOneLine),
		);
	test("a stamp of this notice and period", () => {
		expect(stamped({ unit: "县妇联" })).toEqual([]);
	});
	test("a stamp of another period", () => {
		expect(stamped({ period: "2024Q1" })).toEqual(["period-mismatch - - 2024年第一季度"]);
		expect(stamped({ period: "2024H1" })).toEqual(["period-mismatch - - 2024年上半年"]);
	});
	test("the same notice read from another file has another id", () => {
		expect(stamped({ noticeId: "ZZZZZZZZ" })).toEqual([]);
	});
	test("another year's notice, though names agree", () => {
		expect(stamped({ noticeId: "ZZZZZZZZ", period: "2023Q2" })).toEqual(["notice-mismatch - -"]);
	});
	test("another notice of the same year; nothing else is said of it", () => {
		const sheet = sheetOf(`${LINE}\n${HEADER}\n| 1 | 实施农村道路硬化工程 | 县交通运输局 | | |`);
		const [checked] = checksOf(workbookOf(sheet, { stamp: { noticeId: "ZZZZZZZZ" } }), { notice: NOTICE });
		expect(checked!.findings.map(inOneLine)).toEqual(["notice-mismatch - -"]);
	});
	test("without stamp and title, rows that are all strange", () => {
		const rows = ["道路硬化", "饮水安全", "厕所改造"].map(
			(name, no) => `| ${no + 1} | 实施${name}工程 | 县水利局 | 好 | |`,
		);
		expect(found(`${LINE}\n${HEADER}\n${rows.join("\n")}`)).toEqual(["notice-mismatch - -"]);
	});
});

describe("unit and 填报时间", () => {
	const line = (unit: string, date: string, file = "1.xlsx") =>
		found(`| 单位（盖章）： | < | ${unit} | 填报时间： | ${date} |\n${HEADER}\n${ROWS}`, { file });
	test.each<[string, string, string, string, string[]]>([
		["short name", "妇联", "2024年7月1日", "1.xlsx", []],
		["no unit anywhere", "", "2024年7月1日", "1.xlsx", ["unit-missing - C1"]],
		["no unit, but the file's name", "", "2024年7月1日", "县妇联.xlsx", []],
		["a stranger", "县水利局", "2024年7月1日", "县妇联.xlsx", ["unit-unknown - C1 县水利局"]],
		["two units", "县妇联、县残联", "2024年7月1日", "1.xlsx", ["unit-unknown - C1 县妇联、县残联"]],
		["another unit's file", "县妇联", "2024年7月1日", "县残联.xlsx", ["unit-doubtful - C1 县妇联"]],
		["no date", "县妇联", "", "1.xlsx", ["fill-date-missing - E1"]],
		["a printed blank", "县妇联", "年  月  日", "1.xlsx", ["fill-date-missing - E1"]],
		["Chinese digits", "县妇联", "二〇二四年七月一日", "1.xlsx", []],
		["dots", "县妇联", "2024.6.28", "1.xlsx", []],
		["a date cell", "县妇联", "@2024-06-28", "1.xlsx", []],
		["a serial number", "县妇联", "#45474", "1.xlsx", []],
		["no year", "县妇联", "6月28日", "1.xlsx", []],
		["the last day allowed", "县妇联", "2024年7月31日", "1.xlsx", []],
		["too late", "县妇联", "2024年8月1日", "1.xlsx", ["fill-date-invalid - E1 2024年8月1日"]],
		["the first day", "县妇联", "2024-04-01", "1.xlsx", []],
		["too early", "县妇联", "2024年3月31日", "1.xlsx", ["fill-date-invalid - E1 2024年3月31日"]],
		["no day of the calendar", "县妇联", "2024年6月31日", "1.xlsx", ["fill-date-invalid - E1 2024年6月31日"]],
		["no date at all", "县妇联", "季度末", "1.xlsx", ["fill-date-invalid - E1 季度末"]],
	])("%s", (_what, unit, date, file, expected) => {
		expect(line(unit, date, file)).toEqual(expected);
	});
	test("a form without the line has no date to miss", () => {
		expect(found(`${HEADER}\n${ROWS}`, { file: "县妇联.xlsx" })).toEqual([]);
	});
});

describe("rows", () => {
	test("an item's row is missing", () => {
		expect(found(`${LINE}\n${HEADER}\n${ROW_1}`)).toEqual(["row-missing 2 -"]);
	});
	test("the name was edited", () => {
		expect(withRow(ROW_1.replace("城市建设", "城区建设"))).toEqual([
			"item-name-changed 1 B3 实施儿童友好城区建设促进行动",
		]);
	});
	test("the name was edited beyond recognition", () => {
		expect(withRow(ROW_1.replace("儿童友好城市建设促进", "道路硬化"))).toEqual([
			"row-missing 1 -",
			"row-unknown - B3 实施道路硬化行动",
		]);
	});
	test("name and number swapped rows: the names count", () => {
		expect(found(`${LINE}\n${HEADER}\n${ROW_1.replace("#1", "#2")}\n${ROW_2.replace("#2", "#1")}`)).toEqual([]);
	});
	test("two rows for one item", () => {
		expect(withRow(`${ROW_1}\n${ROW_1}`)).toEqual(["row-duplicate 1 B4 实施儿童友好城市建设促进行动"]);
	});
	test("an item over two merged rows is one; its words are joined", () => {
		const table = `${LINE}\n${HEADER}\n${ROW_1}\n| ^ | ^ | ^ | 又建成2个 | |\n${ROW_2}`;
		const [checked] = checksOf(table, { notice: NOTICE });
		expect(checked!.findings.map(inOneLine)).toEqual([]);
		expect(checked!.items[0]).toMatchObject({ no: 1, cell: "D3", progress: "已召开推进会\n又建成2个" });
	});
	test("a filled row of nothing, a blank one", () => {
		expect(found(`${LINE}\n${HEADER}\n${ROWS}\n| | | | 其他工作也有进展 | |`)).toEqual([
			"row-unknown - D5 其他工作也有进展",
		]);
		expect(found(`${LINE}\n${HEADER}\n${ROWS}\n| #5 | | | / | |\n| 填表人：张三 | | | | |`)).toEqual([]);
	});
	test("another unit's item, filled in and left alone", () => {
		const row = (text: string) => `${LINE}\n${HEADER}\n${ROWS}\n| 3 | 实施残疾儿童康复救助项目 | 县残联 | ${text} | |`;
		expect(found(row("已救助20人"))).toEqual(["item-not-responsible 3 D5 已救助20人"]);
		expect(found(row("无"))).toEqual([]);
	});
	test("an item of 各街道、镇、中心", () => {
		const table = (unit: string) =>
			`| 单位： | ${unit} |\n${HEADER}\n| 4 | 实施“希望小屋”关爱项目 | 团县委 各街道、镇、中心 | 建成1间 | 12月底 |`;
		expect(found(table("马桥镇"))).toEqual([]);
		expect(found(table("县残联"))).toEqual(["row-missing 3 -", "item-not-responsible 4 D3 建成1间"]);
	});
	test("no unit: nothing is missing that nobody answers for", () => {
		expect(found(`${HEADER}\n${ROW_1}`)).toEqual(["unit-missing - -"]);
	});
});

describe("责任单位", () => {
	test.each<[string, boolean]>([
		["县妇联、县交通运输局", true],
		["县交通运输局⏎县妇联", true],
		["牵头单位：县妇联⏎配合单位：县交通运输局", true],
		["县妇联 县交通⏎运输局", true],
		["县妇联", false],
		["县妇联、县交通局", false],
		["县妇联、县交通运输局、县财政局", false],
		["", false],
	])("%s", (units, isOriginal) => {
		const row = `| #1 | 实施儿童友好城市建设促进行动 | ${units} | 已召开推进会 | 12月底 |`;
		expect(withRow(row)).toEqual(isOriginal ? [] : [`units-changed 1 C3 ${units.replace("⏎", "\n")}`.trim()]);
	});
	test("the body's list and the form's are both the notice's", () => {
		const row = (units: string) =>
			`| 单位： | 团县委 |\n${HEADER}\n| 4 | 实施“希望小屋”关爱项目 | ${units} | 好 | 12月底 |`;
		expect(found(row("团县委"))).toEqual([]);
		expect(found(row("团县委⏎各街道、镇、中心"))).toEqual([]);
		expect(found(row("团县委⏎各镇"))).toEqual(["units-changed 4 C3 团县委⏎各镇"]);
	});
	test("a row that others answer for may be emptied", () => {
		const row = "| 4 | 实施“希望小屋”关爱项目 | | | |";
		expect(withRow(row).filter((each) => each.startsWith("units-changed"))).toEqual([]);
	});
	test("one unit a line counts together", () => {
		const row = "| #1 | 实施儿童友好城市建设促进行动 | 县妇联 | 已召开推进会 | 12月底 |\n| ^ | ^ | 县交通运输局 | | |";
		expect(withRow(row)).toEqual([]);
	});
});

describe("进度 and 完成时限", () => {
	test.each(["", "␣　␣", "无", "无。", "/", "—", "－－", "、", "……"])("进度 “%s” says nothing", (text) => {
		const quote = text === "" || text === "␣　␣" ? "" : ` ${text}`;
		expect(withTexts(text, "")).toEqual([`progress-missing 1 D3${quote}`]);
	});
	test.each(["尚未开展", "暂无进展，因资金未到位", "0", "无新增"])("进度 “%s” says something", (text) => {
		expect(withTexts(text, "12月底")).toEqual([]);
	});
	test.each<[string, string[]]>([
		["", ["deadline-missing 1 E3"]],
		["年  月  日", ["deadline-missing 1 E3"]],
		["已完成", []],
		["长期坚持", []],
		["年底", []],
		["第三季度末", []],
		["2024.12.31", []],
		["20241231", []],
		["@2024-12-31", []],
		["#45657", []],
		["/", ["deadline-unparsable 1 E3 /"]],
		["尽快", ["deadline-unparsable 1 E3 尽快"]],
		["#60001", ["deadline-unparsable 1 E3 60001"]],
		["2025年1月", ["deadline-too-late 1 E3 2025年1月"]],
		["@2025-01-01", ["deadline-too-late 1 E3 2025-01-01"]],
		["#45658", ["deadline-too-late 1 E3 45658"]],
		["2023年12月底", ["deadline-too-early 1 E3 2023年12月底"]],
	])("完成时限 “%s”", (text, expected) => {
		expect(withTexts("已召开推进会", text)).toEqual(expected);
	});
	test("the notice's own deadline for an item counts before the year's end", () => {
		const row = (deadline: string) => `${LINE}\n${HEADER}\n${ROW_1}\n${ROW_2.replace("9月底前", deadline)}`;
		expect(found(row("2024年10月"))).toEqual(["deadline-too-late 2 E4 2024年10月"]);
		expect(found(row("2024年9月"))).toEqual([]);
	});
	test("a form without the column", () => {
		const table = "| 单位： | 县残联 |\n| 序号 | 实事名称 | 进展情况 |\n| 3 | 实施残疾儿童康复救助项目 | 好 |";
		expect(found(table)).toEqual(["deadline-missing 3 C3"]);
		const columns = NOTICE.form.columns.filter(({ role }) => role !== "deadline");
		expect(found(table, { notice: { ...NOTICE, form: { ...NOTICE.form, columns } } })).toEqual([]);
	});
});

describe("what stands in the cells", () => {
	const ID = "11010519491231002X";
	test.each<[string, string]>([
		[`王某（${ID}）`, "110105********002X"],
		["身份证 110105 19491231 002X", "110105********002X"],
		["１１０１０５１９４９１２３１００２Ｘ", "110105********002X"],
		["联系人王某13800138000。", "138****8000"],
		["电话：138 0013 8000", "138****8000"],
		["138-0013-8000", "138****8000"],
		["6月25日 13800138000", "138****8000"],
	])("personal data in %s", (text, masked) => {
		expect(withTexts(text, "12月底")).toEqual([`personal-data 1 D3 ${masked}`]);
	});
	test.each([
		"110105194912310021",
		"110105********002X",
		"138****8000",
		"0533-6967000",
		"113800138000",
		"138001380001",
		"拨付资金0.13800138000亿元",
		"文号20240013800138000",
		"12800138000",
		"总投资15000000000元",
	])("none in %s", (text) => {
		expect(withTexts(text, "12月底")).toEqual([]);
	});
	test("also in notes and in rows that are no item's, not in the foot", () => {
		const table = `${LINE}
			| 序号 | 实事名称 | 责任单位 | 进展情况 | 完成时限 | 备注 |
			${ROW_1} 13800138000 |
			${ROW_2}
			| 填表人：张三 | 13900139000 | | | |`;
		expect(found(table)).toEqual(["personal-data 1 F3 138****8000"]);
	});
	test("several in one cell are one finding, a cell for two items is found once", () => {
		const text = "甲13800138000、乙13800138001、丙13800138002、丁13800138003";
		const [checked] = checksOf(`${LINE}\n${HEADER}\n${ROW_1.replace("已召开推进会", text)}\n${ROW_2}`, {
			notice: NOTICE,
		});
		expect(checked!.findings.map(({ message }) => message)).toEqual([
			"填写的内容中有手机号（138****8000、138****8001、138****8002 等4处），汇总后会扩散，属于不应报送的个人信息。",
		]);
		const merged = `${LINE}\n${HEADER}\n${ROW_1.replace("已召开推进会", text)}\n${ROW_2.replace("已开展宣讲活动", "^")}`;
		expect(found(merged)).toEqual(["personal-data 1 D3 138****8000"]);
	});
	test("formulas and error values", () => {
		expect(withTexts("=B1&C1 → 已建成3个", "12月底")).toEqual(["formula-cell 1 D3 已建成3个"]);
		expect(withTexts("!#REF!", "12月底")).toEqual(["formula-cell 1 D3 #REF!"]);
		expect(withTexts("=已建成3个", "12月底")).toEqual([]);
		expect(withTexts("已建成3个", "=TODAY() → @2024-06-30")).toEqual(["formula-cell 1 E3 2024-06-30"]);
	});
	test("a date that renews itself on every opening", () => {
		const table = `| 单位： | 县妇联 | 填报时间： | =TODAY() → @2024-06-30 |\n${HEADER}\n${ROWS}`;
		expect(found(table)).toEqual(["formula-cell - D1 2024-06-30"]);
	});
});

describe("the previous report's text again", () => {
	const TEXT = "举办家庭教育讲座，组织志愿者入户走访慰问困难儿童，发放学习用品，反响良好。";
	const repeated = (text: string, before: string, unit = "县妇联") =>
		found(`${LINE}\n${HEADER}\n${ROW_1.replace("已召开推进会", text)}\n${ROW_2}`, {
			previous: [{ unit, item: 1, text: before }],
		});
	const FINDING = [`text-repeated 1 D3 ${TEXT}`];
	test("word for word, with white space moved", () => {
		expect(repeated(TEXT, TEXT)).toEqual(FINDING);
		expect(repeated(TEXT, TEXT.replaceAll("，", "， "))).toEqual(FINDING);
	});
	test("one character changed, many changed", () => {
		expect(repeated(TEXT, TEXT.replace("良好", "很好"))).toEqual(FINDING);
		expect(repeated(TEXT, TEXT.replace("家庭教育讲座", "普法宣传活动"))).toEqual([]);
	});
	test("too short to mean anything, or another unit's", () => {
		expect(repeated("正在按计划推进，尚未开展评估。", "正在按计划推进，尚未开展评估。")).toEqual([]);
		expect(repeated(TEXT, TEXT, "县残联")).toEqual([]);
	});
});

test("a reason that the unit notes beside the item goes with the findings on it, and with no others", () => {
	const [checked] = checksOf(
		`${LINE}\n${HEADER.replace(/\|$/, "")}| 情况说明 |\n${ROW_1.replace("2024年12月底 |", "2025年3月 | 因场地调整 |")}\n${ROW_2.replace("9月底前 |", " | |")}`,
		{ notice: NOTICE },
	);
	expect(checked!.findings.map(({ rule, unitNote }) => [rule, unitNote])).toEqual([
		["deadline-missing", null],
		["deadline-too-late", "因场地调整"],
	]);
});
