import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, chromium, type Page } from "playwright-core";
import { ExcelHost } from "../excel-host/host";
import { type ExcelWindow, pretendExcel } from "./pretend-excel";

const PROGRAMS = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
export const CHROMIUM = PROGRAMS.find((path) => path !== undefined && existsSync(path));
/** The add-in's own service, which is no part of the workbook: told once that commands can be run. */
const ADDIN_SERVICE = "Microsoft.InternalService.AddinInternalService";
const AXE = createRequire(__filename).resolve("axe-core/axe.min.js");

export function startBrowser(): Promise<Browser> {
	return chromium.launch({ executablePath: CHROMIUM ?? "", args: ["--no-sandbox", "--disable-gpu"] });
}

export interface PaneOptions {
	/** `taskpane.html` with its query where left out. */
	path?: string;
	excel?: ExcelHost;
	width?: number;
	isDark?: boolean;
	/** The system sets the colours, as in Windows' high contrast. */
	forcedColors?: boolean;
	version?: string;
	/** The day it is in the page. */
	today?: string;
}

/** A page of the add-in beside an Excel in memory, as Excel for Windows shows it. */
export interface OpenedPane {
	page: Page;
	excel: ExcelHost;
	/** What went wrong so far: errors and warnings of the console, failed and foreign requests. None is right. */
	troubles: string[];
	/** Presses a button of the ribbon that runs a function, and waits until it says that it has done. */
	runCommand(functionName: string): Promise<void>;
	close(): Promise<void>;
}

export async function openPane(
	browser: Browser,
	origin: string,
	{
		path = "taskpane.html",
		excel = new ExcelHost(),
		width = 400,
		isDark = false,
		forcedColors = false,
		version = "1.17",
		today,
	}: PaneOptions = {},
): Promise<OpenedPane> {
	const context = await browser.newContext({
		viewport: { width, height: 800 },
		colorScheme: isDark ? "dark" : "light",
		forcedColors: forcedColors ? "active" : "none",
		locale: "zh-CN",
		timezoneId: "Asia/Shanghai",
		acceptDownloads: true,
	});
	const page = await context.newPage();
	page.setDefaultTimeout(15_000);
	const troubles = watch(page, origin);
	if (today !== undefined) await page.clock.setSystemTime(new Date(`${today}T09:00:00+08:00`));
	let tellReady = () => {};
	const commandsReady = new Promise<void>((ready) => {
		tellReady = ready;
	});
	await page.exposeFunction("excelAnswers", (body: string, flags: number) => {
		if (!body.includes(ADDIN_SERVICE)) return excel.answer(body, flags);
		tellReady();
		return serviceAnswer(body);
	});
	await page.addInitScript(pretendExcel, { version, isDark });
	excel.onEvent = (event) => {
		if (!page.isClosed()) void page.evaluate((told) => (window as unknown as ExcelWindow).excelTells(told), event);
	};
	await page.goto(`${origin}/${path}`);
	return {
		page,
		excel,
		troubles,
		runCommand: async (functionName) => {
			await commandsReady;
			await page.evaluate((name) => (window as unknown as ExcelWindow).excelRuns(name), functionName);
		},
		close: () => context.close(),
	};
}

/** Writes down what goes wrong on a page: errors and warnings of the console, failed and foreign requests. */
export function watch(page: Page, origin: string): string[] {
	const troubles: string[] = [];
	page.on("console", (message) => {
		if (["error", "warning"].includes(message.type())) troubles.push(`console: ${message.text()}`);
	});
	page.on("pageerror", (error) => troubles.push(`error: ${error.stack ?? error.message}`));
	page.on("requestfailed", (request) => {
		const why = request.failure()?.errorText;
		// What the page itself gave up: a thread that was stopped while it loaded.
		if (why !== "net::ERR_ABORTED") troubles.push(`failed: ${request.url()} ${why}`);
	});
	page.on("response", (response) => {
		if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`);
	});
	page.on("request", (request) => {
		const url = request.url();
		if (!url.startsWith(`${origin}/`) && !/^(?:data|blob):/.test(url)) troubles.push(`foreign: ${url}`);
	});
	return troubles;
}

function serviceAnswer(body: string): string {
	const { Actions }: { Actions: { Id: number }[] } = JSON.parse(body);
	return JSON.stringify({ Results: Actions.map(({ Id }) => ({ ActionId: Id, Value: null })), TraceIds: [] });
}

/**
 * What axe finds wrong on the page, one line each.
 * @param rules only these, where given
 * @param except parts of the page that are not ours, as selectors
 */
export async function axeViolations(page: Page, rules?: string[], except: string[] = []): Promise<string[]> {
	// By the debugger, for the page's policy lets in no script but its own.
	const session = await page.context().newCDPSession(page);
	// Fluent's focus sentries: they take no part in reading and hand the focus on at once.
	const context = { exclude: ["[data-tabster-dummy]", ...except] };
	const options = { resultTypes: ["violations"], ...(rules && { runOnly: rules }) };
	try {
		await session.send("Runtime.evaluate", { expression: readFileSync(AXE, "utf8") });
		const { result } = await session.send("Runtime.evaluate", {
			expression: `axe.run(${JSON.stringify(context)}, ${JSON.stringify(options)}).then(({ violations }) => violations.map(
				({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ html, failureSummary }) => html.slice(0, 160) + " " + failureSummary)].join(" | ")))`,
			awaitPromise: true,
			returnByValue: true,
		});
		if (!Array.isArray(result.value)) throw new Error(`axe: ${JSON.stringify(result)}`);
		return result.value;
	} finally {
		await session.detach();
	}
}

/**
 * What sticks out of the page to the right, though it is in no box that scrolls.
 * @param except a part of the page that is not ours, as a selector
 */
export function overflows(page: Page, except = "[data-not-ours]"): Promise<string[]> {
	return page.evaluate((notOurs) => {
		const scrolls = (element: Element | null): boolean =>
			element !== null &&
			element !== document.body &&
			(/auto|scroll|hidden/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
		return [...document.querySelectorAll("body *")]
			.filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !element.closest(notOurs))
			.filter((element) => element.tagName !== "MAIN" && !scrolls(element.parentElement?.closest("main *") ?? null))
			.map((element) => `${element.tagName} ${element.textContent?.slice(0, 30)}`);
	}, except);
}
