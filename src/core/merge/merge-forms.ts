import { checkCodeOf, planStamp } from "../layout";
import {
	type Finding,
	filledCells,
	LAYOUT_VERSION,
	type MergeOutcome,
	type ReportContext,
	unitsOf,
	type WorkbookPlan,
} from "../model";
import { dueOf, reportingRates } from "../timeliness";
import { decisionsOf, withAnswers } from "./decisions";
import { fileFindings, fileOutcomes } from "./file-outcomes";
import type { Selection } from "./select-forms";
import { planChartsSheet } from "./sheets/charts-sheet";
import { planFindingsSheet } from "./sheets/findings-sheet";
import { planLedgerSheet } from "./sheets/ledger-sheet";
import { planOriginalsSheet, planSupersededSheet } from "./sheets/originals-sheet";
import { planReturnsSheet } from "./sheets/returns-sheet";
import { planSummarySheet } from "./sheets/summary-sheet";
import { planTargetsSheet } from "./sheets/targets-sheet";
import { notReturnedFindings, unitOutcomes } from "./unit-outcomes";

/**
 * Merges the forms that count: units' outcomes, findings, and the merged workbook as a plan.
 * @param together findings of the rules that look at the merged forms as a whole.
 */
export function mergeForms(selection: Selection, together: readonly Finding[], context: ReportContext): MergeOutcome {
	const { notice, period } = context;
	const files = fileOutcomes(selection, period);
	const units = unitOutcomes(context, selection);
	const targets = selection.merged.flatMap((workbook) => workbook.targets);
	const findings = inOrder(
		withAnswers([...notReturnedFindings(units, selection), ...fileFindings(selection), ...together], context),
		unitsOf(notice),
	);
	const outcome = {
		period: period.key,
		due: dueOf(context),
		rates: reportingRates(units),
		files,
		excluded: selection.excluded.files,
		unused: selection.unused,
		units,
		items: notice.items.map(({ no, name }) => ({ no, name: name.value })),
		targets,
		findings,
		decisions: decisionsOf(selection, findings, context),
		cellsRead: selection.merged.flatMap(({ returned }) => (returned ? filledCells(returned.form) : [])).length,
	};
	return { ...outcome, plan: planMergedWorkbook(context, selection, outcome) };
}

function planMergedWorkbook(
	context: ReportContext,
	{ merged, superseded, excluded }: Selection,
	outcome: Omit<MergeOutcome, "plan">,
): WorkbookPlan {
	const { notice, period } = context;
	const checkCode = checkCodeOf(notice.id, period.key, null);
	const stamp = planStamp(
		{ layoutVersion: LAYOUT_VERSION, noticeId: notice.id, period: period.key, unit: null, checkCode },
		notice,
	);
	return {
		title: `${notice.title?.value ?? notice.form.title?.value ?? "实事进展情况"}（${period.label}汇总）`,
		properties: stamp.properties,
		sheets: [
			planSummarySheet(context, merged, checkCode),
			planReturnsSheet(context, outcome),
			planTargetsSheet(notice, outcome.targets),
			planChartsSheet(outcome),
			planLedgerSheet(context, outcome),
			planFindingsSheet(outcome.findings),
			planOriginalsSheet(merged),
			planSupersededSheet(superseded, excluded.forms),
			stamp.sheet,
		],
	};
}

const SEVERITIES = ["error", "warning", "info"];

/** What must be sent back first; within that by unit as in the notice, then item. The order in which forms came does not matter. */
function inOrder(findings: Finding[], units: readonly string[]): Finding[] {
	const unitRank = (unit: string | null) =>
		unit !== null && units.includes(unit) ? units.indexOf(unit) : units.length;
	const key = ({ unit, file, cell, rule, message }: Finding) => [unit, file, cell, rule, message].join("\u0000");
	return findings.sort(
		(a, b) =>
			SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
			unitRank(a.unit) - unitRank(b.unit) ||
			(a.item ?? 0) - (b.item ?? 0) ||
			(key(a) < key(b) ? -1 : 1),
	);
}
