import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import {
	checkReturns,
	layOutAllUnits,
	layOutReport,
	layOutUnit,
	letterFiles,
	loadNotice,
	type MergedReturns,
	mergeReturns,
	type ReturnedFile,
} from "../../../src/app";
import { parsePeriod, type ReportingPeriod, unitsOf } from "../../../src/core";
import { readWorkbook } from "../../../src/files";
import { SAMPLE_NOTICE, scratchFolder } from "../../support/cli";
import { makeNotice } from "../../support/notices";
import { checkOoxml } from "../../support/ooxml-check";
import { convert, hasLibreOffice, hasOpenpyxl, python } from "../../support/tools";
import { wordDocument } from "../../support/word-form";
import { sheetXml, workbookParts, zipParts } from "../../support/xlsx-builder";

const PERIOD = parsePeriod("2024Q2") as ReportingPeriod;
const ITEM = "实施家家幸福安康行动";

/** Characters that one format or another cannot hold, or that show otherwise than they read. */
const ODD: Record<string, string> = {
	"control characters": "已走访\u000160\u001f户\u007f\u0085。",
	"a NUL": "已走访\u000060户。",
	"lone halves of pairs": "已走访\ud83d60户\ude00。",
	"whole pairs": "已走访60户😀𠮷。",
	"non-characters": "已走访\ufffe60\uffff户。",
	"bidi overrides": "已走访\u202e60户\u202c\u2066。",
	"zero-width characters": "已走\u200b访60\u200d户\u2060。\ufeff",
	"a tower of accents": `已走访60户e${"\u0301".repeat(3000)}。`,
	"written escapes": "已走访60户_x000D_ _x0041_ _x_。",
	"line separators": "已走访\u202860户\u2029。",
	"vertical tab and form feed": "已走访\v60\f户。",
};

const markup = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const rowsOf = (unit: string, progress: string) => [
	["单位：", unit, "填报时间：", "2024年7月1日"],
	["序号", "实事名称", "进展情况", "完成时限"],
	["1", ITEM, progress, "年底"],
];
const table = (rows: string[][], row: string, cell: (text: string) => string) =>
	rows.map((cells) => `<${row}>${cells.map((text) => cell(markup(text))).join("")}</${row}>`).join("");

/** Writes what XML cannot hold as spreadsheet programs do. */
const escaped = (text: string) =>
	text
		.replace(/_(?=x[0-9A-F]{4}_)/g, "_x005F_")
		.replace(
			/(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu,
			(each) => `_x${each.charCodeAt(0).toString(16).padStart(4, "0")}_`,
		);

const FORMATS: Record<string, (rows: string[][]) => Uint8Array> = {
	xlsx: (rows) =>
		zipParts(workbookParts(sheetXml(table(rows, "row", (text) => `<c t="str"><v>${escaped(text)}</v></c>`)))),
	"as is.xlsx": (rows) =>
		zipParts(workbookParts(sheetXml(table(rows, "row", (text) => `<c t="str"><v>${text}</v></c>`)))),
	xls: (rows) => {
		const book = XLSX.utils.book_new();
		XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), "表");
		return new Uint8Array(XLSX.write(book, { type: "array", bookType: "biff8", bookSST: true }));
	},
	ods: (rows) =>
		zipParts({
			mimetype: "application/vnd.oasis.opendocument.spreadsheet",
			"content.xml": `<office:document-content><office:body><office:spreadsheet><table:table table:name="表">${table(rows, "table:table-row", (text) => `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`)}</table:table></office:spreadsheet></office:body></office:document-content>`,
		}),
	"html.xls": (rows) =>
		Buffer.from(`<html><meta charset="utf-8"><table>${table(rows, "tr", (text) => `<td>${text}</td>`)}</table></html>`),
	"xml.xls": (rows) =>
		Buffer.from(
			`<?xml version="1.0" encoding="UTF-8"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="表"><Table>${table(rows, "Row", (text) => `<Cell><Data ss:Type="String">${text}</Data></Cell>`)}</Table></Worksheet></Workbook>`,
		),
	docx: (rows) => wordDocument(["报表"], rows),
};

const UNITS = Object.keys(FORMATS).map((_, at) => `县${"一二三四五六七八九"[at]}局`);
const NOTICE = makeNotice({ items: [{ name: ITEM, units: UNITS, targets: [["走访60户", 60, "户"]] }] });

function returned(text: string): ReturnedFile[] {
	return Object.entries(FORMATS).map(([format, write], at) => ({
		file: `${UNITS[at]}.${format}`,
		bytes: write(rowsOf(UNITS[at] ?? "", text)),
		modified: null,
	}));
}

const sound = (text: string) => text.replace(/\p{Surrogate}/gu, "\ufffd");

/** What each format makes of a text before anyone can read it: half a pair is none, XML knows one line break. */
function expected(format: string, text: string): string {
	// Written without an escape, an escape is one.
	return format === "as is.xlsx" ? sound(text).replace("_x000D_", "\r").replace("_x0041_", "A") : sound(text);
}

const originals = ({ outcome }: MergedReturns) =>
	(outcome.plan.sheets.find(({ name }) => name === "原始填报")?.rows ?? [])
		.filter(({ cells }) => cells[3]?.value === "进度")
		.map(({ cells }) => String(cells[4]?.value));

test.each(Object.entries(ODD))("%s in a cell of any format come back to the letter", async (name, text) => {
	const files = returned(text);
	const merged = await mergeReturns(files, { notice: NOTICE, period: PERIOD });
	// Pages and XML tables are told from other files by being text.
	const readable = Object.keys(FORMATS).filter((format) => !/^(?:html|xml)/.test(format) || !BINARY.has(name));
	expect(merged.outcome.files.filter(({ status }) => status !== "merged").map(({ reason }) => reason)).toEqual(
		Array(files.length - readable.length).fill("file-unreadable"),
	);
	expect(originals(merged)).toEqual(readable.map((format) => expected(format, text)));
	expect(merged.cellsKept).toBe(merged.outcome.cellsRead);
	expect(checkOoxml(merged.bytes)).toEqual([]);
	for (const { path, bytes } of letterFiles(merged.followUp)) {
		const xml = path.endsWith(".docx") ? strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array()) : "";
		expect(xml).not.toMatch(NOT_XML);
	}
});
const BINARY = new Set(["control characters", "a NUL"]);
const NOT_XML = /(?![\t\n\r\u007f-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u;

/** All of them at once, in every place that a return or a notice fills. */
async function everywhere() {
	// Of a notice, no format reads half a pair; and no unit is named over several lines.
	const items = Object.values(ODD)
		.map(sound)
		.map((text) => ({
			name: `${ITEM}${text}`,
			units: [`县${text.replace(/\u0301+|[\v\f\u2028\u2029]/gu, "")}局`, "县妇联"],
		}));
	const notice = makeNotice({ title: `关于${ODD["bidi overrides"]}的通知`, items });
	const rows = [
		["单位：", "县妇联", "填报时间：", "2024年7月1日"],
		["序号", "实事名称", "进展情况", "完成时限"],
		...Object.values(ODD).map((text, at) => [String(at + 1), `${ITEM}${text}`, text, "年底"]),
	];
	const name = markup(escaped(Object.values(ODD).join("").replaceAll("\u0301", "").slice(0, 31)));
	const parts = workbookParts(sheetXml(table(rows, "row", (text) => `<c t="str"><v>${escaped(text)}</v></c>`)));
	const book = String(parts["xl/workbook.xml"]).replace('name="表"', () => `name="${name}"`);
	const files = Object.values(ODD).map((text, at) => ({
		file: `${at} ${text.replaceAll("\u0301", "")}.xlsx`,
		bytes: zipParts({ ...parts, "xl/workbook.xml": book }),
		modified: null,
	}));
	return { notice, merged: await mergeReturns(files, { notice, period: PERIOD }) };
}

test("in names of files, sheets, items and units they break neither workbook nor letter", async () => {
	const { notice, merged } = await everywhere();
	expect(merged.cellsKept).toBe(merged.outcome.cellsRead);
	expect(checkOoxml(merged.bytes)).toEqual([]);
	for await (const { fileName, unit, bytes } of layOutAllUnits(notice, PERIOD)) {
		expect(fileName).not.toMatch(/\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069]/u);
		expect(checkOoxml(bytes)).toEqual([]);
		const { checked } = await checkReturns([{ file: fileName, bytes, modified: null }], {});
		expect(checked.map((each) => each.unit)).toEqual([unit]);
	}
	for (const { path } of letterFiles(merged.followUp)) expect(path).not.toMatch(/\p{Cc}|\p{Cs}|[\u202a-\u202e]/u);
});

test("in a notice of plain text they break no workbook that is laid out from it", async () => {
	const odd = Object.values(ODD)
		.join("")
		.replace(/[已走访60户。\u2028\u2029]|\p{Cc}|\u0301{9,}/gu, "");
	const written = readFileSync(SAMPLE_NOTICE, "utf8").replaceAll("行动", `行动${odd}`);
	for (const encoding of ["utf8", "utf16le"] as const) {
		const bytes = Buffer.concat(
			[encoding === "utf8" ? "" : "\ufeff", written].map((text) => Buffer.from(text, encoding)),
		);
		const notice = await loadNotice(bytes);
		expect(notice.items.length).toBeGreaterThan(3);
		expect(checkOoxml(await layOutReport(notice, PERIOD))).toEqual([]);
		expect(checkOoxml(await layOutUnit(notice, PERIOD, unitsOf(notice)[0] ?? ""))).toEqual([]);
	}
});

const folder = scratchFolder("odd");
const texts = (cells: { value: { text: string } }[]) => cells.map(({ value }) => value.text);

(hasLibreOffice ? test : test.skip)(
	"LibreOffice opens the merged workbook and gives every text back",
	async () => {
		const { merged } = await everywhere();
		writeFileSync(join(folder, "merged.xlsx"), merged.bytes);
		await convert([join(folder, "merged.xlsx")], "xlsx", join(folder, "saved"));
		const [ours, saved] = await Promise.all(
			[merged.bytes, readFileSync(join(folder, "saved", "merged.xlsx"))].map((bytes) => readWorkbook(bytes)),
		);
		const sheet = (book: typeof ours) => book?.sheets.find(({ name }) => name === "原始填报")?.cells ?? [];
		expect(texts(sheet(saved))).toEqual(texts(sheet(ours)));
	},
	60_000,
);

(hasOpenpyxl ? test : test.skip)("openpyxl opens the merged workbook", async () => {
	const { merged } = await everywhere();
	const path = join(folder, "openpyxl.xlsx");
	writeFileSync(path, merged.bytes);
	const books = await python<object[]>("describe.py", path);
	expect(books).toHaveLength(1);
});
