import { parsePeriodLabel, rememberedWords } from "../model";
import { comparable } from "../text";

const DIGITS = "一二三四五六七八九";
/** 2024年7月1日 in a line is no month that is reported on. */
const WHOLE_DATE = /20\d{2}年\d{1,2}月\d{1,2}日?|20\d{2}(?<sign>[./-])\d{1,2}\k<sign>\d{1,2}/g;
const YEAR = /(?<!\d)(?<year>20\d{2})(?=年|-|\.|第|上|下|[一二三四]季)/;
const QUARTER = /(?<quarter>[一二三四1-4])季度|第(?<short>[一二三四1-4])季/;
const HALF = /(?<half>[上下])半年/;
const MONTHS = /(?<!\d)(?<first>\d{1,2})月?[-—–~至到](?<last>\d{1,2})月/;
const MONTH = /(?<!\d)(?<month>\d{1,2})月份?(?!\d{0,2}[日号底末])/;
const LONGEST_LINE = 200;

/** The year that a title names: 2024年为全县妇女儿童办实事工作进展情况报表 → 2024. */
export function statedYear(text: string): number | null {
	const year = YEAR.exec(comparable(text.slice(0, LONGEST_LINE)))?.groups?.year;
	return year === undefined ? null : Number(year);
}

/**
 * The period that a line names: 2024年第二季度, 二季度, 上半年, 6月份. A year alone is none.
 * @param year the year that is meant where the line names none; null where nothing tells it.
 * @returns the period's key, null where the line names none.
 */
export function statedPeriod(text: string, year: number | null): string | null {
	const line = comparable(text.slice(0, LONGEST_LINE)).replace(WHOLE_DATE, " ");
	const meant = statedYear(line) ?? year;
	if (meant === null) return null;
	const quarters = QUARTER.exec(line)?.groups;
	const quarter = quarters?.quarter ?? quarters?.short;
	if (quarter) return `${meant}Q${numberOf(quarter)}`;
	const half = HALF.exec(line)?.groups?.half;
	if (half) return `${meant}H${half === "上" ? 1 : 2}`;
	const months = MONTHS.exec(line)?.groups;
	if (months) return periodOfMonths(meant, Number(months.first), Number(months.last));
	const month = Number(MONTH.exec(line)?.groups?.month ?? 0);
	return month >= 1 && month <= 12 ? `${meant}-${String(month).padStart(2, "0")}` : null;
}

/**
 * The period of a line that says nothing else: （2024年第二季度） as our forms have under their titles. Whoever fills in an
 * old workbook anew changes it there, and not in the stamp that nobody sees.
 */
export const printedPeriod = rememberedWords((text: string): string | null => {
	const label = comparable(text.slice(0, LONGEST_LINE)).replace(/^[(（【]|[)）】]$/g, "");
	return parsePeriodLabel(label)?.key ?? null;
});

/** 1—6月 → 上半年, 4—6月 → 二季度; 1—9月 is no period of its own. */
function periodOfMonths(year: number, first: number, last: number): string | null {
	const length = last - first + 1;
	if (length === 3 && last % 3 === 0) return `${year}Q${last / 3}`;
	if (length === 6 && last % 6 === 0) return `${year}H${last / 6}`;
	return length === 12 && last === 12 ? String(year) : null;
}

function numberOf(digit: string): number {
	const at = DIGITS.indexOf(digit);
	return at < 0 ? Number(digit) : at + 1;
}
