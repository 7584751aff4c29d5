import type { TargetProgress } from "../../model";
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
		if (whole.achieved !== null || whole.doneInWords || words[index]?.within) return whole;
		const parts = partsOf(words, index).map((part) => told[part.index]?.achieved ?? null);
		const item = context.notice.items.find(({ no }) => no === whole.item);
		if (parts.length < 2 || !item || parts.some((part) => part === null)) return whole;
		const achieved = tidy(parts.reduce<number>((sum, part) => sum + (part ?? 0), 0));
		const share = tidy(achieved / whole.target.value);
		return {
			...whole,
			achieved,
			share,
			quote: told[index + 1]?.quote ?? null,
			arithmetic: `${parts.join("＋")}＝${achieved}${whole.target.measure}`,
			status: statusOf(whole.target, item, achieved, share, context),
		};
	});
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
