import type { Finding } from "./finding";
import type { ReturnedForm } from "./form";
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

export interface FileOutcome {
	file: string;
	unit: string | null;
	status: "merged" | "superseded" | "rejected";
	reason: RejectionReason | null;
}

export interface UnitOutcome {
	unit: string;
	status: "returned" | "not-returned" | "not-accepted" | "collective";
	items: { no: number; status: "reported" | "empty" | "row-missing" | "not-returned" }[];
}

export interface MergeOutcome {
	period: string;
	files: FileOutcome[];
	units: UnitOutcome[];
	targets: TargetProgress[];
	findings: Finding[];
	/** Non-blank 进度 and 完成时限 cells of item rows in merged files. `cellsKept` is told by reading the workbook back. */
	cellsRead: number;
	plan: WorkbookPlan;
}
