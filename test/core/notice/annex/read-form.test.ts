import type { SourceDocument, SourceTable } from "../../../../src/core/model";
import { findForm, readForm } from "../../../../src/core/notice/annex/read-form";
import { readLines } from "../../../../src/core/notice/repair/lines";

const KNOWN = {
	items: ["实施普惠托育服务多元供给行动", "实施教育行动"],
	units: new Set(["县卫生健康局", "市住房公积金管理中心桓台分中心", "县教育局"]),
};
const read = (document: SourceDocument) => readForm(findForm(document, readLines(document)), KNOWN);
const readText = (text: string) => read({ text, tables: [] });
const rows = (form: ReturnType<typeof read>) =>
	form.rows.map(({ no, name, units, deadlineText }) => [no, name, units.join("|"), deadlineText]);

const EXPECTED = [
	[1, "实施普惠托育服务多元供给行动", "县卫生健康局|市住房公积金管理中心桓台分中心", null],
	[2, "实施教育行动", "县教育局", "2024年6月底"],
];

const SHAPES: Record<string, string> = {
	"one cell a line behind a tab": `附件
2024年实事工作进展
情况报表
单位：（盖章）        填报时间：  年  月  日
	序号
	实事名称
	责任单位
	本季度具体措施

及任务进度情况
	完成

时限

	1
	实施普惠托育服务多元
供给行动
	县卫生健康局

市住房公积金管理中心
桓台分中心
	
	

	2
	实施教育行动
	县教育局
	
	2024年6月底
`,
	"name and units woven line by line": `附件
2024年实事工作进展情况报表
单位：（盖章）        填报时间：
序号 实事名称 责任单位 本季度具体措施及任务进度情况 完成时限
1 实施普惠托育服务多元 县卫生健康局
供给行动 市住房公积金管理中心桓台分中心
2 实施教育行动 县教育局 2024年6月底
`,
	"columns kept by blanks": `附件
2024年实事工作进展情况报表
单位：（盖章）        填报时间：
序号  实事名称              责任单位                 本季度具体措施及任务进度情况  完成时限
 1    实施普惠托育服务多元  县卫生健康局
      供给行动              市住房公积金管理中心
                            桓台分中心
 2    实施教育行动          县教育局                                              2024年6月底
`,
	"words without the blanks between them": `附件
2024年实事工作进展情况报表
单位：（盖章）填报时间：
序号实事名称责任单位
本季度具体措施
及任务进度情况
完成时限
1实施普惠托育服务多元供给行动
县卫生健康局
市住房公积金管理中心
桓台分中心
2实施教育行动县教育局
2024年6月底
`,
	"words in reading order, over two pages": `附件
2024年实事工作进展情况报表
单位：（盖章） 填报时间：
序号 实事名称 责任单位
本季度具体措施
及任务进度情况
完成时限
1
实施普惠托育服务多元
供给行动
县卫生健康局
市住房公积金管理中心
桓台分中心
— 4 —
\f序号 实事名称 责任单位
本季度具体措施
及任务进度情况
完成时限
2 实施教育行动 县教育局 2024年6月底
抄送：县委各部门。`,
	"cells between tabs": `附件
2024年实事工作进展情况报表
单位：（盖章） 填报时间：
序号	实事名称	责任单位	本季度具体措施
及任务进度情况	完成时限
1	实施普惠托育服务多元供给行动	县卫生健康局、市住房公积金管理中心桓台分中心		
2	实施教育行动	县教育局		2024年6月底`,
	"cells between bars": `附件
2024年实事工作进展情况报表
单位：（盖章） 填报时间：
| 序号 | 实事名称 | 责任单位 | 本季度具体措施及任务进度情况 | 完成时限 |
| --- | --- | --- | --- | --- |
| 1 | 实施普惠托育服务多元供给行动 | 县卫生健康局、市住房公积金管理中心桓台分中心 |  |  |
| 2 | 实施教育行动 | 县教育局 |  | 2024年6月底 |`,
};

test.each(Object.entries(SHAPES))("%s", (_shape, text) => {
	const form = readText(text);
	expect(rows(form)).toEqual(EXPECTED);
	expect(form.title?.value).toBe("2024年实事工作进展情况报表");
	expect([form.hasUnitLine, form.hasFillDate]).toEqual([true, true]);
	expect(form.columns.map(({ role, header }) => `${role} ${header}`)).toEqual([
		"no 序号",
		"name 实事名称",
		"units 责任单位",
		"progress 本季度具体措施及任务进度情况",
		"deadline 完成时限",
	]);
});

test("other columns keep their words and do not pass for names", () => {
	const form = readText(
		"附件\n序号|实事名称|年度目标|牵头单位|配合单位|进展情况|备注\n1|实施教育行动|3所|县教育局|县妇联||",
	);
	expect(form.columns.map(({ role }) => role)).toEqual(["no", "name", "other", "units", "units", "progress", "other"]);
	expect(rows(form)).toEqual([[1, "实施教育行动", "县教育局|县妇联", null]]);
	expect([form.hasUnitLine, form.hasFillDate]).toEqual([false, false]);
});

test("no form: the official columns", () => {
	const form = readText("一、做事。\n二、做事。");
	expect(form.columns).toHaveLength(5);
	expect(form.rows).toEqual([]);
});

test("a table of the document is read by its cells, merged ones and its next page included", () => {
	let text = "附件\n报表\n";
	const table = (grid: (string | null)[][], rowSpans: Record<string, number> = {}): SourceTable => {
		const start = text.length;
		const cells = grid.map((line) =>
			line.flatMap((cell, column) => {
				if (cell === null) return [];
				const from = text.length;
				text += `${cell}\n`;
				return [
					{
						text: cell,
						span: { start: from, end: from + cell.length },
						column,
						columnSpan: 1,
						rowSpan: rowSpans[cell] ?? 1,
					},
				];
			}),
		);
		return { rows: cells, span: { start, end: text.length } };
	};
	const header = ["序号", "实事名称", "责任单位", "进展情况", "完成\n时限"];
	const tables = [
		table(
			[
				header,
				["1", "实施普惠托育服务\n多元供给行动", "县卫生健康局\n市住房公积金管理中心\n桓台分中心", "", "6月底"],
				["2", "实施教育行动", null, "", ""],
			],
			{
				"县卫生健康局\n市住房公积金管理中心\n桓台分中心": 2,
			},
		),
		table([header, ["3", "实施安全行动", "县公安局", "", ""], ["填表人：", "", "", "", ""]]),
	];
	expect(rows(read({ text, tables }))).toEqual([
		[1, "实施普惠托育服务多元供给行动", "县卫生健康局|市住房公积金管理中心桓台分中心", "6月底"],
		[2, "实施教育行动", "县卫生健康局|市住房公积金管理中心桓台分中心", null],
		[3, "实施安全行动", "县公安局", null],
	]);
});
