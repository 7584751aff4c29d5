/**
 * Reads one numeral: 15000, 15,000, 1.5万, 3.2亿, 一万五千, 两千, 一百二十, 二十, 廿三, 二〇二六, 百 (→ 100), 两 (→ 2). Full width is folded first.
 * @returns null where the whole string is not one numeral.
 */
export function parseNumeral(_text: string): number | null {
	throw new Error("to be written");
}
