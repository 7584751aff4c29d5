import { mergeForms, selectForms } from "../../../src/core/merge";
import { type LedgerEntry, parsePeriod, parsePeriodLabel, type TargetProgress } from "../../../src/core/model";
import { makeChecked } from "../../support/checked";
import { makeNotice } from "../../support/notices";

const notice = makeNotice({
	items: [{ name: "实施甲行动", units: ["县妇联", "县民政局"], targets: [["培训100人", 100, "人"]] }],
});

const reported = (reportedBy: string, achieved: number): TargetProgress => ({
	item: 1,
	index: 0,
	target: notice.items[0]!.targets[0]!,
	reportedBy,
	achieved,
	share: achieved / 100,
	periodFigure: null,
	quote: null,
	arithmetic: null,
	doneInWords: false,
	status: "on-track",
});

function ledgerRows(period: string, before: LedgerEntry[], targets: TargetProgress[]): (string | number | null)[][] {
	const previous = { period: null, texts: [], targets: [], ledger: before, decisions: [] };
	const context = { notice, period: parsePeriod(period)!, asOf: "2024-09-30", previous };
	const checked = targets.map((target) => makeChecked({ unit: target.reportedBy, targets: [target] }));
	const { plan } = mergeForms(selectForms(checked, [], context), [], context);
	const rows = plan.sheets.find(({ name }) => name === "台账")!.rows;
	return rows.slice(2).map(({ cells }) => cells.slice(5).map((cell) => cell?.value ?? null));
}

const before = (unit: string, period: string, achieved: number): LedgerEntry => ({
	item: 1,
	index: 0,
	unit,
	period,
	achieved,
});

test("each period goes on where the last ended, in the order of time, a unit a row", () => {
	const earlier = [before("县妇联", "2024Q2", 40), before("县妇联", "2024Q1", 15), before("县民政局", "2024Q1", 5)];
	expect(ledgerRows("2024Q3", earlier, [reported("县妇联", 70)])).toEqual([
		["填报单位", "2024年第一季度", "2024年第二季度", "2024年第三季度"],
		["县妇联", 15, 40, 70],
		["县民政局", 5, null, null],
	]);
});

test("merging a period again replaces its figures; half-years and months stand beside quarters", () => {
	const earlier = [before("县妇联", "2024-01", 3), before("县妇联", "2024H1", 44), before("县妇联", "2024Q3", 60)];
	expect(ledgerRows("2024Q3", earlier, [reported("县妇联", 70)])).toEqual([
		["填报单位", "2024年1月", "2024年上半年", "2024年第三季度"],
		["县妇联", 3, 44, 70],
	]);
});

test("every period's label is read back", () => {
	for (const key of ["2024", "2024Q1", "2024Q4", "2024H1", "2024H2", "2024-01", "2024-12"])
		expect(parsePeriodLabel(parsePeriod(key)!.label)?.key).toBe(key);
	for (const label of ["", "填报单位", "2024年第五季度", "2024年13月"]) expect(parsePeriodLabel(label)).toBeNull();
});
