import { hasReported, type ReportingRates, type UnitOutcome } from "../model";

/**
 * Reporting rates after DHIS2: a late form counts for completeness, not for timeliness; a form that is returned blank
 * counts for neither. Rates are shares of the expected, so that neither passes 1.
 * Members that report in a collective's place are expected by nobody.
 */
export function reportingRates(units: readonly UnitOutcome[]): ReportingRates {
	const expected = units.filter((unit) => unit.expected);
	const actual = expected.filter(hasReported);
	const onTime = actual.filter(({ timeliness }) => timeliness === "on-time").length;
	const share = (part: number) => (expected.length === 0 ? null : part / expected.length);
	return {
		expected: expected.length,
		actual: actual.length,
		onTime,
		late: actual.filter(({ timeliness }) => timeliness === "late").length,
		reportingRate: share(actual.length),
		onTimeRate: share(onTime),
	};
}
