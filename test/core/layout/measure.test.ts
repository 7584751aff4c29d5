import fc from "fast-check";
import {
	countLines,
	heightOfLines,
	MAX_ROW_HEIGHT,
	rowHeight,
	splitForRows,
	textWidth,
} from "../../../src/core/layout";

test("a Chinese character is as wide as two digits, and so are Chinese quotation marks and dashes", () => {
	expect(textWidth("两癌")).toBe(4);
	expect(textWidth("“”—…")).toBe(8);
	expect(textWidth("𠮷")).toBe(2);
	expect(textWidth("2024")).toBeLessThan(textWidth("二〇二四"));
});

// 20 characters at 12 pt hold nine ems: 20 × 5.75 − 4 = 111 pt.
test.each([
	["", 1],
	["一二三四五六七八九", 1],
	["一二三四五六七八九十", 2],
	["一\n二\n三", 3],
	["一\n\n三", 3],
	["一\n", 1],
	["\n\n", 2],
	["一二三四五六七八，九", 2],
	["一二三四五六七八九，", 2],
])("lines of %j", (text, lines) => {
	expect(countLines(text, 20, 12)).toBe(lines);
});

test("a number is not broken over two lines", () => {
	// Eight characters and five digits: the number goes down whole, and what follows starts the third line.
	expect(countLines("一二三四五六七八20000", 20, 12)).toBe(2);
	expect(countLines(`一二三四五六七八20000${"二".repeat(7)}`, 20, 12)).toBe(3);
});

test("a number longer than the line is broken all the same", () => {
	expect(countLines("1".repeat(100), 20, 12)).toBe(Math.ceil(100 / 16));
});

test("no row is higher than programs allow", () => {
	expect(heightOfLines(1000, 12)).toBe(MAX_ROW_HEIGHT);
	expect(rowHeight([{ text: "字\n".repeat(99), width: 20, size: 12 }])).toBe(MAX_ROW_HEIGHT);
});

test("a line has head-room for fonts that stand in for 仿宋", () => {
	expect(heightOfLines(1, 12)).toBeGreaterThan(12 * 1.448);
	expect(heightOfLines(20, 12)).toBeGreaterThan(20 * 12 * 1.448);
});

test("a text that one row shows is left whole", () => {
	const text = "一".repeat(200);
	expect(splitForRows(text, 60, 12)).toEqual([text]);
});

test("cuts fall after line breaks and sentences where there are any", () => {
	const text = Array.from({ length: 80 }, (_, n) => `第${n}句话说了一件做完的事，共${n}人次参加。`).join("");
	const pieces = splitForRows(text, 60, 12);
	expect(pieces.length).toBeGreaterThan(2);
	for (const piece of pieces) expect(piece.endsWith("。")).toBe(true);
});

test("pieces make up the text, each low enough and no character cut in two", () => {
	const chunk = fc.constantFrom(
		"本季度开展",
		"20000人次",
		"。",
		"，",
		"\n",
		"𠮷",
		"👩‍👧",
		"（街道）",
		"a b",
		"；",
		"_x0041_",
	);
	const text = fc.array(chunk, { maxLength: 900 }).map((chunks) => chunks.join(""));
	fc.assert(
		fc.property(text, fc.integer({ min: 4, max: 80 }), fc.constantFrom(9, 10.5, 12), (each, width, size) => {
			const pieces = splitForRows(each, width, size);
			expect(pieces.join("")).toBe(each);
			for (const piece of pieces) {
				expect(rowHeight([{ text: piece, width, size }])).toBeLessThanOrEqual(310);
				expect(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(piece)).toBe(false);
			}
		}),
		{ seed: 20240630, numRuns: 80 },
	);
});

test.each([
	["one word", "a".repeat(400_000)],
	["closing marks", "，".repeat(400_000)],
	["opening marks", "（".repeat(400_000)],
	["line breaks", "\n".repeat(400_000)],
])("a hostile text of %s is cut in time that grows with its length", (_, text) => {
	const started = performance.now();
	expect(splitForRows(text, 30, 12).join("").length).toBe(text.length);
	expect(performance.now() - started).toBeLessThan(24_000);
});
