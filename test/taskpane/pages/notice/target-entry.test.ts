import type { Target } from "../../../../src/core/model";
import {
	amountLine,
	amountOf,
	entryOf,
	NEW_TARGET,
	problemsOf,
	statedTarget,
} from "../../../../src/taskpane/pages/notice/target-entry";

const target: Target = {
	quote: "筛查1.8万人次以上",
	span: { start: 0, end: 9 },
	subject: "筛查",
	value: 18000,
	max: null,
	measure: "人次",
	comparator: ">=",
	kind: "count",
};

test.each([
	["18000", 18000],
	[" 20,000 ", 20000],
	["1.8万", 18000],
	["3.2万", 32000],
	["1.1亿", 110000000],
	["4.2", 4.2],
	["", null],
	["约20", null],
	["-3", null],
	["1e9", null],
])("%s is %s", (text, amount) => {
	expect(amountOf(text)).toBe(amount);
});

test("an entry left as it was states the same target", () => {
	const { span, ...facts } = target;
	expect(statedTarget(entryOf(target))).toEqual(facts);
	expect(span).toBeDefined();
});

test("what is wrong is told by field, and nothing is stated", () => {
	expect(Object.keys(problemsOf(NEW_TARGET))).toEqual(["value", "measure"]);
	expect(Object.keys(problemsOf({ ...entryOf(target), max: "很多" }))).toEqual(["max"]);
	expect(statedTarget({ ...entryOf(target), value: "若干" })).toBeNull();
});

test("without a quote it is quoted as it would be said", () => {
	const entry = { ...NEW_TARGET, subject: "讲座", value: "20", measure: "场" };
	expect(statedTarget(entry)?.quote).toBe("讲座20场");
});

test.each<[Partial<Target>, string]>([
	[{}, "不少于 18,000 人次"],
	[{ comparator: "=", value: 80, measure: "%", kind: "rate" }, "80%"],
	[{ comparator: "=", value: 3, max: 5, measure: "场" }, "3–5 场"],
	[{ kind: "coverage", value: 100, measure: "%" }, "全覆盖"],
])("%j reads %s", (change, line) => {
	expect(amountLine({ ...target, ...change })).toBe(line);
});
