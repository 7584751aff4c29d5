import type { TargetStatus, Timeliness, UnitOutcome } from "../../../src/core";
import { statusBars, timelinessBar } from "../../../src/taskpane/merge/charts";

function unit(name: string, timeliness: Timeliness | null): UnitOutcome {
	return {
		unit: name,
		status: timeliness === null ? "collective" : "returned",
		items: [],
		timeliness,
		receivedOn: null,
	};
}

test("units by whether they were in time; collectives, whose members report, are no part of it", () => {
	const units = [unit("甲", "late"), unit("乙", "on-time"), unit("丙", "late"), unit("各镇、街道", null)];
	expect(timelinessBar({ units })).toEqual({
		parts: [
			{ kind: "on-time", count: 1 },
			{ kind: "late", count: 2 },
		],
		total: 3,
	});
});

test("each item's targets by status, a target that two units report once", () => {
	const reported = (item: number, index: number, share: number | null, status: TargetStatus) =>
		({ item, index, share, status }) as Parameters<typeof statusBars>[0]["targets"][number];
	const targets = [
		reported(1, 0, 1, "met"),
		reported(1, 0, null, "unreported"),
		reported(1, 1, 0.2, "behind"),
		reported(3, 0, null, "unreported"),
	];
	expect(statusBars({ targets }, [1, 2, 3])).toEqual([
		{
			item: 1,
			bar: {
				parts: [
					{ kind: "met", count: 1 },
					{ kind: "behind", count: 1 },
				],
				total: 2,
			},
		},
		{ item: 3, bar: { parts: [{ kind: "unreported", count: 1 }], total: 1 } },
	]);
});
