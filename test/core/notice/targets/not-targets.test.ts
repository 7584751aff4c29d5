import { readFileSync } from "node:fs";
import { readTargets } from "../../../../src/core/notice/targets";
import { findAmounts } from "../../../../src/core/notice/targets/amount";
import { NOT_TARGETS } from "../../../../src/core/notice/targets/not-targets";
import { readProse } from "../../../../src/core/notice/targets/prose";

const cases = readFileSync("test/fixtures/phrases/no-targets.txt", "utf8")
	.split("\n")
	.filter((line) => line !== "" && !line.startsWith("#"))
	.map((line) => line.split(" | ") as [string, string]);

function rulesThatHold(phrase: string): string[] {
	return findAmounts(readProse(phrase)).flatMap((amount) =>
		NOT_TARGETS.filter((rule) => rule.holds(amount)).map((rule) => rule.name),
	);
}

test.each(cases)("%s holds no target (%s)", (phrase, rule) => {
	expect(readTargets(phrase)).toEqual({ targets: [], unread: [] });
	expect(rule === "-" ? rulesThatHold(phrase) : rulesThatHold(phrase).includes(rule)).toEqual(rule === "-" ? [] : true);
});

test.each(NOT_TARGETS.map(({ name, example }) => [name, example]))("rule %s keeps out %s", (name, example) => {
	expect(rulesThatHold(example)).toContain(name);
	expect(cases.map(([, rule]) => rule)).toContain(name === "denominator" ? "age" : name);
});
