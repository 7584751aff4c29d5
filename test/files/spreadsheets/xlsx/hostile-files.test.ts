import { deflateRawSync } from "node:zlib";
import { readWorkbook } from "../../../../src/files";
import { crc32 } from "../../../../src/files/zip/crc32";
import { refusal, textsOf } from "../../../support/read-cells";
import { relationsXml, sheetXml, stringsXml, workbookOf, workbookParts } from "../../../support/xlsx-builder";
import { type RawEntry, rawZip } from "../../../support/zip-builder";

const MB = 1 << 20;
/** Each ends within a second on an idle machine; what does not end at all takes far longer than this. */
const MOST_MS = 10_000;
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

/** Processor time, which other work on the machine does not stretch. */
async function milliseconds(work: () => Promise<unknown>): Promise<number> {
	const before = process.cpuUsage();
	await work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}

const whole = workbookOf(HELLO);
const bomb = deflateRawSync(Buffer.alloc(200 * MB, " "), { level: 9 });
const prolog = (dtd: string) => sheetXml(HELLO).replace("<worksheet", `${dtd}<worksheet`);
const withSheet = (xml: string) => workbookOf("", { "xl/worksheets/sheet1.xml": xml });
const sheetList = (count: number) =>
	workbookOf(HELLO, {
		"xl/workbook.xml": `<workbook><sheets>${'<sheet name="x" r:id="r1"/>'.repeat(count)}</sheets></workbook>`,
	});

const REFUSED: [name: string, code: string, bytes: () => Uint8Array][] = [
	["cut in half", "damaged", () => whole.subarray(0, whole.length / 2)],
	["cut at nine tenths", "damaged", () => whole.subarray(0, whole.length * 0.9)],
	["last byte of the directory gone", "damaged", () => whole.subarray(0, whole.length - 30)],
	["a flipped bit in the data", "damaged", () => whole.map((byte, i) => (i === whole.length >> 2 ? byte ^ 1 : byte))],
	[
		"10 GB claimed by zip64",
		"too-large",
		() => sheetPackage(" ", { zip64: true, packed: bomb, claimedBytes: 10_000 * MB }),
	],
	["200 MB of blanks", "too-large", () => sheetPackage(" ", { packed: bomb, claimedBytes: 200 * MB })],
	["the same, claiming 100 bytes", "damaged", () => sheetPackage(" ", { packed: bomb, claimedBytes: 100 })],
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

test.each(REFUSED)("refused in no time: %s", async (_, code, build) => {
	const bytes = build();
	const spent = await milliseconds(async () => {
		const error = await refusal(readWorkbook(bytes));
		expect(error.code).toBe(code);
		expect(error.message).toMatch(/，.*(报送|另存)/);
	});
	expect(spent).toBeLessThan(MOST_MS);
});

const numbered = (rows: number, row: (n: number) => string) =>
	Array.from({ length: rows }, (_, i) => row(i + 1)).join("");
const styledBlanks = numbered(
	1_000_000,
	(n) => `<row r="${n + 1}" s="1" customFormat="1"><c r="A${n}" s="1"/><c r="B${n}" s="2"/></row>`,
);

/** Harmless once read with care: what costs others minutes or all memory. */
const READ: [name: string, bytes: () => Uint8Array, texts: Record<string, string>, merges?: number][] = [
	[
		"a million styled blank rows, a value before and one behind",
		() =>
			sheetPackage(
				`${HELLO}${styledBlanks}<row r="1048576"><c r="B1048576"><v>7</v></c></row>`,
				{},
				'<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
			),
		{ A1: "甲", B1048576: "7" },
		1,
	],
	[
		"a value amid the blank rows",
		() =>
			sheetPackage(
				`${styledBlanks.slice(0, styledBlanks.lastIndexOf("<row", 30 * MB))}<row r="900001"><c r="C900001" s="1"/><c r="D900001" t="str"><v>中</v></c></row>`,
			),
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

test.each(READ)("read in no time: %s", async (_, build, texts, merges = 0) => {
	const bytes = build();
	const spent = await milliseconds(async () => {
		const sheet = (await readWorkbook(bytes)).sheets[0];
		expect(textsOf(sheet)).toEqual(texts);
		expect(sheet?.merges).toHaveLength(merges);
	});
	expect(spent).toBeLessThan(MOST_MS);
});

test("limits can be drawn tighter", async () => {
	const rows = `<row r="1">${'<c t="str"><v>甲乙</v></c>'.repeat(10)}</row>`;
	for (const limit of [
		{ cells: 9 },
		{ characters: 19 },
		{ parts: 3 },
		{ sheets: 0 },
		{ fileBytes: 100 },
		{ unpackedBytes: 500 },
	])
		expect((await refusal(readWorkbook(workbookOf(rows), limit))).code).toBe("too-large");
});

test("names out of a file reach no prototype", async () => {
	await readWorkbook(workbookOf('<row r="1"><c r="__proto__" t="str"><v>constructor</v></c></row>'));
	expect(Object.keys(Object.prototype)).toEqual([]);
});
