import type { Amount } from "./amount";

/** Before a number that says what there is already, without a word that adds to it. */
const STOCK =
	/(?:已有|(?<!实)现有|原有|已建成|已建|已创建|目前|截至|(?<![较比])(?:去年|上年|往年)|此前|已累计|现存|存量|已达|已完成|已开设|已设立|已成立|已培训|原来|(?:全[县区市州旗镇乡]|[辖园]区)(?:现|目前)?[共拥]有)(?!.{0,20}(?:基础上|新增|新建|再|增加|扩大))/;
/** 全县现有幼儿园86所，公办园｜占比46.5%: a share without a verb says more of what there is. */
const SHARE_OF_STOCK =
	/(?:现有|[共拥]有|已建成|目前)[^。;\n]{0,40}[，,][^，,。;\n达提完实新确保力争使至到升降]{1,10}(?:率|占比|比例|比重)为?$/;
/** 2022年全县完成｜6120人: a sentence of a year that is over, but not of who was born or what was begun then. */
const OF_A_YEAR =
	/^(?:其中)?[，,]?(20\d\d)年度?(?!\d|[—至起级月-]|以[来前后]|之前|出生|入学|毕业|[春秋]季|续建|结转|开工|立项|启动|获批|确定)/;
/** What turns such a sentence to the work promised. */
const TURNS = /今年|本年|年内|年底|20\d\d年|目标|计划|力争|继续|基础上|再|提高|提升到|[较比]/;

/** Whether a number says what there is already, or what was done in a year before the notice's. */
export function isStock(amount: Amount): boolean {
	const { before, prose, previousEnd, span, dimension, comparator } = amount;
	const { text } = prose;
	if (STOCK.test(text.slice(Math.min(previousEnd, span.start), span.start))) return !/^.{0,3}已婚/.test(before);
	const sentence = text.slice(sentenceStart(text, span.start), span.start);
	if (dimension === "share" && comparator === "=" && SHARE_OF_STOCK.test(sentence)) return true;
	const past = OF_A_YEAR.exec(sentence);
	return past !== null && Number(past[1]) < (prose.year ?? 0) && !TURNS.test(sentence.slice(past[0].length));
}

/** A sentence that looks back is no longer. */
const LONGEST = 80;

function sentenceStart(text: string, at: number): number {
	const from = Math.max(0, at - LONGEST);
	const stop = Math.max(...["。", ";", "；", "\n"].map((char) => text.lastIndexOf(char, at - 1)));
	return stop < from ? from : stop + 1;
}
