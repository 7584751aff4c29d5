import { type Correction, correctNotice, type Notice } from "../../core";

/** The notice in hand, with the corrections made to it. */
export interface NoticeState {
	/** Null until one is read. */
	notice: Notice | null;
	/** Name of the file it was read from, or where it came from. */
	source: string;
	/** What it was before each correction, oldest first, and what was undone, next first. */
	past: readonly Notice[];
	future: readonly Notice[];
}

export type NoticeAction =
	| { type: "notice/opened"; notice: Notice; source: string }
	| { type: "notice/closed" }
	| { type: "notice/corrected"; correction: Correction }
	| { type: "notice/undone" }
	| { type: "notice/redone" };

export const NO_NOTICE: NoticeState = { notice: null, source: "", past: [], future: [] };
const MOST_STEPS = 100;

export function reduceNotice(state: NoticeState, action: NoticeAction): NoticeState {
	const { notice, past, future } = state;
	switch (action.type) {
		case "notice/opened":
			return { notice: action.notice, source: action.source, past: [], future: [] };
		case "notice/closed":
			return NO_NOTICE;
		case "notice/corrected": {
			const corrected = notice && correctNotice(notice, action.correction);
			if (!corrected || corrected === notice) return state;
			return { ...state, notice: corrected, past: [...past, notice].slice(-MOST_STEPS), future: [] };
		}
		case "notice/undone": {
			const before = past.at(-1);
			if (!notice || !before) return state;
			return { ...state, notice: before, past: past.slice(0, -1), future: [notice, ...future] };
		}
		case "notice/redone": {
			const [after, ...rest] = future;
			if (!notice || !after) return state;
			return { ...state, notice: after, past: [...past, notice], future: rest };
		}
	}
}
