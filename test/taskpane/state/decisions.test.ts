import { recallCheck, rememberCheck } from "../../../src/taskpane/state/check-memory";
import { NOTHING_CHECKED, reduceCheck } from "../../../src/taskpane/state/check-state";
import { recallMerge, rememberMerge } from "../../../src/taskpane/state/merge-memory";
import { NOTHING_MERGED, reduceMerge } from "../../../src/taskpane/state/merge-state";

const through = (value: unknown) => JSON.parse(JSON.stringify(value));

test("what was accepted and hidden outlives the pane", () => {
	let state = reduceCheck(NOTHING_CHECKED, {
		type: "check/accepted",
		accepted: { key: "a|b", reason: "已核实", on: "2025-07-05" },
	});
	state = reduceCheck(state, { type: "check/rule-hidden", rule: "text-repeated" });
	state = reduceCheck(state, { type: "check/period-chosen", period: "2025Q2" });
	expect(recallCheck(through(rememberCheck(state)))).toEqual(state);
});

test("accepting again gives a new reason; reopening and showing undo it", () => {
	const accept = (reason: string) =>
		({ type: "check/accepted", accepted: { key: "a", reason, on: "2025-07-05" } }) as const;
	let state = reduceCheck(reduceCheck(NOTHING_CHECKED, accept("一")), accept("二"));
	expect(state.accepted.map(({ reason }) => reason)).toEqual(["二"]);
	state = reduceCheck(state, { type: "check/reopened", key: "a" });
	expect(state.accepted).toEqual([]);
});

test("memory from elsewhere that does not hold together is left out piece by piece", () => {
	const kept = {
		period: 3,
		accepted: [{ key: "a" }, null, { key: "a", reason: "b", on: "c" }],
		hidden: ["toString", "row-missing"],
	};
	expect(recallCheck(kept)).toMatchObject({
		period: null,
		accepted: [{ key: "a", reason: "b", on: "c" }],
		hidden: ["row-missing"],
	});
	expect(recallCheck(null)).toEqual(NOTHING_CHECKED);
	expect(recallMerge({ due: "明天", choices: { exclude: [1, "甲.xlsx"], aliases: [{ alias: "卫健委" }] } })).toEqual({
		...NOTHING_MERGED,
		choices: { exclude: ["甲.xlsx"], prefer: [], aliases: [] },
	});
});

test("of a unit's versions one is taken at a time; setting aside can be taken back", () => {
	const among = ["1.xlsx", "2.xlsx"];
	let state = reduceMerge(NOTHING_MERGED, { type: "merge/preferred", file: "1.xlsx", among });
	state = reduceMerge(state, { type: "merge/preferred", file: "2.xlsx", among });
	expect(state.choices.prefer).toEqual(["2.xlsx"]);
	state = reduceMerge(state, { type: "merge/set-aside", file: "3.xlsx" });
	state = reduceMerge(state, { type: "merge/alias-settled", alias: { alias: "卫健委", unit: "县卫健局" } });
	expect(recallMerge(through(rememberMerge(state))).choices).toEqual(state.choices);
	state = reduceMerge(state, { type: "merge/taken-back", file: "3.xlsx" });
	state = reduceMerge(state, { type: "merge/alias-dropped", alias: "卫健委" });
	expect(state.choices).toEqual({ exclude: [], prefer: ["2.xlsx"], aliases: [] });
});
