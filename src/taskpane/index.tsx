import { createExcelHost } from "../excel";
import { localDay, startPane } from "./start-pane";
import { isPageId, type PageId } from "./state/pane-state";
import { strings } from "./strings";

/** Where Office has not answered by then, the page is open in a browser, or office.js did not load. */
const OFFICE_TIMEOUT = 8_000;

async function start(): Promise<void> {
	const element = document.getElementById("pane");
	if (!element) return;
	const answered = await Promise.race([officeReady(), wait(OFFICE_TIMEOUT)]);
	if (!answered || answered.host !== Office.HostType.Excel) return show(element, strings.app.officeMissing);
	if (!Office.context.requirements.isSetSupported("ExcelApi", "1.7")) return show(element, strings.app.officeTooOld);
	await startPane(element, {
		host: createExcelHost(),
		today: localDay(new Date()),
		officeBackground: officeBackground(),
		page: pageAsked(),
	});
}

/** Null where office.js did not load. */
async function officeReady(): Promise<{ host: Office.HostType } | null> {
	return typeof Office === "undefined" ? null : Office.onReady();
}

function wait(milliseconds: number): Promise<null> {
	return new Promise((resolve) => setTimeout(() => resolve(null), milliseconds));
}

/** The colour behind Office's panes, which tells light from dark; Excel on the web and on Mac do not say. */
function officeBackground(): string | null {
	return Office.context.officeTheme?.bodyBackgroundColor ?? null;
}

function show(element: HTMLElement, text: string): void {
	const main = document.createElement("main");
	main.className = "starting";
	main.setAttribute("role", "alert");
	main.textContent = text;
	element.replaceChildren(main);
}

/** The page that a button of the ribbon opens: taskpane.html?page=merge */
function pageAsked(): PageId | null {
	const page = new URLSearchParams(location.search).get("page");
	return page !== null && isPageId(page) ? page : null;
}

start().catch(() => {
	const element = document.getElementById("pane");
	if (element) show(element, strings.app.programFault);
});
