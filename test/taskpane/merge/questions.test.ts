import type { ReturnOptions } from "../../../src/app";
import { findingKey, parsePeriod, type ReturnChoices } from "../../../src/core";
import { openQuestions, type Question, questionsOf } from "../../../src/taskpane/merge/questions";
import { type Choice, NO_CHOICES, reduceChoices } from "../../../src/taskpane/state/merge-choices";
import { foreignForm, type Merged, mergeFiles, sampleNotice, sheetTexts } from "../../support/returns";

const OPTIONS: ReturnOptions = { notice: sampleNotice, period: parsePeriod("2025Q2")! };

/** Merges with choices, as the pane does each time that someone settles something. */
async function round(files: Record<string, Uint8Array>, choices: ReturnChoices = NO_CHOICES) {
	const merged = await mergeFiles(files, { ...OPTIONS, ...choices });
	return { merged, questions: questionsOf(merged.outcome, choices, { accepted: [], hidden: [] }) };
}

const settle = (...chosen: (Choice | undefined)[]) =>
	chosen.reduce<ReturnChoices>(
		(choices, choice) => (choice ? reduceChoices(choices, { type: "merge/settled", choice }) : choices),
		NO_CHOICES,
	);
const asked = (questions: readonly Question[], title: string) => questions.find((each) => each.title.includes(title));
const ledger = ({ bytes }: Merged) => sheetTexts(bytes, "台账").map((cells) => cells.filter((text) => text !== ""));

test("versions: each with its day and where it differs; what is chosen counts, stands in 台账 and can be taken back", async () => {
	const files = {
		"a.xlsx": (await foreignForm("县总工会")).fillDate("2025年7月1日").bytes(),
		"b.xlsx": (await foreignForm("县总工会")).fillDate("2025年7月5日").set(8, "progress", "更正：已建成6处。").bytes(),
	};
	const first = await round(files);
	const question = asked(first.questions, "县总工会")!;
	expect(question.settled).toBeNull();
	expect(question.options).toMatchObject([
		{ label: "a.xlsx", note: "填报或保存于 2025-07-01，实事8与目前采用的一份不同", counts: false },
		{ label: "b.xlsx", note: "填报或保存于 2025-07-05，目前以这份为准", counts: true },
	]);
	expect(ledger(first.merged).flat().join()).not.toContain("经办人选定");

	const chosen = settle(question.options[0]?.choice);
	// At once, before it is merged anew.
	expect(
		asked(questionsOf(first.merged.outcome, chosen, { accepted: [], hidden: [] }), "县总工会")?.options.map(
			({ counts }) => counts,
		),
	).toEqual([true, false]);
	const second = await round(files, chosen);
	expect(second.merged.json.files).toMatchObject([{ status: "merged" }, { status: "superseded" }]);
	expect(openQuestions(second.questions)).toBe(openQuestions(first.questions) - 1);
	expect(ledger(second.merged)).toContainEqual([
		"1",
		"多份报表取一份",
		"县总工会：b.xlsx",
		"以a.xlsx为准",
		"2025年第二季度",
	]);
	const undone = asked(second.questions, "县总工会")!.settled!;
	expect(reduceChoices(settle(question.options[0]?.choice), { type: "merge/unsettled", choice: undone })).toEqual(
		NO_CHOICES,
	);
});

test("versions that say the same need no choice", async () => {
	const files = {
		"a.xlsx": (await foreignForm("县总工会")).bytes(),
		"b.xlsx": (await foreignForm("县总工会")).bytes(),
	};
	expect(asked((await round(files)).questions, "县总工会")).toBeUndefined();
});

test("a form without a unit is given one, with what follows from it", async () => {
	const files = { "1.xlsx": (await foreignForm("县残联")).unit("").dropMetadata().bytes() };
	const first = await round(files);
	const question = asked(first.questions, "1.xlsx")!;
	expect(first.merged.json.files).toMatchObject([{ status: "rejected", reason: "unit-missing" }]);
	if (question.entry?.kind !== "unit") throw new Error("no unit is asked for");
	const { merged, questions } = await round(files, settle(question.entry.choiceOf("县残联")));
	expect(merged.json.files).toMatchObject([{ unit: "县残联", status: "merged", foundBy: "choice" }]);
	expect(asked(questions, "1.xlsx")).toBeUndefined();
	expect(ledger(merged)).toContainEqual(["1", "认定填报单位", "1.xlsx", "是县残联的报表", "2025年第二季度"]);
});

test("a borrowed form: either of the units that speak for it, or set aside", async () => {
	const files = { "县残联.xlsx": (await foreignForm("县残联")).unit("团县委").bytes() };
	const question = asked((await round(files)).questions, "县残联.xlsx")!;
	expect(question.options.map(({ label, counts }) => [label, counts])).toEqual([
		["团县委", true],
		["县残联", false],
	]);
	const { merged, questions } = await round(files, settle(question.options[1]?.choice));
	expect(merged.json.files).toMatchObject([{ unit: "县残联", status: "merged" }]);
	expect(asked(questions, "县残联.xlsx")).toBeUndefined();
	const aside = await round(files, settle(question.actions[0]?.choice));
	expect(aside.merged.outcome.excluded).toEqual([{ file: "县残联.xlsx", unit: "团县委" }]);
});

test("a form of the last period is sent back unless someone takes it for this one", async () => {
	const files = { "县残联.xlsx": (await foreignForm("县残联", "2025Q1")).bytes() };
	const first = await round(files);
	const question = asked(first.questions, "不是本期")!;
	expect(first.merged.json.files).toMatchObject([{ reason: "period-mismatch" }]);
	const { merged } = await round(files, settle(question.actions[0]?.choice));
	expect(merged.json.files).toMatchObject([{ status: "merged" }]);
	expect(ledger(merged)).toContainEqual(["1", "认定报告期", "县残联.xlsx", "按本期报表收下", "2025年第二季度"]);
	const left = { key: findingKey(question.leave!.finding), reason: question.leave!.reason, on: "2025-07-05" };
	expect(questionsOf(first.merged.outcome, NO_CHOICES, { accepted: [left], hidden: [] })).toEqual([]);
});

test("two units' figures for one target: the chosen one counts, in 台账 and on the charts", async () => {
	const said = (count: number) => `上半年共举办家庭教育讲座${count}场。`;
	const files = {
		"县妇联.xlsx": (await foreignForm("县妇联")).set(7, "progress", said(30)).bytes(),
		"县教育和体育局.xlsx": (await foreignForm("县教育和体育局")).set(7, "progress", said(55)).bytes(),
	};
	const first = await round(files);
	const question = asked(first.questions, "单位之间数字不一致");
	expect(question?.options.map(({ label }) => label)).toEqual(
		expect.arrayContaining([expect.stringContaining("县妇联"), expect.stringContaining("县教育和体育局")]),
	);
	const women = question!.options.find(({ label }) => label.includes("县妇联"))!;
	const { merged, questions } = await round(files, settle(women.choice));
	expect(asked(questions, "单位之间数字不一致")).toBeUndefined();
	expect(merged.json.findings.some(({ rule }) => rule === "figures-conflict")).toBe(false);
	const [, matter, , choice] = ledger(merged).find((cells) => cells.includes("目标完成数")) ?? [];
	expect([matter, choice]).toEqual(["目标完成数", "以县妇联的30场为准"]);
});
