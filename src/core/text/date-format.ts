import { daysInMonth } from "../model/period";
import { scanNumeral } from "./numeral";

/** A date as one of the formats reads it. `year` is null where none is written. */
export interface WrittenDate {
	year: number | null;
	month: number;
	/** Null for the month's last day. */
	day: number | null;
	/** Words that limit stand with it: 底, 末, 内, 全年. */
	limits: boolean;
}

interface DateFormat {
	/** One phrase it reads. */
	example: string;
	pattern: RegExp;
	read: (groups: Record<string, string | undefined>, year: number) => WrittenDate | null;
}

const YEAR = "(?:(?<year>\\d{4}|\\d{2}|[〇○零一二三四五六七八九]{4})年度?|(?<word>今年|本年度?|当年|明年))";
const NUMBER = "\\d{1,2}|[一二三四五六七八九十]{1,3}";

/** Tried in this order at every place; the first that fits counts. Texts come width-folded and without white space. */
const FORMATS: readonly DateFormat[] = [
	{
		example: "2024.12.31",
		pattern: /(?<![\d.])(?<year>\d{4})(?<sign>[./-])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})日?(?!\d)/y,
		read: (groups) => ({
			year: Number(groups.year),
			month: Number(groups.month),
			day: Number(groups.day),
			limits: false,
		}),
	},
	{
		example: "24.12.31",
		pattern: /(?<![\d.])(?<year>\d{2})\.(?<month>\d{1,2})\.(?<day>\d{1,2})日?(?![\d.])/y,
		read: (groups) => ({
			year: 2000 + Number(groups.year),
			month: Number(groups.month),
			day: Number(groups.day),
			limits: false,
		}),
	},
	{
		example: "2024.12",
		pattern: /(?<![\d.])(?<year>\d{4})[./-](?<month>\d{1,2})(?![\d.])月?份?(?<tail>底|末)?/y,
		read: (groups) => ({
			year: plausibleYear(Number(groups.year)),
			month: Number(groups.month),
			day: null,
			limits: groups.tail !== undefined,
		}),
	},
	{
		example: "20241231",
		pattern: /(?<!\d)(?<year>20\d{2})(?<month>0[1-9]|1[0-2])(?<day>[0-3]\d)(?!\d)/y,
		read: (groups) => ({
			year: Number(groups.year),
			month: Number(groups.month),
			day: Number(groups.day),
			limits: false,
		}),
	},
	{
		example: "二〇二四年十二月底",
		pattern: new RegExp(
			`${YEAR}?(?<month>${NUMBER})月份?(?:(?<part>上旬|中旬|下旬|[底末初])|(?<day>\\d{1,2}|[一二三四五六七八九十廿]{1,3})[日号])?`,
			"y",
		),
		read: (groups, year) => ({
			year: yearOf(groups, year),
			month: numberOf(groups.month),
			day: groups.part ? (DAY_OF_PART[groups.part] ?? null) : groups.day ? numberOf(groups.day) : null,
			limits: groups.part === "底" || groups.part === "末",
		}),
	},
	{
		example: "“六一”国际儿童节前",
		pattern:
			/“?(?<feast>元旦|三八|五一|六一|七一|八一|教师|国庆|十一)”?(?:国际)?(?:儿童|劳动|妇女|建党|建军)?节?(?=之?前(?!夕))/y,
		read: ({ feast = "" }) => {
			const [month, day] = FEASTS[feast] ?? [0, 0];
			return { year: null, month, day, limits: false };
		},
	},
	{
		example: "第三季度末",
		pattern: new RegExp(`${YEAR}?第?(?<quarter>[一二三四1-4])季度?(?<tail>[末底内])?`, "y"),
		read: (groups, year) => ({
			year: yearOf(groups, year),
			month: numberOf(groups.quarter) * 3,
			day: null,
			limits: groups.tail !== undefined,
		}),
	},
	{
		example: "上半年",
		pattern: new RegExp(`${YEAR}?(?<half>[上下])半年(?<tail>[末底内])?`, "y"),
		read: (groups, year) => ({
			year: yearOf(groups, year),
			month: groups.half === "上" ? 6 : 12,
			day: null,
			limits: true,
		}),
	},
	{
		example: "2024年底",
		pattern: new RegExp(
			`(?:${YEAR}(?<tail>年?[底末终]|年?内|全年|年中|中)?|(?<bare>年底|年末|年终|岁末|全年度?(?![龄级])|年度?内(?![心容涵])|年中(?![国央])))`,
			"y",
		),
		read: (groups, year) => ({
			year: yearOf(groups, year),
			month: (groups.tail ?? groups.bare)?.endsWith("中") ? 6 : 12,
			day: null,
			limits: groups.tail !== undefined || groups.bare !== undefined,
		}),
	},
];

/** Feasts of a fixed day, as 五一前 limits. */
const FEASTS: Readonly<Record<string, readonly [number, number]>> = {
	元旦: [1, 1],
	三八: [3, 8],
	五一: [5, 1],
	六一: [6, 1],
	七一: [7, 1],
	八一: [8, 1],
	教师: [9, 10],
	国庆: [10, 1],
	十一: [10, 1],
};

const DAY_OF_PART: Readonly<Record<string, number>> = { 上旬: 10, 中旬: 20, 初: 10 };

/** A date found at one place, as a day of the calendar. */
export interface ScannedDate {
	end: number;
	/** Year, month and day in numbers; `yearStated` false where the given year was filled in. */
	year: number;
	yearStated: boolean;
	month: number;
	day: number;
	limits: boolean;
}

/**
 * The date written at `at`; months, quarters and years give their last day.
 * @param text width-folded, without white space
 * @param year the year meant where none is written
 * @returns null where none is written there, or where it is no day of the calendar
 */
export function scanDate(text: string, at: number, year: number): ScannedDate | null {
	for (const { pattern, read } of FORMATS) {
		pattern.lastIndex = at;
		const match = pattern.exec(text);
		if (!match) continue;
		const date = read(match.groups ?? {}, year);
		if (!date || date.year === 0 || date.month < 1 || date.month > 12) return null;
		const actual = date.year ?? year;
		const last = daysInMonth(actual, date.month);
		const day = date.day ?? last;
		if (day < 1 || day > last) return null;
		return {
			end: pattern.lastIndex,
			year: actual,
			yearStated: date.year !== null,
			month: date.month,
			day,
			limits: date.limits,
		};
	}
	return null;
}

function yearOf(groups: Record<string, string | undefined>, year: number): number | null {
	if (groups.word) return groups.word === "明年" ? year + 1 : year;
	if (!groups.year) return null;
	const written = numberOf(groups.year);
	return written < 100 ? 2000 + written : plausibleYear(written);
}

/** 0 marks four digits that are no year of ours. */
function plausibleYear(year: number): number {
	return year >= 1949 && year <= 2199 ? year : 0;
}

function numberOf(text: string | undefined): number {
	return (text && scanNumeral(text, 0)?.value) || 0;
}
