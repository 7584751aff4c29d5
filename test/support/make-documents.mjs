// Remakes test/fixtures/documents with LibreOffice: node test/support/make-documents.mjs
// The text is invented; small on purpose, since a PDF carries the shapes of all its characters.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const target = join(dirname(dirname(fileURLToPath(import.meta.url))), "fixtures", "documents");
const work = mkdtempSync(join(tmpdir(), "documents-"));

const paragraph = (text, style = "Body") => `<text:p text:style-name="${style}">${text}</text:p>`;
const numbered = (text) => `<text:list-item>${paragraph(text)}</text:list-item>`;
const cell = (lines, attributes = "") =>
	`<table:table-cell table:style-name="cell" ${attributes}>${lines.map((line) => paragraph(line, "Cell")).join("")}</table:table-cell>`;
const covered = "<table:covered-table-cell/>";
const row = (...cells) => `<table:table-row>${cells.join("")}</table:table-row>`;

const notice = `
${paragraph("关于2031年为全县妇女儿童办实事的通知", "Title")}
${paragraph("各镇：")}
${paragraph("现将有关事项通知如下。")}
<text:list text:style-name="Items">
${numbered("新建幼儿园。新建幼儿园3所，增加学位1200个。（责任单位：县教育局）")}
<text:list-item>${paragraph("关爱儿童。")}<text:list>${numbered("建设“小屋”10间。")}${numbered("培训50人次。")}</text:list></text:list-item>
${numbered("完成筛查。年内筛查800人。（责任单位：县卫生局、县妇联）")}
</text:list>
${paragraph("电话：<text:s text:c='4'/>6001234<text:line-break/>邮箱：fl@example.cn")}`;

const form = `
${paragraph("2031年办实事进展情况报表", "Title")}
${paragraph("单位：（盖章）<text:s text:c='20'/>填报时间：<text:s text:c='3'/>年")}
<table:table table:style-name="table">
<table:table-column table:style-name="narrow"/><table:table-column table:style-name="wide" table:number-columns-repeated="3"/>
<table:table-header-rows>${row(cell(["序号"]), cell(["实事名称"]), cell(["责任单位", "及时限"], 'table:number-columns-spanned="2"'), covered)}</table:table-header-rows>
${row(cell(["1"]), cell(["新建幼儿园"], 'table:number-rows-spanned="2"'), cell(["县教育局", "县财政局"]), cell(["年底"]))}
${row(cell(["2"]), covered, cell(["县妇联"]), cell([""]))}
${Array.from({ length: 6 }, (_, i) => row(cell([String(i + 3)]), cell(["儿童", "关爱"]), cell(["县卫生局", "县妇联", "县教育局", "县财政局"]), cell([""]))).join("\n")}
</table:table>
${paragraph("填报人：")}`;

/** Numbers that come with a style, a tracked deletion and insertion, a field, and a link. */
const marks = `
<text:tracked-changes>
<text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>x</dc:creator><dc:date>2031-01-01T00:00:00</dc:date></office:change-info>${paragraph("旧")}</text:deletion></text:changed-region>
<text:changed-region text:id="c2"><text:insertion><office:change-info><dc:creator>x</dc:creator><dc:date>2031-01-01T00:00:00</dc:date></office:change-info></text:insertion></text:changed-region>
</text:tracked-changes>
<text:list text:style-name="Outline"><text:list-item>${paragraph("总则", "Styled")}</text:list-item></text:list>
${paragraph('新建<text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>3<text:change-end text:change-id="c2"/>所')}
<text:list text:style-name="Outline" text:continue-numbering="true"><text:list-item>${paragraph("细则", "Styled")}</text:list-item></text:list>
${paragraph('第<text:page-number text:select-page="current">1</text:page-number>页 <text:a xlink:href="http://example.cn/">网址</text:a>')}`;

const flat = (body, height) => `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="Song" svg:font-family="'Noto Sans CJK SC'"/></office:font-face-decls>
<office:styles>
<style:default-style style:family="paragraph"><style:text-properties style:font-name="Song" style:font-name-asian="Song" fo:font-size="16pt" style:font-size-asian="16pt" fo:language="en" style:language-asian="zh" style:country-asian="CN"/></style:default-style>
<style:style style:name="Title" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/></style:style>
<style:style style:name="Body" style:family="paragraph"><style:paragraph-properties fo:text-indent="1.1cm"/></style:style>
<style:style style:name="Cell" style:family="paragraph"/>
<style:style style:name="Styled" style:family="paragraph" style:list-style-name="Outline"/>
<text:list-style style:name="Outline"><text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-prefix="（" style:num-suffix="）"/></text:list-style>
</office:styles>
<office:automatic-styles>
<style:style style:name="table" style:family="table"><style:table-properties style:width="15.5cm" table:align="left" table:border-model="collapsing"/></style:style>
<style:style style:name="narrow" style:family="table-column"><style:table-column-properties style:column-width="2cm"/></style:style>
<style:style style:name="wide" style:family="table-column"><style:table-column-properties style:column-width="4.5cm"/></style:style>
<style:style style:name="cell" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="0.1cm"/></style:style>
<style:style style:name="Foot" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/></style:style>
<text:list-style style:name="Items">
<text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="nothing" fo:text-indent="1.1cm"/></style:list-level-properties></text:list-level-style-number>
<text:list-level-style-number text:level="2" style:num-format="1" style:num-prefix="（" style:num-suffix="）"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="nothing" fo:text-indent="1.1cm"/></style:list-level-properties></text:list-level-style-number>
</text:list-style>
<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="${height}" fo:margin="2.5cm"/><style:footer-style><style:header-footer-properties fo:min-height="1cm"/></style:footer-style></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page"><style:footer>${paragraph("— <text:page-number text:select-page='current'>1</text:page-number> —", "Foot")}</style:footer></style:master-page></office:master-styles>
<office:body><office:text>${body}</office:text></office:body></office:document>`;

const convert = (source, filter, extension, name) => {
	const profile = `-env:UserInstallation=file://${join(work, "profile")}`;
	execFileSync("soffice", [profile, "--headless", "--convert-to", `${extension}:${filter}`, "--outdir", work, source], {
		stdio: "ignore",
	});
	copyFileSync(source.replace(/fodt$/, extension), join(target, name));
};

/** LibreOffice repeats a style's list in each paragraph, Word does not: the paragraphs' property becomes another one. */
function leaveNumbersToStyle(path) {
	const bytes = readFileSync(path);
	// sprmPIlvl, sprmPIlfo, and the alignment that only paragraphs state.
	const own = Buffer.from([0x0a, 0x26, 0x00, 0x0b, 0x46, 0x01, 0x00, 0x03, 0x24]);
	for (let at = bytes.indexOf(own); at >= 0; at = bytes.indexOf(own, at + 1)) bytes[at + 3] = 0x11;
	writeFileSync(path, bytes);
}

try {
	for (const [name, text, height] of [
		["notice", notice, "29.7cm"],
		["form", form, "14cm"],
	]) {
		const source = join(work, `${name}.fodt`);
		writeFileSync(source, flat(text, height));
		convert(source, "Office Open XML Text", "docx", `${name}.docx`);
		convert(source, "MS Word 97", "doc", `${name}.doc`);
		convert(source, "writer_pdf_Export", "pdf", `${name}.pdf`);
	}
	const marked = join(work, "marks.fodt");
	writeFileSync(marked, flat(marks, "29.7cm"));
	convert(marked, "Office Open XML Text", "docx", "marks.docx");
	convert(marked, "MS Word 97", "doc", "marks.doc");
	leaveNumbersToStyle(join(target, "marks.doc"));
	const source = join(work, "locked.fodt");
	writeFileSync(source, flat(paragraph("1"), "14cm"));
	const locked = {
		EncryptFile: { type: "boolean", value: "true" },
		DocumentOpenPassword: { type: "string", value: "1" },
	};
	convert(source, `writer_pdf_Export:${JSON.stringify(locked)}`, "pdf", "locked.pdf");
} finally {
	rmSync(work, { recursive: true });
}
