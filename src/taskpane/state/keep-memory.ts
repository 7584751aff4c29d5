import type { SpreadsheetHost } from "../../app/spreadsheet-host";
import { loadSavedNotice, type Notice, parseStamp } from "../../core";
import { strings } from "../strings";
import { newerMemory, remember } from "./memory";
import type { PaneAction, PaneState } from "./pane-state";
import { addRecent } from "./recent-notices";
import type { Store } from "./store";

/** What stands for the source of a notice that the workbook itself brought. */
const CARRIED = "";
/** After the last change; each writing takes Excel's undo from the user. */
const PAUSE = 500;

/**
 * Brings back what the open workbook remembers, else the notice that a workbook of ours carries (a clerk's, who then
 * starts at 核对).
 * @returns whether what changes may be kept: not where a newer program has kept what this one would write over.
 */
export async function recallMemory(store: Store<PaneState, PaneAction>, host: SpreadsheetHost): Promise<boolean> {
	if (!(await recallKept(store, host))) return false;
	const { notice, source } = store.get().notice;
	if (notice === null) await openCarriedNotice(store, host);
	else if (source === CARRIED) store.dispatch({ type: "page/opened", page: "check" });
	return true;
}

/** As `recallMemory`, without a look at the workbook itself. */
export async function recallKept(store: Store<PaneState, PaneAction>, host: SpreadsheetHost): Promise<boolean> {
	const kept = await host.loadMemory().catch(() => null);
	const newer = kept === null ? null : newerMemory(kept);
	if (newer !== null) {
		store.dispatch({ type: "message/said", intent: "warning", text: strings.app.memoryNewer(newer) });
		return false;
	}
	if (kept !== null) store.dispatch({ type: "memory/recalled", json: kept });
	return true;
}

/**
 * Keeps what changes from now on.
 * @returns keeps at once what still waits: to be called when the pane may be about to go.
 */
export function keepMemory(store: Store<PaneState, PaneAction>, host: SpreadsheetHost): () => void {
	let saved = remember(store.get());
	let open = store.get().notice.notice?.id;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const keep = () => {
		clearTimeout(timer);
		const json = remember(store.get(), saved !== null);
		if (json === null || json === saved) return;
		saved = json;
		keepRecent(store.get().notice.notice);
		// Not tried again until something else changes: what hinders it seldom passes by itself.
		host.saveMemory(json).catch(() => {
			store.dispatch({ type: "message/said", intent: "warning", text: strings.app.memoryFault });
		});
	};
	store.subscribe(() => {
		const { notice } = store.get().notice;
		// At once: the next one may take its place before anything is kept.
		if (notice && notice.id !== open) keepRecent(notice);
		open = notice?.id;
		clearTimeout(timer);
		timer = setTimeout(keep, PAUSE);
	});
	return keep;
}

function keepRecent(notice: Notice | null): void {
	if (!notice) return;
	const title = notice.title?.value ?? notice.id;
	addRecent(() => localStorage, { id: notice.id, title, json: JSON.stringify(notice) });
}

async function openCarriedNotice(store: Store<PaneState, PaneAction>, host: SpreadsheetHost): Promise<void> {
	const workbook = await host.readOpenWorkbook().catch(() => null);
	const json = workbook && parseStamp(workbook)?.noticeJson;
	const loaded = json ? loadSavedNotice(json) : null;
	if (!loaded) return;
	if ("problem" in loaded) {
		store.dispatch({ type: "message/said", intent: "warning", text: strings.app.carriedFault(loaded.problem) });
		return;
	}
	store.dispatch({ type: "notice/opened", notice: loaded.notice, source: CARRIED });
	store.dispatch({ type: "page/opened", page: "check" });
}
