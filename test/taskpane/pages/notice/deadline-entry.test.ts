import { correctNotice } from "../../../../src/core/notice";
import { deadlineCorrections, entryOfDeadline, isWhole } from "../../../../src/taskpane/pages/notice/deadline-entry";
import { makeNotice } from "../../../support/notices";

const notice = makeNotice({
	items: [{ name: "讲座", units: ["县妇联"], clause: ["6月底前", "2024-06-30"], deadlineText: "2024年6月" }],
});
const item = notice.items[0]!;
const entry = entryOfDeadline(notice, item);

test("a day that was inferred counts as confirmed; what is the same makes no correction", () => {
	const corrections = deadlineCorrections(notice, item, entry);
	expect(corrections).toEqual([{ kind: "item-deadline", item: 1, date: "2024-06-30" }]);
	const confirmed = corrections.reduce(correctNotice, notice);
	expect(deadlineCorrections(confirmed, confirmed.items[0]!, entry)).toEqual([]);
});

test("parts are added and removed, and the form's words changed", () => {
	const changed = {
		date: "",
		clauses: [{ key: 1, quote: "9月底前", date: "2024-09-30" }],
		rowText: "长期坚持",
	};
	const corrected = deadlineCorrections(notice, item, changed).reduce(correctNotice, notice);
	expect(corrected.items[0]).toMatchObject({
		deadline: null,
		clauseDeadlines: [{ quote: "9月底前", date: "2024-09-30" }],
	});
	expect(corrected.form.rows[0]?.deadlineText).toBe("长期坚持");
	expect(entry.clauses.map(isWhole)).toEqual([true]);
	expect(
		[
			{ key: 1, quote: " ", date: "2024-09-30" },
			{ key: 2, quote: "年内", date: "" },
		].some(isWhole),
	).toBe(false);
});

test("an item without a row in the form has no words there", () => {
	const added = correctNotice(notice, { kind: "item-added", name: "新增" });
	expect(entryOfDeadline(added, added.items[1]!).rowText).toBeNull();
});
