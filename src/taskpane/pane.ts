import { createContext, useContext, useSyncExternalStore } from "react";
import { CannotProceed } from "../app/cannot-proceed";
import { HostFailure, type SpreadsheetHost } from "../app/spreadsheet-host";
import type { PaneAction, PaneState } from "./state/pane-state";
import type { Store } from "./state/store";
import { strings } from "./strings";
import { Cancelled, type RunOptions, type Work } from "./work/work";

/** What every page has at hand. */
export interface Pane {
	store: Store<PaneState, PaneAction>;
	host: SpreadsheetHost;
	work: Work;
	/**
	 * Does something that takes a while: shows `label` with its progress and a way to cancel, and says in a toast what
	 * went wrong. One at a time: where another is under way, nothing happens.
	 * @returns what `job` returns; null where it failed, was cancelled or was not begun.
	 */
	run<T>(label: string, job: (options: Required<RunOptions>) => Promise<T>): Promise<T | null>;
	/** Cancels what is under way. */
	cancel(): void;
}

export function createPane(parts: Pick<Pane, "store" | "host" | "work">): Pane {
	const { store } = parts;
	let running: AbortController | null = null;
	return {
		...parts,
		cancel: () => running?.abort(),
		run: async (label, job) => {
			if (running) return null;
			running = new AbortController();
			const { signal } = running;
			store.dispatch({ type: "work/started", label });
			try {
				const progress = (done: number, total: number) => store.dispatch({ type: "work/advanced", done, total });
				return await job({ progress, signal });
			} catch (error) {
				if (!(error instanceof Cancelled))
					store.dispatch({ type: "message/said", intent: "error", text: messageOf(error) });
				return null;
			} finally {
				running = null;
				store.dispatch({ type: "work/ended" });
			}
		},
	};
}

/** What to tell the user of an error. */
export function messageOf(error: unknown): string {
	return error instanceof CannotProceed || error instanceof HostFailure ? error.message : strings.app.programFault;
}

const PaneContext = createContext<Pane | null>(null);
export const PaneProvider = PaneContext.Provider;

export function usePane(): Pane {
	const pane = useContext(PaneContext);
	if (!pane) throw new Error("A page stands inside a PaneProvider.");
	return pane;
}

/** A part of the pane's state; the page is drawn anew when that part changes. `select` picks, it never builds. */
export function usePaneState<T>(select: (state: PaneState) => T): T {
	const { store } = usePane();
	return useSyncExternalStore(store.subscribe, () => select(store.get()));
}
