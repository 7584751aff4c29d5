import {
	type CheckedWorkbook,
	type ExcludedFile,
	type FailedFile,
	isCollective,
	type RejectionReason,
	type ReportContext,
	type ReturnChoices,
	unitsOf,
} from "../model";
import { filesMeant } from "./file-choice";
import { byFile, compare, isLater, textsOf } from "./versions";

/** A form that does not count because of another one of its unit. */
export interface SupersededForm {
	workbook: CheckedWorkbook;
	by: CheckedWorkbook;
	/** `by` counts because a person said so, not for its date. */
	byChoice: boolean;
}

/** Which of the returned forms count. */
export interface Selection {
	/** One form a unit, in the order of the notice's units; several of a collective that do not say whose they are. */
	merged: CheckedWorkbook[];
	/** Earlier forms of a unit, each with the one that counts instead. */
	superseded: SupersededForm[];
	rejected: { workbook: CheckedWorkbook; reason: RejectionReason }[];
	failures: FailedFile[];
	/** Set aside by hand; those that hold a form, and all of them as files. */
	excluded: { forms: CheckedWorkbook[]; files: ExcludedFile[] };
	/** Choices that fit no file. */
	unused: string[];
}

/** What stops a form from being merged, the weightiest first. */
const REASONS: RejectionReason[] = ["notice-mismatch", "period-mismatch", "unit-missing", "unit-unknown"];
const NO_CHOICES = { exclude: [], prefer: [] };

/** Sorts forms into merged, superseded, rejected and excluded: a matter of the forms alone, not of the order they come in. */
export function selectForms(
	checked: readonly CheckedWorkbook[],
	failures: readonly FailedFile[],
	context: ReportContext,
	choices: Pick<ReturnChoices, "exclude" | "prefer"> = NO_CHOICES,
): Selection {
	const names = [...new Set([...checked, ...failures].map(({ file }) => file))];
	const meant = (wanted: readonly string[]) => new Set(wanted.flatMap((each) => filesMeant(each, names)));
	const excluded = meant(choices.exclude);
	const preferred = meant(choices.prefer);
	const rejected: Selection["rejected"] = [];
	const versions = new Map<string, CheckedWorkbook[]>();
	for (const workbook of checked.filter(({ file }) => !excluded.has(file)).sort(byFile)) {
		const reason = REASONS.find((rule) => workbook.findings.some((finding) => finding.rule === rule));
		if (reason || workbook.unit === null) rejected.push({ workbook, reason: reason ?? "unit-missing" });
		else {
			const key = versionsKey(workbook, workbook.unit);
			versions.set(key, [...(versions.get(key) ?? []), workbook]);
		}
	}
	const merged: CheckedWorkbook[] = [];
	const superseded: SupersededForm[] = [];
	for (const forms of versions.values()) {
		const chosen = forms.filter(({ file }) => preferred.has(file));
		const by = latestOf(chosen.length > 0 ? chosen : forms);
		if (!by) continue;
		merged.push(by);
		for (const workbook of forms)
			if (workbook !== by) superseded.push({ workbook, by, byChoice: chosen.length > 0 && !chosen.includes(workbook) });
	}
	const order = unitsOf(context.notice);
	merged.sort((a, b) => rank(order, a.unit) - rank(order, b.unit) || byFile(a, b));
	const aside = [...checked, ...failures].filter(({ file }) => excluded.has(file));
	return {
		merged,
		superseded,
		rejected,
		failures: failures.filter(({ file }) => !excluded.has(file)).sort((a, b) => compare(a.file, b.file)),
		excluded: {
			forms: checked.filter(({ file }) => excluded.has(file)).sort(byFile),
			files: aside.map(({ file, unit }) => ({ file, unit })).sort((a, b) => compare(a.file, b.file)),
		},
		unused: [...choices.exclude, ...choices.prefer].filter((each) => filesMeant(each, names).length === 0),
	};
}

/**
 * Forms of one unit are versions of each other. A collective's name (各镇、街道) is no one unit: forms that say no more are
 * versions only where they say the same.
 */
function versionsKey(workbook: CheckedWorkbook, unit: string): string {
	return isCollective(unit) ? JSON.stringify([unit, ...textsOf(workbook)]) : unit;
}

function latestOf(forms: readonly CheckedWorkbook[]): CheckedWorkbook | undefined {
	return forms.reduce<CheckedWorkbook | undefined>(
		(best, each) => (best && !isLater(each, best) ? best : each),
		undefined,
	);
}

/** Units that the notice does not name (members of a collective) come last. */
function rank(order: readonly string[], unit: string | null): number {
	const at = unit === null ? -1 : order.indexOf(unit);
	return at < 0 ? order.length : at;
}
