import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import honest from "../fixtures/returns/honest.json";
import {
	checkJson,
	LAUNCH,
	layOut,
	mergeJson,
	noticeJson,
	run,
	SAMPLE_NOTICE,
	scratchFolder,
	shishi,
} from "../support/cli";
import type { MergeJson, NoticeJson } from "../support/contract-json";
import { type Fillings, fillFile } from "../support/fill";

// The main job on the sample, as a user does it, with Node alone: notice → report → unit workbooks → check → merge.

const UNITS = Object.keys(honest);
const FILLINGS: Fillings = honest;
const folder = scratchFolder("chain");
const blank = join(folder, "下发");
const returned = join(folder, "收回");
const merged = join(folder, "汇总", "二季度.xlsx");
let notice: NoticeJson;
let result: MergeJson;

beforeAll(async () => {
	[notice] = await Promise.all([
		noticeJson(SAMPLE_NOTICE, "-o", join(folder, "notice.json")),
		layOut(SAMPLE_NOTICE, "--period", "2025Q2", "--all-units", "-o", blank),
	]);
	mkdirSync(returned);
	for (const unit of UNITS) fillFile(join(blank, `${unit}.xlsx`), join(returned, `${unit}.xlsx`), FILLINGS[unit]!);
	result = await mergeJson(returned, "-o", merged);
}, 120_000);

/** Texts of a sheet, row by row. */
function sheetRows(path: string, sheet: string): string[][] {
	const book = XLSX.read(readFileSync(path), { type: "buffer" });
	const rows = XLSX.utils.sheet_to_json<unknown[]>(book.Sheets[sheet]!, { header: 1, defval: "" });
	return rows.map((row) => row.map(String));
}

describe("notice", () => {
	test("is read to the letter", () => {
		expect(notice).toMatchObject({
			title: "关于2025年为全县妇女儿童办实事的通知",
			docNumber: "云政办字〔2025〕11号",
			issuer: "云岭县人民政府办公室",
			year: 2025,
			issuedOn: "2025-03-12",
			cadence: "quarterly",
			contact: { phone: "0539-6021338", email: "yunling_fegw@example.org.cn" },
			form: { title: "2025年为全县妇女儿童办实事工作进展情况报表", hasUnitLine: true, hasFillDate: true },
		});
		expect(notice.items.map(({ no, units }) => [no, units.join("、")])).toEqual([
			[1, "县卫生健康局、县妇联"],
			[2, "县教育和体育局"],
			[3, "县卫生健康局、县总工会"],
			[4, "县卫生健康局、县教育和体育局"],
			[5, "县残联、县民政局"],
			[6, "县人力资源社会保障局、县妇联"],
			[7, "县妇联、县教育和体育局、各镇、街道"],
			[8, "县总工会"],
			[9, "团县委、县民政局"],
			[10, "县司法局、县妇联"],
		]);
		expect(
			notice.items.flatMap(({ no, targets }) => targets.map(({ value, unit }) => `${no} ${value}${unit}`)),
		).toEqual([
			"1 18000人次",
			"1 80%",
			"1 100%",
			"2 2所",
			"2 5所",
			"2 1600个",
			"3 300个",
			"3 4.2个",
			"3 150人",
			"4 2轮",
			"4 32000份",
			"4 20场",
			"5 85名",
			"5 16000元",
			"5 6期",
			"6 4场",
			"6 1200人次",
			"6 30名",
			"7 100场",
			"7 60户",
			"8 8处",
			"10 30场",
			"10 95%",
		]);
		expect(notice.items[5]).toMatchObject({
			deadline: "2025-12-31",
			clauseDeadlines: [{ quote: "年内", date: "2025-12-31" }],
		});
		expect(notice.items[3]).toMatchObject({
			deadline: null,
			clauseDeadlines: [{ quote: "9月底前", date: "2025-09-30" }],
		});
	});

	test("saved as .json it is read again the same", async () => {
		expect(await noticeJson(join(folder, "notice.json"))).toEqual(notice);
	});

	test("in GB18030, UTF-16 or with a BOM and Windows line ends it is read the same", async () => {
		const text = readFileSync(SAMPLE_NOTICE, "utf8");
		const utf16 = join(folder, "utf16.txt");
		writeFileSync(utf16, `\uFEFF${text}`, "utf16le");
		const bom = join(folder, "bom.txt");
		writeFileSync(bom, `\uFEFF${text.replaceAll("\n", "\r\n")}`);
		const gb = join(folder, "gb.txt");
		writeFileSync(gb, encodeGb18030(text));
		const same = ({ items, title, docNumber, issuer }: NoticeJson) => ({
			title,
			docNumber,
			issuer,
			items: items.map(({ name, units, targets, deadline }) => ({
				name,
				units,
				deadline,
				targets: targets.map(({ quote, value, unit }) => ({ quote, value, unit })),
			})),
		});
		const readings = await Promise.all([utf16, bom, gb].map((path) => noticeJson(path)));
		for (const reading of readings) expect(same(reading)).toEqual(same(notice));
	});
});

describe("layout", () => {
	test("makes one workbook a unit, collectives included, named after it", () => {
		expect(readdirSync(blank).sort()).toEqual([...UNITS, "各镇、街道"].map((unit) => `${unit}.xlsx`).sort());
	});

	test("of one unit holds that unit's items; of none, all", async () => {
		const one = join(folder, "one", "县总工会.xlsx");
		const whole = join(folder, "whole.xlsx");
		await layOut(join(folder, "notice.json"), "--period", "2025Q2", "--unit", "县总工会", "-o", one);
		await layOut(SAMPLE_NOTICE, "--period", "2025Q2", "-o", whole);
		const numbers = (path: string) =>
			sheetRows(path, "进展情况报表")
				.map(([no]) => no)
				.filter((no) => /^\d+$/.test(no ?? ""));
		expect(numbers(one)).toEqual(["3", "8"]);
		expect(numbers(whole)).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]);
	});

	test.each(["2025H1", "2025-05", "2025", "2025Q4"])("takes the period %s", async (period) => {
		const path = join(folder, `${period}.xlsx`);
		await layOut(SAMPLE_NOTICE, "--period", period, "--unit", "县残联", "-o", path);
		const { workbooks } = await checkJson(path);
		expect(workbooks).toMatchObject([{ period, unit: "县残联" }]);
	});
});

describe("check", () => {
	test("finds nothing in forms that are well filled in, and reads them to the letter", async () => {
		const { workbooks } = await checkJson(...UNITS.map((unit) => join(returned, `${unit}.xlsx`)));
		expect(workbooks.map(({ file, unit, period }) => [file, unit, period])).toEqual(
			UNITS.map((unit) => [`${unit}.xlsx`, unit, "2025Q2"]),
		);
		for (const { unit, items, findings } of workbooks) {
			expect(findings).toEqual([]);
			expect(Object.fromEntries(items.map((each) => [each.no, [each.progress, each.deadlineText]]))).toEqual(
				Object.fromEntries(
					Object.entries(FILLINGS[unit ?? ""]!.rows).map(([no, row]) => [no, [row.progress, row.deadline]]),
				),
			);
		}
	});

	test("finds what an untouched form lacks", async () => {
		const { workbooks } = await checkJson(join(blank, "县总工会.xlsx"));
		expect(workbooks[0]?.findings.map(({ rule, item }) => [rule, item]).sort()).toEqual([
			["fill-date-missing", null],
			["progress-missing", 3],
			["progress-missing", 8],
		]);
	});
});

describe("merge", () => {
	test("takes every form and keeps every cell", () => {
		expect(result.period).toBe("2025Q2");
		expect(result.files).toMatchObject(
			[...UNITS].sort().map((unit) => ({ file: `${unit}.xlsx`, unit, status: "merged", reason: null })),
		);
		const cells = Object.values(FILLINGS).flatMap(({ rows }) => Object.values(rows)).length * 2;
		expect(result.totals).toMatchObject({
			files: 9,
			merged: 9,
			superseded: 0,
			rejected: 0,
			cellsRead: cells,
			cellsKept: cells,
		});
		expect(result.findings).toEqual([]);
	});

	test("tells each unit's and item's status", () => {
		const units = Object.fromEntries(result.units.map((each) => [each.unit, each]));
		for (const unit of UNITS) {
			expect(units[unit]?.status).toBe("returned");
			expect(units[unit]?.items).toMatchObject(
				Object.keys(FILLINGS[unit]!.rows).map((no) => ({ no: Number(no), status: "reported" })),
			);
		}
		expect(units["各镇、街道"]).toMatchObject({
			unit: "各镇、街道",
			status: "collective",
			items: [{ no: 7, status: "not-returned" }],
		});
	});

	test("reads the figures out of the prose", () => {
		const figures = Object.fromEntries(
			result.targets
				.filter(({ achieved }) => achieved !== null)
				.map(({ item, value, unit, reportedBy, achieved }) => [`${item} ${value}${unit} ${reportedBy}`, achieved]),
		);
		expect(figures).toEqual({
			"1 18000人次 县卫生健康局": 11260,
			"1 80% 县卫生健康局": 62.5,
			"1 100% 县卫生健康局": 100,
			"2 2所 县教育和体育局": 1,
			"2 5所 县教育和体育局": 2,
			"2 1600个 县教育和体育局": 680,
			"3 300个 县卫生健康局": 160,
			"3 4.2个 县卫生健康局": 3.9,
			"3 150人 县卫生健康局": 86,
			"4 2轮 县卫生健康局": 1,
			"4 32000份 县卫生健康局": 30500,
			"4 20场 县卫生健康局": 11,
			"5 85名 县残联": 52,
			"5 16000元 县残联": 16000,
			"5 6期 县残联": 3,
			"6 4场 县人力资源社会保障局": 2,
			"6 1200人次 县人力资源社会保障局": 630,
			"6 30名 县人力资源社会保障局": 14,
			"6 4场 县妇联": 2,
			"6 1200人次 县妇联": 630,
			"6 30名 县妇联": 14,
			"7 100场 县妇联": 46,
			"7 60户 县妇联": 35,
			"8 8处 县总工会": 5,
			"10 30场 县司法局": 16,
			"10 95% 县司法局": 96.5,
		});
	});

	test("puts each item's units under one another, in the form's order, word for word", () => {
		const rows = sheetRows(merged, "汇总表");
		const header = rows.findIndex((row) => row.includes("实事名称"));
		const progress = rows[header]!.findIndex((word) => word.includes("进度"));
		for (const { no, units } of notice.items) {
			const row = rows.slice(header + 1).find((each) => each[0] === String(no))!;
			const lines = units.flatMap((unit) => {
				const text = FILLINGS[unit]?.rows[no]?.progress;
				return text ? [`${unit}：${text}`] : [];
			});
			expect(row[progress]).toBe(lines.join("\n"));
		}
	});

	test("does not depend on the order of files", async () => {
		const again = join(folder, "again.xlsx");
		const paths = [...UNITS].reverse().map((unit) => join(returned, `${unit}.xlsx`));
		expect(await mergeJson(...paths, "-o", again)).toEqual(result);
		expect(sheetRows(again, "汇总表")).toEqual(sheetRows(merged, "汇总表"));
	});
});

describe("the command line", () => {
	const nowhere = join(folder, "不存在.xlsx");
	const form = join(returned, "县残联.xlsx");

	test.each([
		["no command", []],
		["an unknown command", ["melt"]],
		["notice without a file", ["notice"]],
		["an unknown option", ["notice", SAMPLE_NOTICE, "--frobnicate"]],
		["layout without a period", ["layout", SAMPLE_NOTICE, "-o", join(folder, "x.xlsx")]],
		["layout without an output", ["layout", SAMPLE_NOTICE, "--period", "2025Q2"]],
		["a period that is none", ["layout", SAMPLE_NOTICE, "--period", "2025Q5", "-o", join(folder, "x.xlsx")]],
		["a month that is none", ["layout", SAMPLE_NOTICE, "--period", "2025-13", "-o", join(folder, "x.xlsx")]],
		[
			"a unit and all units",
			["layout", SAMPLE_NOTICE, "--period", "2025Q2", "--unit", "县残联", "--all-units", "-o", folder],
		],
		["check without a workbook", ["check", "--json"]],
		["merge without an output", ["merge", form]],
		["a day that is none", ["check", form, "--as-of", "2025-02-30"]],
	])("wrong usage: %s", async (_, args) => {
		const { status } = await shishi(...args);
		expect(status).toBe(2);
		expect(existsSync(join(folder, "x.xlsx"))).toBe(false);
	});

	test.each([
		["a notice that is not there", ["notice", nowhere, "--json"]],
		["a notice that is a picture", ["notice", join(folder, "picture.png"), "--json"]],
		["a notice without items", ["notice", join(folder, "letter.txt"), "--json"]],
		["an empty notice", ["notice", join(folder, "empty.txt"), "--json"]],
		["a saved notice that is broken", ["notice", join(folder, "broken.json"), "--json"]],
		[
			"a unit that the notice does not name",
			["layout", SAMPLE_NOTICE, "--period", "2025Q2", "--unit", "县水利局", "-o", join(folder, "x.xlsx")],
		],
		["a workbook that is not there", ["check", nowhere, "--json"]],
		[
			"no file that can be read",
			["check", join(folder, "picture.png"), "--notice", SAMPLE_NOTICE, "--period", "2025Q2"],
		],
		["an output that cannot be written", ["merge", form, "-o", join(form, "x.xlsx")]],
		["a previous report that is none", ["check", form, "--previous", form]],
	])("not done: %s", async (_, args) => {
		writeFileSync(join(folder, "picture.png"), Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));
		writeFileSync(join(folder, "letter.txt"), "各位同事：\n明天上午九点开会。\n");
		writeFileSync(join(folder, "empty.txt"), "");
		writeFileSync(join(folder, "broken.json"), '{"schemaVersion": 1, "items": 3}');
		const { status, stderr } = await shishi(...args);
		expect(status).toBe(1);
		expect(stderr.trim().split("\n")).toHaveLength(1);
		expect(stderr).not.toMatch(/\bat .*:\d+:\d+|Error:/);
	});

	test("prints nothing but JSON on standard output with --json, and progress on standard error", async () => {
		for (const args of [
			["notice", SAMPLE_NOTICE],
			["check", form],
			["merge", form, "-o", join(folder, "one.xlsx")],
		]) {
			const { status, stdout } = await shishi(...args, "--json");
			expect(status).toBe(0);
			expect(() => JSON.parse(stdout)).not.toThrow();
		}
		const { stdout } = await shishi("layout", SAMPLE_NOTICE, "--period", "2025Q2", "-o", join(folder, "quiet.xlsx"));
		expect(stdout).toBe("");
	});

	test("a file that cannot be read gets its finding, with or without a notice to judge it by", async () => {
		const broken = join(folder, "损坏.xlsx");
		writeFileSync(broken, readFileSync(form).subarray(0, 2000));
		for (const more of [[], ["--notice", SAMPLE_NOTICE], ["--notice", SAMPLE_NOTICE, "--period", "2025Q2"]]) {
			const { status, stdout, stderr } = await shishi("check", broken, "--json", ...more);
			expect(status).toBe(1);
			expect(stderr.trim().split("\n")).toHaveLength(1);
			expect(JSON.parse(stdout)).toMatchObject({
				workbooks: [{ file: "损坏.xlsx", items: [], findings: [{ rule: "file-unreadable", severity: "error" }] }],
			});
		}
	});

	test("a workbook without a form gets its finding, and the work is done", async () => {
		const list = join(folder, "名单.xlsx");
		const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet([["姓名"], ["王某"]]), "名单");
		writeFileSync(list, XLSX.write(book, { type: "buffer" }));
		const { workbooks } = await checkJson(list, "--notice", SAMPLE_NOTICE);
		expect(workbooks).toMatchObject([
			{ file: "名单.xlsx", findings: [{ rule: "form-unrecognised", severity: "error" }] },
		]);
	});

	test("an empty folder cannot be merged", async () => {
		mkdirSync(join(folder, "空"), { recursive: true });
		const { status, stderr } = await shishi("merge", join(folder, "空"), "-o", join(folder, "空.xlsx"));
		expect([status, stderr.trim().split("\n").length]).toEqual([1, 1]);
	});

	test("ends quietly where nobody reads on", async () => {
		const { stderr } = await run("sh", [
			"-c",
			`"${process.execPath}" "${LAUNCH}" notice "${SAMPLE_NOTICE}" --json | head -c 10`,
		]);
		expect(stderr).toBe("");
	});
});

/** Node decodes GB18030 but does not encode it. */
function encodeGb18030(text: string): Uint8Array {
	const codes = new Map<string, number[]>();
	const decoder = new TextDecoder("gb18030");
	for (let high = 0x81; high <= 0xfe; high++)
		for (let low = 0x40; low <= 0xfe; low++) {
			if (low !== 0x7f) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
		}
	return Uint8Array.from([...text].flatMap((char) => codes.get(char) ?? [char.charCodeAt(0)]));
}
