import type { Target } from "../../model";
import type { Figure } from "./figure";
import { likeness } from "./likeness";
import { type MeasureFit, measureFit } from "./measures";
import type { TargetWords } from "./vocabulary";

/** What stands for people who get one: “希望小屋”10间 for 18名. */
const FOR_PEOPLE = /^(?:[间处个户所家套]|户家庭|个家庭)$/;

/** May a figure of this sort report on a target of this kind, and how do their measures go together? Null where it may not. */
export function kindFit(figure: Figure, words: TargetWords): MeasureFit | null {
	const { target } = words;
	if (target.kind === "money-standard") return figure.dimension === "money" ? "same" : null;
	// 死亡率为0: nothing is nothing in any measure.
	if (figure.measure === "" && figure.value === 0) return "same";
	if (figure.dimension === "share") return shareFit(figure, words);
	if (isPercent(target) || figure.share) return null;
	// 年均不少于200部: the notice is for a year.
	const isYearly = /^(?:每年|年均|全年)|[^每]年均|每年/.test(target.quote);
	const wantsPerUnit = (target.kind === "rate" && !isYearly) || (target.quote.includes("每") && !isYearly);
	if (figure.perUnit !== wantsPerUnit && (figure.perUnit || (target.kind === "rate" && !isYearly))) return null;
	if (figure.measure === "") return figure.dimension === null ? "same" : null;
	const fit = measureFit(figure.measure, target.measure);
	// 第一轮 of 筛查两次
	if (figure.ordinal) return fit === "other" ? null : "same";
	return fit === "other" && !standsForPeople(figure, words) ? null : fit;
}

function shareFit(figure: Figure, words: TargetWords): MeasureFit | null {
	const { target } = words;
	if (figure.share) return target.kind === "count" || isOwnShare(figure, words) ? "same" : null;
	if (target.kind === "coverage" && figure.value !== 100 && !COVERAGE.test(figure.clauseLeft)) return null;
	if (target.measure.includes("百分点")) return /%|百分点/.test(figure.measure) ? "same" : null;
	if (isPercent(target)) return figure.measure === "%" ? "same" : null;
	return figure.measure === target.measure ? "same" : null;
}

const COVERAGE = /覆盖|普及|全面|建成|达标/;

/** 占比 is a share of the target, or the rate that the target itself is. */
function isOwnShare(figure: Figure, { target, own }: TargetWords): boolean {
	const isShare = /占比|比例|比重/.test(own) || /^\d+%(?:以上)?的/.test(target.quote.replace(/％/g, "%"));
	return target.kind === "rate" && figure.left.endsWith("占比") && isShare;
}

function isPercent({ measure, kind }: Target): boolean {
	return measure === "%" || measure === "％" || kind === "coverage";
}

function standsForPeople(figure: Figure, words: TargetWords): boolean {
	if (!words.people || !FOR_PEOPLE.test(figure.measure)) return false;
	const names = words.context.filter((term) => term.head);
	return names.length > 0 && likeness(names, figure.left + figure.right).head > 0;
}
