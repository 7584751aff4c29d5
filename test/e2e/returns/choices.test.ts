import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ReturnOptions } from "../../../src/app";
import { findingKey, parsePeriod } from "../../../src/core";
import { mergeJson, SAMPLE_NOTICE, scratchFolder, shishi } from "../../support/cli";
import { blankForm, foreignForm, lostTexts, mergeFiles, sampleNotice, sheetTexts } from "../../support/returns";
import { wordDocument } from "../../support/word-form";

// What a person settles by hand: a file set aside, the version to take, a name that means a unit; and what came twice.

const base = { notice: sampleNotice, period: parsePeriod("2025Q2")! };
const merge = (files: Parameters<typeof mergeFiles>[0], options: ReturnOptions = {}) =>
	mergeFiles(files, { ...base, ...options });

const early = async () => (await foreignForm("县总工会")).fillDate("2025年7月1日").bytes();
const late = async () =>
	(await foreignForm("县总工会")).fillDate("2025年7月5日").set(8, "progress", "更正：已建成“妈妈小屋”6处。").bytes();

describe("setting a file aside", () => {
	test("lets the earlier version count, keeps the words and lists the file", async () => {
		const { json, bytes, outcome } = await merge(
			{ "a.xlsx": await early(), "更正/b.xlsx": await late() },
			{ exclude: ["b.xlsx"] },
		);
		expect(json.files).toMatchObject([{ file: "a.xlsx", unit: "县总工会", status: "merged" }]);
		expect(outcome.excluded).toEqual([{ file: "更正/b.xlsx", unit: "县总工会" }]);
		expect(json.totals).toMatchObject({ files: 1, merged: 1, superseded: 0, rejected: 0, cellsRead: 4, cellsKept: 4 });
		const row = sheetTexts(bytes, "报送情况").find(([unit]) => unit === "县总工会")!;
		expect(row.at(-1)).toBe("a.xlsx（已汇总）\n更正/b.xlsx（已搁置）");
		expect(lostTexts(bytes, ["更正：已建成“妈妈小屋”6处。"])).toEqual([]);
	});

	test("of a unit's only file leaves it without a report, and says so", async () => {
		const { json } = await merge({ "a.xlsx": await early() }, { exclude: ["./some/folder/a.xlsx"] });
		expect(json.units.find(({ unit }) => unit === "县总工会")?.status).toBe("not-returned");
		const missing = json.findings.find(({ rule, unit }) => rule === "unit-not-returned" && unit === "县总工会");
		expect(missing?.message).toContain("“a.xlsx”已搁置");
	});

	test("of a file that nobody can read is done too; words that fit no file are told", async () => {
		const { outcome } = await merge(
			{ "a.xlsx": await early(), "x.jpg": Buffer.from("ffd8ffe000104a46494600", "hex") },
			{ exclude: ["x.jpg", "y.xlsx"] },
		);
		expect(outcome.files.map(({ file }) => file)).toEqual(["a.xlsx"]);
		expect(outcome.excluded).toEqual([{ file: "x.jpg", unit: null }]);
		expect(outcome.unused).toEqual(["y.xlsx"]);
	});

	test("keeps last quarter's forms from telling the period", async () => {
		const old = async (unit: "县残联" | "团县委") => (await foreignForm(unit, "2025Q1")).bytes();
		const files = { "a.xlsx": await early(), "旧/1.xlsx": await old("县残联"), "旧/2.xlsx": await old("团县委") };
		expect((await mergeFiles(files, { notice: sampleNotice })).json.period).toBe("2025Q1");
		const { json } = await mergeFiles(files, { notice: sampleNotice, exclude: ["1.xlsx", "旧/2.xlsx"] });
		expect(json.period).toBe("2025Q2");
		expect(json.files).toMatchObject([{ file: "a.xlsx", status: "merged" }]);
	});
});

describe("two versions", () => {
	test("the later one counts, unless a person prefers the other", async () => {
		const files = { "a.xlsx": await early(), "b.xlsx": await late() };
		const fates = async (options: ReturnOptions) =>
			(await merge(files, options)).json.files.map(({ file, status }) => `${file} ${status}`);
		expect(await fates({})).toEqual(["a.xlsx superseded", "b.xlsx merged"]);
		expect(await fates({ prefer: ["a.xlsx"] })).toEqual(["a.xlsx merged", "b.xlsx superseded"]);
		const { json } = await merge(files, { prefer: ["a.xlsx"] });
		expect(json.findings.find(({ rule }) => rule === "duplicate-return")?.message).toContain("按指定以“a.xlsx”为准");
	});

	test("a preferred form that cannot be accepted does not count all the same", async () => {
		const wrong = (await foreignForm("县总工会", "2025Q1")).bytes();
		const { json } = await merge({ "a.xlsx": await early(), "b.xlsx": wrong }, { prefer: ["b.xlsx"] });
		expect(json.files).toMatchObject([
			{ file: "a.xlsx", status: "merged" },
			{ file: "b.xlsx", status: "rejected", reason: "period-mismatch" },
		]);
	});

	test("of Word files, which say themselves when they were saved", async () => {
		const word = (progress: string, modified: string) => {
			const table = [
				["序号", "实事名称", "责任单位", "本季度具体措施及任务进度情况", "完成时限"],
				["9", "实施困境儿童陪伴行动", "团县委\n县民政局", progress, "年底"],
			];
			return wordDocument(["2025年实事进展情况报表", "单位：团县委"], table, [], modified);
		};
		const { json } = await merge({
			"a.docx": word("新稿：结对52名。", "2025-07-08T01:00:00Z"),
			"b.docx": word("旧稿：结对50名。", "2025-07-02T01:00:00Z"),
		});
		expect(json.files.map(({ file, status }) => `${file} ${status}`)).toEqual(["a.docx merged", "b.docx superseded"]);
		expect(json.units.find(({ unit }) => unit === "团县委")).toMatchObject({ receivedOn: "2025-07-02" });
	});

	test("the same file twice is one, also saved in another format", async () => {
		const form = await foreignForm("县总工会");
		const { json } = await merge({
			"县总工会.xlsx": form.bytes(),
			"县总工会 - 副本 (2).xlsx": form.bytes(),
			"县总工会.xls": form.bytes("xls"),
		});
		expect(json.files.map(({ status }) => status).sort()).toEqual(["merged", "superseded", "superseded"]);
		const twice = json.findings.filter(({ rule }) => rule === "duplicate-return");
		expect(twice).toHaveLength(2);
		for (const { message } of twice) expect(message).toContain("完全相同");
		expect(json.totals).toMatchObject({ cellsRead: 4, cellsKept: 4 });
	});
});

describe("aliases", () => {
	const nickname = async () => (await foreignForm("县总工会")).unit("县职工之家").dropMetadata().bytes();

	test("settle what no rule of names tells", async () => {
		const files = { "1.xlsx": await nickname() };
		expect((await merge(files)).json.files).toMatchObject([{ status: "rejected", reason: "unit-unknown" }]);
		const { json, outcome } = await merge(files, {
			aliases: [
				{ alias: "县职工之家", unit: "县总工会" },
				{ alias: "水利", unit: "县水利局" },
			],
		});
		expect(json.files).toMatchObject([{ unit: "县总工会", status: "merged", foundBy: "alias" }]);
		expect(json.findings.filter(({ unit }) => unit === "县总工会")).toEqual([]);
		expect(outcome.unused).toEqual(["水利=县水利局"]);
	});

	test("hold for file names and for members of collectives", async () => {
		const blank = (await foreignForm("县总工会")).unit(null).dropMetadata().bytes();
		const aliases = [
			{ alias: "职工之家", unit: "县总工会" },
			{ alias: "城关", unit: "城关镇" },
		];
		const town = (await foreignForm("县妇联")).unit("城关").dropMetadata().bytes();
		const { json } = await merge({ "职工之家二季度.xlsx": blank, "2.xlsx": town }, { aliases });
		expect(json.files.map(({ unit, status }) => [unit, status])).toEqual([
			["城关镇", "merged"],
			["县总工会", "merged"],
		]);
	});
});

test("what was settled stands in 台账, and the next period's 台账 goes on with it", async () => {
	const wrongPeriod = (await foreignForm("县残联", "2025Q1")).bytes();
	const nameless = (await foreignForm("团县委")).unit(null).dropMetadata().bytes();
	const files = { "a.xlsx": await early(), "b.xlsx": await late(), "c.xlsx": wrongPeriod, "d.xlsx": nameless };
	const { bytes, outcome } = await merge(files, {
		prefer: ["a.xlsx"],
		accept: ["c.xlsx"],
		assign: [{ file: "d.xlsx", unit: "团县委" }],
		figures: [{ item: 8, index: 0, unit: "县总工会", achieved: 6 }],
	});
	const settled = [
		["认定报告期", "c.xlsx", "按本期报表收下"],
		["认定填报单位", "d.xlsx", "是团县委的报表"],
		["多份报表取一份", "县总工会：b.xlsx", "以a.xlsx为准"],
		["目标完成数", expect.stringMatching(/^实事8 /), "以县总工会的6处为准"],
	];
	expect(outcome.decisions.map(({ matter, subject, choice }) => [matter, subject, choice])).toEqual(
		expect.arrayContaining(settled),
	);
	expect(outcome.decisions).toHaveLength(settled.length);
	const [target] = outcome.targets.filter(({ item, reportedBy }) => item === 8 && reportedBy === "县总工会");
	expect(target).toMatchObject({ achieved: 6, share: 0.75, arithmetic: "经办人选定" });

	const next = await mergeFiles(
		{ "e.xlsx": (await foreignForm("县残联", "2025Q3")).bytes() },
		{ notice: sampleNotice, period: parsePeriod("2025Q3")!, previous: bytes },
	);
	const rows = sheetTexts(next.bytes, "台账").map((cells) => cells.filter((text) => text !== ""));
	expect(rows).toEqual(
		expect.arrayContaining(settled.map((words) => [expect.any(String), ...words, "2025年第二季度"])),
	);
	// Figures of both periods are read as before.
	expect(rows.some((cells) => cells.includes("县总工会") && cells.includes("6"))).toBe(true);
});

test("a finding that a person lets stand is listed as such, and no letter speaks of it", async () => {
	const files = { "a.xlsx": (await foreignForm("县总工会")).set(8, "progress", null).bytes() };
	const first = await merge(files);
	const missing = first.outcome.findings.find(({ rule, unit }) => rule === "progress-missing" && unit === "县总工会")!;
	const written = ({ followUp }: typeof first) =>
		followUp.letters.some(({ to, kind }) => to === "县总工会" && kind === "sendBack");
	expect(written(first)).toBe(true);
	const second = await merge(files, { accepted: [{ key: findingKey(missing), reason: "已电话核实" }] });
	expect(written(second)).toBe(false);
	const row = sheetTexts(second.bytes, "核对问题").find((cells) => cells.includes("情况属实：已电话核实"));
	expect(row?.slice(1, 4)).toEqual(["已核实", "进度未填", "县总工会"]);
	expect(second.outcome.decisions).toMatchObject([{ matter: "核实的问题", choice: "情况属实：已电话核实" }]);
	expect(second.json.findings).toHaveLength(first.json.findings.length);
});

test("findings of a kind that nobody wants are marked in the workbook, and no letter speaks of them", async () => {
	const files = {
		"a.xlsx": (await foreignForm("县总工会")).set(8, "deadline", null).bytes(),
		"b.xlsx": (await foreignForm("县残联")).unit("残疾人之家").dropMetadata().bytes(),
	};
	const first = await merge(files);
	const second = await merge(files, { hidden: ["deadline-missing", "unit-unknown"] });
	const told = ({ followUp }: typeof first) =>
		[...followUp.letters.flatMap(({ drafts }) => Object.values(drafts)), followUp.bulletin].flatMap(
			({ title, paragraphs }) => [title, ...paragraphs],
		);
	expect(told(first).join()).toContain("完成时限未填");
	expect(told(second).join()).not.toContain("完成时限未填");
	expect(second.followUp.letters.map(({ to }) => to)).not.toContain("县总工会");
	const rows = sheetTexts(second.bytes, "核对问题");
	expect(rows.find((cells) => cells.includes("完成时限未填"))?.[1]).toBe("不再提示");
	// A form that is not merged is always spoken of: else its unit would be missing without a word.
	expect(rows.find((cells) => cells.includes("单位不在责任单位之列"))?.[1]).toBe("退回更正");
	expect(second.outcome.decisions).toMatchObject([
		{ matter: "不再提示的问题", subject: "完成时限未填", choice: "不告知单位，本期1处" },
	]);
	expect(second.json.findings).toMatchObject(first.json.findings);
});

test("choices that fit nothing are told", async () => {
	const { outcome } = await merge(
		{ "a.xlsx": await early() },
		{ accept: ["x.xlsx"], assign: [{ file: "y.xlsx", unit: "县妇联" }] },
	);
	expect(outcome.unused).toEqual(["x.xlsx", "y.xlsx"]);
	expect(outcome.decisions).toEqual([]);
});

describe("on the command line", () => {
	test("all choices, and letters as files", async () => {
		const folder = scratchFolder("choices");
		const box = join(folder, "box");
		mkdirSync(box);
		writeFileSync(join(box, "a.xlsx"), await early());
		writeFileSync(join(box, "b.xlsx"), await late());
		writeFileSync(join(box, "c.xlsx"), (await foreignForm("县残联")).unit("残疾人之家").dropMetadata().bytes());
		writeFileSync(join(box, "d.xlsx"), (await foreignForm("团县委")).unit("青年之家").dropMetadata().bytes());
		writeFileSync(join(box, "县司法局.xlsx"), await blankForm("县司法局"));
		writeFileSync(join(folder, "别名.txt"), "# 本县\r\n残疾人之家＝县残联\r\n");
		const letters = join(folder, "文稿");
		const args = ["--notice", SAMPLE_NOTICE, "--period", "2025Q2", "--as-of", "2025-07-20", "--due", "2025-07-05"];
		const named = ["--alias", "青年之家=团县委", "--aliases", join(folder, "别名.txt")];
		const choices = [
			"--prefer",
			"a.xlsx",
			"--figure",
			"8.1=县总工会:6",
			"--assign",
			"县司法局.xlsx=县司法局",
			...named,
		];
		const result = await mergeJson(box, ...args, ...choices, "--letters", letters, "-o", join(folder, "m.xlsx"));
		const fates = result.files.map(({ file, unit, status }) => `${file} ${unit} ${status}`);
		expect(fates).toEqual([
			"a.xlsx 县总工会 merged",
			"b.xlsx 县总工会 superseded",
			"c.xlsx 县残联 merged",
			"d.xlsx 团县委 merged",
			"县司法局.xlsx 县司法局 merged",
		]);
		expect(result).toMatchObject({ due: { date: "2025-07-05", basis: "set" }, excluded: [], unused: [] });
		expect(result.targets.find(({ item, reportedBy }) => item === 8 && reportedBy === "县总工会")?.achieved).toBe(6);
		// 团县委 filled its form in on 8 July; 县司法局 sent its form back blank, which counts for nothing.
		expect(result.totals).toMatchObject({ expected: 9, actual: 3, onTime: 2, late: 1 });
		expect(readdirSync(letters).sort()).toEqual(["提醒", "督促", "通报"]);
		const files = readdirSync(join(letters, "督促"));
		expect(files).toContain("县司法局（退回）.docx");
		expect(files).toContain("县妇联（催报）.txt");
		const text = readFileSync(join(letters, "督促", "县司法局（退回）.txt"));
		expect([...text.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
		expect(text.toString()).toMatch(/实事10.*D\d+单元格】进度未填/);
		expect(readFileSync(join(letters, "通报", "报送情况通报.txt"), "utf8")).toContain("报送率33.3%");
	}, 30_000);

	test("an alias that is none is wrong usage, a file of them that is none cannot be used", async () => {
		const folder = scratchFolder("aliases");
		writeFileSync(join(folder, "a.xlsx"), await early());
		writeFileSync(join(folder, "bad.txt"), "没有等号的一行");
		const run = (...args: string[]) => shishi("merge", join(folder, "a.xlsx"), "-o", join(folder, "m.xlsx"), ...args);
		for (const wrong of [
			["--alias", "职工之家"],
			["--assign", "a.xlsx"],
			["--figure", "8=县总工会"],
			["--figure", "8.0=县总工会:6"],
		])
			expect(await run(...wrong)).toMatchObject({ status: 2 });
		const { status, stderr } = await run("--aliases", join(folder, "bad.txt"));
		expect([status, stderr.includes("没有等号的一行")]).toEqual([1, true]);
	}, 30_000);
});
