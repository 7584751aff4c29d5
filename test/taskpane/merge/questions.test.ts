import type { FileOutcome } from "../../../src/core";
import { makeFinding } from "../../../src/core";
import { findingKey } from "../../../src/taskpane/check/finding-key";
import { openQuestions, questionsOf } from "../../../src/taskpane/merge/questions";
import { NO_CHOICES } from "../../../src/taskpane/state/merge-state";

const file = (name: string, unit: string | null, status: FileOutcome["status"]): FileOutcome => ({
	file: name,
	unit,
	status,
	reason: null,
	foundBy: null,
});
const FILES = [
	file("县妇联.xlsx", "县妇联", "superseded"),
	file("县妇联2.xlsx", "县妇联", "merged"),
	file("县残联.xlsx", "县残联", "merged"),
];

test("a unit's versions are a question until someone has taken one", () => {
	const [question] = questionsOf({ files: FILES, findings: [] }, NO_CHOICES, []);
	expect(question).toEqual({
		kind: "versions",
		unit: "县妇联",
		files: [
			{ file: "县妇联.xlsx", counts: false },
			{ file: "县妇联2.xlsx", counts: true },
		],
		settled: false,
	});
	const settled = questionsOf({ files: FILES, findings: [] }, { ...NO_CHOICES, prefer: ["县妇联2.xlsx"] }, []);
	expect(settled).toHaveLength(1);
	expect(openQuestions(settled)).toBe(0);
});

test("an unknown unit is asked for by what stands there; a form without one can only be set aside", () => {
	const findings = [
		makeFinding("unit-unknown", "单位一栏写的是“康复中心”。", { file: "1.xlsx", quote: "康复中心" }),
		makeFinding("unit-missing", "没有填写单位。", { file: "2.xlsx" }),
	];
	expect(questionsOf({ files: [], findings }, NO_CHOICES, []).map((question) => question.kind)).toEqual([
		"unknown-unit",
		"no-unit",
	]);
});

test("a conflict is asked about until someone has looked", () => {
	const finding = makeFinding("figures-conflict", "两家数字不一致。", { item: 7, unit: "县妇联" });
	const outcome = { files: [], findings: [finding] };
	expect(openQuestions(questionsOf(outcome, NO_CHOICES, []))).toBe(1);
	const accepted = [{ key: findingKey(finding), reason: "已核实", on: "2025-07-05" }];
	expect(questionsOf(outcome, NO_CHOICES, accepted)).toEqual([]);
});
