import { createContext, useContext, useSyncExternalStore } from "react";
import { titleOf } from "../taskpane/pages/notice/open-notice";
import { messageOf, type Pane } from "../taskpane/pane";
import { recallMemory } from "../taskpane/state/keep-memory";
import { remember } from "../taskpane/state/memory";
import type { Message } from "../taskpane/state/pane-state";
import type { Store } from "../taskpane/state/store";
import { bytesOf } from "../taskpane/work/file-bytes";
import { Cancelled } from "../taskpane/work/work";
import { cannotOpen } from "./cannot-open";
import { download } from "./download";
import { makeExampleForm, mergeExampleReturns, openSampleNotice, readSampleNotice, SAMPLE } from "./example";
import type { BrowserStore } from "./state/browser-store";
import type { Choice, DeskAction, DeskState, Question } from "./state/desk-state";
import type { WorkKeeper } from "./state/keep-workbook";
import { forgetSettings, keepHint } from "./state/settings";
import { strings } from "./strings";
import type { WorkbenchSpreadsheet } from "./workbench-spreadsheet";

/** What the workbench's parts have at hand: the pane, the spreadsheet, and what is done to both. */
export interface Desk {
	readonly store: Store<DeskState, DeskAction>;
	readonly pane: Pane;
	readonly spreadsheet: Promise<WorkbenchSpreadsheet>;
	/** Opens what was dropped or picked; says why where it cannot. */
	openFiles(files: readonly File[]): Promise<void>;
	/**
	 * Puts a workbook in the place of what is open.
	 * @param from `pane`: it was made here and lies in no file yet, so that it is asked about before it goes.
	 * @throws Cancelled where the user would rather keep that, HostFailure where it cannot be read.
	 */
	replace(bytes: Uint8Array, fileName: string, from?: "file" | "pane"): Promise<void>;
	/** Hands the user what is open as .xlsx. */
	save(): Promise<void>;
	step(direction: "undo" | "redo"): Promise<void>;
	find(): Promise<void>;
	/** Brings the sample back, as at the first visit. */
	showExample(): Promise<void>;
	mergeExample(): Promise<void>;
	dismissHint(): void;
	/** Removes what this browser keeps of us, and begins anew. */
	clearLocalData(): Promise<void>;
	/** Makes this the tab that keeps the work. */
	takeOver(): Promise<void>;
}

export interface DeskParts {
	store: Store<DeskState, DeskAction>;
	pane: Pane;
	spreadsheet: Promise<WorkbenchSpreadsheet>;
	browserStore: BrowserStore;
	keeper: WorkKeeper;
	/** Makes the other tab let go. */
	takeOver(): Promise<void>;
}

export function createDesk({ store, pane, spreadsheet, browserStore, keeper, takeOver }: DeskParts): Desk {
	const say = (intent: Message["intent"], text: string) => pane.store.dispatch({ type: "message/said", intent, text });

	const saveNow = async () => {
		const fileName = xlsxName(store.get().fileName || strings.untitled);
		const open = await spreadsheet;
		const memory = remember(pane.store.get());
		if (memory !== null) await keeper.unnoticed(() => open.host.saveMemory(memory));
		download(await open.save(), fileName);
		store.dispatch({ type: "file/saved", fileName });
		keeper.keepSoon();
		say("success", strings.saved(fileName));
	};

	/** Asks where something would be lost. @returns whether to go on */
	const mayReplace = async () => {
		const { unsaved, fileName } = store.get();
		if (!unsaved) return true;
		const choice = await ask(store, {
			title: strings.ask.replaceTitle,
			text: strings.ask.replace(fileName || strings.untitled),
			safe: strings.ask.saveFirst,
			goOn: strings.ask.goOn,
		});
		if (choice === "safe") await saveNow();
		return choice !== "cancel";
	};

	const replace: Desk["replace"] = async (bytes, fileName, from = "file") => {
		if (!(await mayReplace())) throw new Cancelled();
		const open = await spreadsheet;
		await keeper.unnoticed(async () => {
			await open.open(bytes, fileName);
			store.dispatch({ type: "file/opened", fileName, unsaved: from === "pane" });
		});
	};

	/** A notice of the user's own is not changed for the sample unasked. */
	const mayShowExample = async () => {
		const { notice, source } = pane.store.get().notice;
		if (notice === null || source === SAMPLE) return true;
		const { exampleTitle: title, example, exampleNow: goOn } = strings.ask;
		return (await ask(store, { title, text: example(titleOf(notice)), safe: null, goOn })) === "go-on";
	};

	return {
		store,
		pane,
		spreadsheet,
		replace,
		save: async () => void (await pane.run(strings.saving, saveNow)),
		openFiles: async (files) => {
			const [file] = files;
			const problem = cannotOpen(files);
			if (problem !== null) return say("error", problem);
			if (!file) return;
			const opened = await pane.run(strings.opening, async () => {
				await replace(await bytesOf(file), file.name);
				// A clerk who opens a unit's workbook finds its notice in it.
				if (pane.store.get().notice.notice === null) await recallMemory(pane.store, (await spreadsheet).host);
				return true;
			});
			if (opened) say("success", strings.opened(file.name));
		},
		step: async (direction) => {
			try {
				if (await (await spreadsheet)[direction]()) return;
				say("info", direction === "undo" ? strings.nothingToUndo : strings.nothingToRedo);
			} catch (error) {
				say("error", messageOf(error));
			}
		},
		find: async () => (await spreadsheet).find(),
		showExample: async () => {
			if (!(await mayShowExample())) return;
			const shown = await pane.run(strings.sample.making, async () => {
				const notice = await readSampleNotice(pane);
				const { bytes, fileName } = await makeExampleForm(pane, notice);
				await replace(bytes, fileName);
				openSampleNotice(pane, notice);
				return true;
			});
			if (!shown) return;
			pane.store.dispatch({ type: "page/opened", page: "notice" });
			keepHint("wanted");
			store.dispatch({ type: "hint/shown" });
		},
		mergeExample: () => mergeExampleReturns(pane),
		dismissHint: () => {
			keepHint("dismissed");
			store.dispatch({ type: "hint/dismissed" });
		},
		clearLocalData: async () => {
			const { clearTitle: title, clear: text, clearNow: goOn } = strings.ask;
			if ((await ask(store, { title, text, safe: null, goOn })) !== "go-on") return;
			keeper.letGo();
			forgetSettings();
			// Where the browser keeps nothing, there is nothing to remove.
			await browserStore.clear().catch(() => {});
			startAnew();
		},
		takeOver: async () => {
			const { takeOverTitle: title, takeOver: text, takeOverNow: goOn } = strings.ask;
			if (store.get().unsaved && (await ask(store, { title, text, safe: null, goOn })) !== "go-on") return;
			await takeOver();
			startAnew();
		},
	};

	function startAnew(): void {
		store.dispatch({ type: "file/opened", fileName: "", unsaved: false });
		location.reload();
	}
}

function ask(store: Store<DeskState, DeskAction>, question: Omit<Question, "answer">): Promise<Choice> {
	return new Promise((answered) => {
		const answer = (choice: Choice) => {
			store.dispatch({ type: "question/answered" });
			answered(choice);
		};
		store.dispatch({ type: "question/asked", question: { ...question, answer } });
	});
}

/** What is saved is .xlsx, whatever it was read from. */
function xlsxName(name: string): string {
	return name.replace(/\.(?:xlsx|xlsm|xlsb|xls|et|ods|csv|html?)$/i, "").concat(".xlsx");
}

const DeskContext = createContext<Desk | null>(null);
export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
	const desk = useContext(DeskContext);
	if (!desk) throw new Error("A part stands inside a DeskProvider.");
	return desk;
}

/** A part of the desk's state; `select` picks, it never builds. */
export function useDeskState<T>(select: (state: DeskState) => T): T {
	const { store } = useDesk();
	return useSyncExternalStore(store.subscribe, () => select(store.get()));
}
