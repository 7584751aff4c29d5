import fc from "fast-check";
import { readTargets } from "../../../../src/core/check/figures";
import { elapsedShare } from "../../../../src/core/check/figures/judge";
import { measureFit } from "../../../../src/core/check/figures/measures";
import { parseNotice } from "../../../../src/core/notice";
import { plainDocument } from "../../../support/golden-notices";
import { contextOf, type LabelledCell, listedNotices } from "../../../support/labelled-cells";

const notices = listedNotices();

function read(notice: string, item: number, text: string, cell: Partial<LabelledCell> = {}) {
	const whole = notices.get(notice)!;
	const period = cell.period ?? `${whole.year.value}Q2`;
	const context = contextOf({ notice, item, unit: "某单位", text, targets: [], rules: [], ...cell, period }, whole);
	return readTargets(new Map([[item, text]]), "某单位", [whole.items[item - 1]!], context);
}

/** The cumulative figure of the first target: 20000人次 of “两癌”筛查. */
const screened = (text: string, cell: Partial<LabelledCell> = {}) => read("gaoqing-2021", 1, text, cell)[0]!.achieved;

test.each<[string, number | null]>([
	["累计筛查15,000人次", 15000],
	["累计筛查１．５万余人次", 15000],
	["累计筛查一万五千人次", 15000],
	["已筛查近1.5万人次", 15000],
	["本季度筛查6000人次，累计完成10500人次", 10500],
	["累计完成10500人次，其中本季度6000人次", 10500],
	["一季度4200人次，二季度5300人次（均为“两癌”筛查）", 9500],
	["筛查：田镇街道3200人次、常家镇2500人次", 5700],
	["共筛查5700人次（田镇街道3200人次、常家镇2500人次）", 5700],
	["年度任务20000人次，已完成筛查12000人次", 12000],
	["完成年度任务20000人次的60%", 12000],
	["2020年筛查19800人次，今年截至6月底9600人次", 9600],
	["下一步，计划三季度筛查6000人次", null],
	["预计9月底前完成筛查20000人次", null],
	["两癌筛查尚未开展", 0],
	["印发两癌筛查折页20000份，出动医护人员320人次", null],
	["已筛查16100/20000人次", 16100],
	["“两癌”筛查（12000 / 20000人次）", 12000],
	["截至2021/6筛查9600人次", 9600],
	["咨询电话6967116，筛查对象35—64周岁", null],
])("%s → %s", (text, expected) => {
	expect(screened(text)).toBe(expected);
});

describe("several things named at once", () => {
	const notice = parseNotice(
		plainDocument(
			"关于2024年为全县妇女儿童办实事的通知\n一、实施健康行动。宫颈癌检查6000人，乳腺癌检查6000人。\n二、实施助餐行动。新建老年食堂、助餐点15个，其中老年食堂5个。\n",
		),
	);
	test.each<[number, string, (number | null)[]]>([
		[1, "“两癌”检查各完成3000人。", [3000, 3000]],
		[1, "宫颈癌、乳腺癌检查分别完成3100人、2900人。", [3100, 2900]],
		[1, "全年目标宫颈癌检查6000人、乳腺癌检查6000人。目前分别完成3100人、2900人。", [3100, 2900]],
		[2, "新建老年食堂4个、助餐点7个。", [11, 4]],
		[2, "新建老年食堂、助餐点共11个，其中老年食堂4个。", [11, 4]],
	])("item %i: %s", (no, text, expected) => {
		const item = notice.items[no - 1]!;
		const context = contextOf(
			{ notice: "", item: no, unit: "某单位", period: "2024Q2", text, targets: [], rules: [] },
			notice,
		);
		const read = readTargets(new Map([[no, text]]), "某单位", [item], context);
		expect(read.map(({ achieved }) => achieved)).toEqual(expected);
	});
});

describe("the period's figure alone", () => {
	test("is added to the previous report's cumulative figure, and says so", () => {
		const [target] = read("gaoqing-2021", 1, "本季度筛查8000人次。", { previous: { "0": 7000 } });
		expect(target).toMatchObject({
			achieved: 15000,
			periodFigure: 8000,
			share: 0.75,
			quote: "本季度筛查8000人次",
			arithmetic: "本期8000人次＋上期累计7000人次＝15000人次",
		});
	});

	test("stands for itself where there is no previous report", () => {
		expect(screened("本季度筛查8000人次。")).toBe(8000);
	});

	test("上半年 is the year so far in the second quarter, and an earlier part of it in the third", () => {
		expect(screened("上半年筛查8000人次")).toBe(8000);
		expect(screened("上半年筛查8000人次，三季度筛查4000人次", { period: "2021Q3" })).toBe(12000);
	});
});

describe("building", () => {
	const built = (text: string) => read("gaoqing-2021", 2, text).map(({ achieved }) => achieved);

	test.each<[string, (number | null)[]]>([
		["已建成幼儿园6所、中小学2所", [2, 6]],
		["完成6所幼儿园、2所中小学", [2, 6]],
		["中小学3所已完工1所，幼儿园9所均已开工", [1, null]],
		["3所中小学正在施工，9所幼儿园主体封顶", [null, null]],
		["幼儿园建成5所、在建4所", [null, 5]],
		["幼儿园9所、中小学3所，均已开工建设，预计年底建成", [null, null]],
		["完成9所幼儿园选址，中小学已完工2所、另有1所正在施工", [2, null]],
		["小学1所、初中1所，幼儿园4所，均已完工", [2, 4]],
	])("%s", (text, expected) => {
		// Primary and middle schools listed apart add up only where one enumeration lists them.
		expect(built(text)).toEqual(expected);
	});

	test("done in words is met without a figure", () => {
		const [schools] = read("gaoqing-2021", 2, "学校新改扩建工程已全部竣工。", { period: "2021Q4" });
		expect(schools).toMatchObject({ achieved: null, doneInWords: true, status: "met" });
	});
});

test("of two figures that fit equally none is picked", () => {
	const [target] = read("gaoqing-2021", 1, "今年筛查12000人次。今年筛查13000人次。");
	expect(target).toMatchObject({ achieved: null, status: "unreported" });
	expect(target!.evidence!.candidates).toHaveLength(2);
});

test("a rate is no schedule, and is met only at its value", () => {
	expect(read("gaoqing-2024", 3, "筛查率20%")[0]).toMatchObject({ achieved: 20, status: "on-track" });
	expect(read("gaoqing-2024", 3, "筛查率85.2%")[0]).toMatchObject({ achieved: 85.2, status: "met" });
});

test("after the deadline what is short is overdue", () => {
	expect(read("gaoqing-2021", 1, "累计筛查19000人次", { asOf: "2022-01-01" })[0]).toMatchObject({ status: "overdue" });
	expect(read("gaoqing-2021", 1, "累计筛查19000人次", { asOf: "2021-12-31" })[0]).toMatchObject({ status: "on-track" });
});

test("the elapsed share counts days of the notice's year", () => {
	expect(elapsedShare("2021-06-30", 2021)).toBeCloseTo(181 / 365, 10);
	expect(elapsedShare("2024-06-30", 2024)).toBeCloseTo(182 / 366, 10);
	expect(elapsedShare("2025-03-01", 2024)).toBe(1);
	expect(elapsedShare("2023-12-31", 2024)).toBe(0);
});

test.each([
	["名", "人", "same"],
	["处", "所", "same"],
	["场", "场次", "same"],
	["场次", "次", "same"],
	["场", "次", "kin"],
	["人", "人次", "kin"],
	["户", "人", "kin"],
	["片", "个", "kin"],
	["场", "人", "other"],
])("%s and %s are %s", (measure, wanted, fit) => {
	expect(measureFit(measure, wanted)).toBe(fit);
	expect(measureFit(wanted, measure)).toBe(fit);
});

test("quotes are words of the text, and any text is read without failing", () => {
	const pieces = [
		..."累计已筛查（）、，。；：“”\n 其中各第至%",
		"15000人次",
		"本季度",
		"任务",
		"1.5万",
		"幼儿园",
		"2所",
		"尚未开展",
		"镇",
	];
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (words) => {
			const text = words.join("");
			for (const item of [1, 2, 3])
				for (const target of read("gaoqing-2021", item, text)) {
					if (target.quote !== null) expect(text).toContain(target.quote);
					expect(target.achieved === null || Number.isFinite(target.achieved)).toBe(true);
				}
		}),
		{ seed: 11, numRuns: 200 },
	);
});

test.each(["累计筛查15000人次，", "田镇街道3人次、", "截至6月底", "（其中", "无标点的长句子没有任何停顿"])(
	"a megabyte of “%s” is read in no time",
	(piece) => {
		const text = piece.repeat(1_000_000 / piece.length);
		const start = performance.now();
		read("gaoqing-2021", 1, text);
		// Two seconds on a quiet machine; tests run on busy ones.
		expect(performance.now() - start).toBeLessThan(48_000);
	},
);
