import type { Browser, BrowserContext, Page } from "playwright-core";
import { watch } from "./watch";

/** How a page is shown. */
export interface PageOptions {
	width?: number;
	height?: number;
	isDark?: boolean;
	/** The system sets the colours, as in Windows' high contrast. */
	forcedColors?: boolean;
	/** The day it is in the page; today where left out. */
	today?: string | undefined;
	/** Another tab of the same browser, whose look it shares. */
	beside?: OpenedPage | undefined;
}

export interface OpenedPage {
	page: Page;
	context: BrowserContext;
	/** What went wrong so far: errors and warnings of the console, failed and foreign requests. None is right. */
	troubles: string[];
}

/** A page of a Chinese browser in China, blank as yet, that is watched for what goes wrong. */
export async function openPage(
	browser: Browser,
	origin: string,
	{ width = 1280, height = 800, isDark = false, forcedColors = false, today, beside }: PageOptions,
): Promise<OpenedPage> {
	const context =
		beside?.context ??
		(await browser.newContext({
			viewport: { width, height },
			colorScheme: isDark ? "dark" : "light",
			forcedColors: forcedColors ? "active" : "none",
			locale: "zh-CN",
			timezoneId: "Asia/Shanghai",
			acceptDownloads: true,
		}));
	const page = await context.newPage();
	page.setDefaultTimeout(20_000);
	const troubles = watch(page, origin);
	if (today !== undefined) await page.clock.setSystemTime(new Date(`${today}T09:00:00+08:00`));
	return { page, context, troubles };
}
