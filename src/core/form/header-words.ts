import { type ColumnRole, rememberedWords } from "../model";
import { comparable } from "../text";

/** What a header says its column holds. The heavier one is taken where two columns claim a role. */
export interface HeaderMeaning {
	role: ColumnRole;
	weight: number;
}

const LONGEST_HEADER = 40;

/** First match counts. Headers are compared without white space, brackets and marks. */
const WORDS: readonly (HeaderMeaning & { words: RegExp })[] = [
	// 上季度进展情况, 下一步措施, 存在问题: beside 进度, never it.
	{ role: "other", weight: 0, words: /^(?:上一?(?:季度?|期|个?月|次|年)|下一?(?:步|阶段|季度?|期|年)|存在|困难|问题)/ },
	{ role: "other", weight: 0, words: /率$|%|百分比|是否|佐证|目标$|^(?:未完成)?原因/ },
	{ role: "no", weight: 2, words: /^(?:项目|实事|任务|事项)?(?:序号|编号|序列号?)$|^(?:序|号|No\.?)$/i },
	{ role: "deadline", weight: 3, words: /完成时限|完成时间|完成期限|完成日期|办结时[限间]/ },
	{ role: "deadline", weight: 2, words: /时限|时间节点|时间要求|(?:截止|预计|计划)(?:时间|日期)|^(?:期限|完成节点)$/ },
	{
		role: "progress",
		weight: 5,
		words: /(?:本季|本期|本月|本阶段|当季|当期).{0,20}(?:措施|进度|进展|情况|成效|工作|开展|完成)/,
	},
	{ role: "progress", weight: 4, words: /进度|进展/ },
	{ role: "progress", weight: 3, words: /(?:完成|落实|推进|实施|工作|开展|执行|办理)情况|工作成效/ },
	{ role: "progress", weight: 2, words: /(?:具体|主要|工作|推进|落实)(?:措施|做法)/ },
	{ role: "units", weight: 3, words: /(?:责任|牵头)(?:单位|部门|主体)/ },
	{ role: "units", weight: 2, words: /(?:承办|主办|落实|实施|主管)(?:单位|部门)/ },
	{ role: "units", weight: 1, words: /^(?:单位|部门|配合单位|协办单位)$/ },
	{
		role: "name",
		weight: 3,
		words: /^(?:办?实事|项目|任务|事项)(?:项目|事项|内容)?(?:及)?名称$|^实事(?:项目|事项|内容)?$/,
	},
	{
		role: "name",
		weight: 2,
		words: /^(?:序号及|民生|重点|主要|具体|工作|办)*(?:实事|项目|任务|事项)(?:名称|内容|项目)?$/,
	},
	{ role: "name", weight: 1, words: /^(?:目标任务|名称|工作内容|主要内容|内容)$/ },
];

/** 实事 in a longer header, once the header row is known: 为民办实事具体项目. */
const LOOSE_NAME = /实事|项目|任务|事项/;

/**
 * 本季度具体措施\n及任务进度情况 → progress.
 * @returns null where the words say nothing about a column of the form.
 */
export const meaningOf = rememberedWords((header: string): HeaderMeaning | null => {
	const text = headerText(header);
	if (text === "") return null;
	const found = WORDS.find(({ words }) => words.test(text));
	return found ? { role: found.role, weight: found.weight } : null;
});

export function mayBeName(header: string): boolean {
	return LOOSE_NAME.test(headerText(header));
}

/** Without white space, what stands in brackets and marks such as * and ：; "" where it is too long for a header. */
function headerText(header: string): string {
	if (header.length > 4 * LONGEST_HEADER) return "";
	const text = comparable(header)
		.replace(/\([^()]{0,40}\)|【[^】]{0,40}】/g, "")
		.replace(/[*★☆:：、,，.。]/g, "");
	return text.length > LONGEST_HEADER ? "" : text;
}
