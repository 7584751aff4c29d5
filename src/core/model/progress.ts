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
	/** A person has said that this figure counts for the whole of the target. */
	byChoice?: true;
	/** What else the text says of the target; absent where it was not read from a text. */
	evidence?: TargetEvidence;
}

export type TargetStatus = "met" | "on-track" | "behind" | "overdue" | "unreported";

/** What the text says of a target besides its figure. */
export interface TargetEvidence {
	/** `certain`: noun and measure stand beside the figure. `likely`: the noun stands in an earlier clause, or nothing else fits. */
	confidence: "certain" | "likely" | "none";
	/** The share of the target that the text states (完成率75% is 75), null where it states none. */
	statedRate: number | null;
	/** The figure itself was computed from that share. */
	fromShare: boolean;
	/** The target as the text repeats it (年度任务20000人次), null where it does not. */
	textTarget: number | null;
	/** The figure's measure where it is another than the target's. */
	otherMeasure: string | null;
	/** The words of figures that fit equally well, where none was picked. */
	candidates: string[];
	/** The text speaks of the target in figures that are no amount done: planned, begun, left to do. */
	mentioned: boolean;
}
