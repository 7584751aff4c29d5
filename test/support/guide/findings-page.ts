import { mergeReturns } from "../../../src/app";
import { RULES, type RuleId, type Severity } from "../../../src/core";
import { strings } from "../../../src/taskpane/strings";
import { sampleNotice, samplePeriod } from "../sample-plan";
import { FINDING_EXAMPLES, type FindingExample, honestReturn } from "./finding-examples";

/** Where the page stands, from the project's root. */
export const FINDINGS_PAGE = "assets/guide/findings.md";

const SECTIONS: [Severity, string][] = [
	["error", "单位要改正后重新报送；不改正，这一处就汇总不了或汇总了也是错的。"],
	["warning", "要由人看一看：数字有误的请单位更正，情况属实的确认即可。"],
];

/**
 * The guide's page on findings, as markdown: words from the rule catalogue, and what the program really says of a form
 * that has the fault. @throws where an example makes no such finding.
 */
export async function findingsPage(): Promise<string> {
	const ids = Object.keys(RULES) as RuleId[];
	const sections: string[] = [];
	for (const [severity, meaning] of SECTIONS) {
		sections.push(`## ${strings.check.severity[severity]}`, meaning);
		for (const id of ids.filter((each) => RULES[each].severity === severity)) sections.push(await entry(id));
	}
	return `${[HEAD, ...sections].join("\n\n")}\n`;
}

const HEAD = `# 核对问题释义

<!-- Made by test/support/guide/make-findings-page.ts from the rule catalogue (src/core/model/rules.ts): do not edit. -->

程序核对报表时会提出下面这些问题。每一条写明：什么情况下提出、为什么要紧、一个例子（“程序提示”一句是程序对这个例子说的原话，例子用的是自带的样例通知）、怎么办。

程序只提示，不改动单位写的任何一个字；判断对不对，由人决定。`;

async function entry(id: RuleId): Promise<string> {
	const { title, why, remedy } = RULES[id];
	const { when, example } = FINDING_EXAMPLES[id];
	return [
		`### ${title}`,
		[
			`- 什么情况：${when}`,
			`- 为什么要紧：${why}`,
			`- 例：${example}`,
			`- 程序提示：${await messageOf(id)}`,
			`- 怎么办：${remedy}`,
			`- 规则代号：\`${id}\``,
		].join("\n"),
	].join("\n\n");
}

async function messageOf(id: RuleId): Promise<string> {
	const example = FINDING_EXAMPLES[id];
	const options = { notice: sampleNotice(), period: samplePeriod(), previous: await previousOf(example) };
	const { outcome } = await mergeReturns(await example.files(), options);
	const found = outcome.findings.filter(({ rule }) => rule === id);
	// The one on what the example names: not on other items and units that the same form leaves out.
	const finding =
		found.find(({ unit }) => unit !== null && example.example.includes(unit)) ??
		found.find(({ file }) => file !== null) ??
		found[0];
	if (!finding)
		throw new Error(`${id}: the example finds ${outcome.findings.map(({ rule }) => rule).join(", ") || "nothing"}`);
	return finding.message;
}

async function previousOf({ afterLastPeriod }: FindingExample): Promise<Uint8Array | undefined> {
	if (!afterLastPeriod) return undefined;
	const { bytes } = await mergeReturns([await honestReturn("县总工会")], {
		notice: sampleNotice(),
		period: samplePeriod(),
	});
	return bytes;
}
