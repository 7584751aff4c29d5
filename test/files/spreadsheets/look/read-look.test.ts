import { readLook } from "../../../../src/files";
import { sheetXml, workbookParts, zipParts } from "../../../support/xlsx-builder";
import { rawZip } from "../../../support/zip-builder";

const FORM = sheetXml('<row r="1" ht="30" customHeight="1"><c r="A1" s="1" t="str"><v>单位</v></c></row>');
const styles = (fill: string) =>
	`<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="14"/><name val="楷体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor ${fill}/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf fontId="0" fillId="0" borderId="0"/><xf fontId="0" fillId="2" borderId="0" applyFill="1"><alignment horizontal="centerContinuous" vertical="bottom" wrapText="1"/></xf></cellXfs></styleSheet>`;

async function cellOf(fill: string) {
	const look = await readLook(zipParts(workbookParts(FORM, { "xl/styles.xml": styles(fill) })));
	const [sheet] = [...(look?.sheets.values() ?? [])];
	return { row: sheet?.rows[0], cell: sheet?.rows[0]?.cells[0], gridlines: sheet?.gridlines };
}

test("a foreign sheet's look is told as far as a plan can say it", async () => {
	const { row, cell, gridlines } = await cellOf('rgb="FFFFEE00"');
	expect(row?.height).toBe(30);
	expect(gridlines).toBe(true);
	expect(cell).toEqual({
		value: null,
		style: {
			font: { name: "楷体", size: 14 },
			fill: "FFEE00",
			horizontal: "center",
			vertical: "center",
			wrap: true,
			locked: true,
		},
	});
});

test.each([
	["no spreadsheet", new TextEncoder().encode("单位\t县妇联")],
	["a damaged zip", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])],
	["styles that are none", zipParts(workbookParts(FORM, { "xl/styles.xml": "<styleSheet><fonts>" }))],
])("of %s no look is told, and nothing thrown", async (_, bytes) => {
	const look = await readLook(bytes);
	expect(look === null || look.sheets.size > 0).toBe(true);
});

test("pictures and whatever else is no look stay packed; too large a look is left alone", async () => {
	const entries = Object.entries(workbookParts(FORM, { "xl/styles.xml": styles('rgb="FFFFEE00"') })).map(
		([name, part]) => ({ name, content: Buffer.from(part) }),
	);
	const trap = { content: Buffer.alloc(0), packed: Buffer.from([0xff, 0xff, 0xff]), claimedBytes: 10 };
	const withPicture = rawZip([...entries, { ...trap, name: "xl/media/image1.png" }]);
	expect((await readLook(withPicture))?.sheets.size).toBe(1);
	const huge = rawZip([...entries, { ...trap, name: "xl/theme/theme1.xml", claimedBytes: 64 << 20 }]);
	expect(await readLook(huge)).toBeNull();
});
