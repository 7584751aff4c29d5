import type { SourceDocument, SourceTable } from "../../../src/core/model";
import { parseNotice } from "../../../src/core/notice";
import { plainDocument } from "../golden-notices";
import { filled, type GrowingText, numeral, type Piece } from "./growing-text";

const HEAD = "关于2024年为全县妇女儿童办实事的通知\n各单位：\n";
const ITEM = `${HEAD}一、做事。`;
const UNITS = `${HEAD}一、做事。（责任单位：`;
const FORM = "附件\n序号 实事名称 责任单位 进展情况 完成时限\n";

const TEXTS: [name: string, piece: Piece, head?: string][] = [
	["brackets that open", "（"],
	["brackets that open and close", "（）"],
	["brackets in an item", "（", ITEM],
	["brackets in brackets, closed", (at) => (at % 2 ? "）" : "（"), ITEM],
	["closing brackets", "）", ITEM],
	["square brackets", "〔2024〕"],
	["quotation marks that open", "“", ITEM],
	["quotation marks, one after the other", "“”", ITEM],
	["book title marks", "《", ITEM],
	["digits", "1"],
	["digits in an item", "1", ITEM],
	["digits, one a line", "1\n"],
	["digits in groups", "138,001 ", ITEM],
	["digits and stops", "1.", ITEM],
	["digits and dashes", "1-", ITEM],
	["numerals", "一"],
	["numerals in an item", "一", ITEM],
	["numerals with units", "一百万", ITEM],
	["tens", "十", ITEM],
	["spaces", " "],
	["spaces in an item", " ", ITEM],
	["wide spaces", "\u3000", ITEM],
	["blank lines", "\n", ITEM],
	["lines of tabs", "\t\t\t\n", HEAD],
	["tabs in a line", "\t", HEAD],
	["marks of no width", "\u200b", ITEM],
	["责任单位 that opens", "（责任单位："],
	["责任单位 one after the other", "责任单位：", ITEM],
	["责任单位, one a line", "责任单位：县妇联\n", HEAD],
	["牵头单位 and 配合单位", "（牵头单位：县妇联；配合单位：县局）", ITEM],
	["units", "县妇联、", UNITS],
	["different units", (at) => `县${numeral(at)}${numeral(at >> 3)}${at}局、`, UNITS],
	["units and units", "县局和", UNITS],
	["a unit without end", "县", UNITS],
	["units with brackets", "县局（", UNITS],
	["各镇 and 街道", "各镇、街道、", UNITS],
	["items", "一、实施\n", HEAD],
	["different items", (at) => `${at + 1}．新建${at}号小学3所。（责任单位：县教育局）\n`, HEAD],
	["items in numerals", (at) => `（${numeral(at)}）新建小学3所。\n`, HEAD],
	["items with units", "一、实施行动。（责任单位：县妇联）\n", HEAD],
	["items with prose", (at) => `${numeral(at)}、做事。${"走访3户，".repeat(500)}\n`, HEAD],
	["headings in one line", (at) => `${numeral(at)}、实施`, HEAD],
	["第一条", "第一条", HEAD],
	["第一条, one a line", (at) => `第${at}条　做事。\n`, HEAD],
	["clauses of an item", "1.新建小学3所。\n", ITEM],
	["headers of forms", "序号 实事名称 责任单位 进展情况\n"],
	["annexes", "附件\n", HEAD],
	["annexes, numbered", (at) => `附件${at}：2024年为全县妇女儿童办实事工作进展情况报表\n`, HEAD],
	["forms", `${FORM}1 做事 县妇联\n`, HEAD],
	["rows of a form", (at) => `${at} 实施行动 县妇联 年底\n`, HEAD + FORM],
	["a row without end", "县妇联\n", `${FORM}1 `],
	["a line without end", "县妇联 ", `${FORM}1 `],
	["counts", "走访3户，", ITEM],
	["different counts", (at) => `走访${at}户，`, ITEM],
	["counts without stops", "走访3户", ITEM],
	["counts with nouns", (at) => `新建小学${at}所、幼儿园${at}个、`, ITEM],
	["counts in words", "三十户，", ITEM],
	["bare counts", "3户", ITEM],
	["ranges", "3-5户", ITEM],
	["ranges without end", "3至", ITEM],
	["per cent", "85%以上，", ITEM],
	["signs of per cent", "%", ITEM],
	["百分之", "百分之", ITEM],
	["不少于", "不少于", ITEM],
	["dates", "2024年3月1日，", ITEM],
	["dates without end", "2024年", ITEM],
	["dates in digits", "2024.3.1", ITEM],
	["dates, one a line", "2024年3月1日\n", HEAD],
	["terms", "年底前", ITEM],
	["prose without stops", "走访慰问困难家庭", ITEM],
	["prose without stops or items", "走访慰问困难家庭", HEAD],
	["commas", "，", ITEM],
	["enumerations", "走访、", ITEM],
	["full stops", "。", ITEM],
	["colons", "：", HEAD],
	["lines with colons", "各单位：\n", HEAD],
	["titles", "关于2024年办实事的通知\n"],
	["titles in one line", "关于2024年办实事的通知"],
	["关于", "关于"],
	["document numbers", "高政办字〔2021〕21号\n"],
	["signatures", "云泽县人民政府办公室\n2024年3月8日\n", ITEM],
	["addresses of mail", "a.a@a.", HEAD],
	["telephones", "电话：6967116 ", HEAD],
	["lines of one character", "县\n", ITEM],
	["carriage returns", "\r", ITEM],
	["letters", "a", ITEM],
	["capitals and digits", "A1", ITEM],
	["halves of pairs", "\ud83d", ITEM],
	["bookmarks", "[bookmark: a]"],
	["pages", "— 1 —\n", ITEM],
	["pages and form feeds", "做事\f- 1 -\n", ITEM],
	["rules of return", "每季度末报送进展情况，", HEAD],
	["rules of return, one a line", "各单位于每季度末前报送报表。\n", HEAD],
];

/** Items beside an annexed form, each half of the text. */
const BESIDE: [name: string, items: (half: number) => string, form: (half: number) => string][] = [
	[
		"as many items as rows of a form",
		(half) => filled(half, (at) => `${at + 1}、实施第${at}项行动。（责任单位：县${at}局）\n`),
		(half) => FORM + filled(half, (at) => `${at + 1}\t实施第${at}项行动\t县${at}局\t\t年底\n`),
	],
	[
		"many items beside a form without tabs",
		(half) => filled(half, (at) => `${numeral(at)}、实施第${at}项行动。（责任单位：县${at}局）\n`),
		(half) => FORM + filled(half, (at) => `${at + 1} 实施第${at}项行动 县${at}局 县${at + 1}局 年底\n`),
	],
	[
		"a long name in item and form",
		(half) => `一、${filled(half, "实施行动")}。\n（责任单位：县妇联）\n二、做事。\n`,
		(half) => `${FORM}1\t${filled(half, "实施活动")}\t县妇联\t\t年底\n`,
	],
	[
		"many items beside a long unit",
		(half) => filled(half, (at) => `${numeral(at)}、实施第${at}项行动。（责任单位：县妇联）\n`),
		(half) => `${FORM}1\t做事\t${filled(half, "县妇联、")}\t\t年底\n`,
	],
];

/** A document's tables: of so many rows and columns, where a cell covers the rest of the table's rows if it says so. */
type TableSpec = [
	name: string,
	rows: number,
	columns: number,
	cell: (row: number, column: number, length: number) => string,
	covers?: (row: number, column: number) => boolean,
];
const formCell = (rest: TableSpec[3]) => (row: number, column: number, length: number) =>
	row === 0 ? (COLUMNS[column] ?? "") : rest(row, column, length);
const TABLES: TableSpec[] = [
	["tables of one cell", 1, 1, () => "县妇联"],
	["tables that look like the form", 2, 5, formCell((_, column) => `${column}年底`)],
	["a form's table of many rows", Infinity, 5, formCell((row) => `${row}实施行动`)],
	["a form's table of a cell of many lines", 2, 5, formCell((_, __, length) => "县妇联\n".repeat(length / 20))],
	["a form's table of a long name", 2, 5, formCell((_, __, length) => "实施行动".repeat(length / 20))],
	[
		"a form's long cell beside many rows",
		Infinity,
		5,
		formCell((row, column, length) => (column === 2 ? "县妇联、".repeat(length / 10) : `${row}`)),
		(row, column) => row === 1 && column === 2,
	],
	["a table of many columns", 2, Infinity, (row, column) => (row ? "县妇联" : (COLUMNS[column] ?? "列"))],
	["a table of headers", 2, Infinity, (_, column) => COLUMNS[column % 5] ?? ""],
	["a table of blanks", Infinity, 20, () => ""],
	["a plan's table", Infinity, 4, (row, column) => (row ? (PLAN[column] ?? "") + row : (PLAN_COLUMNS[column] ?? ""))],
];
const COLUMNS = ["序号", "实事名称", "责任单位", "进展情况", "完成时限"];
const PLAN_COLUMNS = ["序号", "项目名称", "主要内容", "责任单位"];
const PLAN = ["", "实施行动", "走访慰问30户困难家庭", "县妇联"];

/** A document of tables alone, of about so many characters; each cell on a line of its own. */
function tablesOf(length: number, [, rows, columns, cell, covers = () => false]: TableSpec): SourceDocument {
	const width = Math.min(columns, length / 8);
	const height = Math.min(rows, Math.ceil(length / 5 / width));
	const lines = [HEAD.trim()];
	let at = HEAD.length;
	const tables: SourceTable[] = [];
	while (at < length) {
		const start = at;
		const covered = new Set<number>();
		const grid = Array.from({ length: height }, (_, row) =>
			Array.from({ length: width }, (__, column) => column).flatMap((column) => {
				if (covered.has(column)) return [];
				if (covers(row, column)) covered.add(column);
				const text = cell(row, column, length);
				const span = { start: at, end: at + text.length };
				lines.push(text);
				at = span.end + 1;
				return [{ text, span, column, columnSpan: 1, rowSpan: covered.has(column) ? height - row : 1 }];
			}),
		);
		tables.push({ span: { start, end: at - 1 }, rows: grid });
	}
	return { text: lines.join("\n"), tables };
}

const notice = (name: string, documentOf: (length: number) => SourceDocument): GrowingText => ({
	name: `notice: ${name}`,
	isOne: true,
	prepare: (length) => {
		const document = documentOf(length);
		return () => parseNotice(document);
	},
});

export const GROWING_NOTICES: readonly GrowingText[] = [
	...TEXTS.map(([name, piece, head = ""]) => notice(name, (length) => plainDocument(head + filled(length, piece)))),
	...BESIDE.map(([name, items, form]) =>
		notice(name, (length) => plainDocument(`${HEAD}${items(length / 2)}\n${form(length / 2)}`)),
	),
	...TABLES.map((table) => notice(table[0], (length) => tablesOf(length, table))),
];
