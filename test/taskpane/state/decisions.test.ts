import { recallCheck, rememberCheck } from "../../../src/taskpane/state/check-memory";
import { NOTHING_CHECKED, reduceCheck } from "../../../src/taskpane/state/check-state";
import { type Choice, listChoices, NO_CHOICES } from "../../../src/taskpane/state/merge-choices";
import { recallMerge, rememberMerge } from "../../../src/taskpane/state/merge-memory";
import { NOTHING_MERGED, reduceMerge } from "../../../src/taskpane/state/merge-state";

const through = (value: unknown) => JSON.parse(JSON.stringify(value));

test("what was accepted and hidden outlives the pane", () => {
	let state = reduceCheck(NOTHING_CHECKED, {
		type: "check/accepted",
		accepted: { key: "a|b", reason: "已核实", on: "2025-07-05" },
	});
	const sentBack = { key: "c", reason: "退回单位重报", on: "2025-07-05", sendBack: true } as const;
	state = reduceCheck(state, { type: "check/accepted", accepted: sentBack });
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
		hidden: ["toString", "row-missing", "unit-unknown"],
	};
	expect(recallCheck(kept)).toMatchObject({
		period: null,
		accepted: [{ key: "a", reason: "b", on: "c" }],
		hidden: ["row-missing"],
	});
	expect(recallCheck(null)).toEqual(NOTHING_CHECKED);
	expect(
		recallMerge({
			due: "明天",
			choices: {
				exclude: [1, "甲.xlsx"],
				aliases: [{ alias: "卫健委" }],
				figures: [{ item: 1.5, index: 0, unit: "县妇联", achieved: 2 }],
			},
		}),
	).toEqual({
		...NOTHING_MERGED,
		choices: { ...NO_CHOICES, exclude: ["甲.xlsx"] },
	});
});

test("of a unit's versions one is taken at a time; setting aside can be taken back", () => {
	const among = ["1.xlsx", "2.xlsx"];
	const settle = (choice: Choice) => ({ type: "merge/settled", choice }) as const;
	const undo = (choice: Choice) => ({ type: "merge/unsettled", choice }) as const;
	let state = reduceMerge(NOTHING_MERGED, settle({ kind: "prefer", file: "1.xlsx", among }));
	state = reduceMerge(state, settle({ kind: "prefer", file: "2.xlsx", among }));
	expect(state.choices.prefer).toEqual(["2.xlsx"]);
	state = reduceMerge(state, settle({ kind: "figures", item: 3, index: 0, unit: "县卫健局", achieved: null }));
	state = reduceMerge(state, settle({ kind: "figures", item: 3, index: 0, unit: "县妇联", achieved: 1200 }));
	expect(state.choices.figures).toEqual([{ item: 3, index: 0, unit: "县妇联", achieved: 1200 }]);
	for (const choice of [
		{ kind: "exclude", file: "3.xlsx" },
		{ kind: "aliases", alias: "卫健委", unit: "县卫健局" },
		{ kind: "assign", file: "4.xlsx", unit: "县残联" },
		{ kind: "accept", file: "5.xlsx" },
	] as const)
		state = reduceMerge(state, settle(choice));
	expect(recallMerge(through(rememberMerge(state))).choices).toEqual(state.choices);
	const chosen = listChoices(state.choices);
	expect(chosen).toHaveLength(6);
	for (const choice of chosen) state = reduceMerge(state, undo(choice));
	expect(state.choices).toEqual(NO_CHOICES);
});
