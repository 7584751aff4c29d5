import { cellAddress } from "../../../src/core/model";
import { documentAsWorkbook, readPlainText } from "../../../src/files/documents";
import { assembleDocument, type DocumentBlock } from "../../../src/files/documents/assemble";

const paragraph = (text: string): DocumentBlock => ({ kind: "paragraph", text });
const table = (...rows: [text: string, column: number, columnSpan?: number, rowSpan?: number][][]): DocumentBlock => ({
	kind: "table",
	rows: rows.map((row) =>
		row.map(([text, column, columnSpan = 1, rowSpan = 1]) => ({ text, column, columnSpan, rowSpan })),
	),
});
const sheetsOf = (...blocks: DocumentBlock[]) =>
	documentAsWorkbook(assembleDocument(blocks)).sheets.map(({ name, cells, merges }) => ({
		name,
		cells: cells.map(({ row, column, value }) => `${cellAddress(row, column)}=${value.text}`),
		merges: merges.map((merge) => `${cellAddress(merge.top, merge.left)}:${cellAddress(merge.bottom, merge.right)}`),
	}));

test("lines above a table are rows on top of it, those below the last one rows after it", () => {
	expect(
		sheetsOf(
			paragraph("报表"),
			paragraph(""),
			paragraph("  单位（盖章）：县妇联"),
			table(
				[
					["序号", 0],
					["进度", 1, 2],
				],
				[
					["1", 0, 1, 2],
					["已完成\n3所", 1],
					["", 2],
				],
				[["二", 1]],
			),
			paragraph("填报时间：3月"),
		),
	).toEqual([
		{
			name: "表格",
			cells: [
				"A1=报表",
				"A2=单位（盖章）：县妇联",
				"A3=序号",
				"B3=进度",
				"A4=1",
				"B4=已完成\n3所",
				"B5=二",
				"A6=填报时间：3月",
			],
			merges: ["B3:C3", "A4:A5"],
		},
	]);
});

test("a sheet for each table, unless nothing parts them", () => {
	const sheets = sheetsOf(table([["甲", 0]]), paragraph(""), table([["乙", 0]]), paragraph("另"), table([["丙", 0]]));
	expect(sheets.map((sheet) => [sheet.name, sheet.cells])).toEqual([
		["表格1", ["A1=甲", "A2=乙"]],
		["表格2", ["A1=另", "A2=丙"]],
	]);
});

test("no table, no sheet", () => {
	expect(documentAsWorkbook(readPlainText("只有文字"))).toEqual({ sheets: [], properties: new Map(), modified: null });
});
