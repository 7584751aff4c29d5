import { strToU8, zipSync } from "fflate";

/** Parts of an .xlsx by path: text, or bytes as they are. */
export type Parts = Record<string, string | Uint8Array>;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A worksheet part around its rows (`<row>…`) and whatever follows `sheetData`. */
export function sheetXml(rows: string, after = ""): string {
	return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
}

export function stringsXml(items: string): string {
	return `${HEAD}<sst xmlns="${MAIN}">${items}</sst>`;
}

/** A styles part with these number formats: cell style n is the nth. */
export function stylesXml(formats: string, ids: number[]): string {
	const styles = ids.map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`).join("");
	return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${formats}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles}</cellXfs><dxfs><dxf><numFmt numFmtId="164" formatCode="0"/></dxf></dxfs></styleSheet>`;
}

export function relationsXml(links: [id: string, type: string, target: string][]): string {
	const items = links.map(
		([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
	);
	return `${HEAD}<Relationships xmlns="${PACKAGE_RELATIONS}">${items.join("")}</Relationships>`;
}

/** The usual parts around one worksheet; `parts` replaces or adds to them. */
export function workbookParts(sheet: string, parts: Parts = {}): Parts {
	return {
		"[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
		"_rels/.rels": relationsXml([["r1", "officeDocument", "xl/workbook.xml"]]),
		"xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": relationsXml([
			["r1", "worksheet", "worksheets/sheet1.xml"],
			["r2", "sharedStrings", "sharedStrings.xml"],
			["r3", "styles", "styles.xml"],
		]),
		"xl/worksheets/sheet1.xml": sheet,
		...parts,
	};
}

export function zipParts(parts: Parts, level: 0 | 6 = 6): Uint8Array {
	const entries = Object.entries(parts).map(([path, content]) => [
		path,
		typeof content === "string" ? strToU8(content) : content,
	]);
	return zipSync(Object.fromEntries(entries), { level });
}

/** An .xlsx of one worksheet with these rows. */
export function workbookOf(rows: string, parts: Parts = {}, after = ""): Uint8Array {
	return zipParts(workbookParts(sheetXml(rows, after), parts));
}
