import type { LetterDraft } from "../../core/model";
import { writeZip } from "../zip";

const OFFICE = "http://schemas.openxmlformats.org";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Typefaces and sizes (in half points) of Chinese official papers. */
const TITLE_FONT = { name: "方正小标宋简体", halfPoints: 44 };
const BODY_FONT = { name: "仿宋_GB2312", halfPoints: 32 };

/** Writes a draft as .docx, the same at any time: A4, the title in the middle, paragraphs with an indent of two characters. */
export function writeLetterDocument({ title, paragraphs }: LetterDraft): Uint8Array {
	const body = [
		paragraph(title, TITLE_FONT, '<w:jc w:val="center"/>'),
		paragraph("", BODY_FONT, ""),
		...paragraphs.map((text, at) =>
			paragraph(
				text,
				BODY_FONT,
				at === 0 && text.endsWith("：") ? "" : '<w:ind w:firstLineChars="200" w:firstLine="640"/>',
			),
		),
	].join("");
	const page =
		'<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>';
	const parts: [path: string, xml: string][] = [
		[
			"[Content_Types].xml",
			`<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
		],
		[
			"_rels/.rels",
			`<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
		],
		[
			"word/document.xml",
			`<w:document xmlns:w="${OFFICE}/wordprocessingml/2006/main"><w:body>${body}${page}</w:body></w:document>`,
		],
	];
	const encoder = new TextEncoder();
	return writeZip(parts.map(([path, xml]) => ({ path, bytes: encoder.encode(HEAD + xml) })));
}

function paragraph(text: string, font: { name: string; halfPoints: number }, properties: string): string {
	const face = `<w:rPr><w:rFonts w:ascii="${font.name}" w:eastAsia="${font.name}" w:hAnsi="${font.name}"/><w:sz w:val="${font.halfPoints}"/><w:szCs w:val="${font.halfPoints}"/></w:rPr>`;
	const lines = text.split("\n").map((line) => `<w:t xml:space="preserve">${escapeMarkup(line)}</w:t>`);
	const spacing = '<w:spacing w:line="560" w:lineRule="exact"/>';
	return `<w:p><w:pPr>${spacing}${properties}</w:pPr><w:r>${face}${lines.join("<w:br/>")}</w:r></w:p>`;
}

const NO_XML = /(?![\t\n])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

function escapeMarkup(text: string): string {
	return text.replace(NO_XML, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
