import * as XLSX from "@e965/xlsx";
import { zipSync } from "fflate";
import type { ForeignForm } from "../../support/foreign-form";
import {
	answersOf,
	blankForm,
	foreignForm,
	lostTexts,
	mergeFiles,
	sampleNotice,
	sheetTexts,
	textsOf,
	type Unit,
} from "../../support/returns";
import { wordDocument } from "../../support/word-form";
import { rawZip } from "../../support/zip-builder";

// Thirty mails with attachments: which of them hold a form, whose it is, and what becomes of each file.

const TITLE = "2025年为全县妇女儿童办实事工作进展情况报表";
const HEADERS = ["序号", "实事名称", "责任单位", "本季度具体措施及任务进度情况", "完成时限"];

const fates = async (...args: Parameters<typeof mergeFiles>) =>
	(await mergeFiles(...args)).json.files.map(({ file, unit, status, reason }) =>
		[file, unit, status, reason].filter((each) => each !== null).join(" "),
	);

/** The form's table as texts, header first. */
function tableOf({ rows, headerRow }: ForeignForm): string[][] {
	return rows.slice(headerRow).map((row) => HEADERS.map((_, at) => String(row[at] ?? "")));
}

/** A new workbook with nothing in it but pasted values. */
function pasted(rows: unknown[][], sheets: Record<string, unknown[][]> = {}): Uint8Array {
	const book = XLSX.utils.book_new();
	for (const [name, each] of Object.entries({ Sheet1: rows, ...sheets }))
		XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(each), name);
	return new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsx" }));
}

const shifted = (rows: unknown[][]) => [[], [], ...rows.map((row) => [null, null, ...row])];

async function word(unit: Unit, lines: [string, string] | null = null, after: string[] = []): Promise<Uint8Array> {
	const head = lines ?? [TITLE, `单位：（盖章）${unit}　　　　　填报时间：2025年7月2日`];
	return wordDocument(head, tableOf(await foreignForm(unit)), after);
}

describe("what holds a form", () => {
	test.each<[name: string, file: string, make: () => Promise<Uint8Array>]>([
		["values pasted into a new workbook", "a.xlsx", async () => pasted((await foreignForm("县残联")).rows)],
		[
			"values pasted somewhere in a new workbook",
			"a.xlsx",
			async () => pasted(shifted((await foreignForm("县残联")).rows)),
		],
		[
			"the table alone, the file named after the unit",
			"县残联.xlsx",
			async () => pasted(tableOf(await foreignForm("县残联"))),
		],
		[
			"unit and date in one cell each, beside their labels",
			"a.xlsx",
			async () =>
				pasted([
					[TITLE],
					["单位：（盖章）县残联", null, null, "填报时间：2025年7月1日"],
					...tableOf(await foreignForm("县残联")),
				]),
		],
		[
			"unit and date below the table",
			"a.xlsx",
			async () =>
				pasted([
					[TITLE],
					...tableOf(await foreignForm("县残联")),
					["填报单位：县残联", null, null, "填报日期：2025.7.1"],
				]),
		],
		[
			"the form on the third sheet, a sample of it on the first",
			"a.xlsx",
			async () =>
				pasted([[TITLE], HEADERS, ["1", "实施适龄妇女健康守护行动", "", "示例：已筛查…人次。", "2025年12月底"]], {
					台账: [["日期", "内容"]],
					上报表: (await foreignForm("县残联")).rows,
				}).slice(),
		],
		["a workbook of Excel 97", "a.xls", async () => (await foreignForm("县残联")).bytes("xls")],
		["a workbook of WPS", "a.et", async () => (await foreignForm("县残联")).bytes("xls")],
		["an OpenDocument sheet", "a.ods", async () => (await foreignForm("县残联")).bytes("ods")],
		["a workbook with macros", "a.xlsm", async () => (await foreignForm("县残联")).bytes("xlsm")],
		[
			"a web page that is named .xls",
			"县残联.xls",
			async () => (await foreignForm("县残联")).dropMetadata().bytes("html"),
		],
		["a workbook that is named .docx", "a.docx", async () => (await foreignForm("县残联")).bytes()],
		["a Word file", "a.docx", async () => word("县残联")],
		[
			"a Word file with the date below the table",
			"a.docx",
			async () => word("县残联", [TITLE, "单位（公章）：县残联"], ["填报时间：2025年7月2日", "填表人：李某"]),
		],
		[
			"a Word file named after the unit",
			"县残联.docx",
			async () => word("县残联", [TITLE, "单位：（盖章）　　　　填报时间：2025年7月3日"]),
		],
	])("%s", async (_, file, make) => {
		const { json, bytes } = await mergeFiles({ [file]: await make() });
		expect(json.files).toMatchObject([{ file, unit: "县残联", status: "merged", reason: null }]);
		expect(json.units.find(({ unit }) => unit === "县残联")?.items).toEqual([{ no: 5, status: "reported" }]);
		expect(json.totals).toMatchObject({ cellsRead: 2, cellsKept: 2 });
		expect(lostTexts(bytes, textsOf(answersOf("县残联")))).toEqual([]);
		const serious = json.findings.filter(({ unit, rule }) => unit === "县残联" && rule !== "fill-date-missing");
		expect(serious).toEqual([]);
	});

	test("a workbook written by another program, with rich text, hidden rows and merged cells", async () => {
		const form = await foreignForm("县总工会");
		const table = tableOf(form);
		const { writeXlsx } = await import("hucre");
		const bytes = await writeXlsx({
			sheets: [
				{ name: "封面", rows: [["云岭县总工会"]] },
				{
					name: "报表",
					rows: [[TITLE], ["单位：", "县总工会", null, "填报时间：", "2025年7月1日"], ...table],
					merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 4 }],
					rowDefs: new Map([[4, { hidden: true }]]),
				},
			],
		});
		const { json } = await mergeFiles({ "x.xlsx": bytes });
		expect(json.files).toMatchObject([{ unit: "县总工会", status: "merged" }]);
		expect(json.units.find(({ unit }) => unit === "县总工会")?.items.map(({ status }) => status)).toEqual([
			"reported",
			"reported",
		]);
	});

	test("last quarter's workbook filled in anew, its period changed where one sees it", async () => {
		const form = await foreignForm("县残联", "2025Q1");
		const at = form.rows.findIndex((row) => String(row[0]).includes("第一季度"));
		form.rows[at]![0] = String(form.rows[at]![0]).replace("第一季度", "第二季度");
		expect(await fates({ "a.xlsx": form.bytes() })).toEqual(["a.xlsx 县残联 merged"]);
	});

	test("a form with a column for each quarter: the one that is asked for", async () => {
		const rows = [
			["云岭县2025年实事进展情况表"],
			["单位：县残联"],
			["序号", "实事名称", "一季度进展情况", "二季度进展情况", "三季度进展情况", "完成时限"],
			["5", "实施残疾儿童康复救助项目", "一季度22名。", "二季度累计52名残疾儿童。", null, "年底"],
		];
		const { outcome, bytes } = await mergeFiles({ "a.xlsx": pasted(rows) });
		expect(outcome.files).toMatchObject([{ unit: "县残联", status: "merged" }]);
		const original = sheetTexts(bytes, "原始填报").filter((row) => row[1] === "5");
		expect(original.map((row) => [row[3], row[4], row[7]])).toEqual([
			["进度", "二季度累计52名残疾儿童。", "D4"],
			["完成时限", "年底", "F4"],
			["其他", "一季度22名。", "C4"],
		]);
		const { json } = await mergeFiles({ "a.xlsx": pasted(rows) }, { notice: sampleNotice });
		expect([json.period, json.totals.merged]).toEqual(["2025Q2", 1]);
	});
});

describe("several forms in one file", () => {
	test("on sheets of their own, named after their units", async () => {
		const [a, b] = [await foreignForm("县残联"), await foreignForm("团县委")];
		const book = pasted(a.unit(null).rows, { 团县委: b.unit(null).rows });
		const renamed = XLSX.read(book, { type: "array" });
		renamed.SheetNames[0] = "县残联";
		renamed.Sheets.县残联 = renamed.Sheets.Sheet1!;
		const bytes = new Uint8Array(XLSX.write(renamed, { type: "array", bookType: "xlsx" }));
		expect(await fates({ "两家.xlsx": bytes })).toEqual(["两家.xlsx 县残联 merged", "两家.xlsx 团县委 merged"]);
	});

	test("one below the other on one sheet, and as tables of one Word file", async () => {
		const [a, b] = [await foreignForm("县残联"), await foreignForm("团县委")];
		const sheet = pasted([...a.rows, [], [TITLE], ["单位：", "团县委"], ...tableOf(b)]);
		expect(await fates({ "两家.xlsx": sheet })).toEqual(["两家.xlsx 县残联 merged", "两家.xlsx 团县委 merged"]);
	});

	test("a filled form beside the same one left blank is one form", async () => {
		const form = await foreignForm("县残联");
		const blank = tableOf(form).map((row, at) => (at === 0 ? row : [...row.slice(0, 3), "", ""]));
		const bytes = pasted(form.rows, { "Sheet1 (2)": [[TITLE], ["单位："], ...blank] });
		expect(await fates({ "a.xlsx": bytes })).toEqual(["a.xlsx 县残联 merged"]);
	});
});

describe("archives", () => {
	const named = (name: number[], content: Uint8Array) => ({ name: Uint8Array.from(name), content });
	const GBK = { 二季度: [0xb6, 0xfe, 0xbc, 0xbe, 0xb6, 0xc8], 县残联: [0xcf, 0xd8, 0xb2, 0xd0, 0xc1, 0xaa] };
	const XLSX_END = [...Buffer.from(".xlsx")];

	test("with names and folders as old Chinese Windows writes them", async () => {
		const blank = (await foreignForm("县残联")).unit(null).dropMetadata().bytes();
		const zip = rawZip([named([...GBK.二季度, 0x2f, ...GBK.县残联, ...XLSX_END], blank)]);
		expect(await fates({ "报送.zip": zip })).toEqual(["二季度/县残联.xlsx 县残联 merged"]);
	});

	test("in archives, without the litter of operating systems", async () => {
		const inner = zipSync({
			"县残联.xlsx": (await foreignForm("县残联")).bytes(),
			"~$县残联.xlsx": Uint8Array.of(1),
			"Thumbs.db": Uint8Array.of(1),
		});
		const zip = zipSync({
			"更多.zip": inner,
			"团县委.xlsx": (await foreignForm("团县委")).bytes(),
			"__MACOSX/._团县委.xlsx": Uint8Array.of(1),
			".DS_Store": Uint8Array.of(1),
			"县司法局/报表.xlsx": (await foreignForm("县司法局")).unit(null).dropMetadata().bytes(),
			"坏.zip": inner.slice(0, 60),
		});
		expect(await fates({ "全部.zip": zip })).toEqual([
			"县司法局/报表.xlsx 县司法局 merged",
			"团县委.xlsx 团县委 merged",
			"坏.zip rejected file-unreadable",
			"更多.zip/县残联.xlsx 县残联 merged",
		]);
	});

	test("in each other without end stop somewhere", async () => {
		let zip = zipSync({ "县残联.xlsx": (await foreignForm("县残联")).bytes() });
		for (let depth = 0; depth < 6; depth++) zip = zipSync({ "x.zip": zip });
		expect(await fates({ "a.zip": zip })).toEqual(["x.zip/x.zip/x.zip rejected file-unreadable"]);
	});
});

describe("what is refused, and why", () => {
	test.each<[name: string, file: string, make: () => Promise<Uint8Array>, fate: string]>([
		[
			"last quarter's form",
			"县残联.xlsx",
			async () => (await foreignForm("县残联", "2025Q1")).bytes(),
			"县残联 rejected period-mismatch",
		],
		[
			"last quarter's form, pasted into a new workbook",
			"县残联.xlsx",
			async () =>
				pasted([["2025年第一季度实事工作进展情况报表"], ["单位：县残联"], ...tableOf(await foreignForm("县残联"))]),
			"县残联 rejected period-mismatch",
		],
		[
			"last year's form",
			"县残联.docx",
			async () => word("县残联", ["2024年为全县妇女儿童办实事工作进展情况报表", "单位：县残联"]),
			"县残联 rejected notice-mismatch",
		],
		[
			"a unit of nowhere",
			"1.xlsx",
			async () => (await foreignForm("县残联")).unit("县水利局").dropMetadata().bytes(),
			"rejected unit-unknown",
		],
		[
			"another county's unit",
			"1.xlsx",
			async () => (await foreignForm("县残联")).unit("青河县残联").dropMetadata().bytes(),
			"rejected unit-unknown",
		],
		[
			"the city's unit",
			"1.xlsx",
			async () => (await foreignForm("县残联")).unit("市残联").dropMetadata().bytes(),
			"rejected unit-unknown",
		],
		[
			"a form of nobody",
			"1.xlsx",
			async () => (await foreignForm("县残联")).unit(null).dropMetadata().bytes(),
			"rejected unit-missing",
		],
		[
			"another workbook",
			"县残联.xlsx",
			async () =>
				pasted([
					["姓名", "电话"],
					["某", "1"],
				]),
			"县残联 rejected form-unrecognised",
		],
		[
			"a letter",
			"县残联.docx",
			async () => wordDocument(["县残联关于二季度工作的汇报"], [["一", "二"]]),
			"县残联 rejected form-unrecognised",
		],
		[
			"half a file",
			"县残联.xlsx",
			async () => (await foreignForm("县残联")).bytes().slice(0, 4000),
			"县残联 rejected file-unreadable",
		],
		["no byte at all", "县残联.xlsx", async () => new Uint8Array(0), "县残联 rejected file-unreadable"],
		[
			"a scan",
			"县残联（盖章）.pdf",
			async () => Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n"),
			"县残联 rejected file-unreadable",
		],
		[
			"our own merged workbook",
			"汇总.xlsx",
			async () => (await mergeFiles({ "1.xlsx": (await foreignForm("县残联")).bytes() })).bytes,
			"rejected form-unrecognised",
		],
	])("%s", async (_, file, make, fate) => {
		const { json, followUp } = await mergeFiles({ [file]: await make() });
		const [only] = json.files;
		expect([only?.unit, only?.status, only?.reason].filter(Boolean).join(" ")).toBe(fate);
		expect(json.findings).toContainEqual(expect.objectContaining({ rule: only?.reason, severity: "error", file }));
		// Whoever sent it hears why.
		const told = followUp.letters.find(({ to }) => to === only?.unit || to.includes(file));
		expect(told?.kind).toBe("sendBack");
		expect(told?.drafts.remind.paragraphs.join("")).toContain(file);
	});
});

describe("collectives", () => {
	const ofTowns = async (unit: string, file: string, progress: string) => {
		const form = (await foreignForm("县妇联")).unit(unit).dropMetadata();
		for (const no of [1, 6, 10]) form.removeRow(form.row(no));
		return { [file]: form.set(7, "progress", progress).bytes() };
	};

	test("take any named member, however its name is written", async () => {
		const files = {
			...(await ofTowns("青石镇人民政府", "1.xlsx", "讲座12场。")),
			...(await ofTowns("柳河街道办", "2.xlsx", "讲座9场。")),
			...(await ofTowns("", "云岭县白马镇二季度.xlsx", "讲座7场。")),
			...(await ofTowns("各镇办", "红旗镇.xlsx", "讲座5场。")),
		};
		const { json } = await mergeFiles(files);
		expect(json.files.map(({ unit, status }) => `${unit} ${status}`)).toEqual([
			"青石镇人民政府 merged",
			"柳河街道办 merged",
			expect.stringContaining("白马镇"),
			"红旗镇 merged",
		]);
		expect(json.units.find(({ unit }) => unit === "各镇、街道")?.items).toEqual([{ no: 7, status: "reported" }]);
		// Nobody expects a member by name, so that none of them raises the rates.
		expect(json.totals).toMatchObject({ expected: 9, actual: 0 });
	});

	test.each(["各镇办", "各镇、街道", "各镇（街道）", "各街道、镇", "各镇街"])(
		"%s in the cell is the collective itself",
		async (written) => {
			expect(await fates(await ofTowns(written, "1.xlsx", "讲座12场。"))).toEqual(["1.xlsx 各镇、街道 merged"]);
		},
	);
});

test("a blank form is returned, and counts for no report", async () => {
	const { json } = await mergeFiles({ "县残联.xlsx": await blankForm("县残联") });
	expect(json.units.find(({ unit }) => unit === "县残联")).toMatchObject({
		status: "returned",
		timeliness: "not-due",
		items: [{ no: 5, status: "empty" }],
	});
	expect(json.totals).toMatchObject({ expected: 9, actual: 0, onTime: 0, reportingRate: 0, cellsRead: 0 });
});

test("the order in which files come changes nothing", async () => {
	const units: Unit[] = ["县残联", "团县委", "县司法局", "县民政局"];
	const files: [string, Uint8Array][] = [];
	for (const unit of units) {
		files.push([`${unit}.xlsx`, (await foreignForm(unit)).bytes()]);
		files.push([`旧/${unit}.xlsx`, (await foreignForm(unit)).fillDate("2025年6月20日").bytes()]);
	}
	const one = await mergeFiles(Object.fromEntries(files));
	const other = await mergeFiles(Object.fromEntries(files.toReversed()));
	expect(other.json).toEqual(one.json);
	expect(Buffer.from(other.bytes).equals(Buffer.from(one.bytes))).toBe(true);
});
