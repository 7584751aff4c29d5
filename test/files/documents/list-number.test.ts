import { formatListNumber, ListCounter, type ListLevel } from "../../../src/files/documents/list-number";

const level = (format: string, text: string, more: Partial<ListLevel> = {}): ListLevel => ({
	format,
	text,
	start: 1,
	suffix: "tab",
	restartAfter: null,
	decimalOnly: false,
	...more,
});

describe("formatListNumber", () => {
	test.each([
		["chineseCounting", 10, "十"],
		["chineseCounting", 21, "二十一"],
		["chineseCountingThousand", 105, "一百零五"],
		["chineseCountingThousand", 1010, "一千零一十"],
		["taiwaneseCountingThousand", 12, "十二"],
		["ideographDigital", 20, "二〇"],
		["chineseLegalSimplified", 12, "拾贰"],
		["decimal", 7, "7"],
		["decimalZero", 7, "07"],
		["decimalFullWidth", 12, "１２"],
		["decimalEnclosedCircle", 1, "①"],
		["decimalEnclosedCircleChinese", 21, "㉑"],
		["decimalEnclosedCircle", 51, "51"],
		["decimalEnclosedParen", 2, "⑵"],
		["ideographTraditional", 3, "丙"],
		["upperLetter", 28, "BB"],
		["lowerRoman", 14, "xiv"],
		["none", 3, ""],
		["something new", 3, "3"],
	])("%s %d → %s", (format, count, expected) => {
		expect(formatListNumber(count, format)).toBe(expected);
	});
});

describe("ListCounter", () => {
	const levels = [level("chineseCounting", "%1、"), level("chineseCounting", "（%2）"), level("decimal", "%3.")];
	const none = new Map<number, number>();

	test("counts on, and lower levels start anew below each number", () => {
		const counter = new ListCounter();
		const next = (index: number) => counter.next("a", "1", levels, index, none);
		expect([0, 1, 1, 2, 0, 1, 2, 2].map(next)).toEqual([
			"一、",
			"（一）",
			"（二）",
			"1. ",
			"二、",
			"（一）",
			"1. ",
			"2. ",
		]);
	});

	test("lists of one scheme go on, one with its own start begins anew once", () => {
		const counter = new ListCounter();
		const other = new Map([[0, 1]]);
		const texts = [
			counter.next("a", "1", levels, 0, none),
			counter.next("a", "2", levels, 0, none),
			counter.next("a", "3", levels, 0, other),
			counter.next("a", "3", levels, 0, other),
			counter.next("b", "4", levels, 0, none),
		];
		expect(texts).toEqual(["一、", "二、", "一、", "二、", "一、"]);
	});

	test("a level may go on whatever stands above it, or restart below one level only", () => {
		const counter = new ListCounter();
		const mixed = [
			level("decimal", "%1"),
			level("decimal", "%2", { restartAfter: 0 }),
			level("decimal", "%3", { restartAfter: 1 }),
		];
		const next = (index: number) => counter.next("a", "1", mixed, index, none).trim();
		expect([0, 1, 2, 1, 2, 0, 1, 2].map(next)).toEqual(["1", "1", "1", "2", "2", "2", "3", "1"]);
	});

	test("shows numbers of higher levels, in figures where the level asks for it", () => {
		const counter = new ListCounter();
		const outline = [level("chineseCounting", "%1、"), level("decimal", "%1.%2", { decimalOnly: true })];
		counter.next("a", "1", outline, 0, none);
		expect(counter.next("a", "1", outline, 1, none)).toBe("1.1 ");
		expect(new ListCounter().next("a", "1", outline, 1, none)).toBe("1.1 ");
	});

	test("a bullet, an unknown level and a number without blank", () => {
		const counter = new ListCounter();
		expect(counter.next("a", "1", [level("bullet", "●")], 0, none)).toBe("");
		expect(counter.next("a", "1", levels, 7, none)).toBe("");
		expect(counter.next("c", "1", [level("decimal", "第%1件", { suffix: "nothing" })], 0, none)).toBe("第1件");
	});
});
