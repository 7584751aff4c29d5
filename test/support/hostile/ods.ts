import { type Parts, zipParts } from "../xlsx-builder";
import { rawZip } from "../zip-builder";
import { packedBlanks } from "./bombs";
import { filesOf } from "./file";

const TYPE = "application/vnd.oasis.opendocument.spreadsheet";
const NAMES =
	'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';
const CELL = '<table:table-cell office:value-type="string"><text:p>甲</text:p></table:table-cell>';
const content = (rows: string) =>
	`<?xml version="1.0"?><office:document-content ${NAMES}><office:body><office:spreadsheet><table:table table:name="表">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`;
const ods = (rows: string, parts: Parts = {}) => zipParts({ mimetype: TYPE, "content.xml": content(rows), ...parts });
const row = (cells: string, attributes = "") => `<table:table-row ${attributes}>${cells}</table:table-row>`;
const cells = (attributes: string, inner: string) =>
	`<table:table-cell office:value-type="string" ${attributes}><text:p>${inner}</text:p></table:table-cell>`;
const EVERYWHERE = 'table:number-columns-repeated="16384"';

export const HOSTILE_ODS = filesOf("ods", [
	[
		"1 GB of blanks",
		"too-large",
		() =>
			rawZip([
				{ name: "mimetype", content: Buffer.from(TYPE) },
				{ name: "content.xml", content: Buffer.alloc(0), packed: packedBlanks(1024), claimedBytes: 2 ** 30 },
			]),
	],
	[
		"one filled cell repeated over the whole sheet",
		"too-large",
		() => ods(row(cells(EVERYWHERE, "甲"), 'table:number-rows-repeated="1048576"')),
	],
	[
		"blank cells repeated over the whole sheet",
		"read",
		() => ods(row(CELL) + row(`<table:table-cell ${EVERYWHERE}/>`, 'table:number-rows-repeated="1048576"')),
	],
	["repeats in the billions", "damaged", () => ods(row(cells('table:number-columns-repeated="4294967295"', "甲")))],
	[
		"50,000 times 10,000 blanks in a cell",
		"too-large",
		() => ods(row(cells("", '<text:s text:c="10000"/>'.repeat(50_000)))),
	],
	[
		"a span over everything",
		"read",
		() => ods(row(cells('table:number-columns-spanned="99999999" table:number-rows-spanned="99999999"', "甲"))),
	],
	["100,000 nested spans", "damaged", () => ods(row(cells("", "<text:span>".repeat(100_000))))],
	[
		"entities that grow",
		"forbidden",
		() => ods("", { "content.xml": '<!DOCTYPE a [<!ENTITY b "bbbbbbbb">]><a>&b;</a>' }),
	],
	[
		"a password",
		"encrypted",
		() => ods(row(CELL), { "META-INF/manifest.xml": "<manifest><encryption-data/></manifest>" }),
	],
]);
