import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import honest from "../fixtures/returns/honest.json";
import { checkJson, layOut, SAMPLE_NOTICE, scratchFolder } from "../support/cli";
import type { WorkbookJson } from "../support/contract-json";
import type { Fillings } from "../support/fill";
import { ForeignForm } from "../support/foreign-form";

// What the contract says of `achieved`, `share` and `status`, and of the day that 完成时限 means, phrase by phrase.

type Figure = [unit: string, item: number, subject: RegExp, progress: string, achieved: number | null, share?: number];

const ROOMS = /妈妈小屋/;
const rooms = (progress: string, achieved: number | null, share?: number): Figure =>
	share === undefined ? ["县总工会", 8, ROOMS, progress, achieved] : ["县总工会", 8, ROOMS, progress, achieved, share];
const training = (progress: string, achieved: number | null): Figure => [
	"县人力资源社会保障局",
	6,
	/培训/,
	progress,
	achieved,
];

const FIGURES: Figure[] = [
	rooms("截至6月底，全县建成“妈妈小屋”6处。", 6, 0.75),
	rooms("累计建成“妈妈小屋”6处。", 6),
	rooms("今年以来建成“妈妈小屋”4处。", 4, 0.5),
	rooms("全县共建成“妈妈小屋”5处。", 5),
	rooms("上半年建成“妈妈小屋”4处。", 4),
	rooms("已建成3个“妈妈小屋”。", 3),
	rooms("“妈妈小屋”已建成3处。", 3),
	rooms("本季度新建“妈妈小屋”4处，累计建成6处。", 6),
	rooms("截至6月底累计建成“妈妈小屋”6处，其中二季度新建4处。", 6),
	rooms("二季度建成“妈妈小屋”4处。", 4),
	rooms("本季度新增“妈妈小屋”3处。", 3),
	rooms("在经济开发区建成“妈妈小屋”2处，在时代商圈建成“妈妈小屋”3处。", 5),
	rooms("一季度建成“妈妈小屋”2处，二季度建成“妈妈小屋”3处。", 5),
	rooms("已建成“妈妈小屋”近6处。", 6),
	rooms("已建成“妈妈小屋”五处。", 5),
	rooms("已建成“妈妈小屋”８处，全部投入使用。", 8, 1),
	rooms("计划年底前建成“妈妈小屋”8处，目前已建成4处。", 4),
	rooms("年度目标为建成“妈妈小屋”8处，已完成5处，剩余3处正在施工。", 5),
	rooms("尚未开展，计划9月启动建设。", 0, 0),
	rooms("“妈妈小屋”建设完成率75%。", 6, 0.75),
	rooms("投入资金15万元开展职工服务阵地提升。", null),
	training("累计开展家政、电商等技能培训630余人次。", 630),
	training("今年以来开展技能培训近600人次。", 600),
	training("截至目前，技能培训超过650人次。", 650),
	training("上半年共举办技能培训班12期，培训700人次。", 700),
	training("累计开展技能培训0.06万人次。", 600),
	training("累计开展技能培训1,050人次。", 1050),
	training("其中青石镇培训120人次、柳河镇培训80人次、城关街道培训200人次。", 400),
	["县卫生健康局", 4, /档案/, "累计建立视力健康档案2.1万份。", 21000],
	["县卫生健康局", 4, /普查/, "累计完成视力普查一轮。", 1],
	["县卫生健康局", 1, /筛查率/, "适龄妇女筛查率达到62.5%。", 62.5],
	["县司法局", 10, /满意率/, "法律援助案件当事人满意率96.5%。", 96.5, 96.5 / 95],
	["县残联", 5, /85名|残疾儿童|康复/, "已为52名有康复需求的残疾儿童提供康复训练。", 52],
];

/** Text of 完成时限 and the day it means; null for what has none. */
const DEADLINES: [text: string | Date, day: string | null][] = [
	["2025年12月底", "2025-12-31"],
	["2025年11月", "2025-11-30"],
	["2025年10月20日前", "2025-10-20"],
	["2025.10", "2025-10-31"],
	["2025-11-15", "2025-11-15"],
	["2025/9/30", "2025-09-30"],
	["２０２５年９月", "2025-09-30"],
	["9月底", "2025-09-30"],
	["11月15日", "2025-11-15"],
	["2025年第三季度", "2025-09-30"],
	["三季度末", "2025-09-30"],
	["四季度", "2025-12-31"],
	["年底前", "2025-12-31"],
	["2025年底", "2025-12-31"],
	["全年", "2025-12-31"],
	["年内", "2025-12-31"],
	["2025年", "2025-12-31"],
	["长期坚持", null],
	["长期", null],
	["持续推进", null],
	["已完成", null],
	[new Date(Date.UTC(2025, 9, 31)), "2025-10-31"],
];

let results: WorkbookJson[] = [];
const folder = scratchFolder("figures");

beforeAll(async () => {
	await layOut(SAMPLE_NOTICE, "--period", "2025Q2", "--all-units", "-o", join(folder, "blank"));
	const write = (name: string, unit: string, change: (form: ForeignForm) => unknown) => {
		const form = new ForeignForm(readFileSync(join(folder, "blank", `${unit}.xlsx`)));
		change(form.fill((honest as Fillings)[unit]!));
		writeFileSync(join(folder, name), form.bytes());
		return join(folder, name);
	};
	const files = [
		...FIGURES.map(([unit, item, , text], i) =>
			write(`figure${i}.xlsx`, unit, (form) => form.set(item, "progress", text)),
		),
		...DEADLINES.map(([text], i) =>
			write(`deadline${i}.xlsx`, "县总工会", (form) =>
				form.set(8, "progress", "已建成“妈妈小屋”8处。").set(8, "deadline", text),
			),
		),
	];
	results = (await checkJson(...files)).workbooks;
}, 120_000);

const resultOf = (file: string) => results.find((each) => each.file === file)!;

test.each(FIGURES.map((each, index) => [each[3], index] as const))("%s", (_, index) => {
	const [unit, item, subject, progress, achieved, share] = FIGURES[index]!;
	const { targets, items } = resultOf(`figure${index}.xlsx`);
	expect(items.find(({ no }) => no === item)?.progress).toBe(progress);
	const found = targets.filter((target) => target.item === item && subject.test(target.subject));
	expect(found).toHaveLength(1);
	const target = found[0]!;
	expect(target.reportedBy).toBe(unit);
	expect(target.achieved).toBe(achieved);
	if (share !== undefined) expect(target.share).toBeCloseTo(share, 6);
	if (achieved === null) {
		expect(target).toMatchObject({ share: null, quote: null, status: "unreported" });
	} else {
		expect(target.share).toBeCloseTo(achieved / target.value, 6);
		expect(progress).toContain(target.quote);
	}
});

test.each(DEADLINES.map(([text, day], index) => [String(text), day, index] as const))(
	"完成时限 %s is %s",
	(_, day, index) => {
		const { items, findings } = resultOf(`deadline${index}.xlsx`);
		expect(items.find(({ no }) => no === 8)?.deadline).toBe(day);
		expect(findings).toEqual([]);
	},
);

test("targets lists every target of every item that the unit answers for", async () => {
	const targets = resultOf("figure0.xlsx").targets.map(({ item, value, unit }) => [item, value, unit]);
	expect(targets.sort((a, b) => Number(a[0]) - Number(b[0]) || Number(a[1]) - Number(b[1]))).toEqual([
		[3, 4.2, "个"],
		[3, 150, "人"],
		[3, 300, "个"],
		[8, 8, "处"],
	]);
});

test("a target is met, on track, behind, overdue or unreported", async () => {
	const status = (index: number) => resultOf(`figure${index}.xlsx`).targets.find(({ item }) => item === 8)?.status;
	const at = (text: string) => FIGURES.findIndex(([, , , progress]) => progress.startsWith(text));
	expect(status(at("已建成“妈妈小屋”８处"))).toBe("met");
	expect(status(at("截至6月底，全县建成"))).toBe("on-track");
	expect(status(at("尚未开展"))).toBe("behind");
	expect(status(at("投入资金15万元"))).toBe("unreported");
	const file = join(folder, "figure0.xlsx");
	const { workbooks } = await checkJson(file, "--as-of", "2026-01-01");
	expect(workbooks[0]?.targets.find(({ item }) => item === 8)?.status).toBe("overdue");
	expect(workbooks[0]?.findings.map(({ rule, item }) => `${rule} ${item}`)).toContain("deadline-passed 8");
});
