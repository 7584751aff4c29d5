import type { Quantity } from "../../text";
import type { Role } from "./lexicon/cues";
import type { MeasureFit } from "./measures";

/** One number of a progress text with what the words around it make of it. Offsets point into the working text. */
export interface Figure {
	start: number;
	end: number;
	value: number;
	measure: string;
	dimension: Quantity["dimension"];
	role: Role;
	/** The words that give the role. */
	cue: string | null;
	/** What stands before it, back to the last stop or figure, and behind it up to the next. */
	left: string;
	right: string;
	/** The words that may belong to it: from the figure before to the one behind, list members aside. */
	around: string;
	/** The whole clause before it, from the last comma. */
	clauseLeft: string;
	clauseStart: number;
	sentenceStart: number;
	sentenceEnd: number;
	/** A part of a whole: 其中, or in brackets. */
	part: boolean;
	/** 已建成, 累计 …: done without doubt. */
	explicit: boolean;
	/** 在建, 主体封顶: begun, not done. */
	underway: boolean;
	/** 田镇街道3200人次: whose part it is. */
	place: string | null;
	/** 每人1.5万元, 人均. */
	perUnit: boolean;
	/** A share of a target: 完成率75%. */
	share: boolean;
	/** 各2个: for each of several things. */
	each: boolean;
	/** 第一轮: rounds done up to this one. */
	ordinal: boolean;
}

/** A figure that may report on a target. */
export interface Match {
	figure: Figure;
	/** How well the words fit; higher is better. */
	score: number;
	measure: MeasureFit;
	/** The noun stands in an earlier clause. */
	carried: boolean;
	/** Another target fits as well. */
	ambiguous: boolean;
}
