import { strToU8 } from "fflate";
import { filesOf } from "./file";

const SHEETS = "urn:schemas-microsoft-com:office:spreadsheet";
const xmlTable = (rows: string, before = "") =>
	strToU8(
		`<?xml version="1.0"?>${before}<Workbook xmlns="${SHEETS}" xmlns:ss="${SHEETS}"><Worksheet ss:Name="表"><Table>${rows}</Table></Worksheet></Workbook>`,
	);
const cell = (attributes = "") => `<Cell ${attributes}><Data ss:Type="String">甲</Data></Cell>`;

export const HOSTILE_XML_TABLES = filesOf("xml", [
	[
		"a row at four billion",
		"read",
		() => xmlTable(`<Row ss:Index="4294967295">${cell()}</Row><Row ss:Index="1">${cell()}</Row>`),
	],
	["a cell at four billion", "read", () => xmlTable(`<Row>${cell()}${cell('ss:Index="4294967295"')}</Row>`)],
	[
		"a span over everything",
		"read",
		() => xmlTable(`<Row>${cell('ss:MergeAcross="16383" ss:MergeDown="1048575"')}</Row>`),
	],
	[
		"a column that spans billions",
		"read",
		() => xmlTable(`<Column ss:Span="2000000000" ss:Width="9"/><Row>${cell()}</Row>`),
	],
	["a row that spans billions", "read", () => xmlTable(`<Row ss:Span="2000000000">${cell()}</Row>`)],
	["entities that grow", "forbidden", () => xmlTable(`<Row>${cell()}</Row>`, '<!DOCTYPE a [<!ENTITY b "bbbb">]>')],
	[
		"100,000 rows left open",
		"damaged",
		() => strToU8(`<?xml version="1.0"?><Workbook xmlns="${SHEETS}">${"<Row>".repeat(100_000)}`),
	],
]);

const page = (piece: string, times: number) => strToU8(`<html><table>${piece.repeat(times)}`);

export const HOSTILE_PAGES = filesOf("htm", [
	["spans over everything", "too-large", () => page('<tr><td colspan="99999" rowspan="99999">甲', 100_000)],
	["200,000 tables in each other", "too-large", () => page("<table><tr><td>甲", 200_000)],
	["a million tags left open", "wrong-kind", () => page("<td", 1_000_000)],
	["8 MB of quotation marks", "wrong-kind", () => page(`<td x="`, 1_000_000)],
]);

export const HOSTILE_TEXTS = filesOf("txt", [
	["10 MB of text", "too-large", () => strToU8("办实事".repeat(3_500_000))],
	["10 MB of line breaks", "no-text", () => strToU8("\n".repeat(4_900_000))],
	[
		"broken UTF-8",
		"damaged",
		() => Uint8Array.from({ length: 5000 }, (_, at) => [0xe5, 0x85, 0xb3, 0xff][at % 4] ?? 0),
	],
	[
		"halves of pairs in UTF-16",
		"damaged",
		() => Buffer.from(`\ufeff${"关于\ud800办实事\udc00".repeat(100)}`, "utf16le"),
	],
	["control characters", "wrong-kind", () => strToU8("\u0001\u0002\u0003办实事".repeat(1000))],
]);

/** Texts, as far as reading goes; what is in them is refused as a notice. */
export const HOSTILE_JSON = filesOf("json", [
	["objects 100,000 deep", "read", () => strToU8('{"a":'.repeat(100_000))],
	[
		"lists 100,000 deep, closed",
		"read",
		() => strToU8(`{"schemaVersion":1,"items":${"[".repeat(100_000)}${"]".repeat(100_000)}}`),
	],
	[
		"names of the language",
		"read",
		() => strToU8('{"schemaVersion":1,"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
	],
	["a name a million times", "read", () => strToU8(`{"schemaVersion":1,${'"items":[],'.repeat(400_000)}"x":1}`)],
]);
