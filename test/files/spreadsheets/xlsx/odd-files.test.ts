import { strToU8 } from "fflate";
import { readWorkbook } from "../../../../src/files";
import { cellAt, readTexts } from "../../../support/read-cells";
import {
	relationsXml,
	sheetXml,
	stringsXml,
	stylesXml,
	workbookOf,
	workbookParts,
	zipParts,
} from "../../../support/xlsx-builder";
import { rawZip } from "../../../support/zip-builder";

const ROW = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>';
const STRINGS = stringsXml("<si><t>甲</t></si><si><t>乙</t></si>");

/** Legal, or near enough that Excel opens it: what is in the sheet → what must be read. */
const ROWS: [name: string, rows: string, texts: Record<string, string>, strings?: string][] = [
	["shared strings", ROW, { A1: "甲", B1: "乙" }],
	["an empty <si/> counts", ROW, { B1: "乙" }, stringsXml("<si/><si><t>乙</t></si><si><t>丙</t></si>")],
	[
		"rich text",
		ROW,
		{ A1: "甲乙", B1: "丙" },
		stringsXml("<si><r><rPr><b/></rPr><t>甲</t></r><r><t>乙</t></r></si><si><t>丙</t></si>"),
	],
	[
		"phonetic runs are dropped",
		ROW,
		{ A1: "办实事", B1: "乙" },
		stringsXml('<si><t>办实事</t><rPh sb="0" eb="1"><t>ban</t></rPh><phoneticPr fontId="1"/></si><si><t>乙</t></si>'),
	],
	[
		"an index out of range is blank",
		'<row r="1"><c r="A1" t="s"><v>99</v></c><c r="B1" t="s"><v>1</v></c></row>',
		{ B1: "乙" },
	],
	[
		"inline text",
		'<row r="2"><c r="C2" t="inlineStr"><is><t xml:space="preserve"> 空格 </t></is></c></row>',
		{ C2: " 空格 " },
	],
	[
		"inline rich text",
		'<row r="1"><c r="A1" t="inlineStr"><is><r><t>一</t></r><r><t>二</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c></row>',
		{ A1: "一二" },
	],
	[
		"cells and rows without r",
		"<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c><v>9</v></c></row>",
		{ A1: "1", C1: "3", A3: "9" },
	],
	[
		"rows without r after one with it",
		'<row r="5"><c r="B5"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>',
		{ B5: "1", C5: "2", A6: "3" },
	],
	[
		"cells out of order",
		'<row r="2"><c r="B2"><v>2</v></c><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>0</v></c></row>',
		{ A1: "0", A2: "1", B2: "2" },
	],
	["one place twice: the later stays", '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>', { A1: "2" }],
	[
		"a bad reference counts on",
		'<row r="1"><c r="A1"><v>1</v></c><c r="__proto__"><v>2</v></c></row>',
		{ A1: "1", B1: "2" },
	],
	["CDATA", '<row r="1"><c r="A1" t="str"><v><![CDATA[a<b&c]]></v></c></row>', { A1: "a<b&c" }],
	[
		"entities",
		'<row r="1"><c r="A1" t="str"><v>&#x5973;&#20799;&amp;&lt;&#10;&#x1F600;</v></c></row>',
		{ A1: "女儿&<\n😀" },
	],
	[
		"escapes",
		'<row r="1"><c r="A1" t="str"><v>a_x000D_b_x005F_x0041__x4E2d__x00g1_</v></c></row>',
		{ A1: "a\rb_x0041_中_x00g1_" },
	],
	[
		"astral characters and lone halves",
		'<row r="1"><c r="A1" t="str"><v>𠮷_xD83D__xDE00_&#xD83D;x_xDE00_</v></c></row>',
		{ A1: "𠮷😀\ufffdx\ufffd" },
	],
	["line ends", '<row r="1"><c r="A1" t="str"><v>一\r\n二\n三&#13;四</v></c></row>', { A1: "一\n二\n三\n四" }],
	[
		"comments and instructions between",
		'<!-- <row> --><row r="1"><?x y?><c r="A1"><!-- > --><v>1<!-- 0 -->2</v></c></row>',
		{ A1: "12" },
	],
	["> in an attribute", '<row r="1" x="a>b"><c r="A1"  t = "str" y=\'"\'><v>z</v></c></row>', { A1: "z" }],
	[
		"booleans and errors",
		'<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#N/A</v></c></row>',
		{ A1: "TRUE", B1: "FALSE", C1: "#N/A" },
	],
	[
		"number noise",
		'<row r="1"><c r="A1"><v>0.30000000000000004</v></c><c r="B1"><v>1E3</v></c><c r="C1"><v>370303199001011234</v></c></row>',
		{ A1: "0.3", B1: "1000", C1: "370303199001011000" },
	],
	[
		"blank cells are none",
		'<row r="1"><c r="A1" s="0"/><c r="B1" t="s"/><c r="C1"><v/></c><c r="D1" t="inlineStr"><is><t/></is></c></row>',
		{},
	],
	[
		"extensions inside a cell",
		'<row r="1"><c r="A1"><v>1</v><extLst><ext><v>2</v><f>3</f></ext></extLst></c></row>',
		{ A1: "1" },
	],
];

test.each(ROWS)("%s", async (_, rows, texts, strings = STRINGS) => {
	expect(await readTexts(workbookOf(rows, { "xl/sharedStrings.xml": strings }))).toEqual(texts);
});

const parts = () => workbookParts(sheetXml(ROW), { "xl/sharedStrings.xml": STRINGS });
const text = (part: string | Uint8Array | undefined) => String(part);
const prefixed = (xml: string) => xml.replace(/<(\/?)(?![?!])(?=[a-zA-Z])/g, "<$1x:").replace(/xmlns=/, "xmlns:x=");
const utf16 = (xml: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml, "utf16le")]);
const entries = () => Object.entries(parts()).map(([name, content]) => ({ name, content: strToU8(text(content)) }));
const moved = (from: string, to: string) => {
	const { [from]: part, ...rest } = parts();
	return { ...rest, [to]: text(part) };
};

/** The same two cells in packages put together in unusual ways. */
const PACKAGES: [name: string, bytes: () => Uint8Array][] = [
	[
		"prefixed tags",
		() =>
			zipParts(
				Object.fromEntries(
					Object.entries(parts()).map(([path, xml]) => [
						path,
						path.startsWith("xl/") && !path.includes("rels") ? prefixed(text(xml)) : xml,
					]),
				),
			),
	],
	[
		"strict namespaces",
		() =>
			zipParts(
				Object.fromEntries(
					Object.entries(parts()).map(([path, xml]) => [
						path,
						text(xml)
							.replaceAll(
								"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
								"http://purl.oclc.org/ooxml/officeDocument/relationships",
							)
							.replaceAll(
								"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
								"http://purl.oclc.org/ooxml/spreadsheetml/main",
							),
					]),
				),
			),
	],
	[
		"absolute targets",
		() =>
			zipParts({
				...parts(),
				"xl/_rels/workbook.xml.rels": relationsXml([
					["r1", "worksheet", "/xl/worksheets/sheet1.xml"],
					["r2", "sharedStrings", "/xl/sharedStrings.xml"],
				]),
			}),
	],
	[
		"targets with backslashes and detours",
		() =>
			zipParts({
				...parts(),
				"xl/_rels/workbook.xml.rels": relationsXml([
					["r1", "worksheet", "worksheets\\sheet1.xml"],
					["r2", "sharedStrings", "../xl/./sharedStrings.xml"],
				]),
			}),
	],
	[
		"other part names",
		() =>
			zipParts({
				...moved("xl/worksheets/sheet1.xml", "xl/数据.xml"),
				"xl/_rels/workbook.xml.rels": relationsXml([
					["r1", "worksheet", "%E6%95%B0%E6%8D%AE.xml"],
					["r2", "sharedStrings", "SHAREDstrings.XML"],
				]),
			}),
	],
	[
		"workbook at the root",
		() =>
			zipParts({
				"[Content_Types].xml": text(parts()["[Content_Types].xml"]),
				"_rels/.rels": relationsXml([["r1", "officeDocument", "/book.xml"]]),
				"book.xml": text(parts()["xl/workbook.xml"]),
				"_rels/book.xml.rels": relationsXml([
					["r1", "worksheet", "s.xml"],
					["r2", "sharedStrings", "t.xml"],
				]),
				"s.xml": sheetXml(ROW),
				"t.xml": STRINGS,
			}),
	],
	["byte order mark", () => zipParts({ ...parts(), "xl/sharedStrings.xml": `\ufeff${STRINGS}` })],
	[
		"UTF-16 parts",
		() =>
			zipParts({
				...parts(),
				"xl/sharedStrings.xml": utf16(STRINGS),
				"xl/worksheets/sheet1.xml": utf16(sheetXml(ROW)),
			}),
	],
	[
		"GBK part",
		() =>
			zipParts({
				...parts(),
				"xl/sharedStrings.xml": Buffer.from(
					'<?xml version="1.0" encoding="GBK"?><sst><si><t>\xbc\xd7</t></si><si><t>\xd2\xd2</t></si></sst>',
					"latin1",
				),
			}),
	],
	["stored", () => zipParts(parts(), 0)],
	[
		"backslashes in the zip",
		() => zipParts(Object.fromEntries(Object.entries(parts()).map(([path, xml]) => [path.replaceAll("/", "\\"), xml]))),
	],
	["data descriptors", () => rawZip(entries().map((entry) => ({ ...entry, descriptor: true })))],
	["zip64 sizes", () => rawZip(entries().map((entry) => ({ ...entry, zip64: true })))],
	["junk before the zip", () => rawZip(entries(), "HTTP/1.1 200 OK\r\n\r\n")],
	["bytes after the zip", () => rawZip(entries(), "", "\0".repeat(70_000))],
	["no styles, no content types for the rest", () => zipParts(parts())],
];

test.each(PACKAGES)("package: %s", async (_, bytes) => {
	expect(await readTexts(bytes())).toEqual({ A1: "甲", B1: "乙" });
});

describe("number formats", () => {
	const styles = stylesXml(
		'<numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="0&quot;人次&quot;"/>',
		[0, 14, 164, 31, 9, 3, 165, 20, 57],
	);
	const cell = (style: number, value: string, type = "") =>
		`<row r="1"><c r="A1" s="${style}"${type}><v>${value}</v></c></row>`;
	const read = async (rows: string, parts = {}) =>
		cellAt(await readWorkbook(workbookOf(rows, { "xl/styles.xml": styles, ...parts })), "A1")?.value;

	test.each([
		[0, "44377", { kind: "number", number: 44377, text: "44377" }],
		[1, "44377", { kind: "date", date: "2021-06-30", text: "2021/6/30" }],
		[2, "44377.75", { kind: "date", date: "2021-06-30", text: "2021年6月30日" }],
		[3, "44377", { kind: "date", date: "2021-06-30", text: "2021年6月30日" }],
		[8, "44377", { kind: "date", date: "2021-06-30", text: "2021年6月" }],
		[4, "0.75", { kind: "number", number: 0.75, text: "75%" }],
		[5, "15000", { kind: "number", number: 15000, text: "15,000" }],
		[6, "15000", { kind: "number", number: 15000, text: "15000人次" }],
		[7, "0.35416666666666669", { kind: "number", number: 0.35416666666666669, text: "8:30" }],
		[1, "61", { kind: "date", date: "1900-03-01", text: "1900/3/1" }],
		[1, "59", { kind: "date", date: "1900-02-28", text: "1900/2/28" }],
		[1, "-1", { kind: "number", number: -1, text: "-1" }],
		[1, "1E10", { kind: "number", number: 1e10, text: "10000000000" }],
		[99, "5", { kind: "number", number: 5, text: "5" }],
	])("style %i of %s", async (style, value, expected) => {
		expect(await read(cell(style, value))).toEqual(expected);
	});

	test("dates count from 1904 where the workbook says so", async () => {
		const { "xl/workbook.xml": book } = workbookParts("");
		const since1904 = { "xl/workbook.xml": text(book).replace("<sheets>", '<workbookPr date1904="1"/><sheets>') };
		expect(await read(cell(1, "42915"), since1904)).toEqual({ kind: "date", date: "2021-06-30", text: "2021/6/30" });
	});

	test("dates written out", async () => {
		expect(await read(cell(3, "2021-06-30T00:00:00", ' t="d"'))).toEqual({
			kind: "date",
			date: "2021-06-30",
			text: "2021年6月30日",
		});
		expect(await read(cell(0, "2021-06-30", ' t="d"'))).toEqual({
			kind: "date",
			date: "2021-06-30",
			text: "2021-06-30",
		});
		expect(await read(cell(0, "六月底", ' t="d"'))).toEqual({ kind: "text", text: "六月底" });
	});
});

test("formulas: own, shared, array, without a result", async () => {
	const rows = `<row r="1"><c r="A1"><f>SUM(B1:C1)</f><v>3</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$C$1&amp;"A1"</f><v>1</v></c><c r="D1" t="str"><f t="array" ref="D1:D2">X1:X2</f><v>甲</v></c></row>
<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c><c r="E2"><f>NOW()</f></c></row>`;
	const workbook = await readWorkbook(workbookOf(rows));
	expect(workbook.sheets[0]?.cells).toEqual([
		{ row: 0, column: 0, value: { kind: "number", number: 3, text: "3" }, formula: "SUM(B1:C1)" },
		{ row: 0, column: 1, value: { kind: "number", number: 1, text: "1" }, formula: 'A1*$C$1&"A1"' },
		{ row: 0, column: 3, value: { kind: "text", text: "甲" }, formula: "X1:X2" },
		{ row: 1, column: 1, value: { kind: "number", number: 2, text: "2" }, formula: "" },
		{ row: 1, column: 4, value: { kind: "text", text: "" }, formula: "NOW()" },
	]);
});

test("merges, states of sheets, properties and time of saving", async () => {
	const workbook = await readWorkbook(
		workbookOf(
			'<row r="1"><c r="A1"><v>1</v></c></row>',
			{
				"_rels/.rels": relationsXml([
					["r1", "officeDocument", "xl/workbook.xml"],
					["r2", "custom-properties", "docProps/custom.xml"],
					["r3", "metadata/core-properties", "docProps/core.xml"],
				]),
				"docProps/custom.xml":
					'<Properties xmlns:vt="v"><property name="shishi.unit" pid="2"><vt:lpwstr>县妇联</vt:lpwstr></property><property name="__proto__" pid="3"><vt:i4>7</vt:i4></property></Properties>',
				"docProps/core.xml":
					'<cp:coreProperties xmlns:cp="c" xmlns:dcterms="d"><dcterms:modified>2021-07-01T08:30:00+08:00</dcterms:modified></cp:coreProperties>',
				"xl/workbook.xml":
					'<workbook xmlns:k="r"><sheets><sheet name="一" sheetId="1" k:id="r1"/><sheet name="二&amp;" sheetId="2" state="hidden" k:id="r2"/><sheet name="__proto__" sheetId="3" state="veryHidden" k:id="r3"/><sheet name="图" k:id="r4"/></sheets></workbook>',
				"xl/_rels/workbook.xml.rels": relationsXml([
					["r1", "worksheet", "worksheets/sheet1.xml"],
					["r2", "worksheet", "b.xml"],
					["r3", "worksheet", "b.xml"],
					["r4", "chartsheet", "chart.xml"],
				]),
				"xl/b.xml": sheetXml(""),
			},
			'<mergeCells><mergeCell ref="A1:E1"/><mergeCell ref="B3:A2"/><mergeCell ref="C3"/></mergeCells>',
		),
	);
	expect(workbook.sheets.map(({ name, state }) => [name, state])).toEqual([
		["一", "visible"],
		["二&", "hidden"],
		["__proto__", "veryHidden"],
		["图", "visible"],
	]);
	expect(workbook.sheets[0]?.merges).toEqual([
		{ top: 0, left: 0, bottom: 0, right: 4 },
		{ top: 1, left: 0, bottom: 2, right: 1 },
	]);
	expect([...workbook.properties]).toEqual([
		["shishi.unit", "县妇联"],
		["__proto__", "7"],
	]);
	expect(workbook.modified).toBe("2021-07-01T00:30:00Z");
});

test("of the sheets only those that are wanted are unpacked: damage in another does no harm", async () => {
	const bytes = workbookOf('<row r="1"><c r="A1" t="inlineStr"><is><t>一</t></is></c></row>', {
		"xl/workbook.xml":
			'<workbook xmlns:k="r"><sheets><sheet name="甲" sheetId="1" k:id="r1"/><sheet name="乙" sheetId="2" k:id="r2"/></sheets></workbook>',
		"xl/_rels/workbook.xml.rels": relationsXml([
			["r1", "worksheet", "worksheets/sheet1.xml"],
			["r2", "worksheet", "b.xml"],
		]),
		"xl/b.xml": "<worksheet><sheetData>",
	});
	const { sheets } = await readWorkbook(bytes, {}, ["甲"]);
	expect(sheets.map(({ name, cells }) => [name, cells.map(({ value }) => value.text)])).toEqual([["甲", ["一"]]]);
	await expect(readWorkbook(bytes)).rejects.toThrow("截断");
});
