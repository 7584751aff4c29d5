import { cellAddress } from "../../../src/core";
import type { TargetSpec } from "../notices";
import { filled, type GrowingText, numeral } from "./growing-text";
import { formWith, HEADERS, itemRow, merging, NAME, noticeWith, sent, sheetOf, TARGETS, UNIT } from "./one-form";

/** Any number of towns answer for it. */
const TOWNS = "各镇、街道";

/** Sheets of many columns: what stands in a row of so many cells above the header, in the header's, or in an item's. */
const WIDE: [name: string, where: "above" | "header" | "item", cell: (at: number) => string][] = [
	["labels", "above", () => "单位："],
	["labels of dates", "above", (at) => (at % 2 ? "2024" : "填报时间：")],
	["words above the header", "above", () => "云泽"],
	["headers", "header", (at) => HEADERS[at % 5] ?? ""],
	["headers of periods", "header", (at) => `${numeral(at)}季度进展情况`],
	["headers without meaning", "header", () => "列"],
	["notes", "item", () => "注"],
	["notes of figures", "item", (at) => `${at}户`],
];
/** Columns of a sheet. */
const MOST_COLUMNS = 16_000;

/** Merged ranges over a sheet of short texts; lists of so many. */
const MERGES: [name: string, range: (at: number) => string][] = [
	["within a row", (at) => `${columnName((at * 2) % MOST_COLUMNS)}1:${columnName(((at * 2) % MOST_COLUMNS) + 1)}1`],
	["within rows", (at) => `A${at + 10}:C${at + 10}`],
	["over each other", (at) => `A1:${columnName(at % MOST_COLUMNS)}${at + 1}`],
	["over all rows", (at) => `${columnName(at % MOST_COLUMNS)}1:${columnName(at % MOST_COLUMNS)}1048576`],
];
const columnName = (column: number) => cellAddress(0, column).replace(/\d+$/, "");

/** A form with rows of very many cells above the header, in it or below. */
function wideForm(length: number, [, where, cell]: (typeof WIDE)[number]): Uint8Array {
	const count = Math.ceil(length / cell(0).length);
	const rows = Array.from({ length: Math.ceil(count / MOST_COLUMNS) }, (_, row) =>
		Array.from({ length: Math.min(MOST_COLUMNS, count - row * MOST_COLUMNS) }, (__, column) => cell(column)),
	);
	const item = itemRow({});
	if (where === "above") return sheetOf([...rows.slice(0, 50), HEADERS, item]);
	return sheetOf(
		rows.flatMap((row) => (where === "header" ? [[...HEADERS, ...row], item] : [HEADERS, [...item, ...row]])),
	);
}

/** As many ranges as rows, below a wide row. */
function mergedForm(length: number, [, range]: (typeof MERGES)[number]): Uint8Array {
	const count = Math.ceil(length / 10);
	const wide = Array.from({ length: Math.min(count, MOST_COLUMNS) }, () => "云");
	const rows = Array.from({ length: count }, (_, at) => [`${at}`, "", "", "", "年底"]);
	const ranges = Array.from({ length: count }, (_, at) => range(at));
	return sheetOf([wide, HEADERS, itemRow({}), ...rows], ranges);
}

/** Sheets of many small cells. */
const ROWS: [name: string, row: (at: number) => string[]][] = [
	["rows of the item", (at) => ["1", NAME, UNIT, `完成${at}户。`, "年底"]],
	["rows of no item", (at) => [`${at + 2}`, `实施第${at}项行动`, UNIT, `完成${at}户。`, "年底"]],
	["rows of blanks", () => ["", "", "", "", ""]],
	["rows of dashes", () => ["—", "—", "—", "—", "—"]],
	["headers", () => ["序号", "实事名称", "责任单位", "进展情况", "完成时限"]],
	["labels of units", () => ["单位：", "县妇联", "填报时间：", "2024年7月1日"]],
	["a row's text gone on below", (at) => ["", "", "", `完成${at}户。`, ""]],
	["footers", () => ["填表人：", "张三", "审核人：", "李四"]],
];

function longForm(length: number, [, row]: (typeof ROWS)[number]): Uint8Array {
	const size = row(1000).join("").length + 5;
	return formWith(
		{},
		Array.from({ length: Math.ceil(length / size) }, (_, at) => row(at)),
	);
}

/** A text of so many figures beside an item of so many targets. */
const MANY_TARGETS: [name: string, target: (at: number) => TargetSpec, progress: (at: number) => string][] = [
	["like one another", (at) => [`建设${at}号站点3个`, 3, "个"], (at) => `建设${at}号站点2个，`],
	["of one noun", () => ["走访困难家庭30户", 30, "户"], (at) => `走访困难家庭${at}户，`],
	[
		"of different measures",
		(at) => [`活动${at}${"户场人次个所"[at % 5]}`, at, "户场人次个所"[at % 5] ?? ""],
		(at) => `活动${at}场，`,
	],
];

/** What so many units send in; `length` is the characters of all together. */
const TOGETHER: [name: string, each: number, text: (unit: number, length: number) => string][] = [
	["short texts, all different", 100, (unit, length) => filled(length, `第${unit}户走访，${unit * 7}人参加。`)],
	["short texts, all equal", 100, (_, length) => filled(length, "走访困难家庭，发放慰问品。")],
	["long texts, all equal", 2000, (_, length) => filled(length, (at) => `第${at}次走访困难家庭，`)],
	[
		"long texts, nearly equal",
		2000,
		(unit, length) => `${filled(length, (at) => `第${at}次走访困难家庭，`)}${unit}户。`,
	],
	[
		"long texts, a tenth different",
		2000,
		(unit, length) => filled(length, (at) => (at % 10 ? `第${at}次走访，` : `${unit}镇${at * unit}，`)),
	],
	["texts of one character", 2000, (_, length) => "一".repeat(length)],
	["texts of one character, each longer", 500, (unit, length) => "一".repeat(length + (unit % 20))],
];

function townsForms(length: number, [, each, text]: (typeof TOGETHER)[number]) {
	return Array.from({ length: Math.ceil(length / each) }, (_, at) => {
		const unit = `云泽${at + 1}镇`;
		return sent(`${unit}.xlsx`, formWith({ unit, responsible: TOWNS, progress: text(at + 1, each) }));
	});
}

const form = (name: string, bytesOf: (length: number) => Uint8Array): GrowingText => ({
	name,
	isOne: false,
	prepare: (length) => merging([sent("表.xlsx", bytesOf(length))]),
});

export const GROWING_FORMS: readonly GrowingText[] = [
	...ROWS.map((spec) => form(`rows: ${spec[0]}`, (length) => longForm(length, spec))),
	...WIDE.map((spec) => form(`wide: ${spec[0]}`, (length) => wideForm(length, spec))),
	...MERGES.map((spec) => form(`merges: ${spec[0]}`, (length) => mergedForm(length, spec))),
	...MANY_TARGETS.map(([name, target, progress]) => ({
		name: `100 targets: ${name}`,
		isOne: true,
		prepare: (length: number) =>
			merging(
				[sent("表.xlsx", formWith({ progress: filled(length, progress) }))],
				noticeWith(Array.from({ length: 100 }, (_, at) => target(at))),
			),
	})),
	...TOGETHER.map((spec) => ({
		name: `units: ${spec[0]}`,
		isOne: false,
		prepare: (length: number) => merging(townsForms(length, spec), noticeWith(TARGETS, [TOWNS])),
	})),
];
