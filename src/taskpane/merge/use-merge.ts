import { useEffect, useMemo, useRef } from "react";
import { messageOf, type Pane, usePane, usePaneState } from "../pane";
import type { MergeAction } from "../state/merge-state";
import type { PaneState } from "../state/pane-state";
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

/** After the last answer to a finding; someone goes through several. Milliseconds. */
const PAUSE = 1_200;

/** Merges anew once findings are let stand, not wanted or taken up again: letters and 核对问题 speak of them. */
export function useMergeAfterAnswers(): void {
	const pane = usePane();
	const accepted = usePaneState((state) => state.check.accepted);
	const hidden = usePaneState((state) => state.check.hidden);
	const isStale = usePaneState(
		({ merge, check, running }) =>
			merge.result !== null &&
			running === null &&
			(merge.answers.accepted !== check.accepted || merge.answers.hidden !== check.hidden),
	);
	const tried = useRef<unknown[]>([]);
	useEffect(() => {
		if (!isStale) return;
		const timer = setTimeout(() => {
			// Cancelled, it is not begun again by itself.
			if (tried.current[0] === accepted && tried.current[1] === hidden) return;
			tried.current = [accepted, hidden];
			void mergeNow(pane);
		}, PAUSE);
		return () => clearTimeout(timer);
	}, [pane, accepted, hidden, isStale]);
}

/** Merges, and once more where something was changed in the meantime. */
export async function mergeNow(pane: Pane): Promise<void> {
	const { store, run } = pane;
	// Where a merge is under way, it sees the change when it is done.
	if (store.get().running) return;
	for (;;) {
		const before = inputsOf(store.get());
		if (before.files.length === 0) return;
		const done = await run(strings.merge.running, async (options) => {
			try {
				const result = await mergedOf(pane, options);
				const { accepted, hidden } = before;
				store.dispatch({ type: "merge/finished", result, answers: { accepted, hidden } });
				return true;
			} catch (error) {
				if (error instanceof Cancelled) store.dispatch({ type: "merge/stopped" });
				else store.dispatch({ type: "merge/failed", problem: messageOf(error) });
				return false;
			}
		});
		if (!done || mergesTheSame(before, inputsOf(store.get()))) return;
	}
}

/** Milliseconds. */
const SHOWN_EVERY = 80;

/** What a merge depends on, as far as someone chooses it. */
function inputsOf({ merge, check }: PaneState) {
	const { files, previous, period, due, asOf, choices } = merge;
	return { files, previous, period, due, asOf, choices, accepted: check.accepted, hidden: check.hidden };
}

type Inputs = ReturnType<typeof inputsOf>;

function mergesTheSame(a: Inputs, b: Inputs): boolean {
	return (Object.keys(a) as (keyof Inputs)[]).every((input) => a[input] === b[input]);
}

function mergedOf({ store, work }: Pane, { progress, signal }: Required<RunOptions>) {
	const { notice } = store.get();
	const { files, previous, period, due, asOf, choices, accepted, hidden } = inputsOf(store.get());
	store.dispatch({ type: "merge/reading", done: 0 });
	const by = {
		notice: notice.notice ?? undefined,
		period: period ?? undefined,
		due: due ?? undefined,
		asOf: asOf ?? undefined,
		previous: previous?.content,
		...choices,
		// A unit that is to correct its form is written to all the same.
		accepted: accepted.filter(({ sendBack }) => !sendBack),
		hidden,
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
