import { LIST_STYLES, planListSheet } from "../../layout";
import {
	grouped,
	type LedgerEntry,
	type MergeOutcome,
	parsePeriod,
	type ReportContext,
	type ReportingPeriod,
	type SheetPlan,
	type TargetProgress,
} from "../../model";
import { withDecisions } from "./decisions-list";
import { targetText } from "./target-text";

export const LEDGER_SHEET = "台账";
/** Headers by which a later period finds its way in this sheet again; the periods' columns are headed by their labels. */
export const LEDGER_HEADERS = { item: "实事", target: "目标序号", unit: "填报单位" } as const;

/**
 * 台账: item × target × period, the year's cumulative figures of this period beside those of the periods before it; beneath,
 * what was settled by hand in any of them.
 */
export function planLedgerSheet(
	context: ReportContext,
	{ targets, decisions }: Pick<MergeOutcome, "targets" | "decisions">,
): SheetPlan {
	const earlier = context.previous?.decisions.filter(({ period }) => period !== context.period.label) ?? [];
	return withDecisions(planFigures(context, targets), [...earlier, ...decisions]);
}

function planFigures(context: ReportContext, targets: readonly TargetProgress[]): SheetPlan {
	const entries = ledgerEntries(context, targets);
	const periods = periodsOf(entries, context.period);
	return planListSheet({
		name: LEDGER_SHEET,
		title: LEDGER_SHEET,
		notes: ["各期累计完成数；下一期汇总时以本表接续，可在“目标进度”中更正本期数。"],
		columns: [
			{ header: LEDGER_HEADERS.item, width: 5, style: LIST_STYLES.centered },
			{ header: "实事名称", width: 22 },
			{ header: LEDGER_HEADERS.target, width: 6, style: LIST_STYLES.centered },
			{ header: "目标原文", width: 28 },
			{ header: "目标值", width: 12, style: LIST_STYLES.centered },
			{ header: LEDGER_HEADERS.unit, width: 20 },
			...periods.map(({ label }) => ({ header: label, width: 16, style: LIST_STYLES.number })),
		],
		rows: rowsOf(context, entries, periods),
	});
}

function rowsOf(
	{ notice }: ReportContext,
	entries: readonly LedgerEntry[],
	periods: readonly ReportingPeriod[],
): (string | number | null)[][] {
	const ofTarget = grouped(entries, ({ item, index }) => `${item} ${index}`);
	return notice.items.flatMap((item) =>
		item.targets.flatMap((target, index) => {
			const ofUnits = grouped(ofTarget.get(`${item.no} ${index}`) ?? [], ({ unit }) => unit);
			return [...ofUnits].map(([unit, own]) => [
				item.no,
				item.name.value,
				index + 1,
				target.quote,
				targetText(target),
				unit,
				...periods.map(({ key }) => own.find((entry) => entry.period === key)?.achieved ?? null),
			]);
		}),
	);
}

/** Earlier periods as the previous report has them; this period as its forms say, also where it was merged before. */
function ledgerEntries({ period, previous }: ReportContext, targets: readonly TargetProgress[]): LedgerEntry[] {
	const earlier = previous?.ledger.filter((entry) => entry.period !== period.key) ?? [];
	const now = targets.flatMap(({ item, index, reportedBy, achieved }) =>
		achieved === null ? [] : [{ item, index, unit: reportedBy, period: period.key, achieved }],
	);
	return [...earlier, ...now];
}

function periodsOf(entries: readonly LedgerEntry[], current: ReportingPeriod): ReportingPeriod[] {
	const keys = [...new Set([...entries.map(({ period }) => period), current.key])];
	return keys
		.map(parsePeriod)
		.filter((period) => period !== null)
		.sort((a, b) => (a.end === b.end ? (a.start < b.start ? 1 : -1) : a.end < b.end ? -1 : 1));
}
