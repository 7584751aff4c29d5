import type { ForeignForm } from "./foreign-form";
import { answersOf, type Unit } from "./returns";

/** What somebody did to the form of 县卫生健康局 (items 1, 3, 4) before sending it. */
export interface Mutation {
	name: string;
	change: (form: ForeignForm) => unknown;
	/** Found in the form, besides which there is nothing. */
	rules?: string[];
	/** Of item 1, 3, 4; all `reported` where left out. */
	items?: string[];
	/** 进度 and 完成时限 cells of item rows that are filled; 6 where left out. */
	cells?: number;
	file?: string;
}

export const UNIT: Unit = "县卫生健康局";
const ITEMS = [1, 3, 4];

/** Rewrites a column's cells in the item rows. */
function rewrite(
	form: ForeignForm,
	column: "no" | "name" | "units",
	write: (text: string, at: number) => string | null,
) {
	const rows = ITEMS.map((item) => form.row(item));
	rows.forEach((row, at) => {
		form.rows[row]![form.column(column)] = write(String(form.rows[row]![form.column(column)]), at);
	});
}

function rename(form: ForeignForm, headers: Record<string, string>) {
	form.rows[form.headerRow] = form.rows[form.headerRow]!.map((value) => {
		const word = Object.keys(headers).find((each) => String(value ?? "").includes(each));
		return word === undefined ? (value ?? null) : headers[word]!;
	});
}

function swap(form: ForeignForm, a: number, b: number) {
	[form.rows[a], form.rows[b]] = [form.rows[b]!, form.rows[a]!];
}

/** Takes a column out of the table; the lines above stay as they are. */
function dropColumn(form: ForeignForm, at: number) {
	const top = form.headerRow;
	form.rows = form.rows.map((row, index) => (index < top ? row : row.toSpliced(at, 1)));
	form.merges = form.merges.filter(({ s }) => s.r < top);
}

const lastRow = (form: ForeignForm) => form.row(4);
const titleRow = (form: ForeignForm) => form.rows.findIndex((row) => /2025年为全县/.test(String(row[0])));

/** By where they strike: of each group, one may be done together with one of the others. */
export const MUTATIONS: Record<
	"rows" | "top" | "columns" | "unit" | "date" | "book" | "cells" | "headers",
	Mutation[]
> = {
	// First, since the rows are found by their numbers.
	cells: [
		{
			name: "进度 merged over 完成时限",
			change: (form) => {
				const row = form.row(3);
				form.set(3, "deadline", null);
				form.merges.push({ s: { r: row, c: form.column("progress") }, e: { r: row, c: form.column("deadline") } });
			},
			rules: ["deadline-missing"],
			cells: 5,
		},
		{
			name: "进度 of an item on two rows, its name merged over both",
			change: (form) => {
				const row = form.row(3);
				const more: (string | null)[] = [];
				more[form.column("progress")] = "另有1处正在装修。";
				form.insertRow(row + 1, more);
				for (const column of ["no", "name", "units", "deadline"] as const)
					form.merges.push({ s: { r: row, c: form.column(column) }, e: { r: row + 1, c: form.column(column) } });
			},
			cells: 7,
		},
		{
			name: "完成时限 of two items in one cell",
			change: (form) => {
				const r = form.row(3);
				form.set(4, "deadline", null);
				form.merges.push({ s: { r, c: form.column("deadline") }, e: { r: r + 1, c: form.column("deadline") } });
			},
			cells: 5,
		},
		{
			name: "完成时限 as a date",
			change: (form) => form.set(3, "deadline", new Date(Date.UTC(2025, 10, 30))),
		},
		{
			name: "a formula",
			change: (form) => form.set(3, "deadline", { t: "s", v: "2025年12月底", f: '"2025年12月"&"底"' }),
			rules: ["formula-cell"],
		},
	],
	rows: [
		{ name: "nothing at all", change: () => undefined },
		{ name: "rows moved", change: (form) => swap(form, form.row(1), form.row(4)) },
		{
			name: "rows moved and numbered anew: the name counts",
			change: (form) => {
				swap(form, form.row(1), form.row(4));
				rewrite(form, "no", (_, at) => String(at + 1));
			},
		},
		{ name: "numbers taken out", change: (form) => rewrite(form, "no", () => null) },
		{
			name: "numbers in Chinese",
			change: (form) => rewrite(form, "no", (text) => ({ 1: "一", 3: "（三）", 4: "四、" })[text]!),
		},
		{ name: "names taken out, numbers left", change: (form) => rewrite(form, "name", () => null) },
		{
			name: "names with numerals in front",
			change: (form) => rewrite(form, "name", (text, at) => `${ITEMS[at]}.${text}`),
		},
		{
			name: "names broken over lines, full-width spaces in them",
			change: (form) => rewrite(form, "name", (text) => `${text.slice(0, 4)}\n　${text.slice(4)}　`),
		},
		{
			name: "names edited",
			change: (form) => rewrite(form, "name", (text) => text.replace("实施", "开展").replace("行动", "工作")),
			rules: ["item-name-changed", "item-name-changed", "item-name-changed"],
		},
		{
			name: "names shortened",
			change: (form) => rewrite(form, "name", (text) => text.replace(/^实施|行动$/g, "")),
			rules: ["item-name-changed", "item-name-changed", "item-name-changed"],
		},
		{
			name: "blank rows between",
			change: (form) => form.insertRow(form.row(3), []).insertRow(form.row(4), []),
		},
		{
			name: "a row taken out",
			change: (form) => form.removeRow(form.row(3)),
			rules: ["row-missing"],
			items: ["reported", "row-missing", "reported"],
			cells: 4,
		},
		{
			name: "a row twice",
			change: (form) => form.insertRow(form.row(4), [...form.rows[form.row(3)]!]),
			rules: ["row-duplicate"],
			cells: 8,
		},
		{
			name: "a stranger's row",
			change: (form) =>
				form.insertRow(lastRow(form) + 1, ["11", "实施河道清淤工程", "县水利局", "已清淤3公里。", "年底"]),
			rules: ["row-unknown"],
		},
		{
			name: "another unit's row",
			change: (form) =>
				form.insertRow(form.row(3), ["2", "实施学位扩容工程", "县教育和体育局", "新建幼儿园1所。", "2025年12月底"]),
			rules: ["item-not-responsible"],
			cells: 8,
		},
		{
			name: "a cell left blank",
			change: (form) => form.set(3, "progress", null).set(3, "deadline", "　"),
			rules: ["progress-missing"],
			items: ["reported", "empty", "reported"],
			cells: 4,
		},
		{
			name: "footer lines",
			change: (form) => {
				form.insertRow(lastRow(form) + 1, ["填表人：王某", null, null, "联系电话：0539-0000000"]);
				form.insertRow(lastRow(form) + 2, ["注：以上数据截至6月底。"]);
			},
		},
		{
			name: "the header again in the middle, as on a second page",
			change: (form) => form.insertRow(form.row(3), [...form.rows[form.headerRow]!]),
		},
		{ name: "a heading inside the table", change: (form) => form.insertRow(form.row(3), ["一、健康领域"]) },
	],
	top: [
		{ name: "blank rows on top", change: (form) => form.insertRow(0, []).insertRow(0, []).insertRow(0, []) },
		{
			name: "a letterhead on top",
			change: (form) => form.insertRow(0, ["云岭县卫生健康局文件"]).insertRow(1, ["报送：县妇儿工委办公室"]),
		},
		{
			name: "the title gone",
			change: (form) => {
				form.rows[titleRow(form)] = [];
			},
		},
	],
	columns: [
		{ name: "a column in front", change: (form) => form.insertColumn(0, "备注") },
		{ name: "a column between", change: (form) => form.insertColumn(form.column("progress"), "上季度进展情况") },
		{ name: "a column behind", change: (form) => form.insertColumn(form.column("deadline") + 1, "存在问题") },
		{ name: "责任单位's column taken out", change: (form) => dropColumn(form, form.column("units")) },
		{
			name: "责任单位 edited",
			change: (form) => rewrite(form, "units", () => "县卫健局妇幼股"),
			rules: ["units-changed", "units-changed", "units-changed"],
		},
	],
	unit: [
		{ name: "the unit's short name", change: (form) => form.unit("县卫健局") },
		{ name: "the unit without its level", change: (form) => form.unit("卫健局") },
		{ name: "the unit with its county", change: (form) => form.unit("云岭县卫生健康局") },
		{ name: "the unit spaced, with its seal", change: (form) => form.unit("　县 卫 生 健 康 局　（盖章）") },
		{ name: "an office within the unit", change: (form) => form.unit("县卫生健康局妇幼健康股") },
		{ name: "the unit left blank", change: (form) => form.unit(null) },
		{
			name: "the unit in the file's name alone",
			change: (form) => form.unit(null).dropMetadata(),
			file: "2025年二季度报表-县卫健局(最终版)(1).xlsx",
		},
		{
			name: "the unit in the title alone",
			change: (form) => {
				form.unit(null).dropMetadata();
				form.rows[titleRow(form)]![0] = "县卫生健康局2025年第二季度妇女儿童实事工作进展情况报表";
			},
		},
		{
			name: "the unit in the sheet's name alone",
			change: (form) => form.unit(null).dropMetadata().renameSheet("县卫健局"),
		},
	],
	date: [
		{ name: "填报时间 with dots", change: (form) => form.fillDate("2025.7.2") },
		{ name: "填报时间 as a date", change: (form) => form.fillDate(new Date(Date.UTC(2025, 6, 2))) },
		{ name: "填报时间 in Chinese", change: (form) => form.fillDate("二〇二五年七月二日") },
		{ name: "填报时间 without the year", change: (form) => form.fillDate("7月2日") },
		{ name: "填报时间 of last year", change: (form) => form.fillDate("2024年7月2日"), rules: ["fill-date-invalid"] },
		{ name: "填报时间 blank", change: (form) => form.fillDate(null), rules: ["fill-date-missing"] },
	],
	book: [
		{ name: "the sheet renamed", change: (form) => form.renameSheet("Sheet1 (2)") },
		{
			name: "another sheet first",
			change: (form) => form.addSheetBefore("填写说明", [["一、请如实填写。"], ["二、请按时报送。"]]),
		},
		{ name: "all metadata gone", change: (form) => form.dropMetadata() },
	],
	// Last, since the others find their way by the headers.
	headers: [
		{
			name: "headers renamed",
			change: (form) => rename(form, { 实事名称: "项目名称", 进度: "工作进展情况", 完成时限: "完成时间" }),
		},
		{
			name: "headers with spaces, line breaks and marks",
			change: (form) =>
				rename(form, {
					序号: "序 号",
					实事名称: "实 事\n名 称*",
					进度: "本季度具体措施\n及任务\n进度情况（必填）",
					完成时限: "完成 时限：",
				}),
		},
	],
};

/** What the form says before anything is done to it. */
export const ANSWERS = answersOf(UNIT);
