import { parsePeriod, planReport } from "../../../src/core";
import { gridOf } from "../../../src/taskpane/components/sheet-grid";
import { makeNotice } from "../../support/notices";

const sheet = planReport(makeNotice(), parsePeriod("2024Q2")!).sheets[0]!;

test("each place of the sheet is covered once", () => {
	const grid = gridOf(sheet, 1000);
	const area = grid.flat().reduce((sum, cell) => sum + cell.rowSpan * cell.columnSpan, 0);
	expect(area).toBe(sheet.rows.length * sheet.columnWidths.length);
	expect(grid[0]?.find(({ text }) => text.includes("进展情况报表"))?.columnSpan).toBeGreaterThan(1);
});

test("a long sheet ends early, its merges with it", () => {
	const cut = gridOf({ ...sheet, merges: [{ top: 1, left: 0, bottom: 9, right: 1 }] }, 3);
	expect(cut).toHaveLength(3);
	expect(cut[1]?.[0]).toMatchObject({ rowSpan: 2, columnSpan: 2 });
});
