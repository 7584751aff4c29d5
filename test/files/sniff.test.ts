import fc from "fast-check";
import { strToU8 } from "fflate";
import { type FileKind, KIND_NAMES, readWorkbook, sniff } from "../../src/files";
import { compoundFile } from "../support/compound-file";
import { refusal } from "../support/read-cells";
import { workbookOf, workbookParts, zipParts } from "../support/xlsx-builder";
import { rawZip } from "../support/zip-builder";

const latin1 = (text: string) => Buffer.from(text, "latin1");
const typed = (type: string) =>
	zipParts({
		"[Content_Types].xml": `<Types><Override PartName="/a" ContentType="application/${type}"/></Types>`,
		"a.xml": "",
	});
const utf16 = (text: string) => Buffer.from(text, "utf16le");
const GBK_NOTICE = Buffer.from([0xb9, 0xd8, 0xd3, 0xda, 0xcd, 0xa8, 0xd6, 0xaa, 0x0d, 0x0a]);

const FILES: [name: string, kind: FileKind, bytes: Uint8Array][] = [
	["a workbook", "xlsx", workbookOf("")],
	["a workbook without content types", "xlsx", zipParts({ "xl\\Workbook.xml": "" })],
	["a workbook with macros", "xlsx", typed("vnd.ms-excel.sheet.macroEnabled.main+xml")],
	["a template", "xlsx", typed("vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml")],
	["a workbook behind junk", "xlsx", Buffer.concat([latin1("\r\n\0junk"), workbookOf("")])],
	["a binary workbook", "xlsb", typed("vnd.ms-excel.sheet.binary.macroEnabled.main")],
	[
		"a workbook that names the binary type besides",
		"xlsx",
		zipParts({
			"[Content_Types].xml":
				'<Types><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
		}),
	],
	["a document", "docx", typed("vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")],
	["slides", "pptx", typed("vnd.openxmlformats-officedocument.presentationml.presentation.main+xml")],
	[
		"an OpenDocument sheet",
		"ods",
		zipParts({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "" }),
	],
	["an OpenDocument text", "odt", zipParts({ mimetype: "application/vnd.oasis.opendocument.text" })],
	["an OFD", "ofd", zipParts({ "OFD.xml": "<ofd:OFD/>" })],
	["a folder of files", "zip", zipParts({ "县妇联.xlsx": workbookOf("") })],
	["an empty zip", "zip", rawZip([])],
	["a zip that is cut off", "zip", workbookOf("").subarray(0, 300)],
	["an old workbook", "xls", compoundFile(["Workbook", "\u0005SummaryInformation"])],
	["a workbook of Excel 95", "xls", compoundFile(["Book"])],
	["a document that holds a sheet", "doc", compoundFile(["WordDocument", "1Table", "ObjectPool"], ["Workbook"])],
	["old slides", "ppt", compoundFile(["PowerPoint Document"])],
	["an encrypted workbook", "encrypted", compoundFile(["EncryptionInfo", "EncryptedPackage"])],
	["a compound file of another kind", "compound", compoundFile(["Contents"])],
	["a compound file that is cut off", "compound", compoundFile(["Workbook"]).subarray(0, 600)],
	["a sheet of Excel 2", "xls", latin1("\x09\0\x04\0\x02\0\x10\0\0\0\0\0")],
	["a document guard", "encrypted", latin1("b\x14#e\0\0E-SafeNet\0\0\0LOCK")],
	["a PDF", "pdf", latin1("%PDF-1.7\n%\xe2\xe3\xcf\xd3")],
	["a PDF behind a blank line", "pdf", latin1("\r\n%PDF-1.4")],
	["RTF", "rtf", latin1("{\\rtf1\\ansi\\ansicpg936")],
	["PNG", "image", latin1("\x89PNG\r\n\x1a\n\0\0\0\rIHDR")],
	["JPEG", "image", latin1("\xff\xd8\xff\xe0\0\x10JFIF")],
	["RAR", "archive", latin1("Rar!\x1a\x07\x01\0")],
	["7z", "archive", latin1("7z\xbc\xaf\x27\x1c\0\x04")],
	["a page", "html", latin1("\r\n<!DOCTYPE html><html>")],
	["a page saved as .xls", "html", strToU8('\ufeff<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>')],
	["a page in UTF-16", "html", Buffer.concat([latin1("\xff\xfe"), utf16("<table><tr>")])],
	[
		"an XML table",
		"spreadsheet-xml",
		strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
	],
	["XML", "xml", strToU8('<?xml version="1.0"?><a/>')],
	["text in UTF-8", "text", strToU8("关于为妇女儿童办实事的通知\n")],
	["text in GBK", "text", GBK_NOTICE],
	["text in UTF-16 without a mark", "text", utf16("关于2021年为全县妇女儿童办实事的通知\r\n")],
	["text that begins like a bitmap", "text", latin1("BM")],
	["nothing", "empty", new Uint8Array()],
	["zeros", "empty", new Uint8Array(5000)],
	["noise", "unknown", Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3) * 31) & 255)],
];

test.each(FILES)("%s is %s", (_, kind, bytes) => {
	expect(sniff(bytes)).toBe(kind);
});

test("what is no spreadsheet is refused, by its name", async () => {
	const others = FILES.filter(
		([, kind]) => !["xlsx", "xlsb", "xls", "ods", "spreadsheet-xml", "encrypted", "empty", "zip"].includes(kind),
	);
	for (const [, kind, bytes] of others) {
		const error = await refusal(readWorkbook(bytes));
		expect([kind, error.code]).toEqual([kind, "wrong-kind"]);
		expect(error.message).toContain(KIND_NAMES[kind]);
	}
});

test("empty and encrypted files say so", async () => {
	expect((await refusal(readWorkbook(new Uint8Array()))).code).toBe("empty");
	expect((await refusal(readWorkbook(compoundFile(["EncryptedPackage"])))).code).toBe("encrypted");
});

test("no bytes make it throw, nor make reading throw anything but UnreadableFile", async () => {
	const heads = FILES.map(([, , bytes]) => bytes.subarray(0, 600));
	const bytes = fc
		.tuple(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 300 }))
		.map(([head, tail]) => Buffer.concat([head, tail]));
	await fc.assert(
		fc.asyncProperty(bytes, async (file) => {
			sniff(file);
			await readWorkbook(file).catch((error) => expect(error.name).toBe("UnreadableFile"));
		}),
		{ seed: 7, numRuns: 300 },
	);
});

test("flipped bytes in a workbook are refused or read, never anything else", async () => {
	const whole = zipParts(
		workbookParts('<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>甲</v></c></row></sheetData></worksheet>'),
		0,
	);
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
			async (flips) => {
				const file = whole.slice();
				for (const [at, byte] of flips) file[at] = byte;
				await readWorkbook(file).catch((error) => expect(error.name).toBe("UnreadableFile"));
			},
		),
		{ seed: 7, numRuns: 500 },
	);
});
