import { type Cadence, type Notice, parsePeriod, type ReportingPeriod } from "../model";
import { returnDue } from "./return-due";

const KEYS: Record<"monthly" | "quarterly" | "half-yearly" | "yearly", (year: number) => string[]> = {
	monthly: (year) => Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, "0")}`),
	quarterly: (year) => [1, 2, 3, 4].map((quarter) => `${year}Q${quarter}`),
	"half-yearly": (year) => [1, 2].map((half) => `${year}H${half}`),
	yearly: (year) => [String(year)],
};
/** Returns are still being collected for so long after they were due. */
const DAYS_OF_GRACE = 15;

/** The periods of the notice's year at its cadence; quarters where it lists dates of its own. */
export function periodsOf(notice: Notice): ReportingPeriod[] {
	return periodsAt(notice.cadence.value === "custom" ? "quarterly" : notice.cadence.value, notice.year.value);
}

/** Every period of a year that a report may be made for: months, quarters, halves, the year. */
export function allPeriods(year: number): ReportingPeriod[] {
	return (["quarterly", "half-yearly", "monthly", "yearly"] as const).flatMap((cadence) => periodsAt(cadence, year));
}

/**
 * The period that is being reported on a day: the first whose returns are not long overdue, the year's last afterwards.
 * On 2024-07-08 it is still the second quarter.
 * @param today `YYYY-MM-DD`
 */
export function guessPeriod(notice: Notice, today: string): ReportingPeriod {
	const periods = periodsOf(notice);
	const [first] = periods;
	if (!first) throw new RangeError("A year has periods.");
	const open = periods.find((period) => addDays(returnDue(notice, period).date ?? period.end, DAYS_OF_GRACE) >= today);
	return open ?? periods.at(-1) ?? first;
}

function periodsAt(cadence: Exclude<Cadence, "custom"> | "yearly", year: number): ReportingPeriod[] {
	return KEYS[cadence](year).flatMap((key) => parsePeriod(key) ?? []);
}

function addDays(date: string, days: number): string {
	return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
