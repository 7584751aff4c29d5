import { type CheckAction, type CheckState, NOTHING_CHECKED, reduceCheck } from "./check-state";
import { recall } from "./memory";
import { type MergeAction, type MergeState, NOTHING_MERGED, reduceMerge } from "./merge-state";
import { NO_NOTICE, type NoticeAction, type NoticeState, reduceNotice } from "./notice-state";
import { NEW_REPORT, type ReportAction, type ReportState, reduceReport } from "./report-state";

const PAGE_IDS = ["notice", "report", "check", "merge"] as const;
export type PageId = (typeof PAGE_IDS)[number];

export function isPageId(text: string): text is PageId {
	return PAGE_IDS.some((id) => id === text);
}

/**
 * Everything the pane knows, a slice for each page. To add to a page: its slice's file in this folder holds the shape,
 * the actions (named `page/…`) and the reducer; what must outlive the pane goes into `memory.ts`.
 */
export interface PaneState {
	page: PageId;
	/** `YYYY-MM-DD`, from the clock handed to the pane. */
	today: string;
	notice: NoticeState;
	report: ReportState;
	check: CheckState;
	merge: MergeState;
	/** The work under way; there is one at a time. */
	running: RunningWork | null;
	/** What was last said to the user; each has an id of its own. */
	message: Message | null;
	lastMessage: number;
}

export interface RunningWork {
	/** What is being done, in Chinese: 正在读取通知. */
	label: string;
	/** `total` 0: not known. */
	done: number;
	total: number;
}

export interface Message {
	id: number;
	intent: "success" | "info" | "warning" | "error";
	text: string;
}

export type PaneAction =
	| { type: "page/opened"; page: PageId }
	| { type: "work/started"; label: string }
	| { type: "work/advanced"; done: number; total: number }
	| { type: "work/ended" }
	/** What the workbook remembered. */
	| { type: "memory/recalled"; json: string }
	| { type: "message/said"; intent: Message["intent"]; text: string }
	| { type: "message/dismissed"; id: number }
	| NoticeAction
	| ReportAction
	| CheckAction
	| MergeAction;

export function initialState(today: string): PaneState {
	return {
		page: "notice",
		today,
		notice: NO_NOTICE,
		report: NEW_REPORT,
		check: NOTHING_CHECKED,
		merge: NOTHING_MERGED,
		running: null,
		message: null,
		lastMessage: 0,
	};
}

export function reducePane(state: PaneState, action: PaneAction): PaneState {
	if (isOf("notice/", action)) return { ...state, notice: reduceNotice(state.notice, action) };
	if (isOf("report/", action)) return { ...state, report: reduceReport(state.report, action) };
	if (isOf("check/", action)) return { ...state, check: reduceCheck(state.check, action) };
	if (isOf("merge/", action)) return { ...state, merge: reduceMerge(state.merge, action) };
	switch (action.type) {
		case "page/opened":
			return { ...state, page: action.page };
		case "work/started":
			// What went wrong before is being tried again, or no longer matters.
			return {
				...state,
				running: { label: action.label, done: 0, total: 0 },
				message: state.message?.intent === "error" ? null : state.message,
			};
		case "work/advanced":
			return state.running
				? { ...state, running: { ...state.running, done: action.done, total: action.total } }
				: state;
		case "work/ended":
			return { ...state, running: null };
		case "memory/recalled":
			return recall(state, action.json);
		case "message/said": {
			const { intent, text } = action;
			const id = state.lastMessage + 1;
			return { ...state, message: { id, intent, text }, lastMessage: id };
		}
		case "message/dismissed":
			return state.message?.id === action.id ? { ...state, message: null } : state;
	}
}

function isOf<Prefix extends string>(
	prefix: Prefix,
	action: PaneAction,
): action is Extract<PaneAction, { type: `${Prefix}${string}` }> {
	return action.type.startsWith(prefix);
}
