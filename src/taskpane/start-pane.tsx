import "./work/no-eval";
import { createRoot } from "react-dom/client";
import type { SpreadsheetHost } from "../app/spreadsheet-host";
import { App } from "./app";
import { createPane, type Pane, PaneProvider } from "./pane";
import { keepMemory, recallMemory } from "./state/keep-memory";
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
	const pane = createBrowserPane(host, today);
	createRoot(element).render(
		<PaneProvider value={pane}>
			<App officeBackground={officeBackground} />
		</PaneProvider>,
	);
	if (await recallMemory(pane.store, host)) followMemory(pane);
	if (page) pane.store.dispatch({ type: "page/opened", page });
}

/** A pane that works in a browser, its thread started; nothing is drawn yet. */
export function createBrowserPane(host: SpreadsheetHost, today: string): Pane {
	const store = createStore<PaneState, PaneAction>(reducePane, initialState(today));
	const pane = createPane({ store, host, work: createBrowserWork() });
	pane.work.prepare();
	return pane;
}

/** Keeps what changes from now on, and what still waits when the page goes. */
export function followMemory({ store, host }: Pane): void {
	const keep = keepMemory(store, host);
	// Which of the two comes when a pane is closed depends on the program.
	addEventListener("pagehide", keep);
	document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && keep());
}

/** The day on the user's calendar, `YYYY-MM-DD`. */
export function localDay(now: Date): string {
	const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
	return `${now.getFullYear()}-${month}-${day}`;
}
