import type { FormatSection } from "./parse";

/** Day 0 of serial dates from 1 March 1900 on; before, they count a 29 February 1900 that never was. */
const EPOCH_MS = Date.UTC(1899, 11, 30);
const LAST_SERIAL = 2_958_466;
const DAYS_1904 = 1462;
const WEEKDAYS = "日一二三四五六";
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const CHINESE_DIGITS = "〇一二三四五六七八九";

/** The moment a serial date stands for, to the second; null outside 1900 to 9999. */
export function serialMoment(serial: number, date1904: boolean): Date | null {
	const days = date1904 ? serial + DAYS_1904 : serial;
	if (!(days >= 0 && days < LAST_SERIAL)) return null;
	const shift = days < 60 ? 1 : 0;
	return new Date(EPOCH_MS + Math.round((days + shift) * 86_400) * 1000);
}

/** `2021-06-30` */
export function isoDay(moment: Date): string {
	return moment.toISOString().slice(0, 10);
}

/** A moment as a date or time format shows it. @param serial for formats that count hours past 24 */
export function formattedMoment(moment: Date, serial: number, section: FormatSection): string {
	const fields = section.tokens.flatMap((token) => (token.type === "field" ? [token.text] : []));
	const halves = fields.some((field) => field.includes("/"));
	const shown = { moment, serial, halves, chinese: section.chineseDigits };
	let text = "";
	let passed = 0;
	for (const token of section.tokens) {
		if (token.type === "literal") text += token.text;
		else if (token.type === "field") {
			text += fieldText(token.text, isMinute(fields, passed), shown);
			passed++;
		}
	}
	return text.trim();
}

interface Shown {
	moment: Date;
	serial: number;
	halves: boolean;
	chinese: boolean;
}

/** `m` is minutes behind hours or before seconds, else months. */
function isMinute(fields: string[], index: number): boolean {
	return (
		/^m{1,2}$/.test(fields[index] ?? "") && (/h/.test(fields[index - 1] ?? "") || /s/.test(fields[index + 1] ?? ""))
	);
}

function fieldText(field: string, minute: boolean, shown: Shown): string {
	if (field.startsWith("[")) return elapsed(field, shown.serial);
	return FIELDS.get(minute ? `${field}inute` : field)?.(shown) ?? FIELDS.get(field.slice(0, 4))?.(shown) ?? "";
}

/** `[h]`: hours in all, past 24 */
function elapsed(field: string, serial: number): string {
	const perDay = field[1] === "h" ? 24 : field[1] === "m" ? 1440 : 86_400;
	return padded(Math.floor(serial * perDay + 1e-6), field.length - 2);
}

const isAfternoon = ({ moment }: Shown) => moment.getUTCHours() >= 12;

const FIELDS = new Map<string, (shown: Shown) => string>([
	["y", (shown) => yearField(shown, 2)],
	["yy", (shown) => yearField(shown, 2)],
	["yyy", (shown) => yearField(shown, 4)],
	["yyyy", (shown) => yearField(shown, 4)],
	["m", (shown) => numberField(shown.moment.getUTCMonth() + 1, 1, shown)],
	["mm", (shown) => numberField(shown.moment.getUTCMonth() + 1, 2, shown)],
	["mmm", ({ moment }) => MONTHS[moment.getUTCMonth()] ?? ""],
	["mmmm", ({ moment }) => MONTHS[moment.getUTCMonth()] ?? ""],
	["d", (shown) => numberField(shown.moment.getUTCDate(), 1, shown)],
	["dd", (shown) => numberField(shown.moment.getUTCDate(), 2, shown)],
	["ddd", ({ moment }) => weekday(moment, "周")],
	["dddd", ({ moment }) => weekday(moment, "星期")],
	["aaa", ({ moment }) => weekday(moment, "")],
	["aaaa", ({ moment }) => weekday(moment, "星期")],
	["h", (shown) => numberField(hour(shown), 1, shown)],
	["hh", (shown) => numberField(hour(shown), 2, shown)],
	["minute", (shown) => numberField(shown.moment.getUTCMinutes(), 1, shown)],
	["mminute", (shown) => numberField(shown.moment.getUTCMinutes(), 2, shown)],
	["s", (shown) => numberField(shown.moment.getUTCSeconds(), 1, shown)],
	["ss", (shown) => numberField(shown.moment.getUTCSeconds(), 2, shown)],
	["上午/下午", (shown) => (isAfternoon(shown) ? "下午" : "上午")],
	["am/pm", (shown) => (isAfternoon(shown) ? "PM" : "AM")],
	["a/p", (shown) => (isAfternoon(shown) ? "P" : "A")],
]);

function hour({ moment, halves }: Shown): number {
	return halves ? moment.getUTCHours() % 12 || 12 : moment.getUTCHours();
}

function weekday(moment: Date, before: string): string {
	return before + WEEKDAYS[moment.getUTCDay()];
}

function yearField({ moment, chinese }: Shown, width: number): string {
	const digits = padded(moment.getUTCFullYear() % 10 ** width, width);
	return chinese ? digits.replace(/\d/g, (digit) => CHINESE_DIGITS[Number(digit)] ?? digit) : digits;
}

function numberField(number: number, width: number, { chinese }: Shown): string {
	return chinese ? chineseNumber(number) : padded(number, width);
}

function padded(number: number, width: number): string {
	return String(number).padStart(width, "0");
}

/** 0 to 99: 三十一 */
function chineseNumber(number: number): string {
	const [tens, units] = [Math.floor(number / 10), number % 10];
	if (tens === 0) return CHINESE_DIGITS[units] ?? "";
	return `${tens === 1 ? "" : CHINESE_DIGITS[tens]}十${units === 0 ? "" : CHINESE_DIGITS[units]}`;
}
