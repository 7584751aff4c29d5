import type { Page } from "playwright-core";

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
