import type { Comparator, TargetKind } from "../../model";
import type { Amount } from "./amount";

/** What is paid to each, told by the words beside the amount. */
const STANDARD =
	/标准|支付额|限额|额度|费用|补贴|补助|奖补|奖励|津贴|救助金|慰问金|助学金|生活费|养育|保障金|自付|赔付|报销|减免|人均|生均|户均|保额|学费|托费|伙食|营养|保费|救助|每|给予|封顶|最高|礼金|费$/;
const TOTAL = /资金|经费|贷款|总额|共计|累计|投资|总投|善款|款物|物资|预算|授信|产值|收入|销售|募集|筹集|价值|投入/;
const UP_TO = /最高|封顶|上限|每/;
const COMPARISON_WORDS: readonly [RegExp, Comparator][] = [
	[/至少|不少于|不低于|不得少于|不得低于/, ">="],
	[/不超过|不高于|不多于|控制在|至多/, "<="],
];

/** 元 for all money; %, 百分点 without 个; else as written. */
export function unitOf(amount: Amount): string {
	if (amount.dimension === "money") return "元";
	if (amount.measure === "%" || amount.coverage) return "%";
	if (amount.measure === "个百分点") return "百分点";
	const { measureSpan, prose, measure } = amount;
	return measureSpan ? prose.quoteOf(measureSpan.start, measureSpan.end) : measure;
}

/**
 * @param phrase the quote, with the words between noun and number
 * @param per a denominator stands in the phrase: 每人, 每千人口
 */
export function kindOf(amount: Amount, phrase: string, per: boolean): TargetKind {
	if (amount.coverage) return "coverage";
	if (amount.dimension === "money") return !per && isTotal(amount, phrase) ? "count" : "money-standard";
	if (amount.dimension === "share") return /覆盖/.test(phrase) && amount.measure === "%" ? "coverage" : "rate";
	return per || amount.measure === "倍" || AVERAGE.test(phrase) ? "rate" : "count";
}

/** 日均供餐, 年均不少于200部; but 青年均 is another word. */
const AVERAGE = /[日月周季人户生班校村]均(?![衡等为可有已由])|(?<![青少成中老童学全])年均(?![衡等为可有已由])/;

/** 达到城区学校总数的｜60% */
const REACHES_PART = /达到?[^，,。;]{1,14}的$/;

/** The number's own comparator word, else one that stands further off: 至少建成2处, 达到每千人口3.8个. */
export function comparatorOf(amount: Amount, between: string): Comparator {
	if (amount.comparator !== "=") return amount.comparator;
	for (const [words, comparator] of COMPARISON_WORDS) if (words.test(between)) return comparator;
	return /达到?每/.test(between) || (amount.dimension === "share" && REACHES_PART.test(between)) ? ">=" : "=";
}

/** Nobody is paid six figures: without 每人 or 最高 such a sum is for all together. */
const LARGE = 100_000;

/** 由1100元提高至｜1300元: what is raised is paid to each. */
const RAISED_TO = /(?:提高|提标|上调|调整|增加|提升)(?:到|至|为)$/;

function isTotal({ value, comparator, before }: Amount, phrase: string): boolean {
	if (UP_TO.test(phrase)) return false;
	if (RAISED_TO.test(before)) return TOTAL.test(phrase) || value >= LARGE;
	return TOTAL.test(phrase) || !STANDARD.test(phrase) || (value >= LARGE && comparator !== "<=");
}
