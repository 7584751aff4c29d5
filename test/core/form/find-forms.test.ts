import { describeForm, returnsOf } from "../../support/forms";
import { sheetOf, workbookOf } from "../../support/grid";

const HEADER = "| 序号 | 实事名称 | 责任单位 | 本季度具体措施⏎及任务进度情况 | 完成时限 |";
const ROW_6 = "| #6 | 实施儿童友好城市建设促进行动 | 县妇联 | 已建成3个 | 12月底 |";
const ROW_7 = "| #7 | 实施家家幸福安康行动 | 县妇联⏎县检察院 | 寻找20户 | 已完成 |";
const FORM = `
	| 2024年为全县妇女儿童办实事工作进展情况报表 | < | < | < | < |
	| 单位（盖章）： | < | 县妇联 | 填报时间： | 2024年7月1日 |
	${HEADER}
	${ROW_6}
	${ROW_7}
`;
const ROWS = ["6 D4 已建成3个 | E4 12月底", "7 D5 寻找20户 | E5 已完成"];
const LINES = ["单位 C2 县妇联", "填报 E2 2024年7月1日"];

/** What happened to the form, how it looks then, and what is read out of it. */
const CASES: [what: string, table: string, expected: string[]][] = [
	["as laid out", FORM, [...LINES, ...ROWS]],
	[
		"rows moved",
		`${HEADER}
		${ROW_7}
		${ROW_6}`,
		["单位 -", "填报 -", "7 D2 寻找20户 | E2 已完成", "6 D3 已建成3个 | E3 12月底"],
	],
	[
		"empty rows above and between",
		`

		${HEADER}

		${ROW_6}


		${ROW_7}`,
		["单位 -", "填报 -", "6 D4 已建成3个 | E4 12月底", "7 D7 寻找20户 | E7 已完成"],
	],
	[
		"a column put in, filled in",
		`| 序号 | 实事名称 | 责任单位 | 备注 | 本季度具体措施及任务进度情况 | 完成时限 |
		| #6 | 实施儿童友好城市建设促进行动 | 县妇联 | 资金未到位 | 已建成3个 | 12月底 |`,
		["单位 -", "填报 -", "6 E2 已建成3个 | F2 12月底 | D2 资金未到位"],
	],
	[
		"the answer in the column beside 进度",
		`| 序号 | 实事名称 | 本季度进展情况 | 累计完成情况 | 完成时限 |
		| #6 | 实施儿童友好城市建设促进行动 | | 已建成3个 | 12月底 |
		| #7 | 实施家家幸福安康行动 | 寻找20户 | 共寻找40户 | 已完成 |`,
		["单位 -", "填报 -", "6 D2 已建成3个 | E2 12月底", "7 C3 寻找20户 | E3 已完成 | D3 共寻找40户"],
	],
	[
		"columns in another order",
		`| 完成时限 | 本季度具体措施及任务进度情况 | 责任单位 | 实事名称 | 序号 |
		| 12月底 | 已建成3个 | 县妇联 | 实施儿童友好城市建设促进行动 | #6 |`,
		["单位 -", "填报 -", "6 B2 已建成3个 | A2 12月底"],
	],
	[
		"headers reworded",
		`| 编 号 | 项目名称 | 牵头单位 | 进展情况 | 完成时间 |
		| 6 | 实施儿童友好城市建设促进行动 | 县妇联 | 已建成3个 | 12月底 |`,
		["单位 -", "填报 -", "6 D2 已建成3个 | E2 12月底"],
	],
	[
		"headers in full width, with line breaks, spaces and marks",
		`| 序⏎号 | 实 事 名 称 | 责任单位（全称） | ＊本季度具体措施⏎⏎及任务进度情况（３００字以内） | 完成⏎时限： |
		| #6 | 实施儿童友好城市建设促进行动 | 县妇联 | 已建成3个 | 12月底 |`,
		["单位 -", "填报 -", "6 D2 已建成3个 | E2 12月底"],
	],
	[
		"header over two merged rows",
		`| 序号 | 实事名称 | 责任单位 | 进展情况 | < |
		| ^ | ^ | ^ | 具体措施 | 完成时限 |
		| #6 | 实施儿童友好城市建设促进行动 | 县妇联 | 已建成3个 | 12月底 |`,
		["单位 -", "填报 -", "6 D3 已建成3个 | E3 12月底"],
	],
	[
		"header over two rows that are not merged",
		`| 序号 | 实事名称 | 责任单位 | 本季度具体措施 | 完成 |
		| | | | 及任务进度情况 | 时限 |
		| #6 | 实施儿童友好城市建设促进行动 | 县妇联 | 已建成3个 | 12月底 |`,
		["单位 -", "填报 -", "6 D3 已建成3个 | E3 12月底"],
	],
	[
		"a first row without name and number is no second header row",
		`${HEADER}
		| | | | 已建成3个 | 12月底 |`,
		["单位 -", "填报 -", "? D2 已建成3个 | E2 12月底"],
	],
	[
		"the units' column deleted",
		`| 序号 | 实事名称 | 本季度具体措施及任务进度情况 | 完成时限 |
		| #6 | 实施儿童友好城市建设促进行动 | 已建成3个 | 12月底 |`,
		["单位 -", "填报 -", "6 C2 已建成3个 | D2 12月底"],
	],
	[
		"the names' column deleted",
		`| 序号 | 进展情况 | 完成时限 |
		| #6 | 已建成3个 | 12月底 |`,
		["单位 -", "填报 -", "6 B2 已建成3个 | C2 12月底"],
	],
	[
		"the numbers' column deleted",
		`| 实事名称 | 进展情况 | 完成时限 |
		| 六、实施儿童友好城市建设促进行动。 | 已建成3个 | 12月底 |`,
		["单位 -", "填报 -", "6 B2 已建成3个 | C2 12月底"],
	],
	[
		"the deadlines' column deleted",
		`| 序号 | 实事名称 | 进展情况 |
		| #6 | 实施儿童友好城市建设促进行动 | 已建成3个 |`,
		["单位 -", "填报 -", "6 C2 已建成3个 | -"],
	],
	[
		"last quarter's and next steps' columns beside",
		`| 序号 | 实事名称 | 上季度进展情况 | 本季度进展情况 | 下一步措施 | 完成时限 |
		| #6 | 实施儿童友好城市建设促进行动 | 已建成1个 | 已建成3个 | 再建17个 | 12月底 |`,
		["单位 -", "填报 -", "6 D2 已建成3个 | F2 12月底 | C2 已建成1个 | E2 再建17个"],
	],
	[
		"the sheet moved to the right",
		`| | | 序号 | 实事名称 | 责任单位 | 进展情况 | 完成时限 |
		| | | #6 | 实施儿童友好城市建设促进行动 | 县妇联 | 已建成3个 | 12月底 |`,
		["单位 -", "填报 -", "6 F2 已建成3个 | G2 12月底"],
	],
	[
		"进度 merged over columns",
		`| 序号 | 实事名称 | 责任单位 | 进展情况 | < | 完成时限 |
		| #6 | 实施儿童友好城市建设促进行动 | 县妇联 | 已建成3个 | < | 12月底 |`,
		["单位 -", "填报 -", "6 D2 已建成3个 | F2 12月底"],
	],
	[
		"进度 and 完成时限 merged in a row",
		`${HEADER}
		| #6 | 实施儿童友好城市建设促进行动 | 县妇联 | 已建成3个 | < |`,
		["单位 -", "填报 -", "6 D2 已建成3个 | E2"],
	],
	[
		"进度 merged over two items",
		`${HEADER}
		| #6 | 实施儿童友好城市建设促进行动 | 县妇联 | 两项一并推进 | 12月底 |
		| #7 | 实施家家幸福安康行动 | 县妇联 | ^ | ^ |`,
		["单位 -", "填报 -", "6 D2 两项一并推进 | E2 12月底", "7 D2 两项一并推进 | E2 12月底"],
	],
	[
		"an item over two rows, name merged",
		`${HEADER}
		| #6 | 实施儿童友好城市建设促进行动 | 县妇联 | 已建成3个 | 12月底 |
		| ^ | ^ | ^ | 另有2个在建 | |`,
		["单位 -", "填报 -", "6 D2 已建成3个 | E2 12月底", "+6 D3 另有2个在建 | E3"],
	],
	[
		"an item over two rows, all merged",
		`${HEADER}
		| #6 | 实施儿童友好城市建设促进行动 | 县妇联 | 已建成3个 | 12月底 |
		| ^ | ^ | 芦湖街道 | ^ | ^ |
		${ROW_7}`,
		["单位 -", "填报 -", "6 D2 已建成3个 | E2 12月底", "+6 D3 | E3", "7 D4 寻找20户 | E4 已完成"],
	],
	[
		"one unit a line, nothing merged",
		`${HEADER}
		| #6 | 实施儿童友好城市建设促进行动 | 县妇联 | | |
		| | | 县交通运输局 | 开通专线1条 | 6月底 |`,
		["单位 -", "填报 -", "6 D2 | E2", "+6 D3 开通专线1条 | E3 6月底"],
	],
	[
		"footers below the table",
		`${HEADER}
		${ROW_6}
		| 填表人：张三 | | 审核人：李四 | 联系电话：6967000 | |
		| 备注 | 本表一式两份 | < | < | < |
		| 注：每季度末报送。 | < | < | < | < |`,
		["单位 -", "填报 -", "6 D2 已建成3个 | E2 12月底"],
	],
	[
		"a paragraph over the whole width at the end",
		`${HEADER}
		${ROW_6}
		| 此表于每季度末前报县妇儿工委办公室，逾期未报的予以通报。 | < | < | < | < |`,
		["单位 -", "填报 -", "6 D2 已建成3个 | E2 12月底"],
	],
	[
		"bands between the items, one of them an answer",
		`${HEADER}
		| 一、妇女儿童与环境 | < | < | < | < |
		${ROW_6}
		| 本季度受疫情影响，活动暂停，已向县里报告。 | < | < | < | < |
		${ROW_7}`,
		[
			"单位 -",
			"填报 -",
			"6 D3 已建成3个 | E3 12月底",
			"? A4 本季度受疫情影响，活动暂停，已向县里报告。 | E4",
			"7 D5 寻找20户 | E5 已完成",
		],
	],
	[
		"the header repeated on a second page",
		`| 单位（盖章）： | < | 县妇联 | 填报时间： | 2024年7月1日 |
		${HEADER}
		${ROW_6}
		| 2024年为全县妇女儿童办实事工作进展情况报表 | < | < | < | < |
		${HEADER}
		${ROW_7}`,
		["单位 C1 县妇联", "填报 E1 2024年7月1日", "6 D3 已建成3个 | E3 12月底", "7 D6 寻找20户 | E6 已完成"],
	],
	[
		"a blank row of the form is none, a numbered one is",
		`${HEADER}
		${ROW_6}
		| | | ␣␣ | | |
		| #11 | | | | |`,
		["单位 -", "填报 -", "6 D2 已建成3个 | E2 12月底", "? D4 | E4"],
	],
	[
		"words to the right of the table",
		`${HEADER}
		| #6 | 实施儿童友好城市建设促进行动 | 县妇联 | 已建成3个 | 12月底 | | 数据截至6月25日 |`,
		["单位 -", "填报 -", "6 D2 已建成3个 | E2 12月底 | G2 数据截至6月25日"],
	],
	[
		"our reminder column is no note",
		`| 单位（盖章）： | < | 县妇联 | 填报时间： | | | 目标（供填报时对照，不打印） |
		${HEADER}
		| #6 | 实施儿童友好城市建设促进行动 | 县妇联 | 已建成3个 | 12月底 | | 建成20个 |`,
		["单位 C1 县妇联", "填报 E1", "6 D3 已建成3个 | E3 12月底"],
	],
	[
		"long prose with 进展情况 and 项目 in it is no header",
		`| 各项目进展情况见下表，请各单位于每季度末前将进展情况报送县妇儿工委办公室，以便及时汇总通报全县情况 | < | < |
		| 序号 | 实事名称 | 进展情况 |
		| #6 | 实施儿童友好城市建设促进行动 | 工作进展顺利 |`,
		["单位 -", "填报 -", "6 C3 工作进展顺利 | -"],
	],
];

describe("a form is found by its header words", () => {
	test.each(CASES)("%s", (_what, table, expected) => {
		const forms = returnsOf(table);
		expect(forms).toHaveLength(1);
		expect(forms.flatMap(describeForm)).toEqual(expected);
	});
});

const LINES_CASES: [line: string, unit: string, fillDate: string][] = [
	["| 单位（盖章）：县妇联     填报时间：2024年7月1日 | < | < | < | < |", "A1 县妇联", "A1 2024年7月1日"],
	["| 单位：（盖章） 县妇联                填报时间：  年  月  日 | < | < | < | < |", "A1 县妇联", "A1"],
	["| 单位：（盖章）                  填报时间：  年  月  日 | < | < | < | < |", "A1", "A1"],
	["| 单 位（公章）：县妇联 | < | | 填 报 时 间：2024.7.1 | < |", "A1 县妇联", "D1 2024.7.1"],
	["| 填报单位 | 县妇联 | | 填报日期 | @2024-07-01 |", "B1 县妇联", "E1 2024-07-01"],
	["| 报送单位： | | | 报送时间： | |", "B1", "E1"],
	["| 单位（盖章）： | < | < | 填报时间： | < |", "A1", "D1"],
	["| 单位名称：县妇联（盖章） | < | | 时间：2024-07-01 | |", "A1 县妇联（盖章）", "D1 2024-07-01"],
	["| 单位（盖章）：________ | < | | 填报时间：____年__月__日 | |", "A1", "D1"],
	["| 填报单位：县妇联 联系人：张三 电话：6967000 | < | < | < | < |", "A1 县妇联", "-"],
	["| 填报时间： | 2024 | 年7月 | 1日 | 单位：县妇联 |", "E1 县妇联", "B1 2024年7月1日"],
	["| 单位：县妇联          2024年7月1日 | < | < | < | < |", "A1 县妇联", "A1 2024年7月1日"],
	["| 单位：县妇联（公章）2024年7月1日 | < | < | < | < |", "A1 县妇联（公章）", "A1 2024年7月1日"],
	["| 各单位：请按时报送 | < | < | 单位：人次 | |", "-", "-"],
];

describe("the lines above the table", () => {
	test.each(LINES_CASES)("%s", (line, unit, fillDate) => {
		const [form] = returnsOf(`${line}\n${HEADER}\n${ROW_6}`);
		expect(describeForm(form!).slice(0, 2)).toEqual([`单位 ${unit}`, `填报 ${fillDate}`]);
	});

	test("below the table they count as well, where nothing is filled in above", () => {
		const [form] = returnsOf(`
			| 单位： | | | | |
			${HEADER}
			${ROW_6}
			| 单位（盖章）：县妇联 | < | < | 填报时间：2024年7月1日 | < |`);
		expect(describeForm(form!).slice(0, 2)).toEqual(["单位 A4 县妇联", "填报 D4 2024年7月1日"]);
	});
});

const filled = (name: string, unit: string, state: "visible" | "hidden" | "veryHidden" = "visible") =>
	sheetOf(`| 单位： | ${unit} |\n${HEADER}\n${ROW_6}`, { name, state });
const sheetsFound = (sheets: ReturnType<typeof sheetOf>[]) =>
	returnsOf(workbookOf(sheets)).map(({ form }) => `${form.sheet} ${form.unit?.text}`);

describe("which sheets hold a form", () => {
	test("two units' forms in one workbook are two", () => {
		expect(sheetsFound([filled("一", "县妇联"), filled("二", "县财政局")])).toEqual(["一 县妇联", "二 县财政局"]);
	});
	test("two units' forms in one sheet are two", () => {
		const forms = returnsOf(`
			| 单位（盖章）：县妇联 |
			${HEADER}
			${ROW_6}
			| 单位（盖章）：县检察院 |
			${HEADER}
			${ROW_7}`);
		expect(forms.map(describeForm)).toEqual([
			["单位 A1 县妇联", "填报 -", "6 D3 已建成3个 | E3 12月底"],
			["单位 A4 县检察院", "填报 -", "7 D6 寻找20户 | E6 已完成"],
		]);
	});
	test("explanations, very hidden and hidden copies are passed over", () => {
		const sheets = [filled("填报说明", ""), filled("备份", "县财政局", "hidden"), filled("表", "县妇联")];
		expect(sheetsFound([...sheets, filled("_shishi", "县残联", "veryHidden")])).toEqual(["表 县妇联"]);
	});
	test("a hidden form is read where it is the only one", () => {
		expect(sheetsFound([sheetOf("| 说明 |"), filled("表", "县妇联", "hidden")])).toEqual(["表 县妇联"]);
	});
	test("a blank copy beside the filled form is none", () => {
		const blank = sheetOf(`${HEADER}\n| #6 | 实施儿童友好城市建设促进行动 | | | |`, { name: "空表" });
		expect(sheetsFound([blank, filled("表", "县妇联")])).toEqual(["表 县妇联"]);
	});
	test("a merged workbook of ours is no unit's form", () => {
		const list = sheetOf("| 单位 | 实事 | 实事名称 | 栏目 | 填报内容 | 文件 |", { name: "原始填报" });
		expect(sheetsFound([filled("进展情况报表", ""), list])).toEqual([]);
	});
	test("without header words there is none", () => {
		expect(returnsOf(`${ROW_6}\n${ROW_7}`)).toEqual([]);
		expect(returnsOf("| 序号 | 姓名 | 电话 |\n| 1 | 张三 | 6967000 |")).toEqual([]);
		expect(returnsOf(workbookOf([]))).toEqual([]);
	});
	test("header words far below are not looked for", () => {
		const rows = Array.from({ length: 60 }, (_, index) => `| 第${index}行 |`).join("\n");
		expect(returnsOf(`${rows}\n${HEADER}\n${ROW_6}`)).toEqual([]);
		expect(returnsOf(`${rows.slice(rows.indexOf("\n") + 1)}\n${HEADER}\n${ROW_6}`)).toHaveLength(1);
	});
});

test("a merged range left behind over the header row hides nothing", () => {
	const sheet = sheetOf(`${HEADER}\n${ROW_6}`);
	sheet.merges.push({ top: 0, left: 0, bottom: 0, right: 4 });
	expect(describeForm(returnsOf(workbookOf(sheet))[0]!)).toEqual(["单位 -", "填报 -", "6 D2 已建成3个 | E2 12月底"]);
});

test("texts are kept to the letter, formulas are told", () => {
	const [form] = returnsOf(
		`${HEADER}\n| #6 | 实施儿童友好城市⏎建设促进行动 | 县妇联 | =A1+2 → ␣已建成　3个⏎␣ | #45657 |`,
	);
	expect(form!.form.rows[0]).toMatchObject({
		row: 1,
		item: 6,
		nameChanged: false,
		progress: { cell: "D2", text: " 已建成　3个\n ", hasFormula: true },
		deadline: { cell: "E2", text: "45657", value: { kind: "number", number: 45657 } },
	});
});

test("a million cells under overlapping merged ranges are read in time", () => {
	const sheet = sheetOf(FORM);
	for (let row = 10; row < 20_000; row++)
		sheet.cells.push({ row, column: 3, value: { kind: "text", text: "进展".repeat(20) } });
	for (let n = 0; n < 2000; n++) sheet.merges.push({ top: 10, left: 5, bottom: 1_000_000, right: 6 });
	const started = performance.now();
	expect(returnsOf(workbookOf(sheet))).toHaveLength(1);
	expect(performance.now() - started).toBeLessThan(18_000);
});
