import { fillIn } from "../../../src/app";
import { parsePeriod } from "../../../src/core";
import { type Merged, mergeFiles, sampleNotice, sheetTexts } from "../../support/returns";

// Months, quarters, half-years and the whole year through the whole chain, each building on the one before.

interface Step {
	period: string;
	fillDate: string;
	/** 县总工会 on item 8: 妈妈小屋 8处. */
	progress: string;
	/** The year's cumulative figure. */
	achieved: number;
	rules?: string[];
}

const CHAINS: [name: string, steps: Step[]][] = [
	[
		"quarters",
		[
			{ period: "2025Q1", fillDate: "2025年3月31日", progress: "已建成“妈妈小屋”2处。", achieved: 2 },
			{ period: "2025Q2", fillDate: "2025年6月30日", progress: "本季度新建“妈妈小屋”3处。", achieved: 5 },
			{ period: "2025Q3", fillDate: "2025年9月30日", progress: "三季度新增“妈妈小屋”1处。", achieved: 6 },
			{ period: "2025Q4", fillDate: "2025年12月31日", progress: "截至12月底累计建成“妈妈小屋”8处。", achieved: 8 },
		],
	],
	[
		"half-years",
		[
			{ period: "2025H1", fillDate: "2025年6月30日", progress: "上半年建成“妈妈小屋”5处。", achieved: 5 },
			{ period: "2025H2", fillDate: "2025年12月31日", progress: "下半年新建“妈妈小屋”3处。", achieved: 8 },
		],
	],
	[
		"months",
		[
			{ period: "2025-05", fillDate: "2025年5月31日", progress: "截至5月底累计建成“妈妈小屋”4处。", achieved: 4 },
			{ period: "2025-06", fillDate: "2025年6月30日", progress: "本月新建“妈妈小屋”1处。", achieved: 5 },
			{
				period: "2025-07",
				fillDate: "2025年7月31日",
				progress: "累计建成“妈妈小屋”4处。",
				achieved: 4,
				rules: ["cumulative-decreased"],
			},
		],
	],
	["whole years", [{ period: "2025", fillDate: "2025年12月31日", progress: "全年建成“妈妈小屋”8处。", achieved: 8 }]],
];

test.each(CHAINS)("%s", async (_, steps) => {
	let previous: Merged | null = null;
	const history: string[] = [];
	for (const { period: key, fillDate, progress, achieved, rules = [] } of steps) {
		const period = parsePeriod(key)!;
		const rows = {
			"3": { progress: `${period.label}走访企业${key.length}家，开办托育点。`, deadline: "2025年12月底" },
			"8": { progress, deadline: "2025年12月底" },
		};
		const bytes = await fillIn(sampleNotice, period, { unit: "县总工会", fillDate, rows });
		// Neither notice nor period is given: the form carries them.
		const merged: Merged = await mergeFiles({ "县总工会.xlsx": bytes }, { previous: previous?.bytes });
		expect([merged.json.period, merged.json.totals.merged]).toEqual([key, 1]);
		expect(merged.json.totals).toMatchObject({ cellsRead: 4, cellsKept: 4, actual: 1, onTime: 1 });
		expect(merged.json).toMatchObject({ due: { date: period.end } });
		const target = merged.json.targets.find(({ item, reportedBy }) => item === 8 && reportedBy === "县总工会");
		expect([key, target?.achieved]).toEqual([key, achieved]);
		const found = merged.json.findings.filter(({ unit, item }) => unit === "县总工会" && item === 8);
		expect([key, found.map(({ rule }) => rule).filter((rule) => rule !== "target-behind")]).toEqual([key, rules]);
		// 台账 holds the year's history, this period's figure last.
		history.push(String(achieved));
		const ledger = sheetTexts(merged.bytes, "台账");
		const header = ledger.find((row) => row[0] === "实事")!;
		expect(header.slice(6)).toEqual(steps.slice(0, history.length).map((step) => parsePeriod(step.period)!.label));
		expect(ledger.find((row) => row[0] === "8")?.slice(6)).toEqual(history);
		previous = merged;
	}
});

test("a form for another kind of period is refused", async () => {
	const bytes = await fillIn(sampleNotice, parsePeriod("2025H1")!, {
		unit: "县残联",
		fillDate: "2025年6月30日",
		rows: { "5": { progress: "累计为52名残疾儿童提供康复训练。", deadline: "年底" } },
	});
	const { json } = await mergeFiles({ "县残联.xlsx": bytes });
	expect(json.files).toMatchObject([{ status: "rejected", reason: "period-mismatch" }]);
});
