import type { Item, TargetProgress } from "../../model";
import type { CheckContext } from "../context";
import { statusOf } from "./judge";
import { measureFit } from "./measures";
import { tidy } from "./sums";
import type { TargetWords } from "./vocabulary";

/**
 * 评选100户，其中县级30户、镇级70户: where a report gives all parts and no whole, the parts' sum is the whole's figure.
 * @param told the targets of one item, in the order of `words`
 */
export function withWholes(
	told: readonly TargetProgress[],
	words: readonly TargetWords[],
	context: CheckContext,
): TargetProgress[] {
	return told.map((whole, index) => {
		if (whole.achieved !== null) return withNamedPart(whole, told, words, context);
		if (whole.doneInWords || words[index]?.within) return whole;
		const parts = partsOf(words, index).map((part) => told[part.index]?.achieved ?? null);
		const item = context.notice.items.find(({ no }) => no === whole.item);
		if (parts.length < 2 || !item || parts.some((part) => part === null)) return whole;
		const sum = asSum(whole, parts.map(Number), item, context);
		return { ...sum, quote: told[index + 1]?.quote ?? null };
	});
}

function asSum(whole: TargetProgress, parts: readonly number[], item: Item, context: CheckContext): TargetProgress {
	const achieved = tidy(parts.reduce((sum, part) => sum + part, 0));
	const share = tidy(achieved / whole.target.value);
	return {
		...whole,
		achieved,
		share,
		arithmetic: `${parts.join("＋")}＝${achieved}${whole.target.measure}`,
		status: statusOf(whole.target, item, achieved, share, context),
	};
}

/**
 * 食堂4个、助餐点7个 where 食堂、助餐点15个, 其中食堂5个 are due: what was found for the whole names only the other, so the part is
 * added; not where either says that it is the whole or the part.
 */
function withNamedPart(
	whole: TargetProgress,
	told: readonly TargetProgress[],
	words: readonly TargetWords[],
	context: CheckContext,
): TargetProgress {
	const { quote, achieved } = whole;
	const names = whole.target.subject.split(/[、和]/);
	if (names.length !== 2 || !quote || achieved === null || /共|合计|累计|总/.test(quote)) return whole;
	const missing = names.filter((name) => !quote.includes(name));
	const part = told.find((each) => words[each.index]?.within && each.target.subject === missing[0]);
	const item = context.notice.items.find(({ no }) => no === whole.item);
	const isBeside = missing.length === 1 && part?.quote && !/其中|[（(]/.test(part.quote);
	if (!isBeside || part.achieved === null || !item) return whole;
	return asSum(whole, [part.achieved, achieved], item, context);
}

/** The targets right behind one that the notice says are its parts, where they make up the whole of it. */
function partsOf(words: readonly TargetWords[], index: number): TargetWords[] {
	const whole = words[index]?.target;
	if (whole?.kind !== "count") return [];
	const behind = words.slice(index + 1);
	const end = behind.findIndex(({ within, target }) => !within || measureFit(target.measure, whole.measure) !== "same");
	const parts = end < 0 ? behind : behind.slice(0, end);
	return parts.reduce((sum, { target }) => sum + target.value, 0) === whole.value ? parts : [];
}
