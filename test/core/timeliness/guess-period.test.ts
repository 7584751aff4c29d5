import { allPeriods, guessPeriod, periodsOf } from "../../../src/core/timeliness";
import { makeNotice } from "../../support/notices";

test.each([
	["quarterly", "2024-05-20", "2024Q2"],
	["quarterly", "2024-06-30", "2024Q2"],
	["quarterly", "2024-07-08", "2024Q2"],
	["quarterly", "2024-07-16", "2024Q3"],
	["quarterly", "2023-12-01", "2024Q1"],
	["quarterly", "2026-02-01", "2024Q4"],
	["half-yearly", "2024-07-10", "2024H1"],
	["half-yearly", "2024-08-10", "2024H2"],
	["monthly", "2024-03-10", "2024-02"],
	["custom", "2024-05-20", "2024Q2"],
] as const)("%s on %s: %s", (cadence, today, key) => {
	expect(guessPeriod(makeNotice({ cadence, returnRule: null }), today).key).toBe(key);
});

test("the notice's own day of return decides: 每季度第一个月10日前", () => {
	const notice = makeNotice({ returnRule: "请于每季度第一个月10日前报送上季度进展。" });
	expect(guessPeriod(notice, "2024-07-24").key).toBe("2024Q2");
	expect(guessPeriod(notice, "2024-07-26").key).toBe("2024Q3");
});

test("every period of a year once", () => {
	expect(
		periodsOf(makeNotice({ cadence: "monthly" }))
			.map(({ key }) => key)
			.slice(0, 2),
	).toEqual(["2024-01", "2024-02"]);
	expect(new Set(allPeriods(2024).map(({ key }) => key)).size).toBe(4 + 2 + 12 + 1);
});
