import type { Store } from "../../taskpane/state/store";
import type { WorkbenchSpreadsheet } from "../workbench-spreadsheet";
import type { BrowserStore, KeptWork } from "./browser-store";
import type { DeskAction, DeskState } from "./desk-state";

/** After the last change, in milliseconds. */
const PAUSE = 600;

export interface WorkKeeper {
	/** Keeps the pane's memory. Never throws: the desk's state says what became of it. */
	keepPane(json: string): Promise<void>;
	/** Notices each change from now on, and keeps what is open where it can be brought back. */
	follow(spreadsheet: WorkbenchSpreadsheet, canBeKept: boolean): void;
	/** Keeps what is open, though nothing in it has changed: its name, or that it is saved. */
	keepSoon(): void;
	/** Does something to the spreadsheet that is no change of the user's. */
	unnoticed<T>(work: () => Promise<T>): Promise<T>;
	/** Keeps at once what still waits. */
	flush(): Promise<void>;
	/** Keeps nothing any more. */
	letGo(): void;
}

/** Keeps the work in progress in the browser, as long as this tab may. */
export function createWorkKeeper(store: BrowserStore, desk: Store<DeskState, DeskAction>): WorkKeeper {
	let open: WorkbenchSpreadsheet | null = null;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let waits = false;
	let quiet = 0;
	let mayKeep = true;

	const write = async (part: Partial<KeptWork>) => {
		if (!mayKeep) return;
		try {
			await store.write(part);
			if (mayKeep && open) desk.dispatch({ type: "keeping/became", keeping: waits ? "waiting" : "kept" });
		} catch {
			if (mayKeep) desk.dispatch({ type: "keeping/became", keeping: "refused" });
		}
	};
	const flush = async () => {
		clearTimeout(timer);
		if (!waits || !open) return;
		waits = false;
		const { fileName, unsaved } = desk.get();
		await write({ workbook: { fileName, unsaved, snapshot: open.snapshot() } });
	};
	const keepSoon = () => {
		if (!mayKeep || !open) return;
		waits = true;
		desk.dispatch({ type: "keeping/became", keeping: "waiting" });
		clearTimeout(timer);
		timer = setTimeout(flush, PAUSE);
	};
	return {
		keepPane: (json) => write({ pane: json }),
		follow: (spreadsheet, canBeKept) => {
			if (canBeKept) open = spreadsheet;
			else desk.dispatch({ type: "keeping/became", keeping: "refused" });
			spreadsheet.onChanged(() => {
				if (quiet === 0) desk.dispatch({ type: "file/changed" });
				keepSoon();
			});
		},
		keepSoon,
		unnoticed: async (work) => {
			quiet++;
			try {
				return await work();
			} finally {
				quiet--;
				keepSoon();
			}
		},
		flush,
		letGo: () => {
			mayKeep = false;
			clearTimeout(timer);
		},
	};
}
