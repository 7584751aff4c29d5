import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import honest from "../fixtures/returns/honest.json";
import { checkJson, layOut, mergeJson, SAMPLE_NOTICE, scratchFolder } from "../support/cli";
import type { FindingJson, MergeJson } from "../support/contract-json";
import { type Fillings, fillWorkbook } from "../support/fill";

// Rules that look beyond one form: at the previous period's merged workbook, and at all units of a run.

const folder = scratchFolder("together");

function write(run: string, period: string, fillings: Fillings): void {
	mkdirSync(join(folder, run));
	for (const [unit, filling] of Object.entries(fillings)) {
		const bytes = readFileSync(join(folder, period, `${unit}.xlsx`));
		writeFileSync(join(folder, run, `${unit}.xlsx`), fillWorkbook(bytes, filling));
	}
}

const fill = (fillDate: string, rows: Record<string, string>) => ({
	fillDate,
	rows: Object.fromEntries(Object.entries(rows).map(([no, progress]) => [no, { progress, deadline: "2025年12月底" }])),
});

const place = ({ rule, severity, item, unit, cell, file }: FindingJson) => ({ rule, severity, item, unit, cell, file });

beforeAll(async () => {
	await Promise.all(
		["2025Q1", "2025Q2"].map((period) =>
			layOut(SAMPLE_NOTICE, "--period", period, "--all-units", "-o", join(folder, period)),
		),
	);
}, 60_000);

describe("with the previous report", () => {
	let result: MergeJson;
	const achieved = (item: number, value: number) =>
		result.targets.find((each) => each.item === item && each.value === value)?.achieved;

	beforeAll(async () => {
		write("前期", "2025Q1", {
			县总工会: fill("2025年4月1日", {
				"3": "动员5家企业开办托育点，走访职工家庭40户。",
				"8": "已建成“妈妈小屋”3处，配备冰箱、沙发等设施。",
			}),
			县人力资源社会保障局: fill("2025年4月2日", {
				"6": "累计举办女性专场招聘会2场；开展家政、电商等技能培训400人次；培育巾帼创业带头人10名。",
			}),
			县司法局: fill("2025年4月2日", { "10": "累计开展普法宣传“进村居”活动12场；当事人满意率96%。" }),
			县残联: fill("2025年4月3日", {
				"5": "累计为42名残疾儿童提供康复训练，按每人每年1.6万元标准落实补贴；举办家长照护技能培训班3期。",
			}),
		});
		await mergeJson(join(folder, "前期"), "-o", join(folder, "一季度.xlsx"));
		write("本期", "2025Q2", {
			县总工会: fill("2025年7月1日", {
				"3": "动员5家企业开办托育点，走访职工家庭40户。 ",
				"8": "二季度新建“妈妈小屋”2处，均已投入使用。",
			}),
			县人力资源社会保障局: fill("2025年7月2日", {
				"6": "二季度举办女性专场招聘会1场，新增技能培训350人次；累计培育巾帼创业带头人9名。",
			}),
			县司法局: fill("2025年7月2日", { "10": "截至6月底，累计开展普法宣传“进村居”活动18场；当事人满意率96.5%。" }),
			县残联: fill("2025年7月3日", {
				"5": "累计为42名残疾儿童提供康复训练，按每人每年1.6万元标准落实补贴；举办家长照护技能培训班3期。",
			}),
		});
		result = await mergeJson(
			join(folder, "本期"),
			"--previous",
			join(folder, "一季度.xlsx"),
			"-o",
			join(folder, "二季度.xlsx"),
		);
	}, 60_000);

	test("a period's figure is added to the previous cumulative figure", () => {
		expect(achieved(8, 8)).toBe(5);
		expect(achieved(6, 4)).toBe(3);
		expect(achieved(6, 1200)).toBe(750);
	});

	test("a cumulative figure stands by itself", () => {
		expect(achieved(10, 30)).toBe(18);
	});

	test("a cumulative figure below the previous one is an error", () => {
		expect(result.findings.filter(({ rule }) => rule === "cumulative-decreased").map(place)).toEqual([
			{
				rule: "cumulative-decreased",
				severity: "error",
				item: 6,
				unit: "县人力资源社会保障局",
				cell: expect.stringMatching(/^D\d+$/),
				file: "县人力资源社会保障局.xlsx",
			},
		]);
	});

	test("a text of the previous report again is told", () => {
		const repeated = result.findings.filter(({ rule }) => rule === "text-repeated");
		expect(repeated.map(({ unit, item, severity }) => [unit, item, severity]).sort()).toEqual([
			["县总工会", 3, "warning"],
			["县残联", 5, "warning"],
		]);
	});

	test("check does the same with --previous", async () => {
		const { workbooks } = await checkJson(
			join(folder, "本期", "县总工会.xlsx"),
			"--previous",
			join(folder, "一季度.xlsx"),
		);
		expect(workbooks[0]?.targets.find(({ item }) => item === 8)?.achieved).toBe(5);
		expect(workbooks[0]?.findings.map(({ rule, item }) => [rule, item])).toEqual([["text-repeated", 3]]);
	});
});

describe("units of one run", () => {
	let result: MergeJson;

	beforeAll(async () => {
		const base: Fillings = structuredClone(honest);
		const change = (unit: string, item: number, progress: string) => {
			base[unit]!.rows[item] = { progress, deadline: "2025年12月底" };
		};
		change(
			"县人力资源社会保障局",
			6,
			"上半年共举办女性专场招聘会2场；累计开展家政、电商等技能培训700人次；会同妇联培育巾帼创业带头人14名。",
		);
		change("县残联", 5, "累计为52名残疾儿童提供康复训练，发放训练器材31套。");
		change("团县委", 9, "儿童主任入户走访困境儿童210人，链接社会组织开展课业辅导36次！");
		write("同期", "2025Q2", base);
		result = await mergeJson(join(folder, "同期"), "-o", join(folder, "同期.xlsx"));
	}, 60_000);

	test("different figures for the whole of one target conflict", () => {
		const conflicts = result.findings.filter(({ rule }) => rule === "figures-conflict");
		expect(conflicts.length).toBeGreaterThan(0);
		for (const each of conflicts) {
			expect(each).toMatchObject({ severity: "warning", item: 6 });
			expect(["县人力资源社会保障局", "县妇联"]).toContain(each.unit);
		}
	});

	test("nearly the same text of two units is told on both", () => {
		const repeated = result.findings.filter(({ rule }) => rule === "text-repeated");
		expect(repeated.map(({ unit, item, severity }) => [unit, item, severity]).sort()).toEqual(
			[
				["县民政局", 9, "warning"],
				["团县委", 9, "warning"],
			].sort(),
		);
	});

	test("a target that none of the item's units reports is told on the first, on no file", () => {
		const unreported = result.findings.filter(({ rule }) => rule === "target-unreported");
		expect(unreported.length).toBeGreaterThan(0);
		for (const each of unreported)
			expect(each).toMatchObject({ severity: "warning", item: 5, unit: "县残联", file: null });
		expect(unreported.map(({ message }) => message).join()).toContain("6期");
	});

	test("nothing else is found", () => {
		expect([...new Set(result.findings.map(({ rule }) => rule))].sort()).toEqual([
			"figures-conflict",
			"target-unreported",
			"text-repeated",
		]);
	});

	test("check tells repeated texts too", async () => {
		const { workbooks } = await checkJson(
			...["团县委", "县民政局"].map((unit) => join(folder, "同期", `${unit}.xlsx`)),
		);
		expect(workbooks.map(({ findings }) => findings.map(({ rule, item }) => [rule, item]))).toEqual([
			[["text-repeated", 9]],
			[["text-repeated", 9]],
		]);
	});
});
