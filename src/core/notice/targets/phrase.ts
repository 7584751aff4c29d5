import type { Amount } from "./amount";
import { nounAfter } from "./noun-after";
import { clauseStart, nounBefore, nounBeforeVerb } from "./noun-before";
import type { Prose } from "./prose";

/** The words that state one amount: where they begin and end, and what is counted. Offsets count in `prose.text`. */
export interface Phrase {
	start: number;
	end: number;
	/** What is counted, as written; empty where the phrase does not say. */
	subject: string;
	/** 每人, 每千人口, 每季度 before the number; "" where there is none. */
	per: string;
	/** The noun stands behind the number. */
	nounBehind: boolean;
}

const PEOPLE_MEASURES = new Set("人 名 位 户 人次 对 人(次) 户次 家庭 口 人/次".split(" "));
const PER = /(?:每(?:个?[千百万亿十\d]{0,4})?|(?<![千百万亿十几数\d])[千万](?=人口))[^每，,。、;:]{1,8}/;
/** 由每人每月1200元提高到1350元: what stood there before is part of the phrase, never of the noun. */
const BASE = /(?:由|从)[^，,。;由从]{0,16}[\d十百千万][^，,。;由从]{0,8}(?:到|至|为)$/;
/** 500元/人·年 */
const PER_BEHIND = /^\/(?:[十百千万]{1,2}(?:人口?|户|名)|人|生|户|月|年|天|次|学期|学年|家|对|例|·|每|\/){1,8}/;
/** 接种100%覆盖 */
const COVERED_BEHIND = /^全?覆盖/;
const NOT_PER = /每(?:年|一|位|周|天|日)?(?:开放|通过)/;
/** 每生每学期, 每千人口, 每人每天, 千人口 */
const PER_CHAIN =
	/^(?:[千万]人口|(?:每个?[千百万十两二三\d]{0,4}(?:人口|人次|人|名[^每，,。、]{1,6}?(?=配|拥|达|补|奖|发|给|至少|不|结对)|名[^每，,。、]{0,6}|位[^每，,。、]{0,6}|户|家|所|处|间|生|校|班|村|社区|镇|街道|年度?|个?月|日|天|周|季度?|学期|学年|次|半年|例|对|张|床|场|期|孩|胎|套|站点|示范点|点位|点|站|组|队|台|床位|托位|学位|份|餐|盒|件|篇|机构|乡镇|镇街|村社区|企业|单位|家庭|儿童|学生|妇女|亩|[^每，,。、“”]{1,6}?(?=补|奖|发|给|资助|减|至少|不|配|建|开|新|达|约|设|投|安排|享|有))(?:（[^）]{1,6}）)?){1,3})/;
/** A bare 百 or 千 counts like an adjective, between both halves of its noun: 家庭教育百场巡讲. */
const BARE = /^[百千万]+$/;

/**
 * @param amount a number that counts work
 * @param earliest end of the phrase before it
 * @param limit start of the next amount
 */
export function readPhrase(amount: Amount, earliest: number, limit: number): Phrase {
	const { prose, span, previousEnd } = amount;
	const { text } = prose;
	// 建筑面积1.2万平方米、床位300张: the amount before it ends a phrase although it is no target.
	const from = Math.max(earliest, text.charAt(previousEnd) === "、" ? previousEnd + 1 : 0);
	const people = PEOPLE_MEASURES.has(amount.measure);
	const counts = people ? "people" : amount.dimension === "share" ? "share" : "things";
	const left = Math.max(from, clauseStart(prose, span.start, from));
	const base = BASE.exec(text.slice(left, span.start));
	const perStart = base ? null : findPer(text, left, span.start);
	let before = nounBefore(prose, from, base ? left + base.index : (perStart ?? span.start), counts);
	const tail = amount.dimension === "share" ? COVERED_BEHIND : PER_BEHIND;
	const behind = tail.exec(text.slice(span.end, span.end + 12))?.[0].length ?? 0;
	const after = takesNounBehind(amount, text.slice(before.start, before.end))
		? nounAfter(prose, span.end + behind, limit, people)
		: span.end + behind;
	const nounBehind = after > span.end + behind;
	if (!nounBehind && perStart === null && before.end === before.start) before = nounBeforeVerb(prose, from, span.start);
	const hasBefore = before.end > before.start;
	if (perStart !== null) return perPhrase(amount, { perStart, before, after, hasBefore });
	const bare = BARE.test(text.slice(span.start, amount.numberSpan.end)) && hasBefore && nounBehind;
	// Across 由65% the noun is no neighbour of the number any more.
	const start = bare || (hasBefore && !nounBehind && !base) ? before.start : span.start;
	const subject = `${!nounBehind || bare ? text.slice(before.start, before.end) : ""}${text.slice(span.end + behind, after)}`;
	return {
		start,
		end: after,
		subject: nounBehind && people ? withoutCohort(headNoun(subject)) : headNoun(subject),
		per: behind > 0 && tail === PER_BEHIND ? text.slice(span.end, span.end + behind) : perOfBase(amount, left, base),
		nounBehind,
	};
}

/** 每千人口托位数由4.6个提高到｜5.2个, 由每人1200元提高到｜1350元: money has its 每 beside the old sum. */
function perOfBase({ prose, span, dimension }: Amount, left: number, base: RegExpExecArray | null): string {
	if (!base) return "";
	const from = dimension === "thing" ? left : left + base.index;
	return PER.exec(prose.text.slice(from, span.start))?.[0] ?? "";
}

/** Rates and 全覆盖 have their noun before them; only 70%以上的村 and 覆盖80%以上的企业 have it behind. */
function takesNounBehind(amount: Amount, before: string): boolean {
	if (amount.dimension !== "share") return true;
	return !amount.coverage && (before === "" || (/^(?:覆盖|惠及|带动)$/.test(before) && amount.after.startsWith("的")));
}

function findPer(text: string, left: number, right: number): number | null {
	const segment = text.slice(left, right);
	const match = PER.exec(`${segment}  `);
	if (!match || NOT_PER.test(segment)) return null;
	const at = left + match.index;
	return right - at > 30 ? null : at;
}

function perPhrase(
	{ prose, span }: Amount,
	{
		perStart,
		before,
		after,
		hasBefore,
	}: { perStart: number; before: { start: number; end: number }; after: number; hasBefore: boolean },
): Phrase {
	const { text } = prose;
	const nounBehind = after > span.end;
	const between = text.slice(perStart, span.start);
	const per = PER_CHAIN.exec(between)?.[0] ?? between;
	const inside = nounBefore(prose, perStart + per.length, span.start, "things");
	const noun = nounBehind
		? headNoun(text.slice(span.end, after))
		: text.slice(inside.start, inside.end) || text.slice(before.start, before.end);
	const subject = noun || nounOfClauseBefore(prose, perStart);
	return {
		start: hasBefore && !nounBehind ? before.start : perStart - leadLength(text, perStart),
		end: after,
		subject,
		per,
		nounBehind,
	};
}

/** 达到每人每月1500元 */
function leadLength(text: string, at: number): number {
	return text.slice(Math.max(0, at - 2), at).endsWith("达到") ? 2 : 0;
}

/** ……，每人5000元: what is paid stands in the clause before. */
function nounOfClauseBefore(prose: Prose, at: number): string {
	const end = at - 1;
	if (end < 1 || !"，,".includes(prose.text.charAt(end))) return "";
	const noun = nounBefore(prose, 0, end, "things");
	const words = prose.text.slice(noun.start, noun.end);
	return /\d/.test(words) ? "" : words;
}

/** 2.6万名｜35—64岁农村妇女 → 农村妇女: of people counted, the cohort is no part of the name. */
function withoutCohort(noun: string): string {
	return noun.replace(/^\d{1,2}[-—–~至]\d{1,2}周?岁的?/, "");
}

/** What is counted without the list of its kinds: 开放共享、规范运营的城市书房 → 城市书房. */
function headNoun(noun: string): string {
	const listed = noun.replace(/^的/, "").replace(/^.{1,50}等(?:方面)?(?=.)/, "");
	const particle = listed.lastIndexOf("的");
	return particle > 0 && listed.slice(0, particle).includes("、") ? listed.slice(particle + 1) : listed;
}
