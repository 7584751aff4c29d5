import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { fillWorkbook } from "../../support/fill";
import { answersOf, blankForm, foreignForm, lostTexts, mergeFiles, sheetTexts, type Unit } from "../../support/returns";
import { wordDocument } from "../../support/word-form";

// Words to the letter: whatever stands in a cell of a form stands in one cell of the merged workbook, unchanged.

const WORDS: [name: string, text: string][] = [
	["line breaks", "一、已筛查。\n\n二、已宣传。\n"],
	["Windows line breaks as XML hands them on", "第一行\n第二行"],
	["emoji and signs beyond the first plane", "完成👍🏽，走访𠮷村、𬱖塘社区👨‍👩‍👧。"],
	["full-width spaces at both ends", "　　已完成11260人次　"],
	["blanks and tabs inside", "甲  乙\t丙   丁"],
	["a leading =", "=已完成5处"],
	["a formula typed as text", "=SUM(1,2)"],
	["a leading +", "+新增5处"],
	["a leading -", "-减少5处"],
	["a leading @", "@全体单位"],
	["a leading '", "'0539"],
	["marks of XML", `<b>5 & 6</b> "引" '号' ]]> &amp; <!-- -->`],
	["what looks like an escape", "_x0041_ _x000D_ &#10;"],
	["quotation marks of all kinds", "“两癌”‘两癌’「两癌」《两癌》"],
	["full-width figures and signs", "１２３％，（１）；～—…"],
	["invisible signs", "零\u200b宽\u00a0空\u202f格\ufeff"],
	["variation selectors and combining signs", "葛󠄀城 é ü ñ"],
	["a number that must not become one", "000123"],
	["a date that must not become one", "2025-06-30"],
	["a long number", "123456789012345678901234567890"],
	["right-to-left words", "שלום مرحبا"],
	["a single sign", "0"],
];

const put = async (unit: Unit, no: number, progress: string, deadline = "2025年12月底") =>
	fillWorkbook(await blankForm(unit), { fillDate: "2025年7月1日", rows: { [no]: { progress, deadline } } });

describe("a cell with", () => {
	test.each(WORDS)("%s", async (_, text) => {
		const form = (await foreignForm("县总工会")).set(8, "progress", text);
		const { json, bytes, outcome } = await mergeFiles({
			"a.xlsx": await put("县残联", 5, text),
			"b.xlsx": form.bytes(),
			"c.xls": (await foreignForm("县司法局")).set(10, "progress", text).bytes("xls"),
			"d.ods": (await foreignForm("团县委")).set(9, "deadline", text).bytes("ods"),
		});
		expect(json.files.map(({ status }) => status)).toEqual(["merged", "merged", "merged", "merged"]);
		expect(json.totals).toMatchObject({ cellsRead: 10, cellsKept: 10 });
		const shown = outcome.plan.sheets.find(({ name }) => name === "原始填报")!;
		const kept = shown.rows.flatMap(({ cells }) => cells.filter((cell) => cell?.value === text));
		// The foreign writer itself does not escape what looks like an escape.
		expect(kept.length).toBeGreaterThanOrEqual(text.includes("_x") ? 1 : 3);
		// Another reader's word for it, as far as it keeps such signs itself.
		if (!/_x|\u202f|^'/.test(text)) expect(lostTexts(bytes, [text, text, text])).toEqual([]);
	});
});

test("rich text is read as its words, phonetic readings aside", async () => {
	const parts = unzipSync(await put("县残联", 5, "甲乙"));
	const path = "xl/worksheets/sheet1.xml";
	const xml = strFromU8(parts[path]!).replace(
		/<is><t xml:space="preserve">甲乙<\/t><\/is>/,
		'<is><r><rPr><b/><color rgb="FFFF0000"/></rPr><t xml:space="preserve">已为 </t></r><r><t>52</t></r><r><rPr><u/></rPr><t xml:space="preserve">名儿童\n康复</t></r><rPh sb="0" eb="1"><t>yi</t></rPh></is>',
	);
	expect(xml).toContain("<rPh");
	const { json, bytes } = await mergeFiles({ "a.xlsx": zipSync({ ...parts, [path]: strToU8(xml) }) });
	expect(json.totals).toMatchObject({ cellsRead: 2, cellsKept: 2 });
	expect(lostTexts(bytes, ["已为 52名儿童\n康复"])).toEqual([]);
});

test("forty thousand characters over an item's units, and a cell that is full", async () => {
	const units: [Unit, number][] = [
		["县卫生健康局", 4],
		["县教育和体育局", 4],
	];
	const texts = units.map(([unit]) => `${unit}本季度工作。`.repeat(3000).slice(0, 20_000));
	const full = "𠮷".repeat(16_383);
	const { json, bytes } = await mergeFiles({
		"a.xlsx": await put("县卫生健康局", 4, texts[0]!),
		"b.xlsx": await put("县教育和体育局", 4, texts[1]!),
		"c.xlsx": await put("县残联", 5, full),
	});
	expect(json.totals).toMatchObject({ merged: 3, cellsRead: 6, cellsKept: 6 });
	expect(lostTexts(bytes, [...texts, full])).toEqual([]);
	// The official form is as wide as its paper: a text too long for one row goes on in rows below it.
	const summary = sheetTexts(bytes, "汇总表").map((row) => row[3] ?? "");
	const printed = summary.join("").replaceAll("\n", "");
	expect([...texts, full].filter((text) => !printed.includes(text))).toHaveLength(0);
});

test("a cell of a Word table that no spreadsheet cell could hold is kept in pieces, and counted as it is", async () => {
	const text = "为残疾儿童提供康复训练。".repeat(4000);
	const table = [
		["序号", "实事名称", "责任单位", "本季度具体措施及任务进度情况", "完成时限"],
		["5", "实施残疾儿童康复救助项目", "县残联", text, "年底"],
	];
	const { json, bytes } = await mergeFiles({
		"a.docx": wordDocument(["2025年实事进展情况报表", "单位：县残联"], table),
	});
	expect(json.totals).toMatchObject({ merged: 1, cellsRead: 2 });
	const pieces = sheetTexts(bytes, "原始填报").map((row) => row[4] ?? "");
	expect(pieces.join("")).toContain(text);
});

test("what stands in notes and in strangers' rows is kept besides", async () => {
	const form = (await foreignForm("县总工会")).insertColumn(5, "备注");
	form.rows[form.row(8)]![5] = "备注里的话。";
	form.insertRow(form.row(8) + 1, ["99", "实施河道清淤工程", "县水利局", "陌生的一行。", "年底"]);
	const { json, bytes } = await mergeFiles({ "a.xlsx": form.bytes() });
	expect(json.totals).toMatchObject({ cellsRead: 4, cellsKept: 4 });
	const honest = Object.values(answersOf("县总工会").rows).flatMap(({ progress }) => progress ?? []);
	expect(lostTexts(bytes, [...honest, "备注里的话。", "陌生的一行。"])).toEqual([]);
});
