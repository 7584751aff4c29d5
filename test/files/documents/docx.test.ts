import { readDocument } from "../../../src/files/documents";
import { docxOf, level, listed, wordParagraph as p, scheme } from "../../support/docx-parts";

const textOf = async (...parts: Parameters<typeof docxOf>) => (await readDocument(docxOf(...parts))).text;
const cell = (content: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (cells: string, properties = "") => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
const table = (...rows: string[]) => `<w:tbl>${rows.join("")}</w:tbl>`;

describe("automatic numbers", () => {
	const outline = scheme(
		1,
		level("chineseCounting", "%1、"),
		level("chineseCountingThousand", "（%2）"),
		level("decimal", "%3."),
	);

	test("一、 （一） 1. are put before their paragraphs", async () => {
		const body =
			p("总则", listed(1)) + p("教育", listed(1, 1)) + p("2031年", listed(1, 2)) + p("无号") + p("细则", listed(1));
		expect(await textOf(body, outline)).toBe("一、总则\n（一）教育\n1. 2031年\n无号\n二、细则\n");
	});

	test("a list that starts anew, a list that shares its scheme, and one that starts at 5", async () => {
		const numbering = `${scheme(1, level("decimal", "第%1件 "))}
			<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
			<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`;
		const body = p("a", listed(1)) + p("b", listed(2)) + p("c", listed(3)) + p("d", listed(3));
		expect(await textOf(body, numbering)).toBe("第1件 a\n第2件 b\n第5件 c\n第6件 d\n");
	});

	test("numbers that come with a style, by inheritance, by the level's own style and by the default style", async () => {
		const numbering = scheme(
			1,
			level("chineseCounting", "%1、"),
			level("decimal", "（%2）", '<w:pStyle w:val="Sub"/>'),
		);
		const styles = `<w:style w:type="paragraph" w:styleId="Head"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
			<w:style w:type="paragraph" w:styleId="Bold"><w:basedOn w:val="Head"/></w:style>
			<w:style w:type="paragraph" w:styleId="Sub"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
		const style = (id: string) => `<w:pStyle w:val="${id}"/>`;
		const none = '<w:numPr><w:numId w:val="0"/></w:numPr>';
		const body = p("a", style("Head")) + p("b", style("Bold")) + p("c", style("Sub")) + p("d", style("Head") + none);
		expect(await textOf(body, numbering, styles)).toBe("一、a\n二、b\n（1）c\nd\n");
	});

	test("a scheme that a numbering style holds", async () => {
		const numbering = `${scheme(1, level("decimal", "%1)"))}
			<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Plan"/></w:abstractNum>
			<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>`;
		const styles =
			'<w:style w:type="numbering" w:styleId="Plan"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
		expect(await textOf(p("a", listed(2)), numbering, styles)).toBe("1) a\n");
	});

	test("a custom format counts by the fallback beside it", async () => {
		const numbering = `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom"/></mc:Choice><mc:Fallback><w:numFmt w:val="chineseCounting"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
		expect(await textOf(p("a", listed(1)), numbering)).toBe("一、a\n");
	});
});

describe("text", () => {
	const r = (content: string) => `<w:r>${content}</w:r>`;
	const t = (text: string) => r(`<w:t>${text}</w:t>`);

	test("tabs and line breaks stay; tab stops are no tabs", async () => {
		const body = `<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs></w:pPr>${t("a")}${r("<w:tab/>")}${t("b")}${r("<w:br/>")}${t("c")}</w:p>`;
		expect(await textOf(body)).toBe("a\tb\nc\n");
	});

	test("tracked insertions stay, deletions go, also of a paragraph's end and of a row", async () => {
		const deleted = '<w:del w:author="x"><w:r><w:delText>旧</w:delText></w:r></w:del>';
		const body =
			`<w:p>${t("新建")}${deleted}<w:ins w:author="x">${t("3所")}</w:ins></w:p>` +
			p("前", '<w:rPr><w:del w:author="x"/></w:rPr>') +
			p("后") +
			table(row(cell(p("留"))), row(cell(p("删")), '<w:del w:author="x"/>'));
		expect(await textOf(body)).toBe("新建3所\n前后\n\t留\n\n");
	});

	test("links, fields and content controls give their text; hidden text and field codes do not", async () => {
		const body = `<w:p><w:hyperlink>${t("链接")}</w:hyperlink>${r('<w:fldChar w:fldCharType="begin"/>')}${r("<w:instrText>PAGE</w:instrText>")}${r('<w:fldChar w:fldCharType="separate"/>')}${t("7")}${r('<w:fldChar w:fldCharType="end"/>')}<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${t("控件")}</w:sdtContent></w:sdt><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r></w:p>`;
		expect(await textOf(body)).toBe("链接7控件\n");
	});

	test("a text box follows its paragraph, once", async () => {
		const box = `<w:txbxContent>${p("框内")}</w:txbxContent>`;
		const body = `<w:p>${r(`<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent>`)}${t("正文")}</w:p>`;
		expect(await textOf(body)).toBe("正文\n框内\n");
	});
});

describe("tables", () => {
	test("spans, empty leading columns and cells of several paragraphs", async () => {
		const document = await readDocument(
			docxOf(
				table(
					row(cell(p("甲"), '<w:vMerge w:val="restart"/>') + cell(p("乙") + p("丙"), '<w:gridSpan w:val="2"/>')),
					row(cell(p(""), "<w:vMerge/>") + cell(p("丁")) + cell(p("戊"))),
					row(cell(p("己")), '<w:gridBefore w:val="2"/>'),
				),
			),
		);
		const cells = document.tables[0]?.rows.map((each) =>
			each.map(({ text, column, columnSpan, rowSpan }) => [text, column, columnSpan, rowSpan]),
		);
		expect(cells).toEqual([
			[
				["甲", 0, 1, 2],
				["乙\n丙", 1, 2, 1],
			],
			[
				["丁", 1, 1, 1],
				["戊", 2, 1, 1],
			],
			[["己", 2, 1, 1]],
		]);
		expect(document.text).toBe("\t甲\n\t乙\n丙\n\n\t丁\n\t戊\n\n\t己\n\n");
	});

	test("a table in a cell becomes lines of the cell", async () => {
		const inner = table(row(cell(p("内一")) + cell(p("内二"))));
		const document = await readDocument(docxOf(table(row(cell(p("外") + inner + p("后"))))));
		expect(document.tables).toHaveLength(1);
		expect(document.tables[0]?.rows[0]?.[0]?.text).toBe("外\n内一\n内二\n后");
	});
});
