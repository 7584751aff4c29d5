import type { Target } from "./notice";

/** 目标进度: what one unit's form says of one target. */
export interface TargetProgress {
	item: number;
	target: Target;
	/** Position of the target in its item, from 0. */
	index: number;
	reportedBy: string;
	/** The year's cumulative figure, in the target's measure; null where the text reports nothing on it. */
	achieved: number | null;
	/** achieved / target value, or the stated share; 1 is the whole. Null where achieved is null. */
	share: number | null;
	/** The period's own figure where the text gives it (本季度新增), else null. */
	periodFigure: number | null;
	/** The words it rests on, null where nothing is reported. */
	quote: string | null;
	/** How the figure came about, in Chinese, for the explanation. */
	arithmetic: string | null;
	/** Reported as done in words, without a figure. */
	doneInWords: boolean;
	status: TargetStatus;
}

export type TargetStatus = "met" | "on-track" | "behind" | "overdue" | "unreported";
