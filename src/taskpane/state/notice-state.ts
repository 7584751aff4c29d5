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
	/** Another is being looked for; the one in hand stays until it is found. */
	replacing: boolean;
}

export type NoticeAction =
	| { type: "notice/opened"; notice: Notice; source: string }
	/** Look for another; keep the one in hand after all. */
	| { type: "notice/replacing" }
	| { type: "notice/kept" }
	/** What is put right at once is undone at once. */
	| { type: "notice/corrected"; corrections: readonly Correction[] }
	| { type: "notice/undone" }
	| { type: "notice/redone" };

export const NO_NOTICE: NoticeState = { notice: null, source: "", past: [], future: [], replacing: false };
const MOST_STEPS = 100;

export function reduceNotice(state: NoticeState, action: NoticeAction): NoticeState {
	const { notice, past, future } = state;
	switch (action.type) {
		case "notice/opened":
			return { ...NO_NOTICE, notice: action.notice, source: action.source };
		case "notice/replacing":
			return { ...state, replacing: true };
		case "notice/kept":
			return { ...state, replacing: false };
		case "notice/corrected": {
			if (!notice) return state;
			const corrected = action.corrections.reduce(correctNotice, notice);
			if (corrected === notice) return state;
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
