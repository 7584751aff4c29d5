/** What the workbench knows beside what the pane knows: of the spreadsheet, and of keeping it. */
export interface DeskState {
	/** `plain`: the spreadsheet did not load, the table view stands in for it. */
	spreadsheet: "loading" | "ready" | "plain";
	/** The name of what is open; "" where it never had one. */
	fileName: string;
	/** Changed since it was opened or saved as a file. */
	unsaved: boolean;
	keeping: Keeping;
	showsTable: boolean;
	showsHint: boolean;
	/** A report has been laid out in the spreadsheet. */
	laidOut: boolean;
	question: Question | null;
}

/** `waiting`: a change is not kept yet; `refused`: the browser lets nothing be kept; `elsewhere`: another tab keeps. */
export type Keeping = "kept" | "waiting" | "refused" | "elsewhere";

/** What is asked before something is lost. */
export interface Question {
	title: string;
	text: string;
	/** A way to lose nothing, where there is one. */
	safe: string | null;
	goOn: string;
	answer(choice: Choice): void;
}

export type Choice = "safe" | "go-on" | "cancel";

export type DeskAction =
	| { type: "spreadsheet/came"; as: "ready" | "plain" }
	| { type: "file/opened"; fileName: string; unsaved: boolean }
	| { type: "file/saved"; fileName: string }
	| { type: "file/changed" }
	| { type: "report/laid-out" }
	| { type: "keeping/became"; keeping: Keeping }
	| { type: "table/toggled" }
	| { type: "hint/shown" }
	| { type: "hint/dismissed" }
	| { type: "question/asked"; question: Question }
	| { type: "question/answered" };

export const NEW_DESK: DeskState = {
	spreadsheet: "loading",
	fileName: "",
	unsaved: false,
	keeping: "kept",
	showsTable: false,
	showsHint: false,
	laidOut: false,
	question: null,
};

export function reduceDesk(state: DeskState, action: DeskAction): DeskState {
	switch (action.type) {
		case "spreadsheet/came":
			return { ...state, spreadsheet: action.as, showsTable: state.showsTable || action.as === "plain" };
		case "file/opened":
			return { ...state, fileName: action.fileName, unsaved: action.unsaved };
		case "file/saved":
			return { ...state, fileName: action.fileName, unsaved: false };
		case "file/changed":
			return state.unsaved ? state : { ...state, unsaved: true };
		case "report/laid-out":
			return { ...state, laidOut: true };
		case "keeping/became":
			return state.keeping === action.keeping ? state : { ...state, keeping: action.keeping };
		case "table/toggled":
			return { ...state, showsTable: state.spreadsheet === "plain" || !state.showsTable };
		case "hint/shown":
			return { ...state, showsHint: true };
		case "hint/dismissed":
			return { ...state, showsHint: false };
		case "question/asked":
			return { ...state, question: action.question };
		case "question/answered":
			return { ...state, question: null };
	}
}

/** Something would be lost if the page went now: it is in no file, and not kept either. */
export function wouldLose({ unsaved, keeping }: DeskState): boolean {
	return unsaved && keeping !== "kept";
}
