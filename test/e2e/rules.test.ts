import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import honest from "../fixtures/returns/honest.json";
import { checkJson, layOut, SAMPLE_NOTICE, scratchFolder } from "../support/cli";
import type { CheckJson, WorkbookJson } from "../support/contract-json";
import type { Fillings } from "../support/fill";
import { ForeignForm, type FormColumn } from "../support/foreign-form";

// The rules of the contract's table that look at one form. Each scenario changes one thing of an honest form and
// names all that must be found in it; the rules over several forms are in returns.test.ts and previous.test.ts.

type Place = FormColumn | "fillDate" | "none" | "row";
type Expected = [rule: string, item: number | null, place: Place];
type Unit = keyof typeof honest;

interface Scenario {
	name: string;
	unit: Unit;
	change: (form: ForeignForm) => unknown;
	finds: Expected[];
}

const SEVERITY: Record<string, string> = {
	"fill-date-missing": "warning",
	"fill-date-invalid": "warning",
	"row-missing": "error",
	"row-unknown": "error",
	"row-duplicate": "error",
	"item-name-changed": "warning",
	"units-changed": "warning",
	"item-not-responsible": "warning",
	"progress-missing": "error",
	"progress-vague": "warning",
	"target-unreported": "warning",
	"target-behind": "warning",
	"target-exceeded": "warning",
	"target-unit-mismatch": "warning",
	"rate-inconsistent": "warning",
	"deadline-missing": "error",
	"deadline-unparsable": "warning",
	"deadline-too-late": "error",
	"deadline-too-early": "warning",
	"deadline-passed": "error",
	"personal-data": "warning",
	"formula-cell": "warning",
};

const UNION: Unit = "县总工会";
const scenario = (name: string, unit: Unit, change: Scenario["change"], ...finds: Expected[]): Scenario => ({
	name,
	unit,
	change,
	finds,
});
/** 县总工会's 妈妈小屋, of which the notice wants 8处. */
const rooms = (name: string, progress: string | null, ...finds: Expected[]) =>
	scenario(name, UNION, (form) => form.set(8, "progress", progress), ...finds);
const due = (name: string, deadline: string | Date | null, ...finds: Expected[]) =>
	scenario(name, UNION, (form) => form.set(8, "deadline", deadline), ...finds);
const dated = (name: string, fillDate: string | Date | null, ...finds: Expected[]) =>
	scenario(name, UNION, (form) => form.fillDate(fillDate), ...finds);

const SCENARIOS: Scenario[] = [
	...(Object.keys(honest) as Unit[]).map((unit) => scenario(`an honest form of ${unit}`, unit, () => undefined)),

	dated("填报时间 blank", null, ["fill-date-missing", null, "fillDate"]),
	dated("填报时间 in words that are no day", "尽快报送", ["fill-date-invalid", null, "fillDate"]),
	dated("填报时间 the day before the period", "2025年3月31日", ["fill-date-invalid", null, "fillDate"]),
	dated("填报时间 32 days after the period", "2025年8月1日", ["fill-date-invalid", null, "fillDate"]),
	dated("填报时间 the period's first day", "2025年4月1日"),
	dated("填报时间 31 days after the period", "2025年7月31日"),
	dated("填报时间 with dots", "2025.7.2"),
	dated("填报时间 spaced out", "2025 年 7 月 2 日"),
	dated("填报时间 a date cell", new Date(Date.UTC(2025, 6, 2))),

	scenario("a row taken out", UNION, (form) => form.removeRow(form.row(3)), ["row-missing", 3, "none"]),
	scenario(
		"a row of its own put in",
		UNION,
		(form) => form.rows.push([11, "实施背街小巷亮化工程", "县总工会", "安装路灯50盏。", "2025年12月底"]),
		["row-unknown", null, "row"],
	),
	scenario("footers under the table", UNION, (form) =>
		form.rows.push([], ["填表人：李某某", null, null, "审核人：王某某", null], ["联系电话：0539-6021338"]),
	),
	scenario("a blank row put in", UNION, (form) => form.insertRow(form.row(8), [])),
	scenario("a column put in", UNION, (form) => form.insertColumn(form.column("progress"), "备注")),
	scenario("a column in front", UNION, (form) => form.insertColumn(0, "")),
	scenario("rows above the form", UNION, (form) => form.insertRow(0, ["附件2"])),
	scenario("the sheet renamed and moved behind another", UNION, (form) =>
		form.renameSheet("Sheet1 (2)").addSheetBefore("说明", [["请各单位认真填报"]]),
	),
	scenario(
		"an item twice",
		UNION,
		(form) =>
			form.insertRow(form.row(8) + 1, [8, "实施女职工关爱项目", "县总工会", "新建2处，累计5处。", "2025年12月底"]),
		["row-duplicate", 8, "row"],
	),

	scenario("实事名称 edited", UNION, (form) => form.set(8, "name", "实施女职工关爱行动"), [
		"item-name-changed",
		8,
		"name",
	]),
	scenario("white space in 实事名称", UNION, (form) => form.set(8, "name", " 实施女职工\n关爱　项目")),
	scenario(
		"实事名称 of something else",
		UNION,
		(form) => form.set(8, "name", "推进全域旅游发展"),
		["row-missing", 8, "none"],
		["row-unknown", null, "row"],
	),
	scenario("责任单位 edited", UNION, (form) => form.set(8, "units", "县总工会\n县妇联"), ["units-changed", 8, "units"]),
	scenario("责任单位 on one line", UNION, (form) => form.set(3, "units", "县卫生健康局、县总工会")),
	scenario(
		"an item of other units filled in",
		UNION,
		(form) =>
			form.insertRow(form.row(3), [
				2,
				"实施学位扩容工程",
				"县教育和体育局",
				"组织职工志愿者支持学校建设40人次。",
				"2025年12月底",
			]),
		["item-not-responsible", 2, "row"],
	),

	rooms("进度 blank", null, ["progress-missing", 8, "progress"]),
	...["无", "/", "—", "  ", "无。"].map((text) =>
		scenario(
			`进度 “${text}” and 完成时限 blank`,
			UNION,
			(form) => form.set(8, "progress", text).set(8, "deadline", null),
			["progress-missing", 8, "progress"],
		),
	),

	rooms("no figure", "积极推进女职工关爱阵地建设，成效明显。", ["progress-vague", 8, "progress"]),
	rooms("dates, ages and phone numbers only", "6月30日前完成选址，0—3岁婴幼儿家庭可拨打12351热线咨询。", [
		"progress-vague",
		8,
		"progress",
	]),
	rooms("a document's number only", "按照云政办字〔2025〕11号文件要求有序推进。", ["progress-vague", 8, "progress"]),
	rooms("not begun", "尚未开展，计划9月启动。", ["target-behind", 8, "progress"]),
	scenario("no figure where the item has no counted target", "团县委", (form) =>
		form.set(9, "progress", "常态化开展结对关爱和课业辅导。"),
	),

	rooms("money, but not the target", "投入资金15万元用于园区女职工服务阵地选址装修。", [
		"target-unreported",
		8,
		"progress",
	]),
	scenario(
		"one of three targets left out",
		"县教育和体育局",
		(form) => form.set(2, "progress", "新建幼儿园1所已建成；改扩建中小学累计完成2所。"),
		["target-unreported", 2, "progress"],
	),

	rooms("a quarter done at half-year", "已建成“妈妈小屋”2处。", ["target-behind", 8, "progress"]),
	rooms("just above 0.7 of the schedule", "已建成“妈妈小屋”3处。"),
	rooms("far more than the target", "已建成“妈妈小屋”13处。", ["target-exceeded", 8, "progress"]),
	rooms("more, but under 1.5 times", "已建成“妈妈小屋”11处。"),
	scenario("twice the target, but by 2 only", "县教育和体育局", (form) =>
		form.set(2, "progress", "新建幼儿园累计建成4所；改扩建中小学累计完成2所；新增学位680个。"),
	),

	scenario(
		"人 for 人次",
		"县人力资源社会保障局",
		(form) =>
			form.set(
				6,
				"progress",
				"上半年共举办女性专场招聘会2场；累计开展家政、电商等技能培训630人；培育巾帼创业带头人14名。",
			),
		["target-unit-mismatch", 6, "progress"],
	),
	rooms("个 for 处", "已建成“妈妈小屋”5个。"),
	scenario("人 for 名", "县残联", (form) =>
		form.set(5, "progress", "累计为52人提供康复训练，按每人每年1.6万元落实补贴；举办照护技能培训班3期。"),
	),
	scenario("场次 for 场", "县司法局", (form) =>
		form.set(10, "progress", "累计开展普法宣传“进村居”活动16场次；当事人满意率96.5%。"),
	),

	rooms("a completion rate that does not fit", "累计建成“妈妈小屋”5处，完成年度任务的75%。", [
		"rate-inconsistent",
		8,
		"progress",
	]),
	rooms("a completion rate that fits", "累计建成“妈妈小屋”5处，完成率62.5%。"),
	rooms("a completion rate over the text's own target", "年度计划建设“妈妈小屋”10处，累计建成5处，完成率50%。"),

	due("完成时限 blank", null, ["deadline-missing", 8, "deadline"]),
	due("完成时限 that is no term", "视情况而定", ["deadline-unparsable", 8, "deadline"]),
	due("完成时限 after the year's end", "2026年1月", ["deadline-too-late", 8, "deadline"]),
	scenario(
		"完成时限 before the notice's year",
		UNION,
		(form) => form.set(8, "progress", "已建成“妈妈小屋”8处。").set(8, "deadline", "2024年12月"),
		["deadline-too-early", 8, "deadline"],
	),
	due("its own 完成时限 passed, not done", "2025年5月底", ["deadline-passed", 8, "row"]),
	scenario("its own 完成时限 passed, done", UNION, (form) =>
		form.set(8, "progress", "已建成“妈妈小屋”8处。").set(8, "deadline", "2025年5月底"),
	),
	scenario(
		"its own 完成时限 passed, a rate short",
		"县司法局",
		(form) =>
			form
				.set(10, "progress", "累计开展普法宣传“进村居”活动30场；法律援助案件当事人满意率93%。")
				.set(10, "deadline", "2025年5月"),
		["deadline-passed", 10, "row"],
	),

	rooms("a mobile number", "已建成“妈妈小屋”5处，联系人13812345678。", ["personal-data", 8, "progress"]),
	rooms("an identity-card number", "已建成“妈妈小屋”5处，负责人身份证号11010519491231002X。", [
		"personal-data",
		8,
		"progress",
	]),
	rooms("an identity-card number with spaces", "已建成“妈妈小屋”5处，证件号110105 19491231 002X。", [
		"personal-data",
		8,
		"progress",
	]),
	rooms("a masked identity-card number", "已建成“妈妈小屋”5处，证件号110105********002X。"),
	rooms("18 digits with a wrong checksum", "已建成“妈妈小屋”5处，合同编号110105194912310021。"),
	rooms("an office telephone", "已建成“妈妈小屋”5处，咨询电话0539-6021338。"),
	due("a mobile number in 完成时限", "2025年12月底（13812345678）", ["personal-data", 8, "deadline"]),

	scenario(
		"进度 a formula",
		UNION,
		(form) => form.set(8, "progress", { t: "s", v: "已建成“妈妈小屋”5处。", f: '"已建成“妈妈小屋”"&5&"处。"' }),
		["formula-cell", 8, "progress"],
	),
	rooms("text that begins with =", "=已建成“妈妈小屋”5处。"),
];

/** Of the second notice, which names 牵头 and 配合单位 and an end for each item; judged on 30 June. */
const LED: (Omit<Scenario, "unit"> & { unit: string })[] = [
	{
		name: "配合单位 without a figure",
		unit: "县妇联",
		change: (form) =>
			form.set(2, "progress", "配合开展读书活动，广泛发动妇女参与。").set(2, "deadline", "2025年10月底"),
		finds: [],
	},
	{
		name: "牵头单位 without a figure",
		unit: "县文化和旅游局",
		change: (form) => form.set(2, "progress", "扎实开展读书活动，营造浓厚氛围。").set(2, "deadline", "2025年10月底"),
		finds: [["progress-vague", 2, "progress"]],
	},
	{
		name: "完成时限 after the notice's",
		unit: "县文化和旅游局",
		change: (form) =>
			form.set(2, "progress", "累计新建乡村女性书屋14个，举办读书分享会30场。").set(2, "deadline", "2025年11月底"),
		finds: [["deadline-too-late", 2, "deadline"]],
	},
	{
		name: "the notice's end passed, not done",
		unit: "县民政局",
		change: (form) =>
			form.set(1, "progress", "累计发放助学书包580个，走访困境儿童家庭900户。").set(1, "deadline", "2025年5月底"),
		finds: [["deadline-passed", 1, "row"]],
	},
	{
		name: "the notice's end passed, done",
		unit: "县民政局",
		change: (form) =>
			form.set(1, "progress", "累计发放助学书包600个，走访困境儿童家庭915户。").set(1, "deadline", "已完成"),
		finds: [],
	},
];

const folder = scratchFolder("rules");
const forms: { scenario: Omit<Scenario, "unit"> & { unit: string }; form: ForeignForm; file: string }[] = [];
let results: WorkbookJson[] = [];

beforeAll(async () => {
	const second = join(__dirname, "../fixtures/returns/second-notice.txt");
	await Promise.all([
		layOut(SAMPLE_NOTICE, "--period", "2025Q2", "--all-units", "-o", join(folder, "sample")),
		layOut(second, "--period", "2025Q2", "--all-units", "-o", join(folder, "second")),
	]);
	const write = (kind: string, each: Omit<Scenario, "unit"> & { unit: string }, filling: Fillings[string]) => {
		const form = new ForeignForm(readFileSync(join(folder, kind, `${each.unit}.xlsx`))).fill(filling);
		each.change(form);
		const file = `s${forms.length}.xlsx`;
		writeFileSync(join(folder, file), form.bytes());
		forms.push({ scenario: each, form, file });
		return join(folder, file);
	};
	const sample = SCENARIOS.map((each) => write("sample", each, (honest as Fillings)[each.unit]!));
	const led = LED.map((each) => write("second", each, { fillDate: "2025年7月1日", rows: {} }));
	const outputs: CheckJson[] = await Promise.all([checkJson(...sample), checkJson(...led)]);
	results = outputs.flatMap((output) => output.workbooks);
}, 120_000);

test.each([...SCENARIOS, ...LED].map((each, index) => [each.name, index] as const))("%s", (_, index) => {
	const { scenario, form, file } = forms[index]!;
	const result = results.find((each) => each.file === file)!;
	expect(result.unit).toBe(scenario.unit);
	const shown = result.findings.map(({ rule, severity, item, unit, sheet, cell }) => ({
		rule,
		severity,
		item,
		unit,
		sheet,
		cell,
	}));
	const byRule = (a: { rule: string }, b: { rule: string }) => (a.rule < b.rule ? -1 : 1);
	expect(shown.sort(byRule)).toEqual(
		scenario.finds
			.map(([rule, item, place]) => ({
				rule,
				severity: SEVERITY[rule],
				item,
				unit: scenario.unit,
				sheet: form.sheet,
				cell: cellOf(form, item, place),
			}))
			.sort(byRule),
	);
});

function cellOf(form: ForeignForm, item: number | null, place: Place): unknown {
	switch (place) {
		case "none":
			return null;
		case "row":
			return expect.stringMatching(/^[A-Z]+\d+$/);
		case "fillDate":
			return form.fillDateAddress();
		default:
			return form.address(item ?? 0, place);
	}
}
