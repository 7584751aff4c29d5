import { readFileSync } from "node:fs";
import fc from "fast-check";
import { findTargets, findUnreadNumbers, readTargets } from "../../../../src/core/notice/targets";

interface PhraseCase {
	phrase: string;
	targets: string[];
}

/** A line is a phrase; the indented lines under it are its targets. */
function readCases(): PhraseCase[] {
	const cases: PhraseCase[] = [];
	for (const line of readFileSync("test/fixtures/phrases/targets.txt", "utf8").split("\n")) {
		if (line === "" || line.startsWith("#")) continue;
		if (line.startsWith("  ")) cases.at(-1)?.targets.push(line.trim());
		else cases.push({ phrase: line, targets: [] });
	}
	return cases;
}

function shown(text: string): string[] {
	return findTargets(text).map(
		({ quote, subject, value, max, measure, comparator, kind }) =>
			`${quote} | ${subject} | ${value}${max === null ? "" : `-${max}`} ${measure} | ${comparator} | ${kind}`,
	);
}

const cases = readCases();

test("there are as many phrases as were written", () => {
	expect(cases.length).toBeGreaterThan(200);
	expect(cases.filter(({ targets }) => targets.length === 0)).toEqual([]);
});

test.each(cases)("$phrase", ({ phrase, targets }) => {
	expect(shown(phrase)).toEqual(targets);
});

test("a paragraph keeps the order, and every span slices to its quote", () => {
	const text =
		"　　为有康复需求的140名0－17周岁肢体、智力等残疾的儿童提供救助，每人补贴15000元康复训练补助和２500元交通生活补助；\n　　建设“希望小屋”10 间。其中，镇级4间。";
	const targets = findTargets(text);
	expect(targets.map(({ quote, kind }) => [quote, kind])).toEqual([
		["140名0－17周岁肢体、智力等残疾的儿童", "count"],
		["每人补贴15000元康复训练补助", "money-standard"],
		["２500元交通生活补助", "money-standard"],
		["“希望小屋”10间", "count"],
		["镇级4间", "count"],
	]);
	for (const { span, quote } of targets) expect(text.slice(span.start, span.end).replace(/\s/g, "")).toBe(quote);
});

test("a number that nothing is known of is handed on", () => {
	expect(findUnreadNumbers("新建80母婴室，培训30人，拨打12338热线")).toEqual([
		{ quote: "80", span: { start: 2, end: 4 } },
	]);
});

test("blanked brackets and headings end a phrase", () => {
	expect(shown("新建幼儿园          3所中小学")).toEqual(["3所中小学 | 中小学 | 3 所 | = | count"]);
});

test("spans slice to quotes in any mixture of words", () => {
	const words = fc.constantFrom(
		..."新建 培训 为 妇女 儿童 “美家” 3所 1.2万人次 两场 85% 达到 每人 5000元 不少于 其中 分别 各 、 ， 。 （ ） “ ” 全覆盖 的 等 和 由62%提高到 每千人口 以上 \n".split(
			" ",
		),
	);
	fc.assert(
		fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
			const text = parts.join("");
			for (const { span, quote } of readTargets(text).targets) {
				expect(quote).not.toBe("");
				expect(text.slice(span.start, span.end).replace(/\s/g, "")).toBe(quote);
			}
		}),
		{ seed: 11, numRuns: 300 },
	);
});

test.each(["建3所", "每人1元", "“", "（1人", "培训，", "全覆盖", "由1到", "1和2、"])(
	"a long row of “%s” is read in time",
	(piece) => {
		const start = performance.now();
		readTargets(piece.repeat(60_000 / piece.length));
		expect(performance.now() - start).toBeLessThan(60_000);
	},
);
