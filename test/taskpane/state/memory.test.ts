import { recall, remember } from "../../../src/taskpane/state/memory";
import { initialState, type PaneAction, reducePane } from "../../../src/taskpane/state/pane-state";
import { makeNotice } from "../../support/notices";

const fresh = initialState("2024-06-20");
const ACTIONS: PaneAction[] = [
	{ type: "notice/opened", notice: makeNotice(), source: "通知.docx" },
	{ type: "notice/corrected", corrections: [{ kind: "item-name", item: 1, value: "改过的名称" }] },
	{ type: "report/period-chosen", period: "2024Q3" },
	{ type: "report/scope-chosen", scope: "units" },
	{ type: "report/units-left-out", units: ["县妇联"] },
];

test("what was decided outlives the pane", () => {
	const state = ACTIONS.reduce(reducePane, fresh);
	const recalled = recall(fresh, remember(state)!);
	expect(recalled.notice.notice).toEqual(state.notice.notice);
	expect(recalled.notice.source).toBe("通知.docx");
	expect(recalled.report).toEqual(state.report);
});

test("a workbook without a notice is not written to", () => {
	expect(remember(fresh)).toBeNull();
});

test("what was settled of forms that bring their notice is kept without one, and what is taken back takes its place", () => {
	const choice = { kind: "accept", file: "县残联.xlsx" } as const;
	const state = reducePane(fresh, { type: "merge/settled", choice });
	const recalled = recall(fresh, remember(state)!);
	expect(recalled.notice.notice).toBeNull();
	expect(recalled.merge.choices.accept).toEqual(["县残联.xlsx"]);
	const undone = reducePane(state, { type: "merge/unsettled", choice });
	expect(remember(undone)).toBeNull();
	expect(recall(fresh, remember(undone, true)!).merge.choices.accept).toEqual([]);
});

test.each(["", "[]", "null", '{"version":99}', '{"version":1,"notice":{"id":1}}', '{"version":1}'])(
	"what does not hold together is left out: %s",
	(json) => {
		expect(recall(fresh, json).notice).toEqual(fresh.notice);
	},
);
