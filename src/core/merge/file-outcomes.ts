import {
	type CheckedWorkbook,
	type FileOutcome,
	type Finding,
	type FormCell,
	makeFinding,
	type RejectionReason,
	type ReportingPeriod,
	type UnitIdentity,
} from "../model";
import { maskPersonalData } from "../text";
import { sentOn } from "../timeliness";
import type { Selection, SupersededForm } from "./select-forms";
import { compare, differingItems, isSameForm } from "./versions";

/** Every file's fate, in the order of file names. Files that were set aside are listed apart. */
export function fileOutcomes(
	{ merged, superseded, rejected, failures }: Selection,
	period: ReportingPeriod,
): FileOutcome[] {
	const outcomeOf = (workbook: CheckedWorkbook, status: FileOutcome["status"], more: Partial<FileOutcome> = {}) =>
		fileOutcome(workbook, status, period, more);
	const outcomes: FileOutcome[] = [
		...merged.map((workbook) => outcomeOf(workbook, "merged")),
		...superseded.map(({ workbook, by }) =>
			outcomeOf(workbook, "superseded", { differsOn: differingItems(workbook, by) }),
		),
		...rejected.map(({ workbook, reason }) => outcomeOf(workbook, "rejected", { reason })),
		...failures.map(
			({ file, unit, finding }): FileOutcome => ({
				file,
				unit,
				status: "rejected",
				reason: finding.rule as RejectionReason,
				foundBy: unit === null ? null : "file-name",
				...NOTHING_TOLD,
			}),
		),
	];
	return outcomes.sort((a, b) => compare(a.file, b.file) || compare(a.unit ?? "", b.unit ?? ""));
}

const NOTHING_TOLD = { sentOn: null, otherUnits: [], differsOn: null };

function fileOutcome(
	{ file, unit, returned }: CheckedWorkbook,
	status: FileOutcome["status"],
	period: ReportingPeriod,
	more: Partial<FileOutcome>,
): FileOutcome {
	return {
		file,
		unit,
		status,
		reason: null,
		foundBy: unit === null ? null : foundBy(returned?.unit),
		...NOTHING_TOLD,
		sentOn: returned && sentOn(returned, period),
		otherUnits: [...new Set(returned?.unit.doubts.map(({ name }) => name))],
		...more,
	};
}

function foundBy(told: UnitIdentity | undefined): FileOutcome["foundBy"] {
	if (told?.byChoice) return "choice";
	return told?.byAlias ? "alias" : (told?.source ?? null);
}

/** What there is to say of files: the merged forms' findings, why others were rejected, what was superseded. */
export function fileFindings({ merged, superseded, rejected, failures }: Selection): Finding[] {
	return [
		...merged.flatMap(({ findings }) => findings),
		...rejected.flatMap(({ workbook, reason }) => workbook.findings.filter(({ rule }) => rule === reason)),
		...failures.map(({ unit, finding }) => ({ ...finding, unit })),
		...superseded.map(supersededFinding),
	];
}

function supersededFinding({ workbook, by, byChoice }: SupersededForm): Finding {
	const { file, unit, returned } = workbook;
	const place = { unit, file, sheet: returned?.form.sheet ?? null };
	const other = maskPersonalData(by.file);
	if (isSameForm(workbook, by))
		return makeFinding("duplicate-return", `本份与“${other}”内容完全相同，是同一份报了两次，只汇总一份。`, {
			...place,
			remedy: "无须处理。",
		});
	const dated = fillDateText(workbook);
	return makeFinding(
		"duplicate-return",
		`${unit}报送了不止一份，${byChoice ? "按指定" : ""}以“${other}”为准；本份${dated ? `（填报时间${dated}）` : ""}未汇总，原文保留在“被替代的报表”中。`,
		place,
	);
}

function fillDateText(workbook: CheckedWorkbook): string {
	const cell: FormCell | null = workbook.returned?.form.fillDate ?? null;
	return cell?.text.trim() ?? "";
}
