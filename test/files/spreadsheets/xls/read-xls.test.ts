import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BookType, CFB, utils, type WorkBook, write } from "@e965/xlsx";
import { readWorkbook } from "../../../../src/files";
import { scratchFolder } from "../../../support/cli";
import { cellAt, readTexts, refusal, textsOf } from "../../../support/read-cells";
import { convert, hasLibreOffice } from "../../../support/tools";
import { stylesXml, workbookOf } from "../../../support/xlsx-builder";

function sample(): WorkBook {
	const sheet = utils.aoa_to_sheet([["标题", "", 3], [" 前后\n换行 ", 0.75, true], [44377]]);
	sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
	Object.assign(sheet.B2, { z: "0%" });
	Object.assign(sheet.A3, { z: 'yyyy"年"m"月"d"日"' });
	const book = utils.book_new();
	utils.book_append_sheet(book, sheet, "报表");
	utils.book_append_sheet(book, utils.aoa_to_sheet([["县妇联"]]), "_stamp");
	book.Workbook = { Sheets: [{}, { Hidden: 2 }] };
	book.Custprops = { "shishi.unit": "县妇联" };
	return book;
}

const bytesOf = (bookType: BookType, book = sample()): Uint8Array =>
	new Uint8Array(write(book, { type: "array", bookType }));

test.each<BookType>(["biff8", "xlml"])("%s: texts, merges, hidden sheets, properties", async (bookType) => {
	const workbook = await readWorkbook(bytesOf(bookType));
	expect(workbook.sheets.map(({ name, state }) => [name, state])).toEqual([
		["报表", "visible"],
		["_stamp", "veryHidden"],
	]);
	expect(textsOf(workbook.sheets[0])).toEqual({
		A1: "标题",
		C1: "3",
		A2: " 前后\n换行 ",
		B2: "75%",
		C2: "TRUE",
		A3: "2021年6月30日",
	});
	expect(cellAt(workbook, "A3")?.value).toMatchObject({ kind: "date", date: "2021-06-30" });
	expect(workbook.sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
	expect(textsOf(workbook.sheets[1])).toEqual({ A1: "县妇联" });
	expect(workbook.properties.get("shishi.unit")).toBe("县妇联");
});

test("Excel 95 in GBK", async () => {
	const book = utils.book_new();
	utils.book_append_sheet(book, utils.aoa_to_sheet([["WXYZ"]]), "STUV");
	const bytes = Buffer.from(bytesOf("biff5", book));
	Buffer.from([0xb1, 0xea, 0xcc, 0xe2]).copy(bytes, bytes.indexOf("WXYZ"));
	Buffer.from([0xb1, 0xa8, 0xb1, 0xed]).copy(bytes, bytes.indexOf("STUV"));
	// The CODEPAGE record.
	bytes.writeUInt16LE(936, bytes.indexOf(Buffer.from([0x42, 0, 2, 0])) + 4);
	const workbook = await readWorkbook(bytes);
	expect(workbook.sheets[0]?.name).toBe("报表");
	expect(textsOf(workbook.sheets[0])).toEqual({ A1: "标题" });
});

test("formulas and errors", async () => {
	const book = sample();
	const sheet = book.Sheets.报表;
	Object.assign(sheet ?? {}, { D1: { t: "n", v: 3, f: "SUM(C1:C1)" }, D2: { t: "e", v: 0x07 }, "!ref": "A1:D3" });
	const old = await readWorkbook(bytesOf("biff8", book));
	expect(cellAt(old, "D2")?.value).toEqual({ kind: "error", text: "#DIV/0!" });
});

test("broken bytes end in an UnreadableFile", async () => {
	const bytes = bytesOf("biff8");
	for (let at = 600; at < bytes.length; at += 97) {
		const broken = bytes.slice();
		broken[at] = (broken[at] ?? 0) ^ 0xff;
		await readWorkbook(broken).catch((error) => expect(error.name).toBe("UnreadableFile"));
	}
});

/** One sheet without a workbook or a compound file around it, as simple writers put it out, in GBK. */
test("a bare sheet", async () => {
	const record = (type: number, data: number[]) => [type & 255, type >> 8, data.length, 0, ...data];
	const bytes = Uint8Array.from([
		...record(0x809, [0, 0, 0x10, 0, 0, 0, 0, 0]),
		...record(0x204, [0, 0, 0, 0, 0, 0, 4, 0, 0xb1, 0xea, 0xcc, 0xe2]),
		...record(0x27e, [1, 0, 1, 0, 0, 0, ...[0x0e, 0, 0, 0]]),
		...record(0x0a, []),
	]);
	expect(textsOf((await readWorkbook(bytes)).sheets[0])).toEqual({ A1: "标题", B2: "3" });
	const older = Uint8Array.from([...record(0x409, [0, 4, 0x10, 0, 0, 0]), ...record(0x0a, [])]);
	expect((await refusal(readWorkbook(older))).message).toContain("Excel 4");
});

const withLibreOffice = hasLibreOffice ? test : test.skip;

withLibreOffice(
	"texts over many records, formulas' results and dates as LibreOffice writes them (LibreOffice)",
	async () => {
		const folder = scratchFolder("xls");
		const long = Array.from({ length: 40 }, (_, n) => "办实事".repeat(n * 90) + "abc".repeat(n * 70));
		const rows = long.map((text, n) => {
			const cells = `<c t="str"><v>${text}</v></c><c><f>REPT("长",${n * 300})</f></c><c s="1"><v>${44377 + n}</v></c><c><v>${n / 7}</v></c>`;
			return `<row>${cells}</row>`;
		});
		const styles = stylesXml(
			'<numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>',
			[0, 164],
		);
		writeFileSync(join(folder, "表.xlsx"), workbookOf(rows.join(""), { "xl/styles.xml": styles }));
		await convert([join(folder, "表.xlsx")], "xls", folder);
		const workbook = await readWorkbook(readFileSync(join(folder, "表.xls")));
		const column = (letter: string) => long.map((_, n) => cellAt(workbook, `${letter}${n + 1}`));
		expect(column("A").map((cell) => cell?.value.text ?? "")).toEqual(long);
		expect(column("B").map((cell) => [cell?.value.text.length, cell?.formula !== undefined])).toEqual(
			long.map((_, n) => [n * 300, true]),
		);
		expect(column("C")[0]?.value).toEqual({ kind: "date", date: "2021-06-30", text: "2021年6月30日" });
	},
	60_000,
);

test("cut off, and over the limits", async () => {
	const bytes = bytesOf("biff8");
	expect((await refusal(readWorkbook(bytes.subarray(0, 1500)))).name).toBe("UnreadableFile");
	expect((await refusal(readWorkbook(bytes, { cells: 3 }))).code).toBe("too-large");
});

test("a binary workbook is refused with what to do", async () => {
	const { code, message } = await refusal(readWorkbook(bytesOf("xlsb")));
	expect([code, message]).toEqual(["wrong-kind", expect.stringContaining("另存为 .xlsx")]);
});

test("a workbook with a password says so", async () => {
	const container = CFB.read(Buffer.from(bytesOf("biff8")), { type: "buffer" });
	const stream = CFB.find(container, "Workbook");
	const content = Buffer.from(stream?.content ?? []);
	// BOF, then FILEPASS: RC4, version 1.1, salt and verifiers.
	const filePass = Buffer.concat([Buffer.from([0x2f, 0, 54, 0, 1, 0, 1, 0, 1, 0]), Buffer.alloc(48, 7)]);
	CFB.utils.cfb_add(container, "Workbook", Buffer.concat([content.subarray(0, 20), filePass, content.subarray(20)]));
	const bytes = Uint8Array.from(CFB.write(container, { type: "array" }) as number[]);
	expect((await refusal(readWorkbook(bytes))).code).toBe("encrypted");
});

test("an XML table with a DTD is refused", async () => {
	const xml = Buffer.from(bytesOf("xlml")).toString().replace("<Workbook", "<!DOCTYPE a [<!ENTITY b 'c'>]><Workbook");
	expect((await refusal(readWorkbook(Buffer.from(xml)))).code).toBe("forbidden");
	expect(await readTexts(bytesOf("xlml"))).toMatchObject({ A1: "标题" });
});
