import type { Figure } from "./figure";
import { likeness } from "./likeness";
import { measureFit } from "./measures";
import type { TargetWords } from "./vocabulary";

/** Another thing is named between figure and noun, or the figure is what there is altogether. */
export function isAnotherThing(
	text: string,
	figure: Figure,
	words: TargetWords,
	{ left, gap, right, own }: { left: string; gap: string; right: string; own: number },
): boolean {
	// 患病妇女 are other people than 适龄妇女, on whichever side of the noun the word stands.
	const between = withoutServed((words.people ? left : gap).replace(FOR_WHOM, ""), figure, words);
	if (words.foreign.some((word) => between.includes(word) || beginsWith(right, own, word))) return true;
	const isNewTold = /^[^。；]{0,6}其中(?:今年|本年度?|当年)?新/.test(text.slice(figure.end, figure.end + 16));
	return (words.countsNew || isNewTold) && STOCK.test(left);
}

/** 65岁及以上的 */
const COHORT = /^\d{1,2}(?:[-—–~至]\d{1,2})?周?岁(?:及以上|以上|以下)?的?/;

/** 11280名妇女参加“两癌”检查: what people took part in stands behind them. */
export function servedBehind(figure: Figure, words: TargetWords): boolean {
	const verb = /[为对给][^，。；\d]{0,6}$/.test(figure.left)
		? /^[\u4e00-\u9fa5]{0,10}?(?:参加|接受|享受|进行|提供|开展|实施|完成|办理)(.{2,30})/
		: /^[\u4e00-\u9fa5]{0,10}?(?:参加|接受|享受|完成)(.{2,30})/;
	const behind = verb.exec(figure.right.replace(COHORT, ""))?.[1];
	if (!behind || /动员|发动|号召|引导|鼓励|邀请/.test(figure.left)) return false;
	const isTold = likeness(words.terms, behind).head >= 0.7 || (words.people && namedByContext(words, behind));
	return isHeadcount(figure.measure) && isHeadcount(words.target.measure) && isTold;
}

function isHeadcount(measure: string): boolean {
	return measureFit(measure, "人") !== "other" || measureFit(measure, "人次") === "same";
}

/** 送温暖活动惠及810人次: nobody but those whom the target counts is named. */
function withoutServed(between: string, figure: Figure, words: TargetWords): string {
	const isCounted = isHeadcount(figure.measure) && isHeadcount(words.target.measure);
	if (!isCounted) return between;
	// 参与学生2700人次 where 学生5000人次 are due.
	if (TOOK_PART.exec(between)?.[1] === words.target.subject && figure.measure === words.target.measure) return "";
	return between.replace(/^(?:活动|工作|项目|服务)?(?:共|累计)?(?:惠及|覆盖|服务|受益)$/, "");
}

const TOOK_PART = /^(?:共|累计)?(?:参与|参加)([\u4e00-\u9fa5]{2,10})$/;

/** 组织志愿者为11名儿童: who does it is not whom it is done for. */
const FOR_WHOM = /^.*(?=[为对给][^，。；]{0,6}$)/;

/** What there is altogether is not what was added. */
const STOCK = /总数|总量|现有|共有|总规模/;

/** 12家企业: another thing is named right behind the figure, before any word of the target. */
function beginsWith(right: string, own: number, word: string): boolean {
	const at = right.slice(0, 10).indexOf(word);
	return at >= 0 && (own < 0 || at < own);
}

/** For people: what is done for them stands for them (培训860人, 体质监测120人). */
export function namedByContext(words: TargetWords, text: string): boolean {
	return words.context.some((term) => term.weight > 0.3 && likeness([{ ...term, head: true }], text).head >= 0.7);
}
