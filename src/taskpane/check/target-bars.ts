import type { TargetProgress, TargetStatus } from "../../core";
import { strings } from "../strings";

/** One target as a bar with words. */
export interface TargetBar {
	key: string;
	item: number;
	/** What is counted, as the notice writes it. */
	label: string;
	/** 0 to 1, for the length of the bar; null where nothing is reported. */
	length: number | null;
	/** 11260/20000人次，56.3% */
	words: string;
	status: TargetStatus;
	quote: string | null;
	arithmetic: string | null;
	unit: string;
}

export function targetBars(targets: readonly TargetProgress[]): TargetBar[] {
	return [...targets]
		.sort((a, b) => a.item - b.item || a.index - b.index)
		.map((progress) => ({
			key: `${progress.reportedBy}|${progress.item}|${progress.index}`,
			item: progress.item,
			label: progress.target.quote,
			length: progress.share === null ? null : Math.max(0, Math.min(1, progress.share)),
			words: wordsOf(progress),
			status: progress.status,
			quote: progress.quote,
			arithmetic: progress.arithmetic,
			unit: progress.reportedBy,
		}));
}

function wordsOf({ achieved, share, target, doneInWords }: TargetProgress): string {
	const { measure } = target;
	if (achieved === null) return doneInWords ? strings.check.doneInWords : strings.check.nothingReported;
	// A share is its own measure: 62.5%, not 62.5/85%（73.5%）.
	const goal = `${target.value}${target.max === null ? "" : `—${target.max}`}${measure}`;
	const percent = share === null ? "" : strings.check.percent(percentText(share));
	return `${achieved}${measure}/${goal}${percent}`;
}

/** 0.5634 → 56.3%, 1 → 100% */
export function percentText(share: number): string {
	return `${Number((share * 100).toFixed(1))}%`;
}
