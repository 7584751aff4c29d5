import {
	type CellPlan,
	planReport,
	planUnitReport,
	type SheetPlan,
	unitsOf,
	type WorkbookPlan,
} from "../../../src/core";
import { planFromWorkbook } from "../../../src/workbench/spreadsheet/mapping/from-univer";
import { workbookFromPlan } from "../../../src/workbench/spreadsheet/mapping/to-univer";
import { sampleNotice, samplePeriod } from "../../support/sample-plan";

const NOTICE = sampleNotice();

test.each([
	["the whole report", planReport(NOTICE, samplePeriod())],
	...unitsOf(NOTICE)
		.slice(0, 3)
		.map((unit): [string, WorkbookPlan] => [unit, planUnitReport(NOTICE, samplePeriod(), unit)]),
])("%s comes back from Univer as it went in", (_, plan) => {
	expect(throughUniver(plan)).toEqual(comparable(plan));
});

function throughUniver(plan: WorkbookPlan): WorkbookPlan {
	return comparable(planFromWorkbook(JSON.parse(JSON.stringify(workbookFromPlan(plan)))));
}

/** Without what makes no difference: blank cells at the end of a row, a border said to be none, a blank text. */
function comparable(plan: WorkbookPlan): WorkbookPlan {
	return {
		...plan,
		sheets: plan.sheets.map((sheet) => (sheet.state === "veryHidden" ? sheet : comparableSheet(sheet))),
	};
}

function comparableSheet(sheet: SheetPlan): SheetPlan {
	return {
		...sheet,
		rows: sheet.rows.map(({ cells, ...row }) => ({
			...row,
			cells: cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1).map(comparableCell),
		})),
	};
}

function comparableCell(cell: CellPlan | null): CellPlan | null {
	if (cell === null) return null;
	const { border, ...style } = cell.style;
	return {
		...cell,
		value: cell.value === "" ? null : cell.value,
		style: border && border !== "none" ? { ...style, border } : style,
	};
}
