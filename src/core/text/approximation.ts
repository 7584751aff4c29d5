import { skipSpace, skipSpaceLeft } from "./measure-words";

export type Comparison = ">=" | "<=" | "~";

/** Words before a number: 不少于50人, 达到85%, 约1.2万人. */
const BEFORE: Record<Comparison, string> = {
	">=": `不少于 不低于 不小于 不得少于 不得低于 不应少于 不应低于 不能少于 不能低于 至少 最少 最低 达到 达到了 达 多达 高达 可达 保持在 稳定在 维持在
		稳定保持在 超过 超 突破 高于 多于 大于 ≥ >= > 不下于 不下 逾 已超`,
	"<=": "不超过 不多于 不高于 不大于 不得超过 不得高于 不得多于 至多 最多 最高 控制在 低于 少于 小于 ≤ <= <",
	"~": "约 大约 约为 约有 近 将近 接近 大概 大致",
};
/** Of BEFORE, the words that say where a number goes, not how exactly: 达到80%左右 is about 80%. */
const LEADING = new Set("达到 达到了 达 多达 高达 可达 保持在 稳定在 维持在 稳定保持在 控制在".split(" "));
/** Words after the measure word, or after the number: 85%以上, 50人以内. */
const AFTER: Record<Comparison, string> = {
	">=": "以上 及以上 (含)以上 (含以上) 之上 或以上",
	"<=": "以内 以下 及以下 之内 之下",
	"~": "左右 上下 前后 许",
};
/** Words that end in one of BEFORE and mean something else: 节约100元, 最近5年, 下达30个指标. */
const MISLEADING = new Set(
	"节约 预约 签约 公约 条约 合约 履约 邀约 附近 最近 邻近 靠近 下达 到达 传达 发达 表达 雷达 直达 送达 抵达".split(" "),
);

const before = index(BEFORE);
const after = index(AFTER);

/** The comparator word that ends at `at`, the longest; null where none does. */
export function comparisonBefore(
	text: string,
	at: number,
): { start: number; comparison: Comparison; leads: boolean } | null {
	const end = skipSpaceLeft(text, at);
	for (let length = Math.min(before.longest, end); length > 0; length--) {
		const word = text.slice(end - length, end);
		const comparison = before.words.get(word);
		if (comparison && !MISLEADING.has(text.slice(end - 2, end)) && !MISLEADING.has(text.slice(end - length - 1, end)))
			return { start: end - length, comparison, leads: LEADING.has(word) };
	}
	return null;
}

/** The comparator word that begins at `at`, the longest; null where none does. */
export function comparisonAfter(text: string, at: number): { end: number; comparison: Comparison } | null {
	const start = skipSpace(text, at);
	for (let length = after.longest; length > 0; length--) {
		const comparison = after.words.get(text.slice(start, start + length));
		if (comparison) return { end: start + length, comparison };
	}
	return null;
}

function index(table: Record<Comparison, string>): { words: Map<string, Comparison>; longest: number } {
	const words = new Map<string, Comparison>();
	for (const [comparison, list] of Object.entries(table) as [Comparison, string][])
		for (const word of list.split(/\s+/)) words.set(word, comparison);
	return { words, longest: Math.max(...[...words.keys()].map((word) => word.length)) };
}
