import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import mammoth from "mammoth";
import WordExtractor from "word-extractor";
import type { SourceDocument } from "../../../src/core/model";
import { documentAsWorkbook, readDocument } from "../../../src/files/documents";
import { UnreadableFile } from "../../../src/files/unreadable-file";
import { pdfOf } from "../../support/pdf-builder";

const file = (name: string) => new Uint8Array(readFileSync(join(__dirname, "../../fixtures/documents", name)));
const plain = (text: string) => text.replace(/\s/g, "");
const cellsOf = ({ tables }: SourceDocument) =>
	tables.map((table) => table.rows.map((row) => row.map(({ span: _, ...cell }) => cell)));

const NOTICE = `关于2031年为全县妇女儿童办实事的通知
各镇：
现将有关事项通知如下。
一、新建幼儿园。新建幼儿园3所，增加学位1200个。（责任单位：县教育局）
二、关爱儿童。
（1）建设“小屋”10间。
（2）培训50人次。
三、完成筛查。年内筛查800人。（责任单位：县卫生局、县妇联）
电话：    6001234
邮箱：fl@example.cn
`;

describe("one document in three formats", () => {
	test.each(["docx", "doc"])("notice.%s to the letter, with its automatic numbers", async (format) => {
		expect((await readDocument(file(`notice.${format}`))).text.trimEnd()).toBe(NOTICE.trimEnd());
	});

	test("notice.pdf, white space aside", async () => {
		expect(plain((await readDocument(file("notice.pdf"))).text)).toBe(plain(NOTICE));
	});

	test.each(["docx", "doc", "pdf"])(
		"form.%s: cells, spans, lines in cells, over five pages of a PDF",
		async (format) => {
			const document = await readDocument(file(`form.${format}`));
			const cell = (text: string, column: number, columnSpan = 1, rowSpan = 1) => ({
				text,
				column,
				columnSpan,
				rowSpan,
			});
			const units = "县卫生局\n县妇联\n县教育局\n县财政局";
			expect(cellsOf(document)).toEqual([
				[
					[cell("序号", 0), cell("实事名称", 1), cell("责任单位\n及时限", 2, 2)],
					[cell("1", 0), cell("新建幼儿园", 1, 1, 2), cell("县教育局\n县财政局", 2), cell("年底", 3)],
					[cell("2", 0), cell("县妇联", 2), cell("", 3)],
					...["3", "4", "5", "6", "7", "8"].map((no) => [
						cell(no, 0),
						cell("儿童\n关爱", 1),
						cell(units, 2),
						cell("", 3),
					]),
				],
			]);
			expect(document.text.split("\n")[1]).toMatch(/^单位：（盖章） {10,40}填报时间： +年$/);
		},
	);

	test.each(["docx", "doc"])(
		"marks.%s: numbers of styles, without tracked deletions and field codes",
		async (format) => {
			expect((await readDocument(file(`marks.${format}`))).text.trimEnd()).toBe(
				"（一）总则\n新建3所\n（二）细则\n第1页 网址",
			);
		},
	);

	test.each(["docx", "doc", "pdf"])("spans in form.%s slice to what they stand for", async (format) => {
		const { text, tables } = await readDocument(file(`form.${format}`));
		const cells = tables.flatMap((table) => table.rows.flat());
		expect(cells.map(({ span }) => text.slice(span.start, span.end))).toEqual(cells.map((cell) => cell.text));
		expect(tables.map(({ span }) => text.slice(span.start, span.end).trimStart().slice(0, 2))).toEqual(["序号"]);
	});

	test("a form's table is a sheet with its head and foot", async () => {
		const [sheet] = documentAsWorkbook(await readDocument(file("form.docx"))).sheets;
		const inFirstColumn = sheet?.cells.filter((cell) => cell.column === 0).map((cell) => cell.value.text.slice(0, 4));
		expect(inFirstColumn).toEqual(["2031", "单位：（", "序号", "1", "2", "3", "4", "5", "6", "7", "8", "填报人："]);
		expect(sheet?.merges).toEqual([
			{ top: 2, left: 2, bottom: 2, right: 3 },
			{ top: 3, left: 1, bottom: 4, right: 1 },
		]);
	});
});

describe("other programs read the same words", () => {
	const withoutNumbers = plain(NOTICE.replace(/^(?:[一二三]、|（\d）)/gm, ""));

	test("mammoth, which gives no automatic numbers", async () => {
		const { value } = await mammoth.extractRawText({ buffer: Buffer.from(file("notice.docx")) });
		expect(plain(value)).toBe(withoutNumbers);
	});

	test("word-extractor, which gives none either", async () => {
		const document = await new WordExtractor().extract(Buffer.from(file("notice.doc")));
		// It writes “ ” as ".
		expect(plain(document.getBody())).toBe(withoutNumbers.replace(/[“”]/g, '"'));
	});
});

describe("what cannot be read says why", () => {
	const problem = async (bytes: Uint8Array) => {
		const error: unknown = await readDocument(bytes).catch((thrown: unknown) => thrown);
		return error instanceof UnreadableFile ? [error.code, error.message] : error;
	};
	const ascii = (text: string) => new TextEncoder().encode(text);

	test.each([
		["an empty file", new Uint8Array(), "empty", "空"],
		["blanks only", ascii(" \r\n "), "no-text", "没有文字"],
		["a PDF without text", pdfOf(["0 0 m 9 9 l S"]), "no-text", "扫描件"],
		["a PDF with a password", file("locked.pdf"), "encrypted", "密码"],
		["a PDF cut off", file("form.pdf").slice(0, 400), "damaged", "PDF"],
		["a .docx cut off", file("form.docx").slice(0, 3000), "wrong-kind", "没有传完"],
		["a .doc cut off", file("form.doc").slice(0, 3000), "wrong-kind", "没有传完"],
		["RTF", ascii("{\\rtf1 x}"), "wrong-kind", "RTF"],
		["a web page", ascii("<!DOCTYPE html><html></html>"), "wrong-kind", "网页"],
		["a picture", ascii("\x89PNG\r\n\x1a\n\0\0\0\0"), "wrong-kind", "无法读取"],
		["a file of 50 MB and more", new Uint8Array((50 << 20) + 1), "too-large", "50 MB"],
	])("%s", async (_, bytes, code, words) => {
		expect(await problem(bytes)).toEqual([code, expect.stringContaining(words)]);
	});

	test("a .doc with a password", async () => {
		const bytes = file("notice.doc");
		const magic = bytes.findIndex((byte, i) => byte === 0xec && bytes[i + 1] === 0xa5);
		bytes[magic + 0x0b] = (bytes[magic + 0x0b] ?? 0) | 1;
		expect(await problem(bytes)).toEqual(["encrypted", expect.stringContaining("密码")]);
	});
});

describe("damaged files end in an UnreadableFile or in text, never otherwise", () => {
	const formats = ["notice.docx", "form.docx", "notice.doc", "form.doc", "notice.pdf", "form.pdf"];

	test.each(formats)("%s", async (name) => {
		const whole = file(name);
		const damage = fc.record({
			length: fc.integer({ min: 1, max: whole.length }),
			slips: fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 20 }),
			cut: fc.boolean(),
		});
		await fc.assert(
			fc.asyncProperty(damage, async ({ length, slips, cut }) => {
				const bytes = cut ? whole.slice(0, length) : whole.slice();
				for (const [at, byte] of slips) if (at < bytes.length) bytes[at] = byte;
				const outcome: unknown = await readDocument(bytes).catch((error: unknown) => error);
				if (outcome instanceof Error) expect(outcome).toBeInstanceOf(UnreadableFile);
			}),
			{ seed: 7, numRuns: name.endsWith("pdf") ? 15 : 60 },
		);
	});
});
