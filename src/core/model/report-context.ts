import type { Acceptance, Decision, FigureChoice } from "./choices";
import type { Notice } from "./notice";
import type { ReportingPeriod } from "./period";
import type { RuleId } from "./rules";

/** 上期汇总: what an earlier merged workbook of ours says, for comparing. */
export interface PreviousReport {
	period: ReportingPeriod | null;
	/** 进度 texts word for word. */
	texts: { unit: string; item: number; text: string }[];
	/** The year's cumulative figures; `index` is the target's position in its item, from 0. */
	targets: { unit: string; item: number; index: number; subject: string; measure: string; achieved: number }[];
	/** The same figures of that period and of those before it. */
	ledger: LedgerEntry[];
	/** What was settled by hand in that period and in those before it. */
	decisions: Decision[];
}

/** 台账: what a unit had reached of a target by the end of a period. `index` is the target's position in its item, from 0. */
export interface LedgerEntry {
	item: number;
	index: number;
	unit: string;
	/** ReportingPeriod.key */
	period: string;
	/** The year's cumulative figure, in the target's measure. */
	achieved: number;
}

/** What a form is judged by. */
export interface ReportContext {
	notice: Notice;
	period: ReportingPeriod;
	/** The day on which deadlines and schedule are judged, `YYYY-MM-DD`. */
	asOf: string;
	previous: PreviousReport | null;
	/** The day by which forms are to be sent, where the office has set one of its own. */
	due?: string | undefined;
	/** Which figures count, where a person has settled it. */
	figures?: readonly FigureChoice[] | undefined;
	/** Findings that a person lets stand. */
	accepted?: readonly Acceptance[] | undefined;
	/** Rules whose findings a person does not want; see `canHide`. */
	hidden?: readonly RuleId[] | undefined;
}
