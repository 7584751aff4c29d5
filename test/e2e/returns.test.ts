import { mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { constants, deflateRawSync } from "node:zlib";
import * as XLSX from "@e965/xlsx";
import { unzipSync, Zip, ZipPassThrough, zipSync } from "fflate";
import honest from "../fixtures/returns/honest.json";
import { checkJson, layOut, mergeJson, SAMPLE_NOTICE, scratchFolder, shishi } from "../support/cli";
import type { FindingJson, MergeJson, WorkbookJson } from "../support/contract-json";
import { type Fillings, fillWorkbook } from "../support/fill";
import { ForeignForm } from "../support/foreign-form";
import { convert, hasLibreOffice } from "../support/tools";
import { wordDocument } from "../support/word-form";

// What comes back: whose form it is, which of two counts, what is no form at all, and the formats it may come in.

type Unit = keyof typeof honest;
const folder = scratchFolder("returns");
const blank = join(folder, "blank");
const SECOND_NOTICE = join(__dirname, "../fixtures/returns/second-notice.txt");

const rulesOf = (findings: FindingJson[]) => findings.map(({ rule }) => rule).sort();

function template(unit: string, from = blank): Uint8Array {
	return readFileSync(join(from, `${unit}.xlsx`));
}

/** An honest form of the unit, styles lost, metadata kept. */
function foreign(unit: Unit): ForeignForm {
	return new ForeignForm(template(unit)).fill((honest as Fillings)[unit]!);
}

/** An honest form of the unit with all that was in the workbook. */
function filled(unit: Unit): Uint8Array {
	return fillWorkbook(template(unit), (honest as Fillings)[unit]!);
}

function put(path: string, bytes: Uint8Array | string): string {
	const whole = join(folder, path);
	mkdirSync(dirname(whole), { recursive: true });
	writeFileSync(whole, bytes);
	return whole;
}

beforeAll(async () => {
	await Promise.all([
		layOut(SAMPLE_NOTICE, "--period", "2025Q2", "--all-units", "-o", blank),
		layOut(SAMPLE_NOTICE, "--period", "2025Q1", "--all-units", "-o", join(folder, "q1")),
		layOut(SECOND_NOTICE, "--period", "2025Q2", "--all-units", "-o", join(folder, "second")),
	]);
}, 60_000);

describe("the unit of a form", () => {
	let results: Map<string, WorkbookJson>;

	beforeAll(async () => {
		const paths = [
			put("unit/a1.xlsx", foreign("县卫生健康局").unit(" 县卫生\n健康局　").bytes()),
			put("unit/a2.xlsx", foreign("县妇联").unit(null).bytes()),
			put("unit/县司法局6月报表(1).xlsx", foreign("县司法局").unit(null).dropMetadata().bytes()),
			put("unit/a4.xlsx", foreign("县残联").unit(null).dropMetadata().bytes()),
			put("unit/a5.xlsx", foreign("县民政局").unit("县水利局").dropMetadata().bytes()),
			put("unit/县总工会.xlsx", foreign("团县委").bytes()),
			put("unit/a7.xlsx", foreign("县教育和体育局").unit("县人力资源社会保障局").bytes()),
		];
		const { workbooks } = await checkJson(...paths, "--notice", SAMPLE_NOTICE, "--period", "2025Q2");
		results = new Map(workbooks.map((each) => [each.file, each]));
	}, 60_000);

	const unitAndRules = (file: string) => [results.get(file)?.unit, ...rulesOf(results.get(file)?.findings ?? [])];

	test("is what the cell says, white space aside", () => {
		expect(unitAndRules("a1.xlsx")).toEqual(["县卫生健康局"]);
	});
	test("is the metadata's where the cell is blank", () => {
		expect(unitAndRules("a2.xlsx")).toEqual(["县妇联"]);
	});
	test("is the file name's where both are gone", () => {
		expect(unitAndRules("县司法局6月报表(1).xlsx")).toEqual(["县司法局"]);
	});
	test("is missing where nothing tells it", () => {
		expect(unitAndRules("a4.xlsx")).toEqual([null, "unit-missing"]);
		expect(results.get("a4.xlsx")?.findings[0]).toMatchObject({ severity: "error", unit: null, item: null });
	});
	test("is unknown where the cell names none of the notice's", () => {
		expect(rulesOf(results.get("a5.xlsx")?.findings ?? [])).toContain("unit-unknown");
		expect(results.get("a5.xlsx")?.findings.find(({ rule }) => rule === "unit-unknown")).toMatchObject({
			severity: "error",
			sheet: "进展情况报表",
			cell: new ForeignForm(template("县民政局")).unitAddress(),
		});
	});
	test("is doubtful where the file name tells another", () => {
		expect(unitAndRules("县总工会.xlsx")).toEqual(["团县委", "unit-doubtful"]);
	});
	test("is doubtful where the metadata tells another; the cell wins", () => {
		const [unit, ...rules] = unitAndRules("a7.xlsx");
		expect(unit).toBe("县人力资源社会保障局");
		expect(rules).toContain("unit-doubtful");
	});
});

describe("formats", () => {
	let results: WorkbookJson[];
	const unit: Unit = "县总工会";

	beforeAll(async () => {
		const form = foreign(unit);
		const { rows } = form;
		const table = rows.slice(form.headerRow).map((row) => row.map((value) => String(value ?? "")));
		const files: Record<string, Uint8Array> = {
			"ours.xlsx": filled(unit),
			"foreign.xlsx": form.bytes(),
			"excel97.xls": form.bytes("xls"),
			"wps.et": form.bytes("xls"),
			"office.ods": form.bytes("ods"),
			"macros.xlsm": form.bytes("xlsm"),
			"really-xlsx.xls": form.bytes(),
			"really-xls.xlsx": form.bytes("xls"),
			"no-extension": form.bytes(),
			"bare.xlsx": foreign(unit).dropMetadata().bytes(),
			"word.docx": wordDocument(
				["2025年为全县妇女儿童办实事工作进展情况报表", `单位（盖章）：${unit}　　　填报时间：2025年6月30日`],
				table.map((row) => row.slice(0, 5)),
			),
		};
		const paths = Object.entries(files).map(([name, bytes]) => put(`formats/${name}`, bytes));
		results = (await checkJson(...paths)).workbooks;
	}, 60_000);

	test.each([
		"ours.xlsx",
		"foreign.xlsx",
		"excel97.xls",
		"wps.et",
		"office.ods",
		"macros.xlsm",
		"really-xlsx.xls",
		"really-xls.xlsx",
		"no-extension",
		"bare.xlsx",
		"word.docx",
	])("%s is read", (file) => {
		const result = results.find((each) => each.file === file);
		expect(result?.unit).toBe(unit);
		expect(result?.findings).toEqual([]);
		const expected = Object.entries(honest[unit].rows).map(([no, { progress, deadline }]) => [
			Number(no),
			progress,
			deadline,
		]);
		expect(result?.items.map(({ no, progress, deadlineText }) => [no, progress, deadlineText])).toEqual(expected);
	});

	test("lose neither cell addresses nor the period", () => {
		const form = foreign(unit);
		for (const file of ["ours.xlsx", "foreign.xlsx", "excel97.xls", "office.ods"]) {
			const result = results.find((each) => each.file === file);
			expect(result?.period).toBe("2025Q2");
			expect(result?.items.map(({ cell }) => cell)).toEqual([form.address(3, "progress"), form.address(8, "progress")]);
		}
	});
});

(hasLibreOffice ? describe : describe.skip)("formats that LibreOffice writes", () => {
	test("a form saved as .doc, .ods or .xls by another program is read", async () => {
		const unit: Unit = "县总工会";
		const form = foreign(unit);
		const word = wordDocument(
			["2025年为全县妇女儿童办实事工作进展情况报表", `单位（盖章）：${unit}　　　填报时间：2025年6月30日`],
			form.rows.slice(form.headerRow).map((row) => row.slice(0, 5).map((value) => String(value ?? ""))),
		);
		const saved = join(folder, "libreoffice");
		await convert([put("office/word.docx", word)], "doc:MS Word 97", saved);
		const book = put("office/book.xlsx", filled(unit));
		await convert([book], "ods", saved);
		await convert([book], "xls:MS Excel 97", saved);
		const paths = ["word.doc", "book.ods", "book.xls"].map((name) => join(saved, name));
		const { workbooks } = await checkJson(...paths, "--notice", SAMPLE_NOTICE, "--period", "2025Q2");
		expect(workbooks.map((each) => [each.file, each.unit, each.findings])).toEqual([
			["word.doc", unit, []],
			["book.ods", unit, []],
			["book.xls", unit, []],
		]);
		for (const { items } of workbooks)
			expect(items.map(({ progress, deadlineText }) => [progress, deadlineText])).toEqual(
				Object.values(honest[unit].rows).map(({ progress, deadline }) => [progress, deadline]),
			);
	}, 60_000);
});

describe("metadata", () => {
	test("that all workbooks have lost is asked for", async () => {
		const bare = put("bare/县残联.xlsx", foreign("县残联").dropMetadata().bytes());
		const { status, stderr } = await shishi("check", bare, "--json");
		expect(status).toBe(1);
		expect(stderr).toContain("--notice");
		const { workbooks } = await checkJson(bare, "--notice", SAMPLE_NOTICE, "--period", "2025Q2");
		expect(workbooks).toMatchObject([{ unit: "县残联", findings: [] }]);
	});

	test("that one workbook has lost, others carry", async () => {
		const bare = put("bare/县残联.xlsx", foreign("县残联").dropMetadata().bytes());
		const { workbooks } = await checkJson(bare, put("bare/团县委.xlsx", filled("团县委")));
		expect(workbooks.map(({ unit, findings }) => [unit, ...rulesOf(findings)])).toEqual([["县残联"], ["团县委"]]);
	});

	test("of another notice or period than the one given is a finding", async () => {
		const form = put("bare/团县委.xlsx", filled("团县委"));
		const other = await checkJson(form, "--notice", SECOND_NOTICE);
		expect(rulesOf(other.workbooks[0]?.findings ?? [])).toContain("notice-mismatch");
		const early = await checkJson(form, "--period", "2025Q1");
		expect(rulesOf(early.workbooks[0]?.findings ?? [])).toContain("period-mismatch");
	});

	test("of a title with another year is enough for notice-mismatch", async () => {
		const form = foreign("团县委").dropMetadata();
		const title = form.rows.findIndex((row) => String(row[0]).includes("2025年为全县妇女儿童办实事"));
		form.rows[title]![0] = "2024年为全县妇女儿童办实事工作进展情况报表";
		const old = put("bare/old.xlsx", form.bytes());
		const { workbooks } = await checkJson(old, "--notice", SAMPLE_NOTICE, "--period", "2025Q2");
		expect(rulesOf(workbooks[0]?.findings ?? [])).toContain("notice-mismatch");
	});

	test("left out, --as-of is the period's last day", async () => {
		const form = put("bare/县总工会.xlsx", foreign("县总工会").set(8, "deadline", "2025年6月30日").bytes());
		const rules = async (...args: string[]) => rulesOf((await checkJson(form, ...args)).workbooks[0]?.findings ?? []);
		expect(await rules()).toEqual([]);
		expect(await rules("--as-of", "2025-06-30")).toEqual([]);
		expect(await rules("--as-of", "2025-07-01")).toEqual(["deadline-passed"]);
	});
});

describe("a folder of returns", () => {
	let result: MergeJson;
	const fileOf = (path: string) => result.files.find(({ file }) => file === path);
	const unitOf = (name: string) => result.units.find(({ unit }) => unit === name);
	const findingsOf = (rule: string) => result.findings.filter((each) => each.rule === rule);

	beforeAll(async () => {
		const at = (path: string, bytes: Uint8Array | string, time?: string) => {
			const whole = put(`box/${path}`, bytes);
			if (time) utimesSync(whole, new Date(time), new Date(time));
		};
		// 填报时间 decides, against the modified times.
		at("县总工会.xlsx", foreign("县总工会").fillDate("2025年7月1日").savedAt(new Date("2025-07-05T00:00:00Z")).bytes());
		at(
			"更正/县总工会（更正）.xlsx",
			foreign("县总工会")
				.fillDate("2025年7月3日")
				.set(8, "progress", "更正：已建成“妈妈小屋”6处。")
				.savedAt(new Date("2025-07-03T00:00:00Z"))
				.bytes(),
		);
		// One has no 填报时间: the document's modified time decides, against the files' times.
		at(
			"县残联.xlsx",
			foreign("县残联").fillDate(null).savedAt(new Date("2025-07-09T00:00:00Z")).bytes(),
			"2025-07-01T00:00:00Z",
		);
		at(
			"更正/县残联.xlsx",
			foreign("县残联").savedAt(new Date("2025-07-02T00:00:00Z")).set(5, "progress", "旧稿：52名。").bytes(),
			"2025-07-10T00:00:00Z",
		);
		// Word forms without 填报时间 and document times: the files' times decide.
		const word = (progress: string) =>
			wordDocument(
				["2025年为全县妇女儿童办实事工作进展情况报表", "单位（盖章）：团县委　　　填报时间：　　年　月　日"],
				[
					["序号", "实事名称", "责任单位", "本季度具体措施及任务进度情况", "完成时限"],
					["9", "实施困境儿童陪伴行动", "团县委\n县民政局", progress, "2025年12月底"],
				],
			);
		at("团县委.docx", word("招募志愿者68名，结对困境儿童52名。"), "2025-07-08T00:00:00Z");
		at("更正/团县委.docx", word("旧稿：招募志愿者60名。"), "2025-07-02T00:00:00Z");

		at("县司法局.xlsx", filled("县司法局").slice(0, 3000));
		mkdirSync(join(folder, "box/县妇联/二季度"), { recursive: true });
		symlinkSync(put("elsewhere/报表.xlsx", filled("县妇联")), join(folder, "box/县妇联/二季度/报表.xlsx"));
		at("县人力资源社会保障局.xlsx", foreign("县人力资源社会保障局").unit(null).dropMetadata().bytes());
		at("县民政局.xlsx", fillWorkbook(template("县民政局", join(folder, "q1")), honest.县民政局));
		at("x1.xlsx", fillWorkbook(template("县文化和旅游局", join(folder, "second")), { rows: {} }));
		at(
			"x2.xlsx",
			XLSX.write(
				workbookOf([
					["姓名", "电话"],
					["王某", "1"],
				]),
				{ type: "buffer" },
			),
		);
		at("x3.xlsx", foreign("县卫生健康局").unit(null).dropMetadata().bytes());
		at("x4.xlsx", foreign("县教育和体育局").unit("县水利局").dropMetadata().bytes());
		at("x5.xlsx", encrypted());
		at("x6.txt", "本季度工作总结");
		at("x7.jpg", Buffer.from("ffd8ffe000104a46494600", "hex"));
		at("x8.xlsx", "");
		// Passed over.
		at("~$县总工会.xlsx", "lock");
		at(".DS_Store", "litter");
		at("Thumbs.db", "litter");
		at("更正/desktop.ini", "litter");
		at("$RECYCLE.BIN/县总工会.xlsx", "litter");
		at(".隐藏/县总工会.xlsx", "hidden");
		// Members of 各镇、街道.
		const member = (name: string, progress: string) =>
			new ForeignForm(template("各镇、街道")).fill({
				unit: name,
				fillDate: "2025年7月1日",
				rows: { "7": { progress, deadline: "2025年12月底" } },
			});
		at("青石镇.xlsx", member("青石镇", "在12个村开展家庭教育讲座42场，选树“最美家庭”25户。").bytes());
		at("柳河街道.xlsx", member("柳河街道", "在9个社区举办家庭教育讲座55场，选树“最美家庭”31户。").bytes());
		at("压缩包.zip", zipSync({ "县教育和体育局.xlsx": filled("县教育和体育局") }));
		result = await mergeJson(join(folder, "box"), "-o", join(folder, "merged.xlsx"));
	}, 60_000);

	test("is searched, litter passed over, anything else counted", () => {
		const files = result.files.map(({ file }) => file);
		expect(files.filter((file) => /~\$|\.DS_Store|Thumbs|desktop|隐藏|RECYCLE/.test(file))).toEqual([]);
		expect(files).toEqual(expect.arrayContaining(["县妇联/二季度/报表.xlsx", "x6.txt", "x7.jpg", "x8.xlsx"]));
		expect(result.totals.files).toBe(21);
		expect(result.totals).toMatchObject({
			files: result.files.length,
			merged: result.files.filter(({ status }) => status === "merged").length,
			superseded: 3,
		});
	});

	test.each([
		["x5.xlsx", null, "file-unreadable"],
		["x6.txt", null, "file-unreadable"],
		["x7.jpg", null, "file-unreadable"],
		["x8.xlsx", null, "file-unreadable"],
		["县司法局.xlsx", "县司法局", "file-unreadable"],
		["x2.xlsx", null, "form-unrecognised"],
		["县民政局.xlsx", "县民政局", "period-mismatch"],
		["x3.xlsx", null, "unit-missing"],
	])("%s is rejected: %s %s", (file, unit, reason) => {
		expect(fileOf(file)).toMatchObject({ file, unit, status: "rejected", reason });
		expect(result.findings).toContainEqual(expect.objectContaining({ rule: reason, severity: "error", file, unit }));
	});

	test("forms of another notice or an unknown unit are rejected", () => {
		expect(fileOf("x1.xlsx")).toMatchObject({ status: "rejected", reason: "notice-mismatch" });
		expect(fileOf("x4.xlsx")).toMatchObject({ status: "rejected", reason: "unit-unknown" });
	});

	test("a unit known by the file name alone is merged", () => {
		expect(fileOf("县人力资源社会保障局.xlsx")).toMatchObject({ unit: "县人力资源社会保障局", status: "merged" });
	});

	test.each([
		["县总工会", "更正/县总工会（更正）.xlsx", "县总工会.xlsx"],
		["县残联", "县残联.xlsx", "更正/县残联.xlsx"],
		["团县委", "团县委.docx", "更正/团县委.docx"],
	])("the latest form of %s counts", (unit, latest, earlier) => {
		expect(fileOf(latest)).toMatchObject({ file: latest, unit, status: "merged", reason: null });
		expect(fileOf(earlier)).toMatchObject({ file: earlier, unit, status: "superseded", reason: null });
		expect(findingsOf("duplicate-return")).toContainEqual(
			expect.objectContaining({ severity: "warning", unit, file: earlier }),
		);
	});

	test("duplicate-return stands on superseded files only", () => {
		expect(findingsOf("duplicate-return")).toHaveLength(3);
	});

	test("tells what became of each unit", () => {
		expect(unitOf("县妇联")?.status).toBe("returned");
		expect(unitOf("县司法局")?.status).toBe("not-accepted");
		expect(unitOf("县民政局")?.status).toBe("not-accepted");
		expect(unitOf("县卫生健康局")?.status).toBe("not-returned");
		expect(unitOf("县卫生健康局")?.items.map(({ status }) => status)).toEqual([
			"not-returned",
			"not-returned",
			"not-returned",
		]);
		expect(unitOf("各镇、街道")?.status).toBe("collective");
		expect(findingsOf("unit-not-returned")).toMatchObject([
			{ unit: "县卫生健康局", severity: "error", file: null, sheet: null, cell: null },
		]);
	});

	test("members of a collective are merged, and their parts conflict with nobody's", () => {
		expect(fileOf("青石镇.xlsx")).toMatchObject({ unit: "青石镇", status: "merged" });
		expect(fileOf("柳河街道.xlsx")).toMatchObject({ unit: "柳河街道", status: "merged" });
		expect(findingsOf("figures-conflict")).toEqual([]);
		const lectures = result.targets.filter(({ item, value }) => item === 7 && value === 100);
		expect(Object.fromEntries(lectures.map(({ reportedBy, achieved }) => [reportedBy, achieved]))).toMatchObject({
			青石镇: 42,
			柳河街道: 55,
			县妇联: 46,
		});
	});

	test("an archive is taken apart", () => {
		expect(result.files.filter(({ unit, status }) => unit === "县教育和体育局" && status === "merged")).toHaveLength(1);
	});

	test("no cell of a merged form is lost", () => {
		expect(result.totals.cellsRead).toBeGreaterThan(0);
		expect(result.totals.cellsKept).toBe(result.totals.cellsRead);
	});

	test("merge is done though files were rejected", () => {
		expect(readdirSync(folder)).toContain("merged.xlsx");
	});
});

test("an item is reported, empty or without a row", async () => {
	const form = foreign("县卫生健康局").set(1, "progress", "无").set(1, "deadline", null);
	const path = put("items/县卫生健康局.xlsx", form.removeRow(form.row(3)).bytes());
	const { units, files, totals } = await mergeJson(path, "-o", join(folder, "items.xlsx"));
	expect(files).toMatchObject([{ unit: "县卫生健康局", status: "merged" }]);
	expect(units.find(({ unit }) => unit === "县卫生健康局")).toMatchObject({
		unit: "县卫生健康局",
		status: "returned",
		items: [
			{ no: 1, status: "empty" },
			{ no: 3, status: "row-missing" },
			{ no: 4, status: "reported" },
		],
	});
	// “无” is a cell that is not blank, and kept like any other.
	expect(totals).toMatchObject({ cellsRead: 3, cellsKept: 3 });
});

describe("files that are too large", () => {
	test("are refused by their size, on disk or unpacked", async () => {
		const paths = [put("large/a.xlsx", new Uint8Array(51 * 1024 * 1024)), put("large/b.xlsx", bomb(filled("县残联")))];
		const { workbooks } = await checkJson(...paths, put("large/团县委.xlsx", filled("团县委")));
		expect(workbooks.map(({ findings }) => rulesOf(findings)).sort()).toEqual([
			[],
			["file-unreadable"],
			["file-unreadable"],
		]);
	}, 30_000);
});

/** A workbook of half a megabyte whose first sheet unpacks to 540 MB of blanks, and says that it is small. */
function bomb(workbook: Uint8Array): Uint8Array {
	const blanks = deflateRawSync(Buffer.alloc(10 * 1024 * 1024, 32), { finishFlush: constants.Z_FULL_FLUSH });
	const end = deflateRawSync(Buffer.alloc(0));
	const chunks: Uint8Array[] = [];
	const zip = new Zip((_, chunk) => chunks.push(chunk));
	for (const [name, bytes] of Object.entries(unzipSync(workbook))) {
		const first = name === "xl/worksheets/sheet1.xml";
		const part = new ZipPassThrough(name);
		if (first) part.compression = 8;
		zip.add(part);
		part.push(first ? Buffer.concat([...Array(54).fill(blanks), end]) : bytes, true);
	}
	zip.end();
	return Buffer.concat(chunks);
}

/** An encrypted .xlsx as Excel saves it: a compound file with these two streams. */
function encrypted(): Uint8Array {
	const container = XLSX.CFB.utils.cfb_new();
	XLSX.CFB.utils.cfb_add(container, "/EncryptionInfo", Buffer.alloc(224, 4));
	XLSX.CFB.utils.cfb_add(container, "/EncryptedPackage", Buffer.alloc(4096, 7));
	return new Uint8Array(XLSX.CFB.write(container, { type: "buffer" }));
}

function workbookOf(rows: string[][]): XLSX.WorkBook {
	const book = XLSX.utils.book_new();
	XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), "Sheet1");
	return book;
}
