import { unzipSync } from "fflate";
import { docxOf, level, listed, scheme, wordParagraph } from "../docx-parts";
import { rawZip } from "../zip-builder";
import { packedBlanks } from "./bombs";
import { filesOf } from "./file";

const numbered = (text: string, paragraphs: number) =>
	docxOf(wordParagraph("甲", listed(1)).repeat(paragraphs), scheme(1, level("decimal", text)));

/** The package of a sound document whose text is packed by others. */
function docxWith(packed: Uint8Array, claimedBytes: number): Uint8Array {
	const parts = Object.entries(unzipSync(docxOf(wordParagraph("甲"))));
	return rawZip(
		parts.map(([name, content]) =>
			name === "word/document.xml" ? { name, content, packed, claimedBytes } : { name, content },
		),
	);
}

export const HOSTILE_DOCX = filesOf("docx", [
	["1 GB of blanks", "too-large", () => docxWith(packedBlanks(1024), 2 ** 30)],
	["1 GB that claims 100 bytes", "damaged", () => docxWith(packedBlanks(1024), 100)],
	["a number of 900 KB before 10,000 paragraphs", "read", () => numbered("%1".repeat(450_000), 10_000)],
	["a list whose levels name each other", "read", () => numbered("%9%9%9%1%1", 10)],
	[
		"a style based on itself",
		"read",
		() =>
			docxOf(
				wordParagraph("甲", '<w:pStyle w:val="a"/>'),
				"",
				'<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>',
			),
	],
	[
		"tables in tables, 60 deep",
		"read",
		() => docxOf("<w:tbl><w:tr><w:tc>".repeat(60) + wordParagraph("甲") + "</w:tc></w:tr></w:tbl>".repeat(60)),
	],
	["100,000 nested tables", "damaged", () => docxOf("<w:tbl><w:tr><w:tc>".repeat(100_000))],
	[
		"spans in the billions",
		"read",
		() =>
			docxOf(
				`<w:tbl><w:tr>${`<w:tc><w:tcPr><w:gridSpan w:val="4294967295"/></w:tcPr>${wordParagraph("甲")}</w:tc>`.repeat(1000)}</w:tr></w:tbl>`,
			),
	],
	["6 MB of text", "too-large", () => docxOf(wordParagraph("长".repeat(1_000_000)).repeat(6))],
	["a million empty paragraphs", "no-text", () => docxOf("<w:p/>".repeat(1_000_000))],
	["entities that grow", "forbidden", () => docxOf('<!DOCTYPE a [<!ENTITY b "bbbb">]>')],
	["a tag of 30 MB", "damaged", () => docxOf(`<w:p w:x="${"A".repeat(30_000_000)}"/>`)],
]);
