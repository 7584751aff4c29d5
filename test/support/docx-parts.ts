import { strToU8, zipSync } from "fflate";

const OFFICE = "http://schemas.openxmlformats.org";
const MAIN = `xmlns:w="${OFFICE}/wordprocessingml/2006/main" xmlns:mc="${OFFICE}/markup-compatibility/2006"`;

/** A .docx of these XML fragments: what stands in w:body, w:numbering and w:styles. */
export function docxOf(body: string, numbering = "", styles = ""): Uint8Array {
	const relation = (type: string, target: string) =>
		`<Relationship Id="${type}" Type="${OFFICE}/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
	const relations = (content: string) =>
		strToU8(`<Relationships xmlns="${OFFICE}/package/2006/relationships">${content}</Relationships>`);
	return zipSync({
		"[Content_Types].xml": strToU8(
			`<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
		),
		"_rels/.rels": relations(relation("officeDocument", "word/document.xml")),
		"word/_rels/document.xml.rels": relations(
			relation("numbering", "numbering.xml") + relation("styles", "styles.xml"),
		),
		"word/document.xml": strToU8(`<w:document ${MAIN}><w:body>${body}</w:body></w:document>`),
		"word/numbering.xml": strToU8(`<w:numbering ${MAIN}>${numbering}</w:numbering>`),
		"word/styles.xml": strToU8(`<w:styles ${MAIN}>${styles}</w:styles>`),
	});
}

/** A paragraph; `properties` is what stands in w:pPr. */
export function wordParagraph(text: string, properties = ""): string {
	return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

export function listed(list: number, level = 0): string {
	return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** A numbering scheme of the given levels, and a list of the same number that uses it. */
export function scheme(id: number, ...levels: string[]): string {
	const inner = levels.map((level, i) => `<w:lvl w:ilvl="${i}"><w:start w:val="1"/>${level}</w:lvl>`).join("");
	return `<w:abstractNum w:abstractNumId="${id}">${inner}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
}

export function level(format: string, text: string, more = ""): string {
	return `<w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}`;
}
