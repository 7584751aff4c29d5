import { mergeReturns } from "../../../src/app";
import { planReport, planUnitReport, unitsOf, type WorkbookPlan } from "../../../src/core";
import { writeWorkbook } from "../../../src/files";
import { openFile } from "../../../src/workbench/spreadsheet/file/open-file";
import { planFromWorkbook } from "../../../src/workbench/spreadsheet/mapping/from-univer";
import { workbookFromPlan } from "../../../src/workbench/spreadsheet/mapping/to-univer";
import { comparablePlan } from "../../support/comparable-plan";
import { sampleNotice, samplePeriod } from "../../support/sample-plan";

const NOTICE = sampleNotice();
const PLANS: [string, () => Promise<WorkbookPlan>][] = [
	["the whole report", async () => planReport(NOTICE, samplePeriod())],
	["a unit's workbook", async () => planUnitReport(NOTICE, samplePeriod(), unitsOf(NOTICE)[0] ?? "")],
	["a merged workbook", mergedPlan],
];

test.each(PLANS)("%s comes back from Univer as it went in", async (_, plan) => {
	const planned = await plan();
	const through = planFromWorkbook(JSON.parse(JSON.stringify(workbookFromPlan(planned, 1.1))));
	expect(comparablePlan(through)).toEqual(comparablePlan(planned));
});

test.each(PLANS)("%s opened from its file looks as it was planned", async (_, plan) => {
	const planned = await plan();
	const opened = await openFile(await writeWorkbook(planned));
	expect(opened.properties).toEqual(planned.properties);
	expect(visibleOf(opened)).toEqual(visibleOf(planned));
});

/** Heights of rows that grow are left to whoever shows them. */
function visibleOf(plan: WorkbookPlan): unknown[] {
	return comparablePlan(plan)
		.sheets.filter(({ state }) => state === "visible")
		.map((sheet) => ({
			...sheet,
			gridlines: undefined,
			rows: sheet.rows.map((row) => (row.grows || row.height === null ? { cells: row.cells } : row)),
		}));
}

async function mergedPlan(): Promise<WorkbookPlan> {
	const file = await writeWorkbook(planUnitReport(NOTICE, samplePeriod(), unitsOf(NOTICE)[0] ?? ""));
	const { outcome } = await mergeReturns([{ file: "a.xlsx", bytes: file, modified: null }], {
		notice: NOTICE,
		period: samplePeriod(),
	});
	return outcome.plan;
}
