import type { Cadence, Fact } from "../../model";
import type { Outlined } from "../items/outline";
import { closeUp, folded, type MappedText, sliceMapped, spanOf, statedFact } from "../repair/mapped-text";

export interface ReturnRule {
	cadence: Fact<Cadence>;
	rule: Fact<string> | null;
}

/** How often, by words; the first that fits counts, so 每季度最后一个月25日前 is quarterly. */
const CADENCES: readonly [Cadence, RegExp][] = [
	["custom", /双月|隔月|每[两2]个?月/],
	["quarterly", /[每按逐各](?:个)?季|季度末|季末|季报|季度首月|季后/],
	["half-yearly", /[每按](?:个)?半年|半年(?:报|一次)/],
	["monthly", /[每按逐](?:个)?月|月报|月底前逐月|月末前每/],
];
/** 6月20日, 5月底: two and more of them are a list of dates. */
const DAY = /\d{1,2}月(?:\d{1,2}日|底|末|初|[上中下]旬|(?=[、和]\d))/g;
/** 报送, 上报, 报县妇儿工委办公室; but 通报 and 报表 are no report. */
const REPORTS = /报送|上报|填报|反馈|(?<![通简预海播])报(?![表告名道警刊])/;
/** What the office itself does: it calls, inspects, circulates. */
const OFFICE_DOES = /通报|调度|督查|督导|督办|检查|评估|召开|会商|考核|巡查/;

/** 各责任单位要于每季度末将实事进展情况报县妇儿工委办公室 → quarterly, with the whole sentence. */
export function findReturnRule(lines: readonly Outlined[], formTitle: string): ReturnRule {
	const sentences = lines.flatMap(({ paragraph }) => sentencesOf(paragraph.content));
	let reporting: MappedText | null = null;
	for (const sentence of sentences) {
		const cadence = cadenceOf(folded(sentence));
		if (cadence)
			return { cadence: { value: cadence, span: spanOf(sentence), basis: "stated" }, rule: statedFact(sentence) };
		if (!reporting && REPORTS.test(folded(sentence)) && /情况/.test(sentence.text)) reporting = sentence;
	}
	const implied = CADENCES.find(
		([, words]) => words.test(formTitle) || (words.source.includes("季") && formTitle.includes("本季")),
	)?.[0];
	return {
		cadence: { value: implied ?? (formTitle.includes("本月") ? "monthly" : "quarterly"), span: null, basis: "implied" },
		rule: reporting ? statedFact(reporting) : null,
	};
}

function cadenceOf(sentence: string): Cadence | null {
	const clauses = sentence.split(/[,;]/);
	for (const [i, clause] of clauses.entries()) {
		const rest = clauses.slice(i, i + 3).join(",");
		if (!REPORTS.test(rest) || (OFFICE_DOES.test(clause) && !/报送|上报|报[县区市]/.test(clause))) continue;
		const cadence = CADENCES.find(([, words]) => words.test(clause))?.[0];
		if (cadence) return cadence;
		if ([...clause.matchAll(DAY)].length >= 2) return /季度/.test(rest) ? "quarterly" : "custom";
	}
	return null;
}

function sentencesOf(paragraph: MappedText): MappedText[] {
	const close = closeUp(paragraph);
	const text = close.text;
	const sentences: MappedText[] = [];
	let start = 0;
	for (let i = 0; i <= text.length; i++) {
		if (i < text.length && text.charAt(i) !== "。") continue;
		if (i > start) sentences.push(sliceMapped(close, start, Math.min(i + 1, text.length)));
		start = i + 1;
	}
	return sentences;
}
