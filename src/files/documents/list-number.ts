import { chineseDigits, chineseNumber } from "./chinese-number";

/** One level of a numbering scheme, of .docx or .doc alike. */
export interface ListLevel {
	/** ST_NumberFormat (ECMA-376 part 1, 17.18.59). */
	format: string;
	/** The number's text, `%1` … `%9` standing for the numbers of levels 1 to 9: `（%1）`. */
	text: string;
	start: number;
	/** What follows the number. */
	suffix: "tab" | "space" | "nothing";
	/** Starts anew after a number of this level (from 1) or a higher one; 0 for never, null for any higher level. */
	restartAfter: number | null;
	/** Shows the numbers of all levels as 1, 2, 3. */
	decimalOnly: boolean;
}

/** Counts a document's automatic numbers in reading order. */
export class ListCounter {
	readonly #counts = new Map<string, number[]>();
	readonly #startedLists = new Set<string>();

	/**
	 * The number's text for the next paragraph of a list, with the blank that parts it from the paragraph; "" for a bullet.
	 * @param scheme Lists of one scheme count on from each other.
	 * @param list A list with starts of its own begins anew when it is first met.
	 */
	next(
		scheme: string,
		list: string,
		levels: readonly ListLevel[],
		index: number,
		ownStarts: ReadonlyMap<number, number>,
	): string {
		const level = levels[index];
		if (!level) return "";
		const counts = this.#counts.get(scheme) ?? [];
		this.#counts.set(scheme, counts);
		if (!this.#startedLists.has(list)) {
			this.#startedLists.add(list);
			for (const [each, start] of ownStarts) counts[each] = start - 1;
		}
		for (let above = 0; above < index; above++) counts[above] ??= levels[above]?.start ?? 1;
		counts[index] = (counts[index] ?? level.start - 1) + 1;
		for (let below = index + 1; below < Math.max(levels.length, counts.length); below++) {
			const restartAfter = levels[below]?.restartAfter ?? below;
			if (index < restartAfter) counts[below] = (ownStarts.get(below) ?? levels[below]?.start ?? 1) - 1;
		}
		return numberText(levels, level, counts);
	}
}

/** Of a number as its level spells it: broken files claim texts that fill the memory, before each paragraph. */
const LONGEST_NUMBER = 100;

function numberText(levels: readonly ListLevel[], level: ListLevel, counts: readonly number[]): string {
	if (level.format === "bullet") return "";
	const text = level.text.slice(0, LONGEST_NUMBER).replace(/%([1-9])/g, (_, digit: string) => {
		const index = Number(digit) - 1;
		const format = level.decimalOnly ? "decimal" : (levels[index]?.format ?? "decimal");
		return formatListNumber(counts[index] ?? 1, format);
	});
	// 一、 and （一） need no blank; 1. before 2024年 would become another number without one.
	const parted = text === "" || level.suffix === "nothing" || /[、，。．：；）】〕》\s]$/.test(text);
	return parted ? text : `${text} `;
}

/** A count in a format of ST_NumberFormat: `chineseCounting` 12 → 十二. Formats not known here are shown as 1, 2, 3. */
export function formatListNumber(count: number, format: string): string {
	if (format === "none" || format === "bullet") return "";
	const alphabet = ALPHABETS[format];
	if (alphabet) return Array.from(alphabet)[count - 1] ?? String(count);
	return FORMATS[format]?.(count) ?? String(count);
}

const counting = (count: number) => chineseNumber(count);
const digital = (count: number) => chineseDigits(count);

const FORMATS: Record<string, (count: number) => string> = {
	decimalZero: (count) => String(count).padStart(2, "0"),
	decimalFullWidth: fullWidth,
	decimalFullWidth2: fullWidth,
	upperRoman: roman,
	lowerRoman: (count) => roman(count).toLowerCase(),
	upperLetter: letters,
	lowerLetter: (count) => letters(count).toLowerCase(),
	chineseCounting: counting,
	chineseCountingThousand: counting,
	taiwaneseCounting: counting,
	taiwaneseCountingThousand: counting,
	japaneseCounting: counting,
	chineseLegalSimplified: (count) =>
		Array.from(chineseNumber(count), (character) => LEGAL[character] ?? character).join(""),
	ideographDigital: digital,
	taiwaneseDigital: digital,
	japaneseDigitalTenThousand: digital,
};

const ALPHABETS: Record<string, string> = {
	decimalEnclosedCircle: circledNumbers(),
	decimalEnclosedCircleChinese: circledNumbers(),
	decimalEnclosedParen: characters(0x2474, 20),
	decimalEnclosedFullstop: characters(0x2488, 20),
	ideographEnclosedCircle: characters(0x3280, 10),
	ideographTraditional: "甲乙丙丁戊己庚辛壬癸",
	ideographZodiac: "子丑寅卯辰巳午未申酉戌亥",
};

const LEGAL: Record<string, string> = {
	一: "壹",
	二: "贰",
	三: "叁",
	四: "肆",
	五: "伍",
	六: "陆",
	七: "柒",
	八: "捌",
	九: "玖",
	十: "拾",
	百: "佰",
	千: "仟",
};

function circledNumbers(): string {
	return characters(0x2460, 20) + characters(0x3251, 15) + characters(0x32b1, 15);
}

function characters(first: number, length: number): string {
	return Array.from({ length }, (_, i) => String.fromCharCode(first + i)).join("");
}

function fullWidth(count: number): string {
	return String(count).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** 1 → A, 26 → Z, 27 → AA, 28 → BB. */
function letters(count: number): string {
	if (count < 1 || count > 780) return String(count);
	return String.fromCharCode(65 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
}

const ROMAN: [number, string][] = [
	[1000, "M"],
	[900, "CM"],
	[500, "D"],
	[400, "CD"],
	[100, "C"],
	[90, "XC"],
	[50, "L"],
	[40, "XL"],
	[10, "X"],
	[9, "IX"],
	[5, "V"],
	[4, "IV"],
	[1, "I"],
];

function roman(count: number): string {
	if (count < 1 || count > 3999) return String(count);
	let rest = count;
	let text = "";
	for (const [value, sign] of ROMAN) {
		text += sign.repeat(Math.floor(rest / value));
		rest %= value;
	}
	return text;
}
