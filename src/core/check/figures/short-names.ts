import { rememberedWords } from "../../model";
import type { Figure } from "./figure";
import { kindFit } from "./fit";
import { FUNCTION_WORDS } from "./lexicon/cues";
import type { MeasureFit } from "./measures";
import type { TargetWords } from "./vocabulary";

export const FUNCTION = new RegExp([...FUNCTION_WORDS].sort((a, b) => b.length - a.length).join("|"), "g");

/** The characters of words that name something. Asked of the same words for every target. */
export const meaningful = rememberedWords((beside: string) =>
	beside
		.replace(/^[应实][\u4e00-\u9fa5](?= |$)/, "")
		.replace(FUNCTION, "")
		.replace(/[^\u4e00-\u9fa5]/g, ""),
);

/** 婚检率 for 婚前医学检查率, 工坊 for 巾帼共富工坊: a short name that fits no other target in that measure. */
export function isNamedShort(
	{ figure, words, all }: { figure: Figure; words: TargetWords; all: readonly TargetWords[] },
	left: string,
	right: string,
	measure: MeasureFit,
): boolean {
	if (measure !== "same" || words.people || figure.share) return false;
	const isRate = figure.dimension === "share";
	const name = isRate ? (RATE_NAME.exec(left)?.[1] ?? "").replace(FUNCTION, "") : meaningful(left) || meaningful(right);
	if (name.length < 2) return false;
	const fits = ({ target: { subject }, own }: TargetWords) =>
		isRate ? isShortFor(name, subject.replace(RATE_TAIL, "")) : isNameOf(name, subject, own);
	const isOthers = all.some((other) => other !== words && kindFit(figure, other) !== null && fits(other));
	return fits(words) && !isOthers;
}

const RATE_NAME = /([\u4e00-\u9fa5]{2,14})(?:率|占比|比例|比重)(?:[已均约达到为至]|提高|提升|保持在|稳定在)*$/;
const RATE_TAIL = /(?:率|占比|的?比例|比重)$/;

/** 工坊 of 巾帼共富工坊, 失能床位 of 失能照护床位, 点位整治 of 交通秩序整治点位. */
function isNameOf(name: string, subject: string, own: string): boolean {
	if (subject.length <= name.length && name.length < 4) return false;
	if (subject.includes(name) || (name.length >= 3 && isShortFor(name, subject))) return true;
	const pairs = name.length - 1;
	const shared = Array.from({ length: pairs }, (_, at) => own.includes(name.slice(at, at + 2))).filter(Boolean).length;
	return name.length >= 4 && name.length <= 12 && shared >= pairs * 0.6;
}

/** Every character in its order: 婚检 in 婚前医学检查. */
function isShortFor(short: string, full: string): boolean {
	let at = 0;
	for (const char of full) if (char === short.charAt(at)) at++;
	return at === short.length;
}
