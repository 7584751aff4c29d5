import type { CheckedReturns } from "../../app";
import type { RuleId } from "../../core";

/** A finding that someone has looked at and lets stand. */
export interface AcceptedFinding {
	/** See `findingKey`: it no longer fits when what the finding says changes. */
	key: string;
	reason: string;
	/** `YYYY-MM-DD` */
	on: string;
	/** It is known, and the unit is still to be written to. */
	sendBack?: true;
}

export interface CheckProblem {
	text: string;
	/** The spreadsheet did not answer as it should: trying again is the way out, not another notice. */
	byHost: boolean;
}

/** The page 核对. `accepted`, `hidden` and `period` are kept with the workbook; the rest is read anew each time. */
export interface CheckState {
	/** What was last found in the open workbook; null before the first reading. */
	result: CheckedReturns | null;
	/** Why it could not be checked, for the screen; null where it could. */
	problem: CheckProblem | null;
	/** ReportingPeriod.key to judge by; null follows what the form says. */
	period: string | null;
	accepted: readonly AcceptedFinding[];
	hidden: readonly RuleId[];
	/** The findings' cells are marked in the workbook. */
	marked: boolean;
}

/** Every action of the page is named `check/…`. */
export type CheckAction =
	| { type: "check/finished"; result: CheckedReturns }
	| { type: "check/failed"; problem: CheckProblem }
	| { type: "check/period-chosen"; period: string | null }
	| { type: "check/accepted"; accepted: AcceptedFinding }
	| { type: "check/reopened"; key: string }
	| { type: "check/rule-hidden"; rule: RuleId }
	| { type: "check/rule-shown"; rule: RuleId }
	| { type: "check/marked"; marked: boolean };

export const NOTHING_CHECKED: CheckState = {
	result: null,
	problem: null,
	period: null,
	accepted: [],
	hidden: [],
	marked: false,
};

/** More than anyone accepts by hand; what came first goes first. */
const MOST_ACCEPTED = 500;

export function reduceCheck(state: CheckState, action: CheckAction): CheckState {
	switch (action.type) {
		case "check/finished":
			return { ...state, result: action.result, problem: null };
		case "check/failed":
			return { ...state, result: null, problem: action.problem };
		case "check/period-chosen":
			return { ...state, period: action.period };
		case "check/accepted": {
			const others = state.accepted.filter(({ key }) => key !== action.accepted.key);
			return { ...state, accepted: [...others, action.accepted].slice(-MOST_ACCEPTED) };
		}
		case "check/reopened":
			return { ...state, accepted: state.accepted.filter(({ key }) => key !== action.key) };
		case "check/rule-hidden":
			return state.hidden.includes(action.rule) ? state : { ...state, hidden: [...state.hidden, action.rule] };
		case "check/rule-shown":
			return { ...state, hidden: state.hidden.filter((rule) => rule !== action.rule) };
		case "check/marked":
			return { ...state, marked: action.marked };
	}
}
