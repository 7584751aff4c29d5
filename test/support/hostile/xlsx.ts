import { deflateRawSync } from "node:zlib";
import { crc32 } from "../../../src/files/zip/crc32";
import { relationsXml, sheetXml, stringsXml, workbookOf, workbookParts } from "../xlsx-builder";
import { type RawEntry, rawZip } from "../zip-builder";
import { packedBlanks, packedPoorly } from "./bombs";
import { filesOf, type HostileFile } from "./file";

const MB = 1 << 20;
const HELLO = '<row r="1"><c r="A1" t="str"><v>甲</v></c></row>';

/** The usual package with one part that is packed by the platform, as large as it may be, and lied about. */
function packageWith(path: string, content: Buffer, lies: Partial<RawEntry> = {}): Uint8Array {
	const { [path]: _, ...others } = workbookParts(sheetXml(HELLO));
	const entries = Object.entries(others).map(([name, part]) => ({ name, content: Buffer.from(part) }));
	const packed = deflateRawSync(content, { level: 1 });
	return rawZip([
		...entries,
		{
			name: path,
			content: Buffer.alloc(0),
			packed,
			claimedBytes: content.length,
			claimedCrc: crc32(content, 0),
			...lies,
		},
	]);
}

const sheetPackage = (rows: string, lies?: Partial<RawEntry>, after?: string) =>
	packageWith("xl/worksheets/sheet1.xml", Buffer.from(sheetXml(rows, after)), lies);

const whole = workbookOf(HELLO);
const prolog = (dtd: string) => sheetXml(HELLO).replace("<worksheet", `${dtd}<worksheet`);
const withSheet = (xml: string) => workbookOf("", { "xl/worksheets/sheet1.xml": xml });
const sheetList = (count: number) =>
	workbookOf(HELLO, {
		"xl/workbook.xml": `<workbook><sheets>${'<sheet name="x" r:id="r1"/>'.repeat(count)}</sheets></workbook>`,
	});

/** A workbook of so many sheets, each a part of blanks, or all the same one. */
function manySheets(count: number, partOf: (at: number) => string, megabytes: number): Uint8Array {
	const sheets = Array.from({ length: count }, (_, at) => at);
	const parts = workbookParts("", {
		"xl/workbook.xml": `<workbook xmlns:r="r"><sheets>${sheets.map((at) => `<sheet name="${at}" r:id="r${at}"/>`).join("")}</sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": relationsXml(sheets.map((at) => [`r${at}`, "worksheet", partOf(at)])),
	});
	const head = `<worksheet><sheetData/>`;
	const content = Buffer.concat([
		Buffer.from(head),
		Buffer.alloc(megabytes * MB - head.length - 12, " "),
		Buffer.from("</worksheet>"),
	]);
	const packed = deflateRawSync(content, { level: 9 });
	const names = [...new Set(sheets.map(partOf))];
	return rawZip([
		...Object.entries(parts).map(([name, part]) => ({ name, content: Buffer.from(part) })),
		...names.map((name) => ({
			name: `xl/${name}`,
			content: Buffer.alloc(0),
			packed,
			claimedBytes: content.length,
			claimedCrc: crc32(content, 0),
		})),
	]);
}

const REFUSED: [name: string, ends: HostileFile["ends"], bytes: () => Uint8Array][] = [
	["cut in half", "damaged", () => whole.subarray(0, whole.length / 2)],
	["cut at nine tenths", "damaged", () => whole.subarray(0, whole.length * 0.9)],
	["last byte of the directory gone", "damaged", () => whole.subarray(0, whole.length - 30)],
	["a flipped bit in the data", "damaged", () => whole.map((byte, i) => (i === whole.length >> 2 ? byte ^ 1 : byte))],
	[
		"10 GB of blanks by zip64",
		"too-large",
		() => sheetPackage(" ", { zip64: true, packed: packedBlanks(10_240), claimedBytes: 10_240 * MB }),
	],
	["1 GB of blanks", "too-large", () => sheetPackage(" ", { packed: packedBlanks(1024), claimedBytes: 1024 * MB })],
	[
		"1 GB of blanks, claiming 100 bytes",
		"damaged",
		() => sheetPackage(" ", { packed: packedBlanks(1024), claimedBytes: 100 }),
	],
	[
		"1 GB of blanks, claiming 30 MB",
		"damaged",
		() => sheetPackage(" ", { packed: packedBlanks(1024), claimedBytes: 30 * MB }),
	],
	[
		"500 MB that pack as a bomb may not quite",
		"too-large",
		() => sheetPackage(" ", { packed: packedPoorly(500), claimedBytes: 500 * MB }),
	],
	["16 sheets of 31 MB of blanks", "too-large", () => manySheets(16, (at) => `sheet${at}.xml`, 31)],
	["1,000 sheets that are one part of 1 MB", "too-large", () => manySheets(1000, () => "sheet0.xml", 1)],
	["more claimed than can be", "damaged", () => sheetPackage(" ", { claimedBytes: 30 * MB })],
	[
		"a directory that claims 60,000 entries",
		"damaged",
		() => {
			const bytes = whole.slice();
			bytes.set([0x10, 0x27], bytes.length - 12);
			return bytes;
		},
	],
	[
		"entities that grow",
		"forbidden",
		() => withSheet(prolog('<!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>')),
	],
	["entities that fetch", "forbidden", () => withSheet(prolog('<!DOCTYPE l SYSTEM "http://127.0.0.1/x.dtd">'))],
	[
		"entities in shared strings",
		"forbidden",
		() =>
			workbookOf(HELLO, {
				"xl/sharedStrings.xml": '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst><si><t>&x;</t></si></sst>',
			}),
	],
	["elements crossed", "damaged", () => withSheet("<worksheet><sheetData><row></sheetData></row></worksheet>")],
	["elements left open", "damaged", () => withSheet("<worksheet><sheetData><row>")],
	["two roots", "damaged", () => withSheet("<worksheet/><worksheet/>")],
	[
		"an attribute without quotes",
		"damaged",
		() => withSheet("<worksheet><sheetData><row r=1><c r=A1><v>1</v></c></row></sheetData></worksheet>"),
	],
	[
		"bytes that are no UTF-8",
		"damaged",
		() => workbookOf("", { "xl/worksheets/sheet1.xml": Buffer.from("<worksheet>\xff\xfe</worksheet>", "latin1") }),
	],
	["100,000 nested elements", "damaged", () => withSheet("<a>".repeat(100_000))],
	["a tag of 30 MB", "damaged", () => sheetPackage(`<row r="1"><c r="${"A".repeat(30 * MB)}"/></row>`)],
	["an unclosed comment of 30 MB", "damaged", () => sheetPackage(`<!--${"-".repeat(30 * MB)}`)],
	["a text of 20 MB", "too-large", () => sheetPackage(`<row r="1"><c t="str"><v>${"&".repeat(20 * MB)}</v></c></row>`)],
	[
		"one long string a million times",
		"too-large",
		() =>
			workbookOf(`<row r="1">${'<c t="s"><v>0</v></c>'.repeat(20_000)}</row>`, {
				"xl/sharedStrings.xml": stringsXml(`<si><t>${"长".repeat(30_000)}</t></si>`),
			}),
	],
	["5,000 sheets", "too-large", () => sheetList(5000)],
	[
		"no worksheet part",
		"damaged",
		() => workbookOf(HELLO, { "xl/_rels/workbook.xml.rels": relationsXml([["r1", "worksheet", "gone.xml"]]) }),
	],
	["an encrypted part", "encrypted", () => sheetPackage(HELLO, { flags: 1 })],
];

const numbered = (rows: number, row: (n: number) => string) =>
	Array.from({ length: rows }, (_, i) => row(i + 1)).join("");
const styledBlanks = () =>
	numbered(1_000_000, (n) => `<row r="${n + 1}" s="1" customFormat="1"><c r="A${n}" s="1"/><c r="B${n}" s="2"/></row>`);

function cutBlanks(): string {
	const blanks = styledBlanks();
	return blanks.slice(0, blanks.lastIndexOf("<row", 30 * MB));
}

/** Harmless once read with care: what costs others minutes or all memory. */
const READ: [name: string, bytes: () => Uint8Array, texts: Record<string, string>, merges?: number][] = [
	[
		"a million styled blank rows, a value before and one behind",
		() =>
			sheetPackage(
				`${HELLO}${styledBlanks()}<row r="1048576"><c r="B1048576"><v>7</v></c></row>`,
				{},
				'<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
			),
		{ A1: "甲", B1048576: "7" },
		1,
	],
	[
		"a value amid the blank rows",
		() =>
			sheetPackage(`${cutBlanks()}<row r="900001"><c r="C900001" s="1"/><c r="D900001" t="str"><v>中</v></c></row>`),
		{ D900001: "中" },
	],
	[
		"one cell in the last corner",
		() => workbookOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
		{ XFD1048576: "1" },
	],
	[
		"cells past the last corner fall in line",
		() => workbookOf('<row r="1"><c r="A1"><v>1</v></c><c r="XFE1"><v>2</v></c></row>'),
		{ A1: "1", B1: "2" },
	],
	[
		"a merge over the whole sheet",
		() => workbookOf(HELLO, {}, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
		{ A1: "甲" },
		1,
	],
	[
		"100,000 merges",
		() =>
			workbookOf(
				HELLO,
				{},
				`<mergeCells>${numbered(100_000, (n) => `<mergeCell ref="A${2 * n}:B${2 * n + 1}"/>`)}</mergeCells>`,
			),
		{ A1: "甲" },
		100_000,
	],
	[
		"validation and names over the whole sheet",
		() =>
			workbookOf(
				HELLO,
				{},
				'<dataValidations><dataValidation sqref="A1:XFD1048576"><formula1>"a"</formula1></dataValidation></dataValidations>',
			),
		{ A1: "甲" },
	],
	[
		"a range of a shared formula over the whole sheet",
		() => workbookOf('<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:XFD1048576">1</f><v>1</v></c></row>'),
		{ A1: "1" },
	],
];

/** Odd in ways that lead nowhere. */
const HARMLESS: [name: string, ends: HostileFile["ends"], bytes: () => Uint8Array][] = [
	["a sheet that is the workbook itself", "read", () => linked([["r1", "worksheet", "workbook.xml"]])],
	["relationships that point at themselves", "read", () => linked([["r1", "worksheet", "_rels/workbook.xml.rels"]])],
	["a sheet outside of the package", "damaged", () => linked([["r1", "worksheet", "../../../../etc/passwd"]])],
	["a sheet at an address", "damaged", () => linked([["r1", "worksheet", "http://127.0.0.1:1/x.xml"]])],
	["a sheet at a file's address", "damaged", () => linked([["r1", "worksheet", "file:///etc/passwd"]])],
	[
		"a part twice",
		"read",
		() =>
			rawZip([
				...Object.entries(workbookParts(sheetXml(HELLO))).map(([name, part]) => ({ name, content: Buffer.from(part) })),
				{ name: "xl/worksheets/sheet1.xml", content: Buffer.from(sheetXml(HELLO.replace("甲", "乙"))) },
			]),
	],
	[
		"an index far out of the list of texts",
		"read",
		() => workbookOf('<row r="1"><c r="A1" t="s"><v>4294967295</v></c><c r="B1" t="s"><v>-1</v></c></row>'),
	],
	[
		"10 MB of text in a cell",
		"too-large",
		() => workbookOf(`<row r="1"><c r="A1" t="str"><v>${"长".repeat(3_500_000)}</v></c></row>`),
	],
	[
		"10 MB of text in a cell of its own kind",
		"too-large",
		() => workbookOf(`<row r="1"><c r="A1" t="inlineStr"><is><t>${"长".repeat(3_500_000)}</t></is></c></row>`),
	],
	[
		"a million cells of one text each",
		"too-large",
		() => workbookOf(numbered(1000, (n) => `<row r="${n}">${'<c t="str"><v>无</v></c>'.repeat(999)}</row>`)),
	],
	[
		"a formula shared by 100,000 cells",
		"read",
		() =>
			workbookOf(
				`<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A100000">${"A1+".repeat(2000)}1</f><v>1</v></c></row>${numbered(100_000, (n) => `<row r="${n + 1}"><c r="A${n + 1}"><f t="shared" si="0"/><v>1</v></c></row>`)}`,
			),
	],
	[
		"200,000 number formats of 30 characters",
		"too-large",
		() =>
			workbookOf(HELLO, {
				"xl/styles.xml": `<styleSheet><numFmts>${numbered(200_001, (n) => `<numFmt numFmtId="${n}" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>`)}</numFmts></styleSheet>`,
			}),
	],
	[
		"a number format of 1 MB",
		"read",
		() =>
			workbookOf('<row r="1"><c r="A1" s="0"><v>44377</v></c></row>', {
				"xl/styles.xml": `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${"[$-".repeat(300_000)}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>`,
			}),
	],
];

function linked(links: [id: string, type: string, target: string][]): Uint8Array {
	return workbookOf(HELLO, { "xl/_rels/workbook.xml.rels": relationsXml(links) });
}

export const REFUSED_XLSX = filesOf("xlsx", REFUSED);
export const READ_XLSX = READ;
export const HOSTILE_XLSX: HostileFile[] = [
	...REFUSED_XLSX,
	...filesOf("xlsx", HARMLESS),
	...filesOf(
		"xlsx",
		READ.map(([name, bytes]) => [name, "read", bytes]),
	),
];
