import type { Browser } from "playwright-core";
import { type OpenedPage, openPage, type PageOptions } from "../browser";
import { ExcelHost } from "../excel-host/host";
import { type ExcelWindow, pretendExcel } from "./pretend-excel";

/** The add-in's own service, which is no part of the workbook: told once that commands can be run. */
const ADDIN_SERVICE = "Microsoft.InternalService.AddinInternalService";

export interface PaneOptions extends PageOptions {
	/** `taskpane.html` with its query where left out. */
	path?: string;
	excel?: ExcelHost;
	version?: string;
}

/** A page of the add-in beside an Excel in memory, as Excel for Windows shows it. */
export interface OpenedPane extends OpenedPage {
	excel: ExcelHost;
	/** Presses a button of the ribbon that runs a function, and waits until it says that it has done. */
	runCommand(functionName: string): Promise<void>;
}

export async function openPane(
	browser: Browser,
	origin: string,
	{ path = "taskpane.html", excel = new ExcelHost(), version = "1.17", ...look }: PaneOptions = {},
): Promise<OpenedPane> {
	const opened = await openPage(browser, origin, { width: 400, ...look });
	const { page } = opened;
	let tellReady = () => {};
	const commandsReady = new Promise<void>((ready) => {
		tellReady = ready;
	});
	await page.exposeFunction("excelAnswers", (body: string, flags: number) => {
		if (!body.includes(ADDIN_SERVICE)) return excel.answer(body, flags);
		tellReady();
		return serviceAnswer(body);
	});
	await page.addInitScript(pretendExcel, { version, isDark: look.isDark ?? false });
	excel.onEvent = (event) => {
		if (!page.isClosed()) void page.evaluate((told) => (window as unknown as ExcelWindow).excelTells(told), event);
	};
	await page.goto(`${origin}/${path}`);
	return {
		...opened,
		excel,
		runCommand: async (functionName) => {
			await commandsReady;
			await page.evaluate((name) => (window as unknown as ExcelWindow).excelRuns(name), functionName);
		},
	};
}

function serviceAnswer(body: string): string {
	const { Actions }: { Actions: { Id: number }[] } = JSON.parse(body);
	return JSON.stringify({ Results: Actions.map(({ Id }) => ({ ActionId: Id, Value: null })), TraceIds: [] });
}
