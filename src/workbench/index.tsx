import "../taskpane/work/no-eval";
import { createRoot } from "react-dom/client";
import type { Notice } from "../core";
import type { Pane } from "../taskpane/pane";
import { createBrowserPane, followMemory, localDay } from "../taskpane/start-pane";
import { recallKept } from "../taskpane/state/keep-memory";
import { createStore, type Store } from "../taskpane/state/store";
import { createDeferringHost } from "./deferring-host";
import { createDesk, type Desk, DeskProvider } from "./desk";
import { download } from "./download";
import { makeExampleForm, openSampleNotice, readSampleNotice } from "./example";
import { followAddress } from "./follow-address";
import { loadSpreadsheet } from "./load-spreadsheet";
import { createBrowserStore, type KeptWork, type KeptWorkbook } from "./state/browser-store";
import { type DeskAction, type DeskState, NEW_DESK, reduceDesk, wouldLose } from "./state/desk-state";
import { createWorkKeeper, type WorkKeeper } from "./state/keep-workbook";
import { type Channel, claimWork, type TabClaim } from "./state/one-tab";
import { keepHint, keptHint } from "./state/settings";
import { strings } from "./strings";
import { Workbench } from "./workbench";
import type { WorkbenchSpreadsheet } from "./workbench-spreadsheet";

type DeskStore = Store<DeskState, DeskAction>;

/** The pane first; then what was kept of it; then the spreadsheet, which takes the longest; then what was open in it. */
async function start(element: HTMLElement): Promise<void> {
	const store: DeskStore = createStore(reduceDesk, NEW_DESK);
	const browserStore = createBrowserStore();
	const keeper = createWorkKeeper(browserStore, store);
	// A browser that keeps nothing has nothing kept.
	const reading = browserStore.read().catch((): KeptWork => ({ pane: null, workbook: null }));
	const claiming = claim(store, keeper);
	let spreadsheetCame = (_: WorkbenchSpreadsheet) => {};
	const spreadsheet = new Promise<WorkbenchSpreadsheet>((came) => {
		spreadsheetCame = came;
	});
	const host = createDeferringHost({
		spreadsheet,
		loadMemory: async () => (await reading).pane,
		saveMemory: keeper.keepPane,
		download,
		open: (bytes, fileName) => desk.replace(bytes, fileName, "pane"),
		inserted: () => store.dispatch({ type: "report/laid-out" }),
	});
	const pane = createBrowserPane(host, localDay(new Date()));
	const takeOver = async () => (await claiming)?.takeOver();
	const desk = createDesk({ store, pane, spreadsheet, browserStore, keeper, takeOver });
	createRoot(element).render(
		<DeskProvider value={desk}>
			<Workbench />
		</DeskProvider>,
	);

	const kept = await reading;
	const mayKeep = await recallKept(pane.store, host);
	followAddress(pane.store);
	await claiming;
	if (mayKeep) followMemory(pane);
	guard(store, keeper);
	const isFirstVisit = kept.pane === null && kept.workbook === null && keptHint() === null;
	if (isFirstVisit) keepHint("wanted");
	if (keptHint() === "wanted") store.dispatch({ type: "hint/shown" });
	const sample = isFirstVisit ? openSample(pane) : null;

	const { spreadsheet: came, as } = await loadSpreadsheet({
		dark: matchMedia("(prefers-color-scheme: dark)").matches,
		refused: (text) => pane.store.dispatch({ type: "message/said", intent: "warning", text }),
	});
	if (kept.workbook && as === "ready") restore(desk, came, kept.workbook);
	keeper.follow(came, as === "ready");
	store.dispatch({ type: "spreadsheet/came", as });
	spreadsheetCame(came);
	if (sample) await openExample(desk, sample);
}

/** Makes this the tab that keeps the work, unless another is. */
async function claim(store: DeskStore, keeper: WorkKeeper): Promise<TabClaim | null> {
	if (typeof BroadcastChannel === "undefined") return null;
	const giveUp = () => {
		keeper.letGo();
		store.dispatch({ type: "keeping/became", keeping: "elsewhere" });
	};
	const channel = new BroadcastChannel("shishi-workbench") as Channel;
	const claimed = await claimWork(channel, Math.random(), async () => {
		await keeper.flush();
		giveUp();
	});
	if (!claimed.isOurs()) giveUp();
	return claimed;
}

/** Nothing is lost in silence: what waits is kept when the page may be about to go, and where it cannot be, the browser asks. */
function guard(store: DeskStore, keeper: WorkKeeper): void {
	document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && void keeper.flush());
	addEventListener("beforeunload", (event) => {
		if (wouldLose(store.get())) event.preventDefault();
	});
	// A file that misses its place would be opened by the browser, in the place of this page.
	for (const type of ["dragover", "drop"]) addEventListener(type, (event) => event.preventDefault());
}

async function openSample(pane: Pane): Promise<Notice> {
	const notice = await readSampleNotice(pane);
	openSampleNotice(pane, notice);
	return notice;
}

/** The first visit: a unit's form lies filled in, so that there is something to check. */
async function openExample({ pane, replace }: Desk, sample: Promise<Notice>): Promise<void> {
	const { bytes, fileName } = await makeExampleForm(pane, await sample);
	await replace(bytes, fileName);
}

function restore({ store, pane }: Desk, spreadsheet: WorkbenchSpreadsheet, kept: KeptWorkbook): void {
	const { fileName, unsaved, snapshot } = kept;
	try {
		spreadsheet.restore(snapshot);
		store.dispatch({ type: "file/opened", fileName, unsaved });
	} catch {
		pane.store.dispatch({ type: "message/said", intent: "warning", text: strings.restoreFailed });
	}
}

const element = document.getElementById("workbench");
if (element)
	start(element).catch(() => {
		const main = document.createElement("main");
		main.className = "starting";
		main.setAttribute("role", "alert");
		main.textContent = strings.programFault;
		element.replaceWith(main);
	});
