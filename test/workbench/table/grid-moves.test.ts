import { moved } from "../../../src/workbench/table/grid-moves";
import type { TableSheet } from "../../../src/workbench/workbench-spreadsheet";

const cell = (text: string) => ({ text, editable: false, prompt: "" });

/** A title over three columns, a head, and a row whose first cell goes on over the next. */
const SHEET: TableSheet = {
	name: "报表",
	merges: [
		{ top: 0, left: 0, bottom: 0, right: 2 },
		{ top: 2, left: 0, bottom: 3, right: 0 },
	],
	rows: [
		[cell("标题"), null, null],
		[cell("序号"), cell("进度"), cell("时限")],
		[cell("1"), cell("甲"), cell("年底")],
		[null, cell("乙"), cell("年底")],
	],
};

test.each<[string, [number, number], string, [number, number]]>([
	["right", [1, 0], "ArrowRight", [1, 1]],
	["down from the title", [0, 0], "ArrowDown", [1, 0]],
	["up into the title from any column", [1, 2], "ArrowUp", [0, 0]],
	["left into a merged cell", [3, 1], "ArrowLeft", [2, 0]],
	["down past a merged cell ends at the last row", [2, 0], "ArrowDown", [2, 0]],
	["no further than the edge", [1, 2], "ArrowRight", [1, 2]],
	["to the row's end", [1, 0], "End", [1, 2]],
	["a page down", [0, 0], "PageDown", [2, 0]],
])("%s", (_, [row, column], key, [toRow, toColumn]) => {
	expect(moved(SHEET, { row, column }, key, false)).toEqual({ row: toRow, column: toColumn });
});

test("with Ctrl to the corners; other keys lead nowhere", () => {
	expect(moved(SHEET, { row: 2, column: 1 }, "Home", true)).toEqual({ row: 0, column: 0 });
	expect(moved(SHEET, { row: 0, column: 0 }, "End", true)).toEqual({ row: 3, column: 2 });
	expect(moved(SHEET, { row: 0, column: 0 }, "a", false)).toBeNull();
});
