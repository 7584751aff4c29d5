import { CannotProceed, checkOpenWorkbook } from "../../src/app";
import { parsePeriod, planReport, type SheetData, type WorkbookData } from "../../src/core";
import { readWorkbook, writeWorkbook } from "../../src/files";
import { fillWorkbook } from "../support/fill";
import { answersOf, blankForm, mergeFiles, sampleNotice } from "../support/returns";

const EMPTY: WorkbookData = {
	sheets: [{ name: "Sheet1", state: "visible", cells: [], merges: [] }],
	properties: new Map(),
	modified: null,
};

async function openForm(): Promise<{ bytes: Uint8Array; workbook: WorkbookData }> {
	const { rows, ...rest } = answersOf("县妇联");
	const bytes = await fillWorkbook(await blankForm("县妇联"), {
		...rest,
		rows: { ...rows, "10": { progress: "", deadline: "" } },
	});
	return { bytes, workbook: await readWorkbook(bytes) };
}

test("an open form brings its notice, unit and period, and is found fault with as the file is", async () => {
	const { bytes, workbook } = await openForm();
	const { context, checked, failures } = checkOpenWorkbook(workbook, {});
	expect(failures).toEqual([]);
	expect(context?.notice.id).toBe(sampleNotice.id);
	expect(context?.period.key).toBe("2025Q2");
	expect(checked.map(({ unit }) => unit)).toEqual(["县妇联"]);
	const merged = await mergeFiles({ "县妇联.xlsx": bytes });
	const ofFile = merged.outcome.findings.filter(({ file, rule }) => file !== null && rule !== "unit-not-returned");
	const told = checked.flatMap(({ findings }) => findings.map(({ rule, cell }) => `${rule} ${cell}`));
	expect(told).toContain("progress-missing D8");
	for (const { rule, cell } of ofFile) expect(told).toContain(`${rule} ${cell}`);
});

test("the notice in hand and the period that was chosen go before what the form says", async () => {
	const { workbook } = await openForm();
	const corrected = { ...sampleNotice, items: sampleNotice.items.slice(0, 3) };
	const { context, checked } = checkOpenWorkbook(workbook, { notice: corrected, period: parsePeriod("2025Q3")! });
	expect(context?.notice.items).toHaveLength(3);
	expect(checked.flatMap(({ findings }) => findings.map(({ rule }) => rule))).toContain("period-mismatch");
});

test("a report that was laid out beside a filled form is not found fault with; by itself it is", async () => {
	const { workbook } = await openForm();
	const blank = await readWorkbook(await writeWorkbook(planReport(sampleNotice, parsePeriod("2025Q4")!)));
	const beside = { ...workbook, sheets: [...workbook.sheets, ...blank.sheets.map(besides)] };
	const { context, checked } = checkOpenWorkbook(beside, { notice: sampleNotice });
	expect(checked.map(({ unit }) => unit)).toEqual(["县妇联"]);
	expect(context?.period.key).toBe("2025Q2");
	const alone = checkOpenWorkbook(blank, { notice: sampleNotice });
	expect(alone.checked.flatMap(({ findings }) => findings).length).toBeGreaterThan(0);
});

/** A sheet under the name that it gets where its own is taken. */
function besides(sheet: SheetData): SheetData {
	return { ...sheet, name: `${sheet.name} (2)` };
}

test("a workbook without a form is said to have none; one without a notice cannot be checked", () => {
	const { checked, failures } = checkOpenWorkbook(EMPTY, { notice: sampleNotice });
	expect(checked).toEqual([]);
	expect(failures.map(({ finding }) => finding.rule)).toEqual(["form-unrecognised"]);
	expect(() => checkOpenWorkbook(EMPTY, {})).toThrow(CannotProceed);
});
