import { identifyUnitByFileName } from "../../../src/core/form";
import type { FormStamp } from "../../../src/core/model";
import { returnsOf } from "../../support/forms";
import { sheetOf, workbookOf } from "../../support/grid";
import { type ItemSpec, makeNotice } from "../../support/notices";

const TABLE = "| 序号 | 实事名称 | 进展情况 |\n| 11 | 别的 | 已建成3个 |";
const identify = (cell: string, file = "1.xlsx", stamp?: Partial<FormStamp>, items?: ItemSpec[]) => {
	const sheet = sheetOf(`| 单位： | ${cell} |\n${TABLE}`);
	const notice = items ? makeNotice({ items }) : makeNotice();
	return returnsOf(workbookOf(sheet, stamp ? { stamp } : {}), { file, notice })[0]!.unit;
};

const ALIASES: [written: string, unit: string][] = [
	["县妇联", "县妇联"],
	["妇联", "县妇联"],
	["云泽县妇联", "县妇联"],
	["云泽妇联", "县妇联"],
	["县妇女联合会", "县妇联"],
	["山东省东原市云泽县妇女联合会", "县妇联"],
	["云泽县妇联（盖章）", "县妇联"],
	[" 县 妇 联 ", "县妇联"],
	["县妇联办公室", "县妇联"],
	["县妇联（牵头）", "县妇联"],
	["县教体局", "县教育和体育局"],
	["县教育体育局", "县教育和体育局"],
	["云泽县教育和体育局", "县教育和体育局"],
	["县教育局", "县教育和体育局"],
	["县教体局基础教育科", "县教育和体育局"],
	["卫健局", "县卫生健康局"],
	["县卫健委", "县卫生健康局"],
	["县卫生和健康局", "县卫生健康局"],
	["县卫健局妇幼健康股", "县卫生健康局"],
	["县发改局", "县发展和改革局"],
	["文旅局", "县文化和旅游局"],
	["县残疾人联合会", "县残联"],
	["总工会", "县总工会"],
	["县工会", "县总工会"],
	["科协", "县科协"],
	["县科学技术协会", "县科协"],
	["县人民检察院", "县检察院"],
	["云泽县人民检察院", "县检察院"],
	["法院", "县法院"],
	["共青团云泽县委", "团县委"],
	["共青团云泽县委员会", "团县委"],
	["县团委", "团县委"],
	["团委", "团县委"],
	["公安局", "县公安局"],
	["东原市公安局云泽分局", "县公安局"],
	["交通局", "县交通运输局"],
	["芦湖街道办事处", "芦湖街道"],
	["云泽县芦湖街道", "芦湖街道"],
	["市公积金中心云泽分中心", "市住房公积金管理中心云泽分中心"],
	["住房公积金管理中心云泽分中心", "市住房公积金管理中心云泽分中心"],
];

describe("ways of writing a unit", () => {
	test.each(ALIASES)("%s", (written, unit) => {
		expect(identify(written)).toEqual({
			name: unit,
			source: "cell",
			text: written.trim(),
			doubts: [],
			collective: null,
			unknown: false,
		});
	});

	const STRANGERS = [
		"县水利局",
		"市妇联",
		"东原市妇联",
		"桓河县妇联",
		"县妇儿工委办公室",
		"妇幼保健院",
		"体育局",
		"局",
		"张三",
	];
	test.each(STRANGERS)("%s is none of the notice's", (written) => {
		expect(identify(written)).toMatchObject({ name: null, source: "cell", text: written, unknown: true });
	});

	const SHORT_IN_NOTICE: [written: string, unit: string][] = [
		["区住房和城乡建设局", "区住建局"],
		["区人力资源和社会保障局", "区人社局"],
		["区医疗保障局", "临淄医保分局"],
		["临淄公安分局", "临淄公安分局"],
		["淄博市公安局临淄分局", "临淄公安分局"],
		["临淄区公安局", "临淄公安分局"],
		["共青团临淄区委", "团区委"],
		["高新区检察院", "高新区检察院"],
		["人力资源和社会保障中心", "人社中心"],
		["区城市管理局", "区城市管理局"],
		["临淄区市场监管局", "区市场监督管理局"],
	];
	test.each(SHORT_IN_NOTICE)("%s where the notice writes %s", (written, unit) => {
		const units = [...new Set(SHORT_IN_NOTICE.map(([, name]) => name))];
		const notice = makeNotice({ items: [{ name: "实施某项行动", units }] });
		notice.text = "淄博市临淄区人民政府办公室";
		notice.issuer = null;
		const [form] = returnsOf(`| 单位： | ${written} |\n${TABLE}`, { notice });
		expect(form!.unit).toMatchObject({ name: unit, doubts: [], unknown: false });
	});
});

describe("members of collectives", () => {
	const MEMBERS: [written: string, collective: string, name: string][] = [
		["马桥镇", "各街道、镇、中心", "马桥镇"],
		["马桥镇人民政府（盖章）", "各街道、镇、中心", "马桥镇人民政府"],
		["城东街道办事处", "各街道、镇、中心", "城东街道办事处"],
		["马桥镇", "各镇（街道）", "马桥镇"],
		["城东街道", "各镇办", "城东街道"],
		["少海社区儿童友好实践基地", "各儿童友好实践基地", "少海社区儿童友好实践基地"],
		["区水务局", "区直各部门、单位", "区水务局"],
		["实验小学", "各中小学校", "实验小学"],
	];
	test.each(MEMBERS)("%s of %s", (written, collective, name) => {
		const items = [{ name: "实施某项行动", units: ["县妇联", collective] }];
		expect(identify(written, "1.xlsx", undefined, items)).toMatchObject({ name, collective, unknown: false });
	});

	test("the collective's own workbook is the member's whose name the file bears", () => {
		expect(identify("各街道、镇、中心", "马桥镇.xlsx")).toMatchObject({
			name: "马桥镇",
			source: "file-name",
			collective: "各街道、镇、中心",
			doubts: [],
		});
	});

	test("a member in a collective's stamped workbook is no doubt", () => {
		const stamp = { unit: "各街道、镇、中心" };
		expect(identify("马桥镇", "各街道、镇、中心.xlsx", stamp)).toMatchObject({ name: "马桥镇", doubts: [] });
	});
});

describe("which source counts", () => {
	test("the cell before the stamp before the file's name, the others are doubts", () => {
		expect(identify("县妇联", "县残联.xlsx", { unit: "县科协" })).toEqual({
			name: "县妇联",
			source: "cell",
			text: "县妇联",
			doubts: [
				{ source: "stamp", text: "县科协", name: "县科协" },
				{ source: "file-name", text: "县残联", name: "县残联" },
			],
			collective: null,
			unknown: false,
		});
		expect(identify("", "县残联.xlsx", { unit: "县科协" })).toMatchObject({ name: "县科协", source: "stamp" });
		expect(identify("", "县残联.xlsx")).toMatchObject({ name: "县残联", source: "file-name", doubts: [] });
	});
	test("sources that agree raise no doubt", () => {
		expect(identify("云泽县妇联", "2024二季度妇联.xlsx", { unit: "县妇联" })).toMatchObject({
			name: "县妇联",
			doubts: [],
		});
	});
	test("a cell that names no unit is not overruled", () => {
		expect(identify("县水利局", "县残联.xlsx", { unit: "县妇联" })).toMatchObject({ name: null, unknown: true });
	});
	test("two units in the cell are ambiguous, unless another source tells which", () => {
		const names = ["县妇联", "县残联"];
		const unit = identify("县妇联、县残联");
		expect(unit).toMatchObject({ name: null, unknown: true });
		expect(unit.doubts.map(({ source, name }) => `${source} ${name}`)).toEqual(names.map((name) => `cell ${name}`));
		expect(identify("县妇联、县残联", "县残联.xlsx")).toMatchObject({ name: "县残联", source: "cell", doubts: [] });
	});
	test("a short name that fits two units is ambiguous", () => {
		const items = [{ name: "实施某项行动", units: ["县教育和体育局", "县教育和科技局"] }];
		expect(identify("县教育局", "1.xlsx", undefined, items)).toMatchObject({ name: null, unknown: true });
		expect(identify("县教体局", "1.xlsx", undefined, items)).toMatchObject({ name: "县教育和体育局" });
	});
	test("a stamp of another notice's unit says nothing", () => {
		expect(identify("", "1.xlsx", { unit: "区水务局" })).toMatchObject({ name: null, unknown: false });
	});
	test("rows alone are a hint, never an answer", () => {
		const [form] = returnsOf("| 单位： | |\n| 序号 | 实事名称 | 进展情况 |\n| 10 | 实施“希望小屋”儿童关爱项目 | 好 |");
		expect(form!.unit).toEqual({
			name: null,
			source: "rows",
			text: "团县委",
			doubts: [],
			collective: null,
			unknown: false,
		});
	});
});

const FILES: [file: string, unit: string | null][] = [
	["县妇联.xlsx", "县妇联"],
	["2024年第二季度实事进展情况报表（县妇联）.xlsx", "县妇联"],
	["县卫健局2季度最终版(1).xlsx", "县卫生健康局"],
	["附件：2024年为全县妇女儿童办实事工作进展情况报表-云泽县教体局.xls", "县教育和体育局"],
	["报送/县残联/附件.xlsx", "县残联"],
	["市住房公积金管理中心云泽分中心.xlsx", "市住房公积金管理中心云泽分中心"],
	["马桥镇.xlsx", "马桥镇"],
	["共青团云泽县委二季度.et", "团县委"],
	["县妇联转县残联.xlsx", null],
	["县水利局.xlsx", null],
	["1.xlsx", null],
	["新建 Microsoft Excel 工作表.xlsx", null],
	["2024年为全县妇女儿童办实事工作进展情况报表.xlsx", null],
	["", null],
];

test.each(FILES)("the file's name %s", (file, unit) => {
	expect(identifyUnitByFileName(file, makeNotice())).toBe(unit);
});

test("a long hostile text is looked up in time", () => {
	const started = performance.now();
	identify(`${"共青团".repeat(300_000)}委员会`, `${"县妇联和".repeat(300_000)}.xlsx`);
	expect(performance.now() - started).toBeLessThan(6_000);
});
