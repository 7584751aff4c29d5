const DIGITS = "〇一二三四五六七八九";
const PLACES = ["", "十", "百", "千"];

/** 12 → 十二, 105 → 一百零五, up to 9999; beyond, the digits in a row. */
export function chineseNumber(count: number): string {
	if (count < 1 || count > 9999) return count === 0 ? "零" : chineseDigits(count);
	let text = "";
	let gap = false;
	const digits = Array.from(String(count), Number);
	for (const [i, digit] of digits.entries()) {
		if (digit === 0) gap = true;
		else {
			text += (gap ? "零" : "") + DIGITS.charAt(digit) + (PLACES[digits.length - 1 - i] ?? "");
			gap = false;
		}
	}
	return text.replace(/^一十/, "十");
}

/** 12 → 一二, 20 → 二〇. */
export function chineseDigits(count: number): string {
	return String(count).replace(/\d/g, (digit) => DIGITS.charAt(Number(digit)));
}
