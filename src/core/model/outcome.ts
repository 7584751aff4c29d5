import type { Decision } from "./choices";
import type { Finding } from "./finding";
import type { ReturnedForm, UnitSource } from "./form";
import type { WorkbookPlan } from "./plan";
import type { TargetProgress } from "./progress";
import type { RuleId } from "./rules";

/** What `check` says of one file. */
export interface CheckedWorkbook {
	file: string;
	/** Null where the file could not be read as a form. */
	returned: ReturnedForm | null;
	unit: string | null;
	period: string | null;
	items: CheckedItem[];
	targets: TargetProgress[];
	findings: Finding[];
}

/** What a form says of one item that its unit answers for. */
export interface CheckedItem {
	no: number;
	/** Address of the 进度 cell. */
	cell: string;
	progress: string;
	deadlineText: string;
	/** The day 完成时限 means; null for 长期坚持 and the like, and where it is not understood. */
	deadline: string | null;
}

export type RejectionReason = Extract<
	RuleId,
	"file-unreadable" | "form-unrecognised" | "notice-mismatch" | "period-mismatch" | "unit-missing" | "unit-unknown"
>;

/** A file that gave no form: what is wrong with it, and the unit that its name tells. */
export interface FailedFile {
	file: string;
	unit: string | null;
	finding: Finding;
}

/** What became of one file that was sent. */
export interface FileOutcome {
	file: string;
	unit: string | null;
	status: "merged" | "superseded" | "rejected";
	reason: RejectionReason | null;
	/** How the unit was told, null where nothing tells it. */
	foundBy: UnitSource | "alias" | "choice" | null;
	/** The day it was sent, as it says itself, `YYYY-MM-DD`; null where it does not. */
	sentOn: string | null;
	/** Other units that something in it or its name speaks for. */
	otherUnits: string[];
	/** The items on which a superseded form says something else than the one that counts; null for others. */
	differsOn: number[] | null;
}

/** A file that was set aside by hand. */
export interface ExcludedFile {
	file: string;
	unit: string | null;
}

/** By when a period's form is to be sent. */
export interface ReturnDue {
	/** `YYYY-MM-DD`; null where the notice lists dates of its own, which a person must look up. */
	date: string | null;
	/** `stated`: follows from the notice's words; `implied`: the period's last day, for want of any; `set`: by the office. */
	basis: "stated" | "implied" | "set";
}

/**
 * Whether a unit's form came in time. `overdue`: none has come and the day is past; `not-due`: none has come yet;
 * `unknown`: the notice's day or the form's is not known.
 */
export type Timeliness = "on-time" | "late" | "overdue" | "not-due" | "unknown";

/** What came of one unit, item by item. */
export interface UnitOutcome {
	unit: string;
	status: "returned" | "not-returned" | "not-accepted" | "collective";
	items: { no: number; status: "reported" | "empty" | "row-missing" | "not-returned" }[];
	/** The notice itself names it, and no collective: it is one of those that are to report. */
	expected: boolean;
	/** Null for a collective, whose members report in its place. */
	timeliness: Timeliness | null;
	/** The day of the unit's first acceptable form that says anything of its items, `YYYY-MM-DD`; null where none came or none says its day. */
	receivedOn: string | null;
}

/**
 * Whether a unit counts as having reported: the form of its that counts says something of an item that it answers for.
 * Completeness and timeliness both rest on this.
 */
export function hasReported({ status, items }: Pick<UnitOutcome, "status" | "items">): boolean {
	return status === "returned" && items.some((item) => item.status === "reported");
}

/**
 * Completeness and timeliness, after DHIS2's reporting rates: expected are the units that the notice names (a
 * collective, and the members that report in its place, are none of them); actual those whose form was accepted and
 * says something, late or not; on time those of them in time. Rates are shares of the expected, null where there are none.
 */
export interface ReportingRates {
	expected: number;
	actual: number;
	onTime: number;
	late: number;
	reportingRate: number | null;
	onTimeRate: number | null;
}

/** All that merging a period's forms came to; `plan` is the merged workbook. */
export interface MergeOutcome {
	period: string;
	due: ReturnDue;
	rates: ReportingRates;
	files: FileOutcome[];
	excluded: ExcludedFile[];
	/** Words of `exclude`, `prefer` and `aliases` that fit no file and no unit, for whoever wrote them. */
	unused: string[];
	units: UnitOutcome[];
	/** The notice's items by name, for whoever has not the notice at hand. */
	items: { no: number; name: string }[];
	targets: TargetProgress[];
	findings: Finding[];
	/** What a person has settled, as far as it has made a difference. */
	decisions: Decision[];
	/** Non-blank 进度 and 完成时限 cells of item rows in merged files. `cellsKept` is told by reading the workbook back. */
	cellsRead: number;
	plan: WorkbookPlan;
}
