/** How deep a numeral of a heading usually stands: 第一件 and 一、 above （一）, that above 1. and （1）. */
export type MarkerLevel = "ordinal" | "chinese" | "chinese-bracket" | "digit" | "digit-bracket";

/** The numeral a paragraph begins with. */
export interface Marker {
	level: MarkerLevel;
	ordinal: number;
	/** Characters up to the heading's first word. */
	length: number;
}

/** From the outermost to the innermost. */
export const MARKER_LEVELS: readonly MarkerLevel[] = [
	"ordinal",
	"chinese",
	"chinese-bracket",
	"digit",
	"digit-bracket",
];

const CHINESE = "[一二三四五六七八九十]{1,3}";
const SHAPES: readonly [MarkerLevel, RegExp][] = [
	// 第一件：… 第二项、… 第三 … 实事一：… 实事1 …
	[
		"ordinal",
		new RegExp(
			`^(?:第(${CHINESE}|\\d{1,2})(?:[件项条]实事|[件项条]|(?=[、:,. ]))|(?:实事|项目|任务)(${CHINESE}|\\d{1,2})(?=[、:., ]))[、:,. ]{0,2}`,
		),
	],
	// 一件实事：…
	["ordinal", new RegExp(`^(${CHINESE}|\\d{1,2})件实事(?=[、:,. ])[、:,. ]{0,2}`)],
	// 【实事一】… 【第一件】…
	["ordinal", new RegExp(`^[【[](?:第|实事|项目|任务)(${CHINESE}|\\d{1,2})(?:[件项条](?:实事)?)?[】\\]][:、 ]?`)],
	// 一、… 一．…
	["chinese", new RegExp(`^(${CHINESE}) ?[、.,:] ?`)],
	// （一）…
	["chinese-bracket", new RegExp(`^\\( ?(${CHINESE}) ?\\)[、.,]? ?`)],
	// 1.… 1、… １．…, but no decimal
	["digit", /^(\d{1,2}) ?(?:[.、](?!\d)|\.(?=\d{4}年)|,(?!\d)) ?/],
	// 一是… 二是…
	["digit-bracket", new RegExp(`^(${CHINESE})是(?![否非])`)],
	// （1）… ①…
	["digit-bracket", /^(?:[([] ?(\d{1,2}) ?[)\]]|(\d{1,2}) ?\)|([①-⑳]))[、.]? ?/],
];
const CIRCLED_ONE = "①".charCodeAt(0);
const DIGITS = "一二三四五六七八九";

/** Reads the numeral at the head of a paragraph whose width is folded: 一、 （二） 3. 第四件 实事五： */
export function readMarker(text: string): Marker | null {
	for (const [level, shape] of SHAPES) {
		const match = shape.exec(text);
		if (!match) continue;
		const numeral = match[1] ?? match[2] ?? match[3] ?? "";
		const ordinal = smallNumber(numeral);
		if (ordinal !== null && match[0].length < text.length) return { level, ordinal, length: match[0].length };
	}
	return null;
}

/** 1 to 99 in digits, circled digits or Chinese; null for anything else. */
export function smallNumber(numeral: string): number | null {
	if (/^\d{1,2}$/.test(numeral)) return Number(numeral);
	if (/^[①-⑳]$/.test(numeral)) return numeral.charCodeAt(0) - CIRCLED_ONE + 1;
	const tens = /^([一二三四五六七八九])?十([一二三四五六七八九])?$/.exec(numeral);
	if (tens) return (tens[1] ? DIGITS.indexOf(tens[1]) + 1 : 1) * 10 + (tens[2] ? DIGITS.indexOf(tens[2]) + 1 : 0);
	const digit = numeral.length === 1 ? DIGITS.indexOf(numeral) : -1;
	return digit < 0 ? null : digit + 1;
}
