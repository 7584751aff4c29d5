/** What the officer chose on the page 报表. */
export interface ReportState {
	/** ReportingPeriod.key; null follows the guess from today and the notice's cadence. */
	period: string | null;
	scope: "whole" | "units";
	/** Units left out when making a workbook for each. */
	leftOut: readonly string[];
}

export type ReportAction =
	| { type: "report/period-chosen"; period: string | null }
	| { type: "report/scope-chosen"; scope: ReportState["scope"] }
	| { type: "report/units-left-out"; units: readonly string[] };

export const NEW_REPORT: ReportState = { period: null, scope: "whole", leftOut: [] };

export function reduceReport(state: ReportState, action: ReportAction): ReportState {
	switch (action.type) {
		case "report/period-chosen":
			return { ...state, period: action.period };
		case "report/scope-chosen":
			return { ...state, scope: action.scope };
		case "report/units-left-out":
			return { ...state, leftOut: action.units };
	}
}
