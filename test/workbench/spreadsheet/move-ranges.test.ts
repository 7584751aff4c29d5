import type { WorkbookPlan } from "../../../src/core";
import { followShifts } from "../../../src/workbench/spreadsheet/follow-shifts";
import { EMPTY_WORKBOOK } from "../../../src/workbench/spreadsheet/mapping/empty-workbook";
import type { SheetExtras } from "../../../src/workbench/spreadsheet/mapping/kept";
import { moveExtras, type Shift } from "../../../src/workbench/spreadsheet/mapping/move-ranges";
import { rangesOf, rangesOutside } from "../../../src/workbench/spreadsheet/mapping/ranges";
import { startHeadlessUniver } from "../../support/headless-univer";

const EXTRAS: SheetExtras = {
	state: "visible",
	protection: null,
	validations: [{ range: { top: 4, left: 3, bottom: 6, right: 3 }, promptTitle: "", prompt: "写数字" }],
	conditionalFormats: [],
	print: null,
	autoFilter: { top: 3, left: 0, bottom: 9, right: 4 },
	unlocked: [],
};

const ROWS: [string, Shift, top: number | undefined, bottom: number | undefined][] = [
	["two rows above it", { of: "rows", at: 1, count: 2 }, 6, 8],
	["a row at its first", { of: "rows", at: 4, count: 1 }, 5, 7],
	["a row inside", { of: "rows", at: 5, count: 1 }, 4, 7],
	["a row below", { of: "rows", at: 7, count: 1 }, 4, 6],
	["a column beside", { of: "columns", at: 9, count: 1 }, 4, 6],
	["without a row above", { of: "rows", at: 0, count: -1 }, 3, 5],
	["without its first two", { of: "rows", at: 4, count: -2 }, 4, 4],
	["without its last two", { of: "rows", at: 5, count: -2 }, 4, 4],
	["without all of it", { of: "rows", at: 3, count: -5 }, undefined, undefined],
];

test.each(ROWS)("a prompt stays with its cells: %s", (_, shift, top, bottom) => {
	const range = moveExtras(EXTRAS, shift).validations[0]?.range;
	expect([range?.top, range?.bottom]).toEqual([top, bottom]);
});

test("a prompt follows its cells through rows that come, go and come back", async () => {
	const plan: WorkbookPlan = structuredClone(EMPTY_WORKBOOK);
	const [sheet] = plan.sheets;
	if (sheet)
		sheet.validations = [{ range: { top: 4, left: 3, bottom: 6, right: 3 }, promptTitle: "", prompt: "写数字" }];
	const { workbook } = startHeadlessUniver(plan);
	followShifts(workbook);
	const rows = () => workbook.plan.sheets[0]?.validations.map(({ range }) => [range.top, range.bottom]);
	workbook.sheet("工作表1").insertRows(2, 2);
	expect(rows()).toEqual([[6, 8]]);
	workbook.sheet("工作表1").deleteRows(7, 1);
	expect(rows()).toEqual([[6, 7]]);
	await workbook.api.undo();
	await workbook.api.undo();
	expect(rows()).toEqual([[4, 6]]);
});

test("what lies outside of the open cells is all the rest, and nothing twice", () => {
	const cells = ["0000", "0110", "0110", "1000"].map((row) => [...row].map((cell) => cell === "1"));
	const open = rangesOf(cells);
	expect(open).toHaveLength(2);
	const closed = rangesOutside(open, { rows: 6, columns: 5 });
	const times = (row: number, column: number) =>
		closed.filter(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right)
			.length;
	for (let row = 0; row < 6; row++)
		for (let column = 0; column < 5; column++) expect(times(row, column)).toBe(cells[row]?.[column] ? 0 : 1);
});
