import type { Span } from "../model/place";
import { type Comparison, comparisonAfter, comparisonBefore } from "./approximation";
import { type Dimension, measureAt, skipSpace, skipSpaceLeft } from "./measure-words";
import { idiomEnd, passOver } from "./not-quantity";
import { isNumeralChar, NUMERAL_CHARS, type ScannedNumeral, scanNumeral } from "./numeral";
import { scanRatio } from "./ratio";
import { foldWidth } from "./width";

/** A number in running text with what stands around it. Knows Chinese, no domain words. */
export interface Quantity {
	/** Number and measure word, approximations included: 不少于50人, 1.2万余名, 85%以上, 百分之九十. */
	span: Span;
	/** The number alone: 50, 1.2万, 85. */
	numberSpan: Span;
	value: number;
	/** High end of a range (3—5所), else null. */
	max: number | null;
	/** 人次, 场, %, 个百分点, 元, /10万 …; "" where none follows. 百分之九十 has "%". */
	measure: string;
	measureSpan: Span | null;
	/** What the measure word measures; null where there is none. */
	dimension: Dimension | null;
	/** 约 近 余 左右 多 */
	approximate: boolean;
	/** 不少于 不低于 至少 以上 达到 → ">="; 不超过 以内 → "<="; 约 余 左右 → "~"; none → "=". */
	comparator: ">=" | "<=" | "=" | "~";
	/** 第三次, 第2季度: an ordinal, never an amount. */
	ordinal: boolean;
	/** Written with digits 0-9. */
	arabic: boolean;
}

const RANGE_SIGN = /[—–―─~-]{1,2}|[至到]/y;
const LOOSE = "余多来";

/**
 * All quantities of a text from left to right, digits and Chinese numerals with a measure word alike. Dates written with
 * points or strokes, clock times and models (5+N) are none.
 */
export function findQuantities(text: string): Quantity[] {
	return [...quantitiesOf(text)];
}

/** As `findQuantities`, each when it is asked for. */
export function* quantitiesOf(text: string): Generator<Quantity> {
	const folded = foldWidth(text);
	let at = 0;
	for (;;) {
		BEGINS.lastIndex = at;
		if (!BEGINS.test(folded)) return;
		at = BEGINS.lastIndex - 1;
		const passed = passOver(folded, at);
		if (passed > at) {
			at = passed;
			continue;
		}
		const scanned = isNumeralChar(folded.charAt(at)) ? scanAmount(folded, at) : null;
		if (!scanned) {
			at++;
			continue;
		}
		if (scanned.amount) yield finish(folded, scanned.amount);
		at = Math.max(scanned.end, at + 1);
	}
}

/** What a numeral, a model or a code may begin with. */
const BEGINS = new RegExp(`[A-Za-z${[...NUMERAL_CHARS].join("")}]`, "g");

interface Amount {
	start: number;
	numberEnd: number;
	end: number;
	value: number;
	max: number | null;
	measure: string;
	measureSpan: Span | null;
	dimension: Dimension | null;
	loose: boolean;
	arabic: boolean;
}

/** Number, 余, 万, range and measure word at one place. `amount` is null for what is no amount: `end` says where to go on. */
function scanAmount(text: string, at: number): { end: number; amount: Amount | null } | null {
	const ratio = scanRatio(text, at);
	if (ratio) return { end: ratio.end, amount: withRatioRange(text, at, ratio) };
	const first = scanNumeral(text, at);
	if (!first) return null;
	const single = measured(text, at, first);
	const amount = withRange(text, at, first, single) ?? single;
	if (!amount) return { end: first.end, amount: null };
	const idiom = amount.arabic ? at : idiomEnd(text, at);
	if (idiom > at || (!amount.arabic && !amount.measure)) return { end: Math.max(first.end, idiom), amount: null };
	return { end: amount.end, amount };
}

function measured(text: string, start: number, numeral: ScannedNumeral): Amount | null {
	if (numeral.value === null) return null;
	const { end: numberEnd, factor, loose } = looseTail(text, numeral.end);
	const word = measureAt(text, numberEnd, numeral.arabic);
	return {
		start,
		numberEnd,
		end: word?.end ?? numberEnd,
		value: numeral.value * factor,
		max: numeral.max === null ? null : numeral.max * factor,
		measure: word ? canonical(word.word) : "",
		measureSpan: word && { start: word.start, end: word.end },
		dimension: word?.dimension ?? null,
		loose,
		arabic: numeral.arabic,
	};
}

/** 余 in 15000余名, with the 万 that may follow it: 1000余万元. */
function looseTail(text: string, at: number): { end: number; factor: number; loose: boolean } {
	const start = skipSpace(text, at);
	if (!LOOSE.includes(text.charAt(start)) || start >= text.length) return { end: at, factor: 1, loose: false };
	const unit = text.charAt(start + 1);
	const factor = unit === "万" ? 10_000 : unit === "亿" ? 100_000_000 : 1;
	return { end: start + (factor === 1 ? 1 : 2), factor, loose: true };
}

/** 3—5所, 3至5所, 5%-10%, 5-10万人 (where 5 is 50000). Null where it is none, as 由3场到5场 or a phone number. */
function withRange(text: string, start: number, first: ScannedNumeral, single: Amount | null): Amount | null {
	if (!single || first.max !== null) return null;
	const after = rangeSignEnd(text, single.end) ?? rangeSignEnd(text, first.end);
	if (after === null) return null;
	const second = scanNumeral(text, after);
	const high = second && measured(text, after, second);
	if (!second || !high?.measure || (single.measure && single.measure !== high.measure)) return null;
	const borrowsScale = first.scale === 1 && second.scale > 1 && single.value < high.value / second.scale;
	const low = single.value * (borrowsScale ? second.scale : 1);
	if (low >= high.value) return null;
	return { ...high, start, value: low, max: high.value, arabic: single.arabic || high.arabic };
}

function withRatioRange(text: string, start: number, first: { end: number; value: number; sign: string }): Amount {
	const after = rangeSignEnd(text, first.end);
	const second = after === null ? null : scanRatio(text, after);
	const last = second && second.value > first.value ? second : first;
	return {
		start,
		numberEnd: last.end,
		end: last.end,
		value: first.value,
		max: last === first ? null : last.value,
		measure: first.sign,
		measureSpan: null,
		dimension: "share",
		loose: false,
		arabic: false,
	};
}

function rangeSignEnd(text: string, at: number): number | null {
	RANGE_SIGN.lastIndex = skipSpace(text, at);
	return RANGE_SIGN.test(text) ? skipSpace(text, RANGE_SIGN.lastIndex) : null;
}

/** Widens an amount by the comparator words around it: 不少于约50人以上. */
function finish(text: string, amount: Amount): Quantity {
	let start = amount.start;
	let end = amount.end;
	const comparisons: { comparison: Comparison; leads: boolean }[] = amount.loose
		? [{ comparison: "~", leads: false }]
		: [];
	for (let word = comparisonAfter(text, end); word && comparisons.length < 4; word = comparisonAfter(text, end)) {
		comparisons.push({ comparison: word.comparison, leads: false });
		end = word.end;
	}
	for (let word = comparisonBefore(text, start); word && comparisons.length < 6; word = comparisonBefore(text, start)) {
		comparisons.push(word);
		start = word.start;
	}
	return {
		span: { start, end },
		numberSpan: { start: amount.start, end: amount.numberEnd },
		value: amount.value,
		max: amount.max,
		measure: amount.measure,
		measureSpan: amount.measureSpan,
		dimension: amount.dimension,
		approximate:
			comparisons.some(({ comparison }) => comparison === "~") ||
			(!amount.arabic && amount.max !== null && amount.measureSpan !== null),
		comparator: strongest(comparisons),
		ordinal: text.charAt(skipSpaceLeft(text, amount.start) - 1) === "第" || amount.measure === "号",
		arabic: amount.arabic,
	};
}

/**
 * 控制在…以下 has two words for one limit. 达到 and 稳定在 only lead to the number, so that 左右 and 余 outweigh them: 稳定在95%左右
 * is about 95%.
 */
function strongest(comparisons: { comparison: Comparison; leads: boolean }[]): Quantity["comparator"] {
	const has = (wanted: Comparison) => comparisons.some(({ comparison, leads }) => comparison === wanted && !leads);
	if (has("<=")) return "<=";
	if (has(">=")) return ">=";
	if (has("~")) return "~";
	return comparisons[0]?.comparison ?? "=";
}

/** 元人民币 and 块钱 are 元; everything else stands as written. */
function canonical(word: string): string {
	return word === "元人民币" || word === "块钱" ? "元" : word;
}
