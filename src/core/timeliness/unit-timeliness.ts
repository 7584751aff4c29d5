import type { ReportContext, ReportingPeriod, ReturnDue, ReturnedForm, Timeliness } from "../model";
import { returnDue } from "./return-due";

/** China has one zone, eight hours ahead, and no summer time. */
const ZONE_MS = 8 * 3_600_000;
const DAY_MS = 24 * 3_600_000;
/** A file saved longer than this after the period's end was copied about since: its time says nothing. */
const SAVED_WITHIN_DAYS = 92;

/** By when forms are due: the office's own day where it has set one, else the notice's. */
export function dueOf({ notice, period, due }: ReportContext): ReturnDue {
	return due === undefined ? returnDue(notice, period) : { date: due, basis: "set" };
}

/**
 * The day on which a form was sent, `YYYY-MM-DD`: its 填报时间, else the day it was last saved. A day before the period
 * began is left over from an older form.
 * @returns null where neither tells.
 */
export function sentOn({ filledOn, modified }: ReturnedForm, period: ReportingPeriod): string | null {
	const saved = modified === null ? Number.NaN : Date.parse(modified);
	const latest = Date.parse(period.end) + SAVED_WITHIN_DAYS * DAY_MS;
	const savedOn = saved <= latest ? new Date(saved + ZONE_MS).toISOString().slice(0, 10) : null;
	return [filledOn, savedOn].find((day) => day !== null && day >= period.start) ?? null;
}

/**
 * Whether a unit's form came in time.
 * @param hasReported an acceptable form that says something has come.
 * @param receivedOn the day of the first of them.
 */
export function timelinessOf(
	hasReported: boolean,
	receivedOn: string | null,
	due: ReturnDue,
	asOf: string,
): Timeliness {
	const known = hasReported ? receivedOn : asOf;
	if (due.date === null || known === null) return "unknown";
	if (hasReported) return known <= due.date ? "on-time" : "late";
	return known > due.date ? "overdue" : "not-due";
}
