import type { ReportingPeriod } from "../../model";
import { parseNumeral } from "../../text";
import type { Reach, Role } from "./lexicon/cues";

/** A cue found in a text. `now` ends a plan or the past. */
export interface CueHit {
	start: number;
	end: number;
	role: Role | "now";
	reach: Reach;
	weak: boolean;
}

const UNTIL = /(?:截至|截止|截至到|截止到|到|至|止)(?:\d{2,4}年|今年|本年)?$/;
const DATE =
	/(?<years>(?:近|[2-5二两三四五]年来?)(?=累计|共检|共筛|共完成)|近[几2-5二两三四五]年)|(?<year>20\d{2})年度?|前(?<upto>[二两三23])个?季度|(?<quarters>一、二|一二|一至二|一至三|一到三)季度|第?(?<quarter>[一二三四1-4])季度|(?<half>[上下])半年|(?<whole>全年)|(?<![\d.])(?<month>\d{1,2}|十[一二]?|[一二三四五六七八九])(?:月份?)?(?:[—–\-~至到]{1,2}(?<last>\d{1,2}|十[一二]?|[一二三四五六七八九]))?月/g;

/** Years, quarters, halves and months of a text, as the period's report means them. */
export function timeCues(text: string, period: ReportingPeriod, year: number): CueHit[] {
	const hits: CueHit[] = [];
	for (const match of text.matchAll(DATE)) {
		const start = match.index;
		const end = start + match[0].length;
		const cue = meaning(match.groups ?? {}, period, year);
		if (!cue) continue;
		const before = text.slice(Math.max(0, start - 10), start);
		const after = text.slice(end, end + 3);
		// 截至一季度末
		if (UNTIL.test(before) && cue.role === "earlier" && match.groups?.quarter) cue.reach = "clause";
		else if (UNTIL.test(before) && cue.role !== "plan" && cue.role !== "past" && !match.groups?.year)
			cue.role = "cumulative";
		else if (
			/^(?:底|末|份|中旬|下旬|上旬|\d{1,2}日)?(?:之?前|以前)/.test(text.slice(end, end + 6)) &&
			cue.role !== "past"
		)
			cue.role = "plan";
		// 评选下半年进行，工坊已建成5个: the plan is told to its end.
		if (cue.role === "plan" && PLAN_TOLD.test(text.slice(end, end + 24))) continue;
		if (match.groups?.year && /^(?:以来|起)/.test(after)) continue;
		hits.push({ start, end, weak: false, ...cue });
	}
	return hits;
}

const PLAN_TOLD = /^(?:再|将)?(?:进行|开展|实施|启动|举办)，[^，。；\d]{0,10}(?:已|建成|完成|累计)/;

type Meaning = { role: Role | "now"; reach: Reach; weak?: boolean };

function meaning(groups: Groups, period: ReportingPeriod, year: number): Meaning | null {
	const span = { first: Number(period.start.slice(5, 7)), last: Number(period.end.slice(5, 7)) };
	if (groups.years) return { role: "past", reach: "clause" };
	if (groups.year) return ofYear(Number(groups.year), year);
	if (groups.upto || groups.quarters || groups.whole) return { role: "cumulative", reach: "sentence", weak: true };
	if (groups.half) return ofHalf(groups.half === "上" ? 1 : 7, span);
	if (groups.quarter) return ofQuarter((parseNumeral(groups.quarter) ?? 0) * 3 - 2, span, period);
	return ofMonths(parseNumeral(groups.month ?? "") ?? 0, groups.last ? (parseNumeral(groups.last) ?? 0) : null, span);
}

type Groups = Record<string, string | undefined>;
/** First and last month of the reporting period. */
interface Months {
	first: number;
	last: number;
}

function ofYear(stated: number, year: number): Meaning {
	if (stated === year) return { role: "now", reach: "clause" };
	return { role: stated < year ? "past" : "plan", reach: "clause" };
}

/** 上半年 is the year so far in the second quarter, and an earlier part of it in the third. */
function ofHalf(from: number, { first, last }: Months): Meaning {
	const to = from + 5;
	if (from > last) return { role: "plan", reach: "sentence" };
	if (to < first) return { role: "earlier", reach: "sentence" };
	if (from === 1) return { role: to > last ? "plan" : "cumulative", reach: "sentence" };
	return { role: "period", reach: "sentence" };
}

function ofQuarter(from: number, { first, last }: Months, period: ReportingPeriod): Meaning {
	if (from > last) return { role: "plan", reach: "clause" };
	return { role: from + 2 < first || period.kind === "year" ? "earlier" : "period", reach: "sentence" };
}

function ofMonths(month: number, until: number | null, { first, last }: Months): Meaning | null {
	if (month < 1 || month > 12) return null;
	if (until !== null && month === 1 && until >= last && first > 1) return { role: "cumulative", reach: "sentence" };
	if (month > last) return { role: "plan", reach: "clause" };
	return { role: (until ?? month) < first ? "earlier" : "period", reach: "clause", weak: true };
}
