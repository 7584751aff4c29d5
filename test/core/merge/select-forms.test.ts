import { selectForms } from "../../../src/core/merge";
import { fileFindings, fileOutcomes } from "../../../src/core/merge/file-outcomes";
import { parsePeriod } from "../../../src/core/model";
import { type CheckedSpec, makeChecked } from "../../support/checked";
import { makeNotice } from "../../support/notices";

const context = {
	notice: makeNotice({ items: [{ name: "实施甲行动", units: ["县妇联", "县民政局"] }] }),
	period: parsePeriod("2024Q2")!,
	asOf: "2024-06-30",
	previous: null,
};

const fates = (...specs: CheckedSpec[]) =>
	fileOutcomes(selectForms(specs.map(makeChecked), [], context), context.period).map(
		({ file, status, reason }) => `${file} ${status}${reason ? ` ${reason}` : ""}`,
	);

const unit = "县妇联";

test("one form a unit: the later 填报时间 counts, whatever the files' times", () => {
	const early = { unit, file: "a.xlsx", fillDate: "2024-06-20", modified: "2024-07-09T00:00:00Z" };
	const late = { unit, file: "b.xlsx", fillDate: "2024-06-28", modified: "2024-07-01T00:00:00Z" };
	expect(fates(early, late)).toEqual(["a.xlsx superseded", "b.xlsx merged"]);
	expect(fates(late, early)).toEqual(["a.xlsx superseded", "b.xlsx merged"]);
});

test("where one has no 填报时间, or both the same, the time of saving tells", () => {
	const dated = { unit, file: "a.xlsx", fillDate: "2024-06-20", modified: "2024-07-02T00:00:00Z" };
	const undated = { unit, file: "b.xlsx", modified: "2024-07-01T00:00:00Z" };
	expect(fates(dated, undated)).toEqual(["a.xlsx merged", "b.xlsx superseded"]);
	expect(fates(dated, { ...undated, fillDate: "2024-06-20" })).toEqual(["a.xlsx merged", "b.xlsx superseded"]);
});

test("without any time the last file name counts, in whatever order they come", () => {
	const forms = ["县妇联1.xlsx", "县妇联2.xlsx", "县妇联3.xlsx"].map((file) => ({ unit, file }));
	const expected = ["县妇联1.xlsx superseded", "县妇联2.xlsx superseded", "县妇联3.xlsx merged"];
	expect(fates(...forms)).toEqual(expected);
	expect(fates(...forms.reverse())).toEqual(expected);
});

test("a rejected form neither counts nor supersedes; the weightiest reason is given", () => {
	const old = { unit, file: "a.xlsx", fillDate: "2024-06-01" };
	const wrong: CheckedSpec = {
		unit,
		file: "b.xlsx",
		fillDate: "2024-06-30",
		rules: ["unit-unknown", "period-mismatch", "fill-date-missing"],
	};
	expect(fates(old, wrong)).toEqual(["a.xlsx merged", "b.xlsx rejected period-mismatch"]);
	expect(fates({ unit: null, file: "c.xlsx", rules: ["unit-missing"] })).toEqual(["c.xlsx rejected unit-missing"]);
});

test("findings: of merged forms all, of rejected ones the reason, of superseded ones only that they are", () => {
	const selection = selectForms(
		[
			makeChecked({ unit, file: "a.xlsx", fillDate: "2024-06-01", rules: ["fill-date-missing"] }),
			makeChecked({ unit, file: "b.xlsx", fillDate: "2024-06-30", rules: [["deadline-missing", 1]] }),
			makeChecked({ unit: "县民政局", file: "c.xlsx", rules: ["notice-mismatch", "fill-date-missing"] }),
		],
		[],
		context,
	);
	const found = fileFindings(selection).map(({ file, rule }) => `${file} ${rule}`);
	expect(found).toEqual(["b.xlsx deadline-missing", "c.xlsx notice-mismatch", "a.xlsx duplicate-return"]);
	expect(fileFindings(selection)[2]?.message).toContain("以“b.xlsx”为准");
});
