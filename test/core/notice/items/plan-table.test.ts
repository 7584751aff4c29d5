import type { SourceDocument, SourceTable } from "../../../../src/core/model";
import { parseNotice } from "../../../../src/core/notice";

/** Paragraphs and tables as a word processor's file gives them: each cell on lines of its own. */
function documentOf(...parts: (string | string[][])[]): SourceDocument {
	let text = "";
	const tables: SourceTable[] = [];
	for (const part of parts) {
		if (typeof part === "string") {
			text += `${part}\n`;
			continue;
		}
		const start = text.length;
		const rows = part.map((row) =>
			row.map((cell, column) => {
				const span = { start: text.length, end: text.length + cell.length };
				text += `${cell}\n`;
				return { text: cell, span, column, columnSpan: 1, rowSpan: 1 };
			}),
		);
		tables.push({ span: { start, end: text.length }, rows });
	}
	return { text, tables };
}

const read = (document: SourceDocument) => {
	const notice = parseNotice(document);
	const items = notice.items.map(({ no, name, units, targets, deadline }) => ({
		no,
		name: name.value,
		units: units.map((unit) => `${unit.name} ${unit.role}`),
		targets: targets.map(({ quote, subject, value }) => `${quote}｜${subject}｜${value}`),
		deadline: deadline?.value ?? null,
	}));
	return { notice, items };
};

const TITLE = "清河县人民政府关于2024年为妇女儿童办实事的通知\n各单位：\n现将实事项目表印发给你们，请认真落实。";
const PLAN = [
	["序号", "项目名称", "主要内容", "牵头单位", "配合单位", "完成时限"],
	[
		"1",
		"健康守护行动",
		"为适龄妇女免费筛查2000人次，\n筛查率达到85%以上。\n开展讲座10场。",
		"县卫生健康局",
		"县妇联\n县医保局",
		"2024年11月底",
	],
	["2", "暖心关爱行动", "走访困境儿童300名，发放慰问金每人500元。", "县民政局", "", ""],
];
const EXPECTED = [
	{
		no: 1,
		name: "健康守护行动",
		units: ["县卫生健康局 lead", "县妇联 support", "县医保局 support"],
		targets: ["免费筛查2000人次｜免费筛查｜2000", "筛查率达到85%以上｜筛查率｜85", "讲座10场｜讲座｜10"],
		deadline: "2024-11-30",
	},
	{
		no: 2,
		name: "暖心关爱行动",
		units: ["县民政局 lead"],
		targets: ["困境儿童300名｜困境儿童｜300", "慰问金每人500元｜慰问金｜500"],
		deadline: null,
	},
];

test("a notice whose items stand in a table, with the form besides", () => {
	const { notice, items } = read(
		documentOf(
			TITLE,
			PLAN,
			"各单位于每季度末前报送进展情况，联系电话：0533-6123456。\n清河县人民政府\n2024年3月1日\n附件\n2024年实事进展情况表",
			[
				["序号", "项目名称", "责任单位", "本季度进展情况", "完成时限"],
				["1", "健康守护行动", "县卫生健康局", "", ""],
				["2", "暖心关爱行动", "县民政局", "", ""],
			],
		),
	);
	expect(items).toEqual(EXPECTED);
	expect(notice.items.map(({ annexName }) => annexName)).toEqual(["健康守护行动", "暖心关爱行动"]);
	expect(notice.contact.phone?.value).toBe("0533-6123456");
	expect(notice.issuedOn?.value).toBe("2024-03-01");
	expect(notice.cadence.value).toBe("quarterly");
	for (const { span, targets } of notice.items)
		for (const target of targets) {
			expect(notice.text.slice(target.span.start, target.span.end).replace(/\s/g, "")).toBe(target.quote);
			expect(target.span.start).toBeGreaterThanOrEqual(span.start);
			expect(target.span.end).toBeLessThanOrEqual(span.end);
		}
});

test("the same with bars in plain text; a table that only promises is no form to be filled in", () => {
	const bars = PLAN.map((row) => `|${row.map((cell) => cell.replaceAll("\n", "")).join("|")}|`).join("\n");
	const { notice, items } = read({ text: `${TITLE}\n${bars}\n`, tables: [] });
	expect(items.map(({ name, targets }) => [name, targets])).toEqual(
		EXPECTED.map(({ name, targets }) => [name, targets]),
	);
	expect(notice.form.rows).toEqual([]);
	expect(notice.warnings.map(({ code }) => code)).toContain("annex-missing");
});

test("a covering letter's numbered requirements are not taken for items", () => {
	const { items } = read(
		documentOf(
			`${TITLE}\n一、提高认识。各单位要加强领导。\n二、强化督导。县妇儿工委办定期通报。\n附件\n实事项目表`,
			PLAN,
		),
	);
	expect(items).toEqual(EXPECTED);
});

test("numbered items whose units stand only in a table stay items of the text", () => {
	const { notice, items } = read(
		documentOf(
			`${TITLE}\n一、健康守护行动。为适龄妇女免费筛查2000人次。\n二、暖心关爱行动。走访困境儿童300名。\n附件\n责任分工表`,
			PLAN,
		),
	);
	expect(items.map(({ name, units }) => [name, units])).toEqual([
		["健康守护行动", []],
		["暖心关爱行动", []],
	]);
	expect(notice.items.map(({ annexUnits }) => annexUnits)).toEqual([
		["县卫生健康局", "县妇联", "县医保局"],
		["县民政局"],
	]);
});

test("prose below a table that was pasted with its tabs is not of its last row", () => {
	const rows = PLAN.map((row) => row.map((cell) => cell.replaceAll("\n", "")).join("\t")).join("\n");
	const below =
		"请各牵头单位于6月底、9月底、12月15日前将任务进展情况报县妇儿工委办公室。\n联系人：张某　联系电话：0319-6123456\n清河县人民政府\n2024年3月8日";
	const { notice, items } = read({ text: `${TITLE}\n${rows}\n${below}\n`, tables: [] });
	expect(items.map(({ deadline }) => deadline)).toEqual(["2024-11-30", null]);
	expect(notice.contact.phone?.value).toBe("0319-6123456");
	expect(notice.issuedOn?.value).toBe("2024-03-08");
	expect(notice.cadence.value).toBe("custom");
});

test("of a table with more rows than any notice has items, the first are read", () => {
	const rows = Array.from({ length: 403 }, (_, at) => [`${at + 1}`, `实施第${at + 1}项行动`, "讲座3场。", "县妇联"]);
	const { notice, items } = read(documentOf(TITLE, [["序号", "项目名称", "主要内容", "责任单位"], ...rows]));
	expect(items.length).toBe(400);
	expect(notice.warnings.map(({ code }) => code)).toContain("items-too-many");
});
