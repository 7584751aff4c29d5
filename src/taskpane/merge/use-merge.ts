import { useMemo } from "react";
import { messageOf, type Pane, usePane } from "../pane";
import type { MergeAction, MergeState } from "../state/merge-state";
import { strings } from "../strings";
import { Cancelled, type RunOptions } from "../work/work";

export interface MergeDoings {
	/** Does it, and merges anew. */
	settle(...actions: MergeAction[]): void;
	merge(): Promise<void>;
}

/** Ways to change what is merged; each merges anew, for the files are at hand. */
export function useMerge(): MergeDoings {
	const pane = usePane();
	return useMemo(
		() => ({
			merge: () => mergeNow(pane),
			settle: (...actions) => {
				for (const action of actions) {
					pane.store.dispatch(action);
					// What was asked disappears with its answer: this says what was chosen, and where to take it back.
					if (action.type === "merge/settled")
						pane.store.dispatch({
							type: "message/said",
							intent: "success",
							text: strings.merge.settledSaid(strings.merge.choice(action.choice)),
						});
				}
				void mergeNow(pane);
			},
		}),
		[pane],
	);
}

/** Merges, and once more where something was changed in the meantime. */
export async function mergeNow(pane: Pane): Promise<void> {
	const { store, run } = pane;
	// Where a merge is under way, it sees the change when it is done.
	if (store.get().running) return;
	for (;;) {
		const before = store.get().merge;
		if (before.files.length === 0) return;
		const done = await run(strings.merge.running, async (options) => {
			try {
				store.dispatch({ type: "merge/finished", result: await mergedOf(pane, options) });
				return true;
			} catch (error) {
				if (error instanceof Cancelled) store.dispatch({ type: "merge/stopped" });
				else store.dispatch({ type: "merge/failed", problem: messageOf(error) });
				return false;
			}
		});
		if (!done || mergesTheSame(before, store.get().merge)) return;
	}
}

/** Milliseconds. */
const SHOWN_EVERY = 80;
const INPUTS = ["files", "previous", "period", "due", "asOf", "choices"] as const;

function mergesTheSame(a: MergeState, b: MergeState): boolean {
	return INPUTS.every((input) => a[input] === b[input]);
}

function mergedOf({ store, work }: Pane, { progress, signal }: Required<RunOptions>) {
	const { merge, notice } = store.get();
	const { files, previous, period, due, asOf, choices } = merge;
	store.dispatch({ type: "merge/reading", done: 0 });
	const by = {
		notice: notice.notice ?? undefined,
		period: period ?? undefined,
		due: due ?? undefined,
		asOf: asOf ?? undefined,
		previous: previous?.content,
		...choices,
	};
	let shownAt = 0;
	const report = (done: number, total: number) => {
		// Small files are read faster than anyone can look.
		if (done < total && performance.now() - shownAt < SHOWN_EVERY) return;
		shownAt = performance.now();
		store.dispatch({ type: "merge/reading", done });
		progress?.(done, total);
	};
	return work.run("mergeFiles", { files, by }, { progress: report, signal });
}
