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
/** 九成以上 is 90%; 成 without a word of comparison is mostly another word. */
const TENTHS = /([二三四五六七八九])成(?=以上|以下|左右)/y;
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
	if (tenths) return { end: TENTHS.lastIndex, value: (DIGIT.indexOf(tenths[1] ?? "") + 1) * 10, sign: "%" };
	FRACTION.lastIndex = at;
	const match = FRACTION.exec(text);
	if (!match) return null;
	const [, below = "", above = ""] = match;
	const share = (DIGIT.indexOf(above) + 1) / (DIGIT.indexOf(below) + 1);
	return { end: FRACTION.lastIndex, value: Math.round(share * 10_000) / 100, sign: "%" };
}
