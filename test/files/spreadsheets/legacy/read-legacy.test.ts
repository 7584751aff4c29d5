import { type BookType, CFB, utils, type WorkBook, write } from "@e965/xlsx";
import { readWorkbook } from "../../../../src/files";
import { cellAt, readTexts, refusal, textsOf } from "../../../support/read-cells";

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

test("nothing is written to the console", async () => {
	const spoken = [jest.spyOn(console, "error"), jest.spyOn(console, "warn"), jest.spyOn(console, "log")];
	const bytes = bytesOf("biff8");
	await readWorkbook(bytes);
	for (let at = 600; at < bytes.length; at += 97) {
		const broken = bytes.slice();
		broken[at] = (broken[at] ?? 0) ^ 0xff;
		await readWorkbook(broken).catch((error) => expect(error.name).toBe("UnreadableFile"));
	}
	for (const spy of spoken) {
		expect(spy).not.toHaveBeenCalled();
		spy.mockRestore();
	}
});

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
