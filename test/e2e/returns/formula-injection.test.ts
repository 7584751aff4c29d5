import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import {
	layOutAllUnits,
	layOutArchive,
	layOutReport,
	letterFiles,
	letterWorkbook,
	mergeReturns,
} from "../../../src/app";
import { parsePeriod, type ReportingPeriod, unitsOf } from "../../../src/core";
import { readWorkbook, unpackArchive } from "../../../src/files";
import { scratchFolder } from "../../support/cli";
import { makeNotice } from "../../support/notices";
import { convert, hasLibreOffice, hasOpenpyxl, python } from "../../support/tools";
import { wordDocument } from "../../support/word-form";

// Whatever begins like a formula, a link or a code stays text in all that is written, wherever it stood in what was read.

const PERIOD = parsePeriod("2024Q2") as ReportingPeriod;
const FORMULAS = [
	"=cmd|' /C calc'!A0",
	"+1+1",
	"-2+3",
	"@SUM(A1)",
	"\t=1+1",
	"\r=1+1",
	" =1+1",
	"＝1＋1",
	"＋1",
	"－1",
	"＠SUM(A1)",
	'=HYPERLINK("http://x.example")',
	'=DDE("cmd","/C calc","x")',
	"'=1+1",
	'&F &[Path]&Z &A &"Arial"',
	"{=A1}",
];
const fits = (text: string) => text.replace(/[\\/?*[\]:]|^'/g, "").slice(0, 31);

/** A notice whose title, items and units look so, and the same in the returns' cells, names and properties. */
const UNITS = FORMULAS.map((text) => `${text}局`);
const NOTICE = makeNotice({
	title: "=1+1",
	formTitle: "+A1",
	phone: "@x",
	email: "-1+1@example.cn",
	items: FORMULAS.map((text, at) => ({
		name: `${text}行动`,
		units: [UNITS[at] ?? "", "县妇联"],
		targets: [[`${text}60户`, 60, "户"]],
	})),
});

function rows(unit: string): string[][] {
	return [
		["单位：", unit, "填报时间：", "2024年7月1日"],
		["序号", "实事名称", "进展情况", "完成时限", "备注"],
		...FORMULAS.map((text, at) => [String(at + 1), `${text}行动`, `${text}，走访${at + 1}户`, text, text]),
	];
}

function workbook(unit: string, sheet: string, bookType: XLSX.BookType): Uint8Array {
	const book = XLSX.utils.book_new();
	XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows(unit)), sheet);
	book.Props = { Title: "=1+1", Author: "=1+1" };
	book.Custprops = { "shishi.unit": unit };
	return new Uint8Array(XLSX.write(book, { type: "array", bookType, bookSST: true }));
}

function merged() {
	const kinds = ["xlsx", "biff8", "ods", "xlml"] as const;
	const files = FORMULAS.map((text, at) => ({
		file: `${text.replaceAll("/", "")}.xlsx`,
		bytes: workbook(UNITS[at] ?? "", fits(text), kinds[at % kinds.length] ?? "xlsx"),
		modified: null,
	}));
	files.push({ file: "=1+1.docx", bytes: wordDocument(["=1+1"], rows("县妇联")), modified: null });
	const aliases = [{ alias: "=1+1", unit: "县妇联" }];
	const choices = { exclude: ["=1+1.xlsx"], assign: [{ file: "－1.xlsx", unit: "－1局" }] };
	return mergeReturns(files, { notice: NOTICE, period: PERIOD, aliases, ...choices });
}

/** Everything that is written from them, by a name for the disk. */
async function written(): Promise<Map<string, Uint8Array>> {
	const { bytes, followUp, cellsKept, outcome } = await merged();
	expect(cellsKept).toBe(outcome.cellsRead);
	expect(outcome.files.filter(({ status }) => status === "merged").length).toBeGreaterThan(8);
	const files = new Map([["merged.xlsx", bytes]]);
	files.set("report.xlsx", await layOutReport(NOTICE, PERIOD));
	files.set("letters.xlsx", await letterWorkbook(followUp));
	let count = 0;
	for await (const unit of layOutAllUnits(NOTICE, PERIOD)) files.set(`unit${count++}.xlsx`, unit.bytes);
	for (const { path, bytes } of letterFiles(followUp)) if (path.endsWith(".docx")) files.set(`${count++}.docx`, bytes);
	return files;
}

const RUNS = /<f[ >]|<c:f>(?!'[^']*'!\$)|TargetMode|fldSimple|instrText|fldChar|<w:hyperlink|ddeLink/;
/** Codes in headers and footers are ours alone. */
const OUR_CODES = /^&amp;C第 &amp;P 页，共 &amp;N 页(?:&amp;R校验码：[0-9A-Z-]+)?$/;

let books: Promise<Map<string, Uint8Array>>;
beforeAll(() => {
	books = written();
});

test("no part of any of them holds a formula, a field or a link to elsewhere", async () => {
	const parts = [...(await books)].flatMap(([name, bytes]) =>
		Object.entries(unzipSync(bytes)).map(([path, part]) => ({ place: `${name} ${path}`, xml: strFromU8(part) })),
	);
	expect(parts.filter(({ xml }) => RUNS.test(xml)).map(({ place }) => place)).toEqual([]);
	const codes = parts.flatMap(({ xml }) => [...xml.matchAll(/<(?:odd|even|first)(?:Header|Footer)>([^<]*)</g)]);
	expect(codes.length).toBeGreaterThan(20);
	expect(codes.map(([, code]) => code).filter((code) => !OUR_CODES.test(code ?? ""))).toEqual([]);
}, 60_000);

test("names of files inside an archive begin with none of it", async () => {
	for (const { path } of unpackArchive(await layOutArchive(NOTICE, PERIOD, unitsOf(NOTICE))))
		expect(path).not.toMatch(/[\\/:*?"<>|\t\r\n]/);
});

(hasOpenpyxl ? test : test.skip)(
	"openpyxl finds nothing that would run, at once or when a cell is edited",
	async () => {
		const folder = scratchFolder("formulas");
		const sheets = [...(await books)].filter(([name]) => name.endsWith(".xlsx"));
		for (const [name, bytes] of sheets) writeFileSync(join(folder, name), bytes);
		expect(await python<string[][]>("formulas.py", ...sheets.map(([name]) => join(folder, name)))).toEqual([]);
	},
);

(hasLibreOffice ? test : test.skip)(
	"LibreOffice finds no formula in the merged workbook either",
	async () => {
		const folder = scratchFolder("formulas-libreoffice");
		mkdirSync(join(folder, "saved"));
		writeFileSync(join(folder, "merged.xlsx"), (await merged()).bytes);
		await convert([join(folder, "merged.xlsx")], "ods", join(folder, "saved"));
		const { sheets } = await readWorkbook(readFileSync(join(folder, "saved", "merged.ods")));
		expect(sheets.length).toBeGreaterThan(6);
		expect(sheets.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []))).toEqual([]);
	},
	60_000,
);
