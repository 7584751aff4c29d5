import "./work/no-eval";
import { createRoot } from "react-dom/client";
import type { SpreadsheetHost } from "../app/spreadsheet-host";
import { App } from "./app";
import { createPane, PaneProvider } from "./pane";
import { keepMemory } from "./state/keep-memory";
import { initialState, type PageId, type PaneAction, type PaneState, reducePane } from "./state/pane-state";
import { createStore } from "./state/store";
import { createBrowserWork } from "./work/browser-work";

export interface PaneOptions {
	host: SpreadsheetHost;
	/** `YYYY-MM-DD` */
	today: string;
	/** The colour behind Office's panes; null outside of Office. */
	officeBackground: string | null;
	/** Opened first; null leaves it to what the workbook remembers. */
	page: PageId | null;
}

/** Draws the pane into an element, beside the host it is given. An entry point calls it once. */
export async function startPane(
	element: HTMLElement,
	{ host, today, officeBackground, page }: PaneOptions,
): Promise<void> {
	const store = createStore<PaneState, PaneAction>(reducePane, initialState(today));
	const pane = createPane({ store, host, work: createBrowserWork() });
	createRoot(element).render(
		<PaneProvider value={pane}>
			<App officeBackground={officeBackground} />
		</PaneProvider>,
	);
	pane.work.prepare();
	const keep = await keepMemory(store, host);
	// Which of the two comes when a pane is closed depends on the program.
	addEventListener("pagehide", keep);
	document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && keep());
	if (page) store.dispatch({ type: "page/opened", page });
}
