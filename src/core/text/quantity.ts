import type { Span } from "../model/place";

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
	/** 约 近 余 左右 多 */
	approximate: boolean;
	/** 不少于 不低于 至少 以上 达到 → ">="; 不超过 以内 → "<="; 约 余 左右 → "~"; none → "=". */
	comparator: ">=" | "<=" | "=" | "~";
	/** 第三次, 第2季度: an ordinal, never an amount. */
	ordinal: boolean;
}

/** All quantities of a text from left to right, digits and Chinese numerals with a measure word alike. */
export function findQuantities(_text: string): Quantity[] {
	throw new Error("to be written");
}
