import { messageOf, type Pane, usePane } from "../pane";
import type { MergeAction } from "../state/merge-state";
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
	const merge = () => mergeNow(pane);
	return {
		merge,
		settle: (...actions) => {
			for (const action of actions) pane.store.dispatch(action);
			void merge();
		},
	};
}

async function mergeNow(pane: Pane): Promise<void> {
	const { store } = pane;
	if (store.get().merge.files.length === 0) return;
	await pane.run(strings.merge.running, async (options) => {
		try {
			store.dispatch({ type: "merge/finished", result: await mergedOf(pane, options) });
		} catch (error) {
			if (error instanceof Cancelled) store.dispatch({ type: "merge/stopped" });
			else store.dispatch({ type: "merge/failed", problem: messageOf(error) });
		}
	});
}

function mergedOf({ store, work }: Pane, { progress, signal }: Required<RunOptions>) {
	const { merge, notice } = store.get();
	const { files, previous, period, due, choices } = merge;
	store.dispatch({ type: "merge/reading", done: 0 });
	const by = {
		notice: notice.notice ?? undefined,
		period: period ?? undefined,
		due: due ?? undefined,
		previous: previous?.content,
		...choices,
	};
	const report = (done: number, total: number) => {
		store.dispatch({ type: "merge/reading", done });
		progress?.(done, total);
	};
	return work.run("mergeFiles", { files, by }, { progress: report, signal });
}
