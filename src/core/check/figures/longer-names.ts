import type { Figure } from "./figure";
import type { TargetWords } from "./vocabulary";

/** 普惠托位188个 where 托位 and 普惠托位 are due: the longer name says more. */
export function nameBonus(figure: Figure, words: TargetWords, all: readonly TargetWords[]): number {
	const { subject } = words.target;
	const beside = figure.left + figure.right;
	// 旗级最美家庭30户: of the whole and its part the part is meant.
	if (words.within && subject !== "" && beside.includes(subject)) return isNamedWhole(subject, beside, all) ? 0 : 0.5;
	const isLonger = all.some(
		(other) =>
			other !== words &&
			other.target.subject !== "" &&
			subject !== other.target.subject &&
			subject.includes(other.target.subject),
	);
	return isLonger && beside.includes(subject) ? 0.15 : 0;
}

/** 食堂、助餐点共11个 is no figure of the part 食堂. */
function isNamedWhole(part: string, beside: string, all: readonly TargetWords[]): boolean {
	return all.some(({ target: { subject } }) => subject !== part && subject.includes(part) && beside.includes(subject));
}
