import type { Span } from "../model/place";
import { type ScannedDate, scanDate } from "./date-format";
import { isNumeralChar } from "./numeral";
import { foldWidth } from "./width";

/**
 * What a time phrase means. `day`: a day, with 年底, 6月底, 第三季度末 as their last day. `term`: 长期坚持, 持续推进, 全年坚持 … understood,
 * but no day. `done`: 已完成.
 */
export type DatePhrase =
	| { kind: "day"; date: string; span: Span; yearStated: boolean }
	| { kind: "term"; span: Span }
	| { kind: "done"; span: Span };
export type DayPhrase = Extract<DatePhrase, { kind: "day" }>;

/** Understood, but no day. */
const TERM =
	/长期|持续|常态|常年|经常性|坚持|全程|贯穿|不间断|滚动|随时|适时推进|(?:每|按|逐|分)(?:个|一)?(?:季度?|月|周|年|半年|学期|日|天|批次?)|定期|全年(?:坚持|推进|开展)|每季|开学[前后]?|[春秋]季学期|学[期年](?:内|末|初|结束)|[寒暑](?:假|期)/;
const DONE =
	/(?:已|已经|均已|全部|按期|如期|提前)(?:全部|全面|按期|如期|提前|圆满|基本)?(?:完成|完工|竣工|办结|建成|结束|落实|到位|完毕|交付|投用)|^(?:完成|完结|办结)$/;
const NOT_DONE = /未完成|尚未|没有完成|未竣工/;
/** A whole year named loosely beside 持续 or 坚持 is a term: 全年坚持, not 12月底前持续推进. */
const LOOSE_YEAR = /^(?:全年度?|年度?内)$/;

const RANGE_SIGN = /(?:[—–―─~-]{1,2}|[至到])/y;
/** 1—12月: a first month without its 月. */
const BARE_START = /(?<![\d.])(?:(?<year>\d{4})(?:年|[./]))?\d{1,2}(?:[—–―─~-]{1,2}|[至到])(?=\d{1,2}月)/y;
const LIMIT_AFTER = /(?:之前|以前|前(?![期往后置列段述三几十])|为止|止)/y;
const RUNNING_YEAR_BEFORE = /(?:到|至|力争|确保|在)$/;

/** Before a date in running text: 截至6月底 reports, 每季度末 recurs, 青年内心 and 三年内 are other words. */
const NO_LIMIT_BEFORE =
	/(?:截至|截止|截止到|自从?|从|每|去|上|往|历|[0-9一二三四五六七八九十两几数近多青少成中老童学周])$/;
/** After a date in running text: 2023年底以来, 年底前的 is fine, 年内容. */
const NO_LIMIT_AFTER = /^(?:以来|起|开始|以后|之后|后)/;

/**
 * Reads a whole cell or phrase such as 2024年12月底, 2024.12.31, 12月底, 年底前, 第三季度末, 上半年, 全年, 长期坚持, 已完成. Of several
 * days the latest counts.
 * @param year the year that is meant where none is named.
 * @returns null where it is no date or term that can be understood.
 */
export function parseDatePhrase(text: string, year: number): DatePhrase | null {
	const { compact, spanOf } = compacted(text.slice(0, LONGEST_CELL));
	const days = scanDays(compact, year);
	const day = days.reduce<Day | null>((latest, each) => (latest && latest.date >= each.date ? latest : each), null);
	const term = TERM.exec(compact);
	const loose = day !== null && days.every((each) => LOOSE_YEAR.test(compact.slice(each.start, each.end)));
	if (day && !(term && loose && /坚持|持续|长期|常态|每|定期/.test(compact)))
		return { kind: "day", date: day.date, span: spanOf(day.start, day.end), yearStated: day.yearStated };
	const done = NOT_DONE.test(compact) ? null : DONE.exec(compact);
	if (done) return { kind: "done", span: spanOf(done.index, done.index + done[0].length) };
	if (term) return { kind: "term", span: spanOf(term.index, term.index + term[0].length) };
	const bare = bareDate(compact, year);
	return bare && { kind: "day", ...bare, span: spanOf(0, compact.length) };
}

/** Longer cells are prose, not a deadline. */
const LONGEST_CELL = 2000;

/** A cell that holds 2024 or 12.31 and nothing else. */
function bareDate(compact: string, year: number): { date: string; yearStated: boolean } | null {
	const match = /^(?:(20\d{2})|(\d{1,2})[./-](\d{1,2})(?:日?前|日)?)$/.exec(compact);
	if (!match) return null;
	if (match[1]) return { date: `${match[1]}-12-31`, yearStated: true };
	const scanned = scanDate(`${match[2]}月${match[3]}日`, 0, year);
	return scanned && { date: isoDate(scanned), yearStated: false };
}

/** Every time phrase in running text that limits work (年内, 全年, 6月底前, 第三季度末前), shortest form, from left to right. */
export function findDatePhrases(text: string, year: number): DayPhrase[] {
	const { compact, spanOf } = compacted(text);
	return scanDays(compact, year)
		.filter((day) => limitsWork(compact, day))
		.map((day) => ({
			kind: "day",
			date: day.date,
			span: spanOf(day.start, day.end),
			yearStated: day.yearStated,
		}));
}

function limitsWork(compact: string, day: Day): boolean {
	const before = compact.slice(Math.max(0, day.start - 4), day.start);
	if (NO_LIMIT_BEFORE.test(before) || NO_LIMIT_AFTER.test(compact.slice(day.end, day.end + 3))) return false;
	if (day.limits) return true;
	const words = compact.slice(day.start, day.end);
	if (/月|季度/.test(words) && DONE_BY.test(compact.slice(day.end, day.end + 4))) return true;
	// 到2025年，… limits; 2025年 alone only names the year.
	return RUNNING_YEAR_BEFORE.test(before) && /^\d{4}年$/.test(words) && day.year > 2000;
}

/** 10月完成布点 limits as 10月底前 does; 10月举办 only dates. */
const DONE_BY = /^(?:全部|全面|前)?(?:完成|建成|投用|投入|交付|竣工|启用|完工|开工|动工)/;

interface Day extends ScannedDate {
	start: number;
	date: string;
}

/** All dates, ranges as their end, with 前 and 之前 taken in. */
function scanDays(compact: string, year: number): Day[] {
	const days: Day[] = [];
	let at = 0;
	while (at < compact.length) {
		const inNumeral = isNumeralChar(compact.charAt(at)) && isNumeralChar(compact.charAt(at - 1));
		const day = !inNumeral && DATE_BEGINS.test(compact.charAt(at)) ? dayAt(compact, at, year) : null;
		if (day) days.push(day);
		at = day?.end ?? at + 1;
	}
	return days;
}

const DATE_BEGINS = /[0-9一二三四五六七八九十〇○零第上下年全今本当明岁国元教“]/;

function dayAt(compact: string, start: number, year: number): Day | null {
	BARE_START.lastIndex = start;
	const bare = BARE_START.exec(compact);
	const first = bare
		? withYear(scanDate(compact, BARE_START.lastIndex, Number(bare.groups?.year ?? year)), bare.groups?.year)
		: scanDate(compact, start, year);
	if (!first) return null;
	const last = rangeEnd(compact, first) ?? first;
	LIMIT_AFTER.lastIndex = last.end;
	const limited = LIMIT_AFTER.test(compact);
	return {
		...last,
		start,
		end: limited ? LIMIT_AFTER.lastIndex : last.end,
		date: isoDate(last),
		limits: last.limits || limited,
	};
}

function withYear(date: ScannedDate | null, stated: string | undefined): ScannedDate | null {
	return date && stated ? { ...date, yearStated: true } : date;
}

/** 2024年1月—12月 → 2024-12: a range ends with its second date, which takes over the year of the first. */
function rangeEnd(compact: string, first: ScannedDate): ScannedDate | null {
	RANGE_SIGN.lastIndex = first.end;
	if (!RANGE_SIGN.test(compact)) return null;
	const second = scanDate(compact, RANGE_SIGN.lastIndex, first.year);
	return second && { ...second, yearStated: second.yearStated || first.yearStated };
}

function isoDate({ year, month, day }: ScannedDate): string {
	return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Width folded and white space left out, with the way back to the text's offsets. */
function compacted(text: string): { compact: string; spanOf: (start: number, end: number) => Span } {
	const folded = foldWidth(text);
	const offsets: number[] = [];
	let compact = "";
	for (let at = 0; at < folded.length; at++) {
		if (/[\s\u200B\uFEFF]/.test(folded.charAt(at))) continue;
		compact += folded.charAt(at);
		offsets.push(at);
	}
	const spanOf = (start: number, end: number) => ({ start: offsets[start] ?? 0, end: (offsets[end - 1] ?? -1) + 1 });
	return { compact, spanOf };
}
