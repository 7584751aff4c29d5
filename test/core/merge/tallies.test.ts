import { bestOfEach, tallyReturns, tallyTargets } from "../../../src/core/merge";
import type { TargetProgress, TargetStatus, Timeliness, UnitOutcome } from "../../../src/core/model";

const unit = (timeliness: Timeliness | null): UnitOutcome => ({
	unit: "县妇联",
	status: timeliness === null ? "collective" : "returned",
	expected: timeliness !== null,
	items: [],
	timeliness,
	receivedOn: null,
});
const reported = (item: number, index: number, share: number | null, status: TargetStatus, reportedBy = "县妇联") =>
	({ item, index, share, status, reportedBy }) as TargetProgress;

test("units by whether they were in time; collectives, whose members report, are no part of it", () => {
	expect(tallyReturns([unit("late"), unit("on-time"), unit("late"), unit(null)])).toEqual({
		parts: [
			{ kind: "on-time", count: 1 },
			{ kind: "late", count: 2 },
		],
		total: 3,
	});
});

test("each item's targets by status, a target that two units report once; items without targets are left out", () => {
	const targets = [
		reported(3, 0, null, "unreported"),
		reported(1, 1, 0.2, "behind"),
		reported(1, 0, 1, "met"),
		reported(1, 0, null, "unreported", "县民政局"),
	];
	expect(tallyTargets(targets)).toEqual([
		{
			item: 1,
			tally: {
				parts: [
					{ kind: "met", count: 1 },
					{ kind: "behind", count: 1 },
				],
				total: 2,
			},
		},
		{ item: 3, tally: { parts: [{ kind: "unreported", count: 1 }], total: 1 } },
	]);
});

test("of several units' reports on a target the furthest counts, and none is added to another", () => {
	const best = bestOfEach([
		reported(1, 0, null, "unreported", "县卫健局"),
		reported(1, 0, 0.5, "on-track", "县妇联"),
		reported(1, 0, 0.7, "on-track", "县残联"),
		reported(1, 1, 0.1, "behind"),
	]);
	expect(best.map(({ index, reportedBy }) => [index, reportedBy])).toEqual([
		[0, "县残联"],
		[1, "县妇联"],
	]);
});
