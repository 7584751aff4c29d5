import { skipSpace } from "./measure-words";
import { scanNumeral } from "./numeral";

/** What stands before 分之 and the sign it means. */
const DENOMINATORS: readonly [string, string][] = [
	["百分之", "%"],
	["千分之", "‰"],
	["十万分之", "/10万"],
	["万分之", "/万"],
];

/** Fractions in words: 三分之二 is 66.67%. */
const FRACTION = /([二三四五六七八九十])分之([一二三四五六七八九])/y;
/** 九成以上, 达到6成 are 90% and 60%; 成 without a word of comparison is mostly another word. */
const TENTHS =
	/([二三四五六七八九]|(?<!\d|\.)[1-9])成(?=以上|以下|左右)|(?<=达到?|不低于|不少于|超过?|至少|近|约)([二三四五六七八九]|[1-9])成(?![员功立为果本年人长都])/y;
const DIGIT = "一二三四五六七八九十";

/**
 * A share in words at `at` of a width-folded text: 百分之七十五, 十万分之八, 三分之二.
 * @returns null where there is none; `sign` is %, ‰, /10万 or /万.
 */
export function scanRatio(text: string, at: number): { end: number; value: number; sign: string } | null {
	for (const [words, sign] of DENOMINATORS) {
		if (!text.startsWith(words, at)) continue;
		const numeral = scanNumeral(text, skipSpace(text, at + words.length));
		if (numeral && numeral.value !== null) return { end: numeral.end, value: numeral.value, sign };
	}
	TENTHS.lastIndex = at;
	const tenths = TENTHS.exec(text);
	if (tenths) {
		const digit = tenths[1] ?? tenths[2] ?? "";
		return { end: TENTHS.lastIndex, value: (Number(digit) || DIGIT.indexOf(digit) + 1) * 10, sign: "%" };
	}
	FRACTION.lastIndex = at;
	const match = FRACTION.exec(text);
	if (!match) return null;
	const [, below = "", above = ""] = match;
	const share = (DIGIT.indexOf(above) + 1) / (DIGIT.indexOf(below) + 1);
	return { end: FRACTION.lastIndex, value: Math.round(share * 10_000) / 100, sign: "%" };
}
