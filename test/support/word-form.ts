import { strToU8, zipSync } from "fflate";

/**
 * A .docx that holds these paragraphs and a table, the least that Word itself would open.
 * @param modified when it says it was saved, ISO 8601; it does not say where left out.
 */
export function wordDocument(
	paragraphs: string[],
	table: string[][],
	after: string[] = [],
	modified: string | null = null,
): Uint8Array {
	const body = [...paragraphs.map(paragraph), tableXml(table), ...after.map(paragraph)].join("");
	const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
	const office = "http://schemas.openxmlformats.org";
	return zipSync({
		"[Content_Types].xml": strToU8(
			`${head}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
		),
		"_rels/.rels": strToU8(
			`${head}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>${modified === null ? "" : `<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>`}</Relationships>`,
		),
		...(modified === null
			? {}
			: {
					"docProps/core.xml": strToU8(
						`${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dcterms:modified xsi:type="dcterms:W3CDTF">${modified}</dcterms:modified></cp:coreProperties>`,
					),
				}),
		"word/document.xml": strToU8(
			`${head}<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
		),
	});
}

function tableXml(rows: string[][]): string {
	const grid = (rows[0] ?? []).map(() => '<w:gridCol w:w="1800"/>').join("");
	const borders = ["top", "left", "bottom", "right", "insideH", "insideV"]
		.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
		.join("");
	const cells = rows.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("");
	return `<w:tbl><w:tblPr><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${cells}</w:tbl>`;
}

function cell(text: string): string {
	return `<w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/></w:tcPr>${text.split("\n").map(paragraph).join("")}</w:tc>`;
}

function paragraph(text: string): string {
	const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
	return `<w:p><w:r><w:t xml:space="preserve">${escaped}</w:t></w:r></w:p>`;
}
