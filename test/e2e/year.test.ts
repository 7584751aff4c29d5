import { mkdirSync } from "node:fs";
import { join } from "node:path";
import secondQuarter from "../fixtures/returns/honest.json";
import fourthQuarter from "../fixtures/returns/honest-fourth-quarter.json";
import thirdQuarter from "../fixtures/returns/honest-third-quarter.json";
import { layOut, mergeJson, SAMPLE_NOTICE, scratchFolder } from "../support/cli";
import type { MergeJson } from "../support/contract-json";
import { type Fillings, fillFile } from "../support/fill";

// A year's reports one after another, each against the one before: forms that are well filled in raise no false alarm.

const folder = scratchFolder("year");
const QUARTERS: [period: string, fillings: Fillings][] = [
	["2025Q2", secondQuarter],
	["2025Q3", thirdQuarter],
	["2025Q4", fourthQuarter],
];
const results = new Map<string, MergeJson>();

beforeAll(async () => {
	await Promise.all(
		QUARTERS.map(([period]) => layOut(SAMPLE_NOTICE, "--period", period, "--all-units", "-o", join(folder, period))),
	);
	let previous: string[] = [];
	for (const [period, fillings] of QUARTERS) {
		mkdirSync(join(folder, `${period}收回`));
		for (const [unit, filling] of Object.entries(fillings))
			fillFile(join(folder, period, `${unit}.xlsx`), join(folder, `${period}收回`, `${unit}.xlsx`), filling);
		const merged = join(folder, `${period}.xlsx`);
		results.set(period, await mergeJson(join(folder, `${period}收回`), ...previous, "-o", merged));
		previous = ["--previous", merged];
	}
}, 120_000);

const figures = (period: string) =>
	Object.fromEntries(
		results
			.get(period)!
			.targets.filter(({ achieved }) => achieved !== null)
			.map(({ item, value, unit, reportedBy, achieved }) => [`${item} ${value}${unit} ${reportedBy}`, achieved]),
	);

test.each(QUARTERS.map(([period]) => period))("nothing is found in the well-filled forms of %s", (period) => {
	const told = results
		.get(period)!
		.findings.map(({ rule, unit, item, message }) => [rule, unit, item, message].join(" "));
	expect(told).toEqual([]);
});

test("the third quarter's cumulative figures are read", () => {
	expect(figures("2025Q3")).toEqual({
		"1 18000人次 县卫生健康局": 14780,
		"1 80% 县卫生健康局": 71.4,
		"1 100% 县卫生健康局": 100,
		"2 2所 县教育和体育局": 2,
		"2 5所 县教育和体育局": 4,
		"2 1600个 县教育和体育局": 1320,
		"3 300个 县卫生健康局": 230,
		"3 4.2个 县卫生健康局": 4.1,
		"3 150人 县卫生健康局": 126,
		"4 2轮 县卫生健康局": 2,
		"4 32000份 县卫生健康局": 32100,
		"4 20场 县卫生健康局": 17,
		"5 85名 县残联": 79,
		"5 16000元 县残联": 16000,
		"5 6期 县残联": 5,
		"6 4场 县人力资源社会保障局": 3,
		"6 1200人次 县人力资源社会保障局": 910,
		"6 30名 县人力资源社会保障局": 23,
		"6 4场 县妇联": 3,
		"6 1200人次 县妇联": 910,
		"6 30名 县妇联": 23,
		"7 100场 县妇联": 78,
		"7 60户 县妇联": 51,
		"8 8处 县总工会": 7,
		"10 30场 县司法局": 24,
		"10 95% 县司法局": 97.2,
	});
});

test("at the year's end every target is met", () => {
	const { targets } = results.get("2025Q4")!;
	const reported = targets.filter(({ achieved }) => achieved !== null);
	expect(reported).toHaveLength(26);
	expect(reported.filter(({ status }) => status !== "met")).toEqual([]);
});
