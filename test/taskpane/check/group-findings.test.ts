import { findingKey, makeFinding } from "../../../src/core";
import { cellMarks } from "../../../src/taskpane/check/cell-marks";
import { openCount, sortFindings } from "../../../src/taskpane/check/group-findings";

const SHEET = "进展情况报表";
const missing = makeFinding("progress-missing", "第2项没有填写进度。", {
	item: 2,
	unit: "县妇联",
	sheet: SHEET,
	cell: "D6",
});
const behind = makeFinding("target-behind", "第2项进度慢。", { item: 2, unit: "县妇联", sheet: SHEET, cell: "D6" });
const early = makeFinding("deadline-missing", "第1项没有时限。", { item: 1, unit: "县残联", sheet: SHEET, cell: "E5" });
const undated = makeFinding("fill-date-missing", "没有填报时间。", { unit: "县妇联", sheet: SHEET, cell: "E3" });
const ALL = [undated, behind, missing, early];
const NOTHING = { accepted: [], hidden: [] };

test("what must be sent back comes first, the whole form before its items, each counted", () => {
	const sorted = sortFindings(ALL, NOTHING);
	expect(sorted.open.map(({ severity, count }) => [severity, count])).toEqual([
		["error", 2],
		["warning", 2],
	]);
	expect(sorted.open.map(({ groups }) => groups.map(({ of }) => of))).toEqual([
		[1, 2],
		[null, 2],
	]);
	expect(openCount(sorted)).toBe(4);
});

test("by unit, the order of the findings holds", () => {
	const [errors] = sortFindings(ALL, NOTHING, "unit").open;
	expect(errors?.groups.map(({ of }) => of)).toEqual(["县妇联", "县残联"]);
});

test("an accepted finding stands apart until what it says changes", () => {
	const accepted = [{ key: findingKey(behind), reason: "已核实", on: "2025-07-05" }];
	const sorted = sortFindings(ALL, { accepted, hidden: [] });
	expect(sorted.accepted).toEqual([{ finding: behind, by: accepted[0] }]);
	expect(openCount(sorted)).toBe(3);
	const changed = { ...behind, message: "第2项进度更慢。" };
	expect(openCount(sortFindings([changed], { accepted, hidden: [] }))).toBe(1);
});

test("a hidden rule says nothing, and how often it would have", () => {
	const sorted = sortFindings(ALL, { accepted: [], hidden: ["fill-date-missing", "text-repeated"] });
	expect(sorted.hidden).toEqual([
		{ rule: "fill-date-missing", count: 1 },
		{ rule: "text-repeated", count: 0 },
	]);
	expect(openCount(sorted)).toBe(3);
});

test("a cell is marked once, for the gravest that waits there", () => {
	const marks = cellMarks(sortFindings(ALL, { accepted: [], hidden: ["fill-date-missing"] }));
	expect(marks).toEqual([
		{ sheet: SHEET, address: "E5", severity: "error" },
		{ sheet: SHEET, address: "D6", severity: "error" },
	]);
});

test("what stands in no cell is not marked", () => {
	expect(
		cellMarks(sortFindings([makeFinding("row-missing", "少了第3项。", { item: 3, sheet: SHEET })], NOTHING)),
	).toEqual([]);
});
