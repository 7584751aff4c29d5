/** Stretches with digits that state no amount, tried where a digit or letter begins. All of bounded length. */
const PASSED_OVER: readonly RegExp[] = [
	// 2024.12.31, 2024-06-30, 2024/6/30
	/\d{4}[./-]\d{1,2}[./-]\d{1,2}(?!\d)/y,
	// 8:30, 14:00-16:00, 1:5
	/\d{1,3}:\d{1,2}(?::\d{2})?(?!\d)/y,
	// 5+N, 1+3+N, 5+2, 10+X: models, not sums
	/[0-9A-Za-zＮＸ]{1,3}(?:\+[0-9A-Za-zＮＸ]{1,3}){1,4}(?![0-9A-Za-z])/y,
	// 7×24小时 keeps its 24小时; EB3, H7N9, HPV2价, COVID19: a code, not an amount
	/\d{1,2}[×xX*](?=\d)/y,
	/[A-Za-z]{1,12}-?\d{1,6}[A-Za-z]?(?!\d)/y,
	// 110kV, A4
	/[A-Za-z]{1,40}/y,
];

/** Whole words with a numeral and what would be a measure word in them. */
const IDIOMS =
	`一次性 三位一体 一件事 一张网 一家人 一家亲 千家万户 万家 百家讲坛 百家姓 百家争鸣 一条心 一条龙 一项一策 一套人马 一份子 一片天 一片蓝天
	一期工程 二期工程 三期工程 两个确立 两个维护 两个责任 四个意识 四个自信 三支一扶 百日 一周岁半 六个一 一个一 两个一 三个一 四个一 五个一 七个一 八个一
	九个一 十个一 一张脸 一个都不能少 一次办好 一次办 一张清单 一张蓝图 一口清 一把手 一家一 一笔清 一张表 一个样 一个不少 一个不落 一个调`
		.trim()
		.split(/\s+/);
const IDIOMS_BY_FIRST = new Map<string, string[]>();
for (const idiom of IDIOMS)
	IDIOMS_BY_FIRST.set(idiom.charAt(0), [...(IDIOMS_BY_FIRST.get(idiom.charAt(0)) ?? []), idiom]);

/** Characters that form a word with the numerals given: 统一, 数十, 成百上千; but 建成两处, 完成三场. */
const WORD_BEFORE: Readonly<Record<string, string>> = {
	...Object.fromEntries([..."统唯之其同单专逐划归万"].map((char) => [char, "一"])),
	数: "十百千万亿",
	几: "十百千万亿",
	成: "百千万",
};

/**
 * End of a date, clock time, model or code that begins at `at`, else `at` itself.
 * @param text width-folded
 */
export function passOver(text: string, at: number): number {
	const char = text.charAt(at);
	if (!/[0-9A-Za-z]/.test(char)) return at;
	for (const pattern of PASSED_OVER) {
		pattern.lastIndex = at;
		if (pattern.test(text)) return pattern.lastIndex;
	}
	return at;
}

/** End of the word that the Chinese numeral at `start` is part of, as in 一次性, 千家万户, 一户一策, 统一, 数十场; `start` where it is in none. */
export function idiomEnd(text: string, start: number): number {
	if (start > 0 && WORD_BEFORE[text.charAt(start - 1)]?.includes(text.charAt(start))) return start + 1;
	const idiom = (IDIOMS_BY_FIRST.get(text.charAt(start)) ?? []).find((each) => text.startsWith(each, start));
	return start + (idiom?.length ?? (isPaired(text, start) ? 1 : 0));
}

/** 一户一策, 一校一讲师, 一老一小: the other 一 tells, on whichever side; 一万一千 is one numeral. */
function isPaired(text: string, start: number): boolean {
	const isPair = (between: number, other: number) =>
		text.charAt(other) === "一" && !NUMERAL_UNITS.includes(text.charAt(between));
	return text.charAt(start) === "一" && (isPair(start + 1, start + 2) || isPair(start - 1, start - 2));
}

const NUMERAL_UNITS = ["十", "百", "千", "万", "亿"];
