import type { MergedReturns } from "../../app";
import type { ReturnChoices, Tone } from "../../core";
import type { FileSource, PickedFile } from "../work/tasks";
import type { CheckState } from "./check-state";
import { type ChoiceAction, NO_CHOICES, reduceChoices } from "./merge-choices";

export type MergeView = "overview" | "settle" | "findings" | "letters";

/** What someone lets stand, and what rules' findings nobody wants: letters and 核对问题 go by it. */
type Answers = Pick<CheckState, "accepted" | "hidden">;

/** The page 汇总. `choices`, `period`, `due` and `asOf` are kept with the workbook; the files are the user's and are not. */
export interface MergeState {
	files: readonly FileSource[];
	/** An earlier merged workbook of ours, to compare with. */
	previous: PickedFile | null;
	/** ReportingPeriod.key; null follows what most of the forms say. */
	period: string | null;
	/** The office's own day, `YYYY-MM-DD`; null follows the notice. */
	due: string | null;
	/** The day on which deadlines and returns are judged, `YYYY-MM-DD`; null follows the period. */
	asOf: string | null;
	/** What someone has settled by hand. */
	choices: ReturnChoices;
	/** How many of `files` the run under way has read; null where none is. */
	readSoFar: number | null;
	/** Of these files; while they are merged anew, the result of the last time. */
	result: MergedReturns | null;
	/** What had been said of findings when it was merged. */
	answers: Answers;
	/** Why it could not be merged, for the screen. */
	problem: string | null;
	view: MergeView;
	tone: Tone;
}

/** Every action of the page is named `merge/…`. */
export type MergeAction =
	| { type: "merge/files-chosen"; files: readonly FileSource[] }
	| { type: "merge/previous-chosen"; previous: PickedFile | null }
	| { type: "merge/period-chosen"; period: string | null }
	| { type: "merge/due-chosen"; due: string | null }
	| { type: "merge/as-of-chosen"; asOf: string | null }
	| ChoiceAction
	| { type: "merge/reading"; done: number }
	| { type: "merge/stopped" }
	| { type: "merge/finished"; result: MergedReturns; answers: Answers }
	| { type: "merge/failed"; problem: string }
	| { type: "merge/view-opened"; view: MergeView }
	| { type: "merge/tone-chosen"; tone: Tone };

export const NOTHING_MERGED: MergeState = {
	files: [],
	previous: null,
	period: null,
	due: null,
	asOf: null,
	choices: NO_CHOICES,
	readSoFar: null,
	result: null,
	answers: { accepted: [], hidden: [] },
	problem: null,
	view: "overview",
	tone: "remind",
};

export function reduceMerge(state: MergeState, action: MergeAction): MergeState {
	switch (action.type) {
		case "merge/files-chosen":
			// What was merged of other files would only mislead.
			return { ...state, files: action.files, result: null, problem: null };
		case "merge/previous-chosen":
			return { ...state, previous: action.previous };
		case "merge/period-chosen":
			return { ...state, period: action.period };
		case "merge/due-chosen":
			return { ...state, due: action.due };
		case "merge/as-of-chosen":
			return { ...state, asOf: action.asOf };
		case "merge/reading":
			return { ...state, readSoFar: action.done };
		case "merge/stopped":
			return { ...state, readSoFar: null };
		case "merge/finished":
			return { ...state, readSoFar: null, result: action.result, answers: action.answers, problem: null };
		case "merge/failed":
			return { ...state, readSoFar: null, result: null, problem: action.problem };
		case "merge/view-opened":
			return { ...state, view: action.view };
		case "merge/tone-chosen":
			return { ...state, tone: action.tone };
		default:
			return { ...state, choices: reduceChoices(state.choices, action) };
	}
}
