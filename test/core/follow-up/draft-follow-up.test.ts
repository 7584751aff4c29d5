import { draftFollowUp, letterText, planLettersSheet } from "../../../src/core/follow-up";
import {
	type Finding,
	type LetterDraft,
	type MergeOutcome,
	makeFinding,
	parsePeriod,
	type RuleId,
	type UnitOutcome,
} from "../../../src/core/model";
import { makeNotice } from "../../support/notices";

const notice = makeNotice({
	items: [
		{ name: "实施甲行动", units: ["县妇联", "县民政局"] },
		{ name: "实施乙行动", units: ["县民政局"] },
	],
});
const context = { notice, period: parsePeriod("2024Q2")!, asOf: "2024-07-10", previous: null };

const unitOutcome = (
	unit: string,
	status: UnitOutcome["status"],
	items: number[],
	more: Partial<UnitOutcome> = {},
) => ({
	unit,
	status,
	expected: status !== "collective",
	items: items.map((no) => ({ no, status: status === "returned" ? ("reported" as const) : ("not-returned" as const) })),
	timeliness: "overdue" as const,
	receivedOn: null,
	...more,
});

const outcomeOf = (units: UnitOutcome[], findings: Finding[], files: MergeOutcome["files"] = []) => ({
	units,
	findings,
	files,
	due: { date: "2024-06-30", basis: "stated" as const },
	rates: { expected: 2, actual: 1, onTime: 1, late: 0, reportingRate: 0.5, onTimeRate: 0.5 },
});

const finding = (rule: RuleId, unit: string | null, file: string | null, item: number | null = null, cell = "D5") =>
	makeFinding(rule, `${rule}之事。`, { unit, file, item, cell: item === null ? null : cell, sheet: "报表" });

const whole = ({ title, paragraphs }: LetterDraft) => [title, ...paragraphs].join("\n");

test("催报: the unit's items and the day they were due, in three tones", () => {
	const units = [unitOutcome("县民政局", "not-returned", [1, 2])];
	const { letters } = draftFollowUp(outcomeOf(units, [finding("unit-not-returned", "县民政局", null)]), context);
	expect(letters.map(({ to, kind }) => [to, kind])).toEqual([["县民政局", "reminder"]]);
	const { remind, urge, bulletin } = letters[0]!.drafts;
	for (const draft of [remind, urge, bulletin]) {
		expect(whole(draft)).toContain("2024年6月30日");
		expect(draft.paragraphs).toContain("1. 实事1　实施甲行动");
		expect(draft.paragraphs).toContain("2. 实事2　实施乙行动");
	}
	expect(remind.paragraphs[0]).toBe("县民政局：");
	expect(whole(remind)).toMatch(/提醒[\s\S]*如已报送，请忽略/);
	expect(whole(urge)).toMatch(/督促[\s\S]*已逾期[\s\S]*将予以通报/);
	expect(whole(bulletin)).toMatch(/^关于县民政局未报送[\s\S]*现予通报/);
});

test("催报 before the day is due speaks of no delay", () => {
	const units = [unitOutcome("县民政局", "not-returned", [1])];
	const { letters } = draftFollowUp(outcomeOf(units, []), { ...context, asOf: "2024-06-20" });
	expect(whole(letters[0]!.drafts.remind)).toContain("应于2024年6月30日前");
	expect(whole(letters[0]!.drafts.urge)).not.toContain("逾期，");
});

test("退回: what must be corrected by item, cell and reason; then what should be looked at", () => {
	const units = [unitOutcome("县妇联", "returned", [1], { timeliness: "on-time" })];
	const findings = [
		finding("deadline-missing", "县妇联", "县妇联.xlsx", 1, "E5"),
		finding("progress-vague", "县妇联", "县妇联.xlsx", 1),
		finding("duplicate-return", "县妇联", "旧.xlsx"),
	];
	const { letters } = draftFollowUp(outcomeOf(units, findings), context);
	const { paragraphs } = letters[0]!.drafts.urge;
	expect(letters[0]?.kind).toBe("sendBack");
	expect(paragraphs[1]).toContain("（“县妇联.xlsx”）");
	expect(paragraphs[2]).toMatch(/^1\. 【实事1，“报表”E5单元格】完成时限未填：deadline-missing之事。请填写完成时限/);
	expect(paragraphs[3]).toContain("另有以下1处");
	expect(paragraphs[4]).toContain("进度没有数字");
	expect(whole(letters[0]!.drafts.urge)).not.toContain("重复报送");
});

test("personal data are sent back to be taken out, other warnings only ride along", () => {
	const units = [unitOutcome("县妇联", "returned", [1], { timeliness: "on-time" })];
	const findings = [finding("personal-data", "县妇联", "a.xlsx", 1), finding("target-behind", "县妇联", "a.xlsx", 1)];
	const { letters, bulletin } = draftFollowUp(outcomeOf(units, findings), context);
	expect(letters.map(({ to, kind }) => [to, kind])).toEqual([["县妇联", "sendBack"]]);
	const text = whole(letters[0]!.drafts.remind);
	expect(text).toContain("以下1处需要更正");
	expect(text).toContain("另有以下1处，请一并核实");
	expect(whole(bulletin)).toContain("尚有内容须更正的单位（1个）：县妇联");
	expect(draftFollowUp(outcomeOf(units, findings.slice(1)), context).letters).toEqual([]);
});

test("of what a person lets stand no letter speaks", () => {
	const units = [unitOutcome("县妇联", "returned", [1], { timeliness: "on-time" })];
	const stands = { ...finding("progress-missing", "县妇联", "a.xlsx", 1), accepted: "已电话核实" };
	const { letters, bulletin } = draftFollowUp(outcomeOf(units, [stands]), context);
	expect(letters).toEqual([]);
	expect(whole(bulletin)).not.toContain("须更正的单位（");
	const both = draftFollowUp(outcomeOf(units, [stands, finding("row-missing", "县妇联", "a.xlsx", 1)]), context);
	expect(whole(both.letters[0]!.drafts.remind)).toContain("以下1处需要更正");
});

test("a unit with nothing to correct gets no letter; a file of no known unit gets one", () => {
	const units = [unitOutcome("县妇联", "returned", [1], { timeliness: "on-time" })];
	const files: MergeOutcome["files"] = [
		{
			file: "x.xlsx",
			unit: null,
			status: "rejected",
			reason: "unit-missing",
			foundBy: null,
			sentOn: null,
			otherUnits: [],
			differsOn: null,
		},
	];
	const findings = [finding("progress-vague", "县妇联", "县妇联.xlsx", 1), finding("unit-missing", null, "x.xlsx")];
	const { letters } = draftFollowUp(outcomeOf(units, findings, files), context);
	expect(letters.map(({ to, kind }) => [to, kind])).toEqual([["报送“x.xlsx”的单位", "sendBack"]]);
});

test("通报 on the whole: the rates, and every unit in its group", () => {
	const units = [
		unitOutcome("县妇联", "returned", [1], { timeliness: "on-time" }),
		unitOutcome("县教体局", "returned", [1], { timeliness: "late" }),
		unitOutcome("县民政局", "not-returned", [1, 2]),
		unitOutcome("县残联", "not-accepted", [2]),
		unitOutcome("各镇", "collective", [2], { timeliness: null }),
	];
	const { bulletin } = draftFollowUp(outcomeOf(units, [finding("progress-missing", "县教体局", "a.xlsx", 1)]), context);
	const text = letterText(bulletin);
	expect(text).toContain("应报2个单位，已报1个，报送率50.0%；按时报送1个，按时率50.0%");
	expect(text).toContain("一、按时报送的单位（1个）：县妇联。");
	expect(text).toContain("二、迟报的单位（1个）：县教体局。");
	expect(text).toContain("三、未报送的单位（1个）：县民政局。");
	expect(text).toContain("四、报表被退回、须重新报送的单位（1个）：县残联。");
	expect(text).toContain("五、已报送、尚有内容须更正的单位（1个）：县教体局。");
	expect(text).not.toContain("各镇");
});

test("the sheet holds every draft", () => {
	const units = [unitOutcome("县民政局", "not-returned", [1, 2])];
	const followUp = draftFollowUp(outcomeOf(units, []), context);
	const sheet = planLettersSheet(followUp);
	const texts = sheet.rows.map(({ cells }) => cells[3]?.value);
	expect(texts).toContain(letterText(followUp.bulletin));
	for (const draft of Object.values(followUp.letters[0]!.drafts)) expect(texts).toContain(letterText(draft));
});

test("a file that this machine could not open is no fault of the unit's: no letter to it, and its own place in the 通报", () => {
	const ours = makeFinding("file-unreadable", "没有读取它的权限。", { unit: "县妇联", file: "a.xlsx", isOurs: true });
	const theirs = finding("file-unreadable", "县民政局", "b.xlsx");
	const units = [unitOutcome("县妇联", "not-accepted", [1]), unitOutcome("县民政局", "not-accepted", [1, 2])];
	const { letters, bulletin } = draftFollowUp(outcomeOf(units, [ours, theirs]), context);
	expect(letters.map(({ to, kind }) => [to, kind])).toEqual([["县民政局", "sendBack"]]);
	expect(whole(bulletin)).toMatch(/须重新报送的单位（1个）：县民政局。/);
	expect(whole(bulletin)).toMatch(/暂未能打开的单位（1个）：县妇联。/);
	// Where the unit sent another one that it has to correct, it is written to for that one.
	const both = draftFollowUp(outcomeOf(units, [ours, finding("file-unreadable", "县妇联", "c.xlsx")]), context);
	expect(both.letters.map(({ to }) => to)).toEqual(["县妇联"]);
	expect(whole(both.letters[0]!.drafts.remind)).not.toContain("权限");
	expect(whole(both.bulletin)).not.toContain("暂未能打开");
});
