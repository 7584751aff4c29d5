import type { CheckedReturns, MergedReturns } from "../../app";
import type { CheckedWorkbook, TargetProgress } from "../../core";

/** What `shishi check --json` prints. */
export function checkJson({ context, checked, failures, unused }: CheckedReturns) {
	return {
		period: context?.period.key ?? null,
		asOf: context?.asOf ?? null,
		unused,
		workbooks: [
			...checked.map(workbookJson),
			...failures.map(({ file, unit, finding }) => ({
				file,
				unit,
				period: null,
				items: [],
				targets: [],
				findings: [{ ...finding, unit }],
			})),
		],
	};
}

/** What `shishi merge --json` prints. */
export function mergeJson({ outcome, followUp, cellsKept }: MergedReturns) {
	const count = (status: string) => outcome.files.filter((file) => file.status === status).length;
	return {
		period: outcome.period,
		files: outcome.files,
		units: outcome.units,
		targets: outcome.targets.map(targetJson),
		findings: outcome.findings,
		due: outcome.due,
		excluded: outcome.excluded,
		decisions: outcome.decisions,
		unused: outcome.unused,
		letters: followUp.letters.map(({ to, kind }) => ({ to, kind })),
		totals: {
			files: outcome.files.length,
			merged: count("merged"),
			superseded: count("superseded"),
			rejected: count("rejected"),
			cellsRead: outcome.cellsRead,
			cellsKept,
			...outcome.rates,
		},
	};
}

function workbookJson({ file, unit, period, items, targets, findings }: CheckedWorkbook) {
	return { file, unit, period, items, targets: targets.map(targetJson), findings };
}

function targetJson(progress: TargetProgress) {
	const { item, target, achieved, share, quote, status, reportedBy, periodFigure, arithmetic, evidence } = progress;
	return {
		item,
		subject: target.subject,
		value: target.value,
		unit: target.measure,
		kind: target.kind,
		achieved,
		share,
		quote,
		status,
		reportedBy,
		periodFigure,
		arithmetic,
		confidence: evidence?.confidence ?? "none",
	};
}
