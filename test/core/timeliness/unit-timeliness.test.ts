import { parsePeriod, type ReturnedForm, type UnitOutcome } from "../../../src/core/model";
import { dueOf, reportingRates, sentOn, timelinessOf } from "../../../src/core/timeliness";
import { makeNotice } from "../../support/notices";

const period = parsePeriod("2024Q2")!;
const sent = (filledOn: string | null, modified: string | null) =>
	sentOn({ filledOn, modified } as ReturnedForm, period);

describe("the day a form was sent", () => {
	test.each<[filledOn: string | null, modified: string | null, day: string | null]>([
		["2024-06-28", "2024-07-05T00:00:00Z", "2024-06-28"],
		[null, "2024-07-05T00:00:00Z", "2024-07-05"],
		// Late in the evening in London is the next morning in China.
		[null, "2024-06-30T17:00:00Z", "2024-07-01"],
		[null, "2024-06-30T15:59:00Z", "2024-06-30"],
		// Left over from an older form: the day it was saved tells.
		["2024-03-28", "2024-07-05T00:00:00Z", "2024-07-05"],
		["2024-03-28", "2024-01-01T00:00:00Z", null],
		// Copied about long after.
		[null, "2026-01-01T00:00:00Z", null],
		[null, "no time", null],
		[null, null, null],
	])("%s, saved %s: %s", (filledOn, modified, day) => {
		expect(sent(filledOn, modified)).toBe(day);
	});
});

test("in time, late, overdue, not due, unknown", () => {
	const due = { date: "2024-06-30", basis: "stated" as const };
	expect(timelinessOf(true, "2024-06-30", due, "2024-08-01")).toBe("on-time");
	expect(timelinessOf(true, "2024-07-01", due, "2024-06-30")).toBe("late");
	expect(timelinessOf(true, null, due, "2024-08-01")).toBe("unknown");
	expect(timelinessOf(false, null, due, "2024-06-30")).toBe("not-due");
	expect(timelinessOf(false, null, due, "2024-07-01")).toBe("overdue");
	expect(timelinessOf(false, null, { date: null, basis: "stated" }, "2024-07-01")).toBe("unknown");
});

test("the office's own day goes before the notice's", () => {
	const context = { notice: makeNotice(), period, asOf: period.end, previous: null };
	expect(dueOf({ ...context, due: "2024-07-05" })).toEqual({ date: "2024-07-05", basis: "set" });
	expect(dueOf(context).date).toBe("2024-06-30");
});

describe("reporting rates", () => {
	const unit = (
		status: UnitOutcome["status"],
		timeliness: UnitOutcome["timeliness"],
		item: UnitOutcome["items"][number]["status"],
	): UnitOutcome => ({
		unit: "",
		status,
		expected: status !== "collective",
		timeliness,
		receivedOn: null,
		items: [{ no: 1, status: item }],
	});

	test("count late forms as complete, blank and refused ones as nothing, collectives not at all", () => {
		const units = [
			unit("returned", "on-time", "reported"),
			unit("returned", "late", "reported"),
			unit("returned", "unknown", "reported"),
			unit("returned", "overdue", "empty"),
			unit("not-accepted", "overdue", "not-returned"),
			unit("not-returned", "overdue", "not-returned"),
			unit("collective", null, "reported"),
		];
		expect(reportingRates(units)).toEqual({
			expected: 6,
			actual: 3,
			onTime: 1,
			late: 1,
			reportingRate: 0.5,
			onTimeRate: 1 / 6,
		});
	});

	test("of nobody are no rates", () => {
		expect(reportingRates([])).toMatchObject({ expected: 0, reportingRate: null, onTimeRate: null });
	});
});
