import {
	allPeriods,
	guessPeriod,
	isCollective,
	itemsOf,
	type Notice,
	parsePeriod,
	periodsOf,
	type ReportingPeriod,
	returnDue,
	unitsOf,
} from "../../../core";
import type { ReportState } from "../../state/report-state";
import { strings } from "../../strings";

const words = strings.report;

/** The period that a report is made for: chosen, else guessed. */
export function chosenPeriod(notice: Notice, { period }: ReportState, today: string): ReportingPeriod {
	return (period === null ? null : parsePeriod(period)) ?? guessPeriod(notice, today);
}

/** The periods to choose from: those of the notice's cadence, then the rest. */
export function periodChoices(notice: Notice): { usual: ReportingPeriod[]; others: ReportingPeriod[] } {
	const usual = periodsOf(notice);
	const others = allPeriods(notice.year.value).filter(({ key }) => !usual.some((each) => each.key === key));
	return { usual, others };
}

/** By when the period's returns are due, in words. */
export function dueLine(notice: Notice, period: ReportingPeriod): string {
	const { date, basis } = returnDue(notice, period);
	if (date === null) return words.dueListed;
	return basis === "stated" ? words.due(date) : words.dueImplied(date);
}

export interface UnitChoice {
	unit: string;
	items: number;
	collective: boolean;
	chosen: boolean;
}

/** Every unit of the notice, and whether a workbook is to be made for it. */
export function unitChoices(notice: Notice, { leftOut }: ReportState): UnitChoice[] {
	return unitsOf(notice).map((unit) => ({
		unit,
		items: itemsOf(notice, unit).length,
		collective: isCollective(unit),
		chosen: !leftOut.includes(unit),
	}));
}
