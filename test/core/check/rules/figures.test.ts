import { checkForm, checkMerged, SETTINGS_PRESETS, type SettingsPreset } from "../../../../src/core/check";
import type { CheckedWorkbook, Finding } from "../../../../src/core/model";
import { makeChecked } from "../../../support/checked";
import { contextOf, type LabelledCell, listedNotices } from "../../../support/labelled-cells";

const notices = listedNotices();

interface Report {
	unit: string;
	item: number;
	text: string;
	due?: string;
	collective?: string;
}

function contextFor(notice: string, options: Partial<LabelledCell> = {}) {
	const whole = notices.get(notice)!;
	const period = `${whole.year.value}Q2`;
	return contextOf({ notice, item: 1, unit: "", text: "", targets: [], rules: [], period, ...options }, whole);
}

function checked(notice: string, { unit, item, text, due, collective }: Report, options: Partial<LabelledCell> = {}) {
	const context = contextFor(notice, { item, unit, ...options });
	const { returned } = makeChecked({
		unit,
		rows: { [item]: [text, due ?? ""] },
		...(collective ? { collective } : {}),
	});
	return checkForm({ ...returned!, period: context.period.key, titleYear: null }, context);
}

/** Findings of one rule on one cell. */
function found(rule: string, notice: string, report: Report, options: Partial<LabelledCell> = {}): Finding[] {
	return checked(notice, report, options).findings.filter((each) => each.rule === rule && each.item === report.item);
}

const HEALTH = { unit: "县卫生健康局", item: 1 };

test("a finding says where, what was found and why it matters", () => {
	const [finding] = found("target-behind", "gaoqing-2021", { ...HEALTH, text: "累计筛查5000人次。" });
	expect(finding).toMatchObject({
		severity: "warning",
		item: 1,
		unit: "县卫生健康局",
		file: "县卫生健康局.xlsx",
		cell: "D5",
		quote: "累计筛查5000人次",
	});
	expect(finding!.message).toBe(
		"第1项“实施‘两癌’免费检查和救助行动”：“适龄妇女‘两癌’筛查”目标20000人次，累计完成5000人次，占25%，而到2021年6月30日全年时间已过49.6%，进度明显偏慢。",
	);
});

describe("progress-vague", () => {
	const vague = (text: string, unit = "县卫生健康局") =>
		found("progress-vague", "gaoqing-2021", { unit, item: 1, text }).length;

	test.each([
		"持续推进，成效明显。",
		"按照6月30日前完成的要求扎实推进，咨询电话：6967116。",
		"对35—64周岁妇女开展一系列宣传，打造一支队伍。",
		"根据〔2021〕21号文件要求，24小时开通热线。",
	])("%s", (text) => expect(vague(text)).toBe(1));

	test.each(["筛查工作尚未开展。", "不涉及。", "拨付资金30万元。", "已全部完成年度任务。", "召开会议2次。", "无"])(
		"not: %s",
		(text) => expect(vague(text)).toBe(0),
	);

	test("not where the item counts nothing, and not of a supporting unit", () => {
		expect(found("progress-vague", "gaoqing-2024", { unit: "县妇联", item: 6, text: "持续推进。" })).toEqual([]);
		const notice = notices.get("gaoqing-2021")!;
		const units = notice.items[0]!.units;
		const supporting = { ...notice.items[0]!, units: units.map((unit) => ({ ...unit, role: "support" as const })) };
		const context = { ...contextFor("gaoqing-2021"), notice: { ...notice, items: [supporting] } };
		const { returned } = makeChecked({ unit: "县财政局", rows: { 1: ["配合做好工作。", ""] } });
		const { findings } = checkForm({ ...returned!, period: "2021Q2", titleYear: null }, context);
		expect(findings.filter(({ rule }) => rule === "progress-vague")).toEqual([]);
	});
});

describe("target-unreported", () => {
	test("of the item's only unit, for each target that its figures leave out", () => {
		const report = { unit: "县教育和体育局", item: 2, text: "已建成幼儿园5所，投入资金800万元。" };
		const findings = found("target-unreported", "gaoqing-2021", report);
		expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining("“中小学”（目标3所）")]);
	});

	test("not of a unit among several, nor of what is planned, begun or done in words", () => {
		expect(found("target-unreported", "gaoqing-2021", { unit: "县妇联", item: 3, text: "举办讲堂35场。" })).toEqual([]);
		const text = "幼儿园建成5所，3所中小学正在施工。";
		expect(found("target-unreported", "gaoqing-2021", { unit: "县教育和体育局", item: 2, text })).toEqual([]);
	});

	test("of more numbers than are read it is said that the rest was not, and nothing is missed in it", () => {
		const text = `${"走访3户，".repeat(5001)}建成幼儿园5所。`;
		const report = { unit: "县教育和体育局", item: 2, text };
		const findings = found("target-unreported", "gaoqing-2021", report);
		expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining("只核对了前5000个")]);
		const below = found("target-unreported", "gaoqing-2021", { ...report, text: "走访3户，".repeat(4999) });
		expect(below.map(({ message }) => message)).not.toContainEqual(expect.stringContaining("只核对了前"));
	});
});

describe("target-behind", () => {
	const behind = (text: string, options: Partial<LabelledCell> = {}) =>
		found("target-behind", "gaoqing-2021", { ...HEALTH, text }, options).length;

	test("under 0.7 × the elapsed share of the year, to the day", () => {
		// 20000 × 0.7 × 181/365 = 6942.5
		expect(behind("累计筛查6942人次")).toBe(1);
		expect(behind("累计筛查6943人次")).toBe(0);
		expect(behind("累计筛查6943人次", { asOf: "2021-07-31" })).toBe(1);
	});

	test("not after the deadline, not for a rate, not where nothing is reported", () => {
		expect(behind("累计筛查6000人次", { asOf: "2022-01-05" })).toBe(0);
		expect(behind("拨付资金30万元")).toBe(0);
		expect(found("target-behind", "gaoqing-2024", { unit: "县卫生健康局", item: 3, text: "筛查率10%" })).toEqual([]);
	});
});

describe("target-exceeded", () => {
	const exceeded = (text: string) =>
		found("target-exceeded", "gaoqing-2024", { unit: "县人力资源社会保障局", item: 2, text }).length;

	test("over 1.5 times the target, and over it by at least 3", () => {
		expect(exceeded("开展家政培训31场次")).toBe(1);
		expect(exceeded("开展家政培训30场次")).toBe(0);
		const shelter = { unit: "县总工会", item: 7, text: "建成“妈妈小屋”3处" };
		expect(found("target-exceeded", "gaoqing-2024", shelter)).toEqual([]);
	});
});

describe("target-unit-mismatch", () => {
	test("the figure is taken all the same", () => {
		const report = { ...HEALTH, text: "累计筛查15000人" };
		expect(found("target-unit-mismatch", "gaoqing-2021", report)).toHaveLength(1);
		expect(checked("gaoqing-2021", report).targets[0]).toMatchObject({ achieved: 15000, status: "on-track" });
	});

	test("measures that say the same are none", () => {
		const text = "美学教育基地3处，讲堂30场次，培训执委400名，美家超市40家。";
		expect(found("target-unit-mismatch", "gaoqing-2021", { unit: "县妇联", item: 3, text })).toEqual([]);
	});
});

describe("rate-inconsistent", () => {
	const inconsistent = (text: string) => found("rate-inconsistent", "gaoqing-2021", { ...HEALTH, text }).length;

	test.each<[string, number]>([
		["累计筛查15000人次，完成率75%", 0],
		["累计筛查15000人次，完成率76%", 0],
		["累计筛查15000人次，完成率76.1%", 1],
		["年度任务18000人次，已筛查9000人次，完成率50%", 0],
		["年度任务18000人次，已筛查9000人次，完成率45%", 1],
		["完成率75%", 0],
		["累计筛查15000人次，群众满意率98%", 0],
	])("%s: %i", (text, count) => expect(inconsistent(text)).toBe(count));
});

test("cumulative-decreased is below the previous report's figure; the period's own figure is added to it", () => {
	const previous = { "0": 7000 };
	const decreased = (text: string) =>
		found("cumulative-decreased", "gaoqing-2021", { ...HEALTH, text }, { previous }).length;
	expect(decreased("累计筛查6999人次")).toBe(1);
	expect(decreased("累计筛查7000人次")).toBe(0);
	expect(decreased("本季度筛查500人次")).toBe(0);
});

describe("deadline-passed", () => {
	const passed = (text: string, due: string, options: Partial<LabelledCell> = {}) =>
		found("deadline-passed", "gaoqing-2021", { ...HEALTH, text, due }, options).length;

	test("the unit's own deadline, or the notice's", () => {
		expect(passed("累计筛查15000人次", "2021年5月底")).toBe(1);
		expect(passed("累计筛查15000人次", "2021年6月底")).toBe(0);
		expect(passed("累计筛查15000人次", "长期坚持", { asOf: "2022-01-01" })).toBe(1);
	});

	test("not where the target is reached or nothing is reported", () => {
		expect(passed("累计筛查20000人次", "2021年5月底")).toBe(0);
		expect(passed("召开会议2次", "2021年5月底")).toBe(0);
	});
});

describe("over all merged forms", () => {
	const merged = (notice: string, reports: Report[]): Finding[] => {
		const workbooks: CheckedWorkbook[] = reports.map((report) => checked(notice, report));
		return checkMerged(workbooks, contextFor(notice));
	};

	test("figures-conflict names both figures, over 1% apart", () => {
		const texts = (other: number) => [
			{ unit: "县卫生健康局", item: 3, text: "全县筛查率62.5%" },
			{ unit: "县妇联", item: 3, text: `全县筛查率${other}%` },
		];
		const findings = merged("gaoqing-2024", texts(60)).filter(({ rule }) => rule === "figures-conflict");
		expect(findings).toEqual([
			expect.objectContaining({ item: 3, message: expect.stringContaining("县卫生健康局为62.5%，县妇联为60%") }),
		]);
		expect(merged("gaoqing-2024", texts(62)).filter(({ rule }) => rule === "figures-conflict")).toEqual([]);
	});

	test("towns, subdistricts, zones and centres report parts of their own", () => {
		const findings = merged("gaoxin-2023", [
			{ unit: "卫生健康事业中心", item: 5, text: "免费检查7350人" },
			{ unit: "四宝山街道", item: 5, text: "免费检查1260人" },
			{ unit: "中埠镇", item: 5, text: "免费检查900人" },
		]);
		expect(findings.filter(({ rule }) => rule === "figures-conflict")).toEqual([]);
	});

	test("target-unreported stands on the item's first unit and on no file", () => {
		const findings = merged("gaoqing-2024", [
			{ unit: "县妇联", item: 7, text: "开展宣讲3场。" },
			{ unit: "县司法局", item: 7, text: "办理案件12件。" },
		]).filter(({ rule }) => rule === "target-unreported");
		expect(findings.map(({ unit, file, item }) => [unit, file, item])).toEqual(findings.map(() => ["县妇联", null, 7]));
		expect(findings.map(({ message }) => message).join()).toContain("“‘妈妈小屋’”（目标1处）");
		expect(findings.map(({ message }) => message).join()).not.toContain("宣讲");
	});

	test("what stands behind more numbers than are read is not said to be unreported by all", () => {
		const text = `${"走访3户，".repeat(5001)}建成“妈妈小屋”1处。`;
		const findings = merged("gaoqing-2024", [{ unit: "县妇联", item: 7, text }]);
		expect(findings.filter(({ file, rule }) => rule === "target-unreported" && file === null)).toEqual([]);
	});

	test("an item for which nobody sent a form is not said to be unreported", () => {
		const findings = merged("gaoqing-2024", [{ unit: "县妇联", item: 7, text: "开展宣讲3场。" }]);
		expect(findings.filter(({ item }) => item !== 7)).toEqual([]);
	});
});

test("figure-ambiguous: of two figures that fit equally none is picked, and it is said; one figure is not ambiguous", () => {
	const [finding] = found("figure-ambiguous", "gaoqing-2021", {
		...HEALTH,
		text: "今年筛查12000人次。今年筛查13000人次。",
	});
	expect(finding).toMatchObject({ severity: "warning", item: 1, cell: "D5" });
	expect(finding!.message).toContain("12000人次");
	expect(finding!.message).toContain("13000人次");
	expect(found("figure-ambiguous", "gaoqing-2021", { ...HEALTH, text: "今年筛查12000人次。" })).toEqual([]);
});

test("the strictness says from which share of the schedule a target is behind", () => {
	const behindAt = (preset: SettingsPreset) => {
		const report = { ...HEALTH, text: "累计筛查6500人次。" };
		const context = { ...contextFor("gaoqing-2021", HEALTH), settings: SETTINGS_PRESETS[preset] };
		const { returned } = makeChecked({ unit: report.unit, rows: { 1: [report.text, ""] } });
		return checkForm({ ...returned!, period: context.period.key, titleYear: null }, context).findings.some(
			({ rule }) => rule === "target-behind",
		);
	};
	// 32.5 % done of 49.6 % of the year: 0.66 of the schedule.
	expect([behindAt("宽松"), behindAt("通行"), behindAt("从严")]).toEqual([false, true, true]);
});
