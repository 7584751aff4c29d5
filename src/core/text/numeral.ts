import { foldWidth } from "./width";

const DIGITS = new Map<string, number>(
	[..."〇零一二三四五六七八九"]
		.map((char, index) => [char, Math.max(0, index - 1)] as const)
		.concat([..."○壹贰叁肆伍陆柒捌玖两俩"].map((char, index) => [char, index < 10 ? index : 2] as const)),
);
const FORMAL = "壹贰叁肆伍陆柒捌玖";
const TENS = new Map([
	["十", 10],
	["拾", 10],
	["百", 100],
	["佰", 100],
	["千", 1000],
	["仟", 1000],
]);
const MYRIADS = new Map([
	["万", 10_000],
	["亿", 100_000_000],
]);
const FIXED = new Map([
	["廿", 20],
	["卅", 30],
]);

/** 3, 15000, 15,000, 1.5. Grouping only where every group has three digits, so that “6,7” stays two numbers. */
const ARABIC = /\d{1,3}(?:,\d{3}){1,4}(?![\d])(?:\.\d{1,6})?|\d{1,20}(?:\.\d{1,6})?/y;
/** No numeral is longer; keeps the scan linear on hostile text. */
const LONGEST = 40;

/** A numeral at one place of a text: where it ends, and what it says (null for a run that is no numeral, as 十四五). */
export interface ScannedNumeral {
	end: number;
	value: number | null;
	/** Written with at least one digit 0-9. */
	arabic: boolean;
	/** Two neighbouring numerals for a loose number: 两三 → 3. Null elsewhere. */
	max: number | null;
	/** What was multiplied last: 10000 for 3万, 1 where nothing was. Tells how 3—5万 is meant. */
	scale: number;
}

/**
 * Reads one numeral: 15000, 15,000, 1.5万, 3.2亿, 一万五千, 两千, 一百二十, 二十, 廿三, 二〇二六, 百 (→ 100), 两 (→ 2). Full width is folded first.
 * @returns null where the whole string is not one numeral.
 */
export function parseNumeral(text: string): number | null {
	const folded = foldWidth(text).trim();
	const scanned = scanNumeral(folded, 0);
	return scanned && scanned.end === folded.length && scanned.max === null ? scanned.value : null;
}

/**
 * The longest run of numeral characters that begins at `at` of a width-folded text.
 * @returns null where none begins there.
 */
export function scanNumeral(text: string, at: number): ScannedNumeral | null {
	const tokens: Token[] = [];
	let end = at;
	while (end < text.length && end - at < LONGEST) {
		const token = nextToken(text, end, tokens.length === 0);
		if (!token) break;
		tokens.push(token);
		end += token.length;
	}
	if (tokens.length === 0 || tokens.every((token) => token.kind === "point")) return null;
	const arabic = tokens.some((token) => token.kind === "number");
	const last = tokens.at(-1);
	const scale = last && (last.kind === "ten" || last.kind === "myriad") ? trailingScale(tokens) : 1;
	const pair = loosePair(tokens);
	if (pair) return { end, value: pair[0], max: pair[1], arabic, scale };
	return { end, value: evaluate(tokens), max: null, arabic, scale };
}

/** Could a numeral begin with this character? A cheap gate before scanning. */
export function isNumeralChar(char: string): boolean {
	return NUMERAL_CHARS.has(char);
}

export const NUMERAL_CHARS: ReadonlySet<string> = new Set([
	..."0123456789",
	...DIGITS.keys(),
	...TENS.keys(),
	...MYRIADS.keys(),
	...FIXED.keys(),
]);

type Token = { kind: "number" | "digit" | "fixed" | "ten" | "myriad" | "point"; value: number; length: number };

function nextToken(text: string, at: number, first: boolean): Token | null {
	const char = text.charAt(at);
	if (char >= "0" && char <= "9") {
		ARABIC.lastIndex = at;
		const match = ARABIC.exec(text);
		return match ? { kind: "number", value: Number(match[0].replace(/,/g, "")), length: match[0].length } : null;
	}
	const digit = DIGITS.get(char);
	if (digit !== undefined && !isOtherwiseWord(text, at)) return { kind: "digit", value: digit, length: 1 };
	const ten = TENS.get(char);
	if (ten !== undefined && !isPartOfMeasure(text, at)) return { kind: "ten", value: ten, length: 1 };
	const myriad = MYRIADS.get(char);
	if (myriad !== undefined) return { kind: "myriad", value: myriad, length: 1 };
	const fixed = FIXED.get(char);
	if (fixed !== undefined) return { kind: "fixed", value: fixed, length: 1 };
	if (!first && char === "点" && DIGITS.has(text.charAt(at + 1))) return { kind: "point", value: 0, length: 1 };
	return null;
}

/** 伍 and 陆 are numerals among their kind only: 队伍9支. */
function isOtherwiseWord(text: string, at: number): boolean {
	return (
		FORMAL.includes(text.charAt(at)) &&
		!/[拾佰仟万亿元]/.test(text.charAt(at + 1)) &&
		!/[拾佰仟零]/.test(text.charAt(at - 1))
	);
}

/** 12千米, 5千克: kilometres, not thousands. */
function isPartOfMeasure(text: string, at: number): boolean {
	return (
		text.charAt(at) === "千" && "米克瓦伏卡".includes(text.charAt(at + 1) || " ") && /\d/.test(text.charAt(at - 1))
	);
}

/** 一万五千 → 15000, 二〇二六 → 2026, 一万五 → 15000; null where the tokens make no numeral. */
function evaluate(tokens: Token[]): number | null {
	const digits = tokens.filter((token) => token.kind === "digit");
	if (digits.length === tokens.length && tokens.length > 1) return positional(tokens);
	const sum = { total: 0, section: 0, current: null as number | null, lastUnit: 0, decimal: 0, zero: false };
	for (const token of tokens) if (!take(sum, token)) return null;
	// 一万五, 两百三: a closing digit stands for the next lower unit, unless 零 says otherwise.
	const closing = tokens.at(-1)?.kind === "digit" && sum.lastUnit >= 100 && !sum.zero && sum.decimal === 0;
	const rest = (sum.current ?? 0) * (closing ? sum.lastUnit / 10 : 1);
	return round(sum.total + sum.section + rest);
}

interface Sum {
	total: number;
	section: number;
	current: number | null;
	/** Value of the unit just before the current digit; 0 where there was none. */
	lastUnit: number;
	/** Place of the next digit after 点, 0 where there was no 点. */
	decimal: number;
	zero: boolean;
}

function take(sum: Sum, token: Token): boolean {
	switch (token.kind) {
		case "fixed":
			sum.section += token.value;
			return sum.current === null;
		case "number":
			if (sum.current !== null) return false;
			sum.current = token.value;
			return true;
		case "digit":
			return takeDigit(sum, token.value);
		case "point":
			sum.decimal = 0.1;
			return sum.current !== null;
		case "ten":
			if (sum.current === 0) return false;
			sum.section += (sum.current ?? 1) * token.value;
			sum.current = null;
			sum.lastUnit = token.value;
			sum.zero = false;
			return true;
		case "myriad": {
			const section = sum.section + (sum.current ?? 0);
			sum.total =
				token.value === 100_000_000
					? (sum.total + section || 1) * token.value
					: sum.total + (section || 1) * token.value;
			sum.section = 0;
			sum.current = null;
			sum.lastUnit = token.value;
			sum.zero = false;
			sum.decimal = 0;
			return true;
		}
	}
}

function takeDigit(sum: Sum, digit: number): boolean {
	if (sum.decimal > 0) {
		sum.current = round((sum.current ?? 0) + digit * sum.decimal);
		sum.decimal /= 10;
		return true;
	}
	if (digit === 0 && sum.lastUnit > 0) {
		sum.zero = true;
		return sum.current === null;
	}
	if (sum.current !== null) return false;
	sum.current = digit;
	return true;
}

/** 二〇二六; a year or number spelt digit by digit has three or more, or a zero. */
function positional(tokens: Token[]): number | null {
	if (tokens.length < 3 && tokens.every((token) => token.value !== 0)) return null;
	return tokens.reduce((value, token) => value * 10 + token.value, 0);
}

/** 两三, 三五: two digits that stand for “two or three”. */
function loosePair(tokens: Token[]): [number, number] | null {
	const [low, high] = tokens;
	if (tokens.length !== 2 || low?.kind !== "digit" || high?.kind !== "digit") return null;
	const isPair = high.value === low.value + 1 || (low.value === 3 && high.value === 5);
	return isPair && low.value > 0 ? [low.value, high.value] : null;
}

function trailingScale(tokens: Token[]): number {
	let scale = 1;
	for (const token of [...tokens].reverse()) {
		if (token.kind !== "ten" && token.kind !== "myriad") break;
		scale *= token.value;
	}
	return scale;
}

/** 1.2 × 10000 must be 12000, not 11999.999. */
function round(value: number): number {
	return Number.isSafeInteger(value) && value < 1e12 ? value : Number(value.toPrecision(12));
}
