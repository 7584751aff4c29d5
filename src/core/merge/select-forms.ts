import {
	type CheckedWorkbook,
	type FailedFile,
	type FileOutcome,
	type Finding,
	type FormCell,
	makeFinding,
	type RejectionReason,
	type ReportContext,
	unitsOf,
} from "../model";

/** Which of the returned forms count. */
export interface Selection {
	/** One form a unit, in the order of the notice's units. */
	merged: CheckedWorkbook[];
	/** Earlier forms of a unit, each with the one that counts instead. */
	superseded: { workbook: CheckedWorkbook; by: CheckedWorkbook }[];
	rejected: { workbook: CheckedWorkbook; reason: RejectionReason }[];
	failures: FailedFile[];
}

/** What stops a form from being merged, the weightiest first. */
const REASONS: RejectionReason[] = ["notice-mismatch", "period-mismatch", "unit-missing", "unit-unknown"];

/** Sorts forms into merged, superseded and rejected: a matter of the forms alone, not of the order they come in. */
export function selectForms(
	checked: readonly CheckedWorkbook[],
	failures: readonly FailedFile[],
	context: ReportContext,
): Selection {
	const rejected: Selection["rejected"] = [];
	const byUnit = new Map<string, CheckedWorkbook[]>();
	for (const workbook of [...checked].sort(byFile)) {
		const reason = REASONS.find((rule) => workbook.findings.some((finding) => finding.rule === rule));
		if (reason || workbook.unit === null) rejected.push({ workbook, reason: reason ?? "unit-missing" });
		else byUnit.set(workbook.unit, [...(byUnit.get(workbook.unit) ?? []), workbook]);
	}
	const merged: CheckedWorkbook[] = [];
	const superseded: Selection["superseded"] = [];
	for (const forms of byUnit.values()) {
		const latest = forms.reduce((best, each) => (isLater(each, best) ? each : best));
		merged.push(latest);
		for (const workbook of forms) if (workbook !== latest) superseded.push({ workbook, by: latest });
	}
	const order = unitsOf(context.notice);
	merged.sort((a, b) => rank(order, a.unit) - rank(order, b.unit) || byFile(a, b));
	return { merged, superseded, rejected, failures: [...failures].sort((a, b) => compare(a.file, b.file)) };
}

/** Every file's fate, in the order of file names. */
export function fileOutcomes({ merged, superseded, rejected, failures }: Selection): FileOutcome[] {
	const outcomes: FileOutcome[] = [
		...merged.map(({ file, unit }) => ({ file, unit, status: "merged" as const, reason: null })),
		...superseded.map(({ workbook: { file, unit } }) => ({ file, unit, status: "superseded" as const, reason: null })),
		...rejected.map(({ workbook: { file, unit }, reason }) => ({ file, unit, status: "rejected" as const, reason })),
		...failures.map(({ file, unit, finding }) => ({
			file,
			unit,
			status: "rejected" as const,
			reason: finding.rule as RejectionReason,
		})),
	];
	return outcomes.sort((a, b) => compare(a.file, b.file) || compare(a.unit ?? "", b.unit ?? ""));
}

/** What there is to say of files: the merged forms' findings, why others were rejected, what was superseded. */
export function fileFindings({ merged, superseded, rejected, failures }: Selection): Finding[] {
	return [
		...merged.flatMap(({ findings }) => findings),
		...rejected.flatMap(({ workbook, reason }) => workbook.findings.filter(({ rule }) => rule === reason)),
		...failures.map(({ unit, finding }) => ({ ...finding, unit })),
		...superseded.map(({ workbook, by }) => supersededFinding(workbook, by)),
	];
}

function supersededFinding(workbook: CheckedWorkbook, by: CheckedWorkbook): Finding {
	const dated = fillDateText(workbook);
	return makeFinding(
		"duplicate-return",
		`${workbook.unit}报送了不止一份，以“${by.file}”为准；本份${dated ? `（填报时间${dated}）` : ""}未汇总，原文保留在“被替代的报表”中。`,
		{ unit: workbook.unit, file: workbook.file, sheet: workbook.returned?.form.sheet ?? null },
	);
}

/** By 填报时间 where both have one, else by the document's modified time, else the file's; the file name settles a tie. */
function isLater(a: CheckedWorkbook, b: CheckedWorkbook): boolean {
	const filled = compareKnown(a.returned?.filledOn ?? null, b.returned?.filledOn ?? null);
	if (filled !== 0) return filled > 0;
	const modified = compareKnown(a.returned?.modified ?? null, b.returned?.modified ?? null);
	return modified === 0 ? byFile(a, b) > 0 : modified > 0;
}

function fillDateText(workbook: CheckedWorkbook): string {
	const cell: FormCell | null = workbook.returned?.form.fillDate ?? null;
	return cell?.text.trim() ?? "";
}

/** 0 where either is unknown. */
function compareKnown(a: string | null, b: string | null): number {
	return a === null || b === null ? 0 : compare(a, b);
}

function byFile(a: CheckedWorkbook, b: CheckedWorkbook): number {
	return compare(a.file, b.file) || compare(a.returned?.form.sheet ?? "", b.returned?.form.sheet ?? "");
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** Units that the notice does not name (members of a collective) come last. */
function rank(order: readonly string[], unit: string | null): number {
	const at = unit === null ? -1 : order.indexOf(unit);
	return at < 0 ? order.length : at;
}
