import type { Figure, Match } from "./figure";
import { liveOf, NOT_DONE_ROLES, wholeFirst } from "./live-figures";
import { pick, statedTotalOf, sumOf, tidy } from "./sums";
import type { TargetWords } from "./vocabulary";
import type { WorkingText } from "./working-text";

/** What the figures of a text come to for one target. */
export interface Settlement {
	achieved: number | null;
	periodFigure: number | null;
	/** A share of the target stated in per cent. */
	statedRate: number | null;
	/** `achieved` was computed from that share. */
	fromShare: boolean;
	textTarget: number | null;
	otherMeasure: string | null;
	/** First and last offset of the words it rests on. */
	span: { start: number; end: number } | null;
	arithmetic: string | null;
	confidence: "certain" | "likely" | "none";
	candidates: string[];
	mentioned: boolean;
}

/** Draws together all that a text says of one target; `previous` is the last report's cumulative figure. */
export function settle(
	working: WorkingText,
	matches: readonly Match[],
	words: TargetWords,
	previous: number | null,
): Settlement {
	const measureText = words.target.measure;
	const isShare = ({ figure }: Match) => figure.share && words.target.kind === "count";
	const shares = matches.filter(isShare);
	const counts = matches.filter((match) => !isShare(match));
	const same = counts.filter(({ measure }) => measure === "same");
	const done = wholeFirst(liveOf(same).length > 0 ? liveOf(same) : liveOf(counts), counts, words);
	const mentioned = counts.some((match) => !match.ambiguous);
	const stated = shares.filter(({ figure }) => !NOT_DONE_ROLES.has(figure.role)).at(0)?.figure ?? null;
	const repeated = same.find(({ figure }) => isWholeYears(figure))?.figure.value ?? null;
	const base: Settlement = {
		achieved: null,
		periodFigure: null,
		statedRate: stated?.value ?? null,
		fromShare: false,
		textTarget: repeated,
		otherMeasure: null,
		span: null,
		arithmetic: null,
		confidence: "none",
		candidates: [],
		mentioned,
	};
	if (done.some(({ ambiguous }) => ambiguous) && done.every(({ ambiguous }) => ambiguous)) {
		return { ...base, candidates: quotes(working, done) };
	}
	const sure = done.filter(({ ambiguous }) => !ambiguous);
	if (sure.length > 0) return withFigures(base, working, sure, words, previous, measureText);
	if (stated) return fromShare(base, stated, words, repeated);
	return base;
}

/** 年度任务20处, 年度计划建设10处: what the text says the year's target is. */
function isWholeYears({ role, clauseLeft }: Figure): boolean {
	return role === "target" || (role === "plan" && /(?:年度|全年|年初|今年|本年)计划/.test(clauseLeft));
}

function withFigures(
	base: Settlement,
	working: WorkingText,
	sure: readonly Match[],
	words: TargetWords,
	previous: number | null,
	measureText: string,
): Settlement {
	const groups = {
		cumulative: wholes(sure, "cumulative"),
		unmarked: wholes(sure, "unmarked"),
		period: wholes(sure, "period"),
		earlier: wholes(sure, "earlier"),
		parts: sure.filter(({ figure }) => figure.part),
	};
	const periodFigure = groups.period.length > 0 ? sumOf(statedTotalOf(groups.period)) : null;
	const result = (used: readonly Match[], achieved: number, arithmetic: string): Settlement => ({
		...base,
		achieved: tidy(achieved),
		periodFigure,
		otherMeasure: used.find(({ measure }) => measure !== "same")?.figure.measure ?? null,
		span: {
			start: Math.min(...used.map(({ figure }) => quoteStart(working.text, figure))),
			end: Math.max(...used.map(({ figure }) => quoteEnd(working.text, figure))),
		},
		arithmetic,
		confidence: used.every(({ carried, measure }) => !carried && measure === "same") ? "certain" : "likely",
	});
	const show = (value: number) => `${tidy(value)}${measureText}`;
	if (words.target.kind === "rate" || words.target.kind === "coverage") {
		const best = [...sure].sort((a, b) => b.score - a.score)[0];
		if (best) return result([best], best.figure.value, `文中为${show(best.figure.value)}`);
	}
	for (const group of [groups.cumulative, groups.unmarked]) {
		if (group.length === 0) continue;
		const picked = pick(group);
		if (!picked) return { ...base, periodFigure, candidates: quotes(working, group) };
		const values = picked.map(({ figure }) => figure.value);
		const text =
			values.length > 1 ? `${values.map(show).join("＋")}＝${show(sumOf(picked))}` : `文中累计${show(sumOf(picked))}`;
		return result(picked, sumOf(picked), text);
	}
	const own = statedTotalOf([...groups.earlier, ...groups.period]);
	if (groups.period.length > 0 && groups.earlier.length === 0 && previous !== null) {
		const periods = statedTotalOf(groups.period);
		const sum = sumOf(periods);
		return result(periods, sum + previous, `本期${show(sum)}＋上期累计${show(previous)}＝${show(sum + previous)}`);
	}
	if (own.length > 0) {
		const text =
			own.length > 1
				? `${own.map(({ figure }) => show(figure.value)).join("＋")}＝${show(sumOf(own))}`
				: `文中只有本期${show(sumOf(own))}，没有上期累计数可加`;
		return result(own, sumOf(own), text);
	}
	const parts = groups.parts;
	return result(
		parts,
		sumOf(parts),
		`${parts.map(({ figure }) => show(figure.value)).join("＋")}＝${show(sumOf(parts))}`,
	);
}

function wholes(matches: readonly Match[], role: Figure["role"]): Match[] {
	return matches.filter(({ figure }) => figure.role === role && !figure.part);
}

/** 完成率75% alone: the figure is computed from the text's own target, else the notice's. */
function fromShare(base: Settlement, figure: Figure, words: TargetWords, repeated: number | null): Settlement {
	const whole = repeated ?? words.target.value;
	const achieved = tidy((whole * figure.value) / 100);
	return {
		...base,
		achieved,
		fromShare: true,
		span: { start: Math.max(figure.clauseStart, figure.start - 20), end: figure.end },
		arithmetic: `${whole}×${figure.value}%＝${achieved}`,
		confidence: "likely",
	};
}

function quotes(working: WorkingText, matches: readonly Match[]): string[] {
	return matches
		.slice(0, 4)
		.map(({ figure }) => working.quote(quoteStart(working.text, figure), quoteEnd(working.text, figure)));
}

function quoteStart(text: string, figure: Figure): number {
	let start = Math.max(figure.start - figure.left.length, figure.start - 30);
	while (start < figure.start && /[，。；：、\n（）]/.test(text.charAt(start))) start++;
	return start;
}

function quoteEnd(text: string, figure: Figure): number {
	const right = figure.right.length <= 16 ? figure.right.length : 0;
	return Math.min(text.length, figure.end + right);
}
