import type { Browser } from "playwright-core";
import { CHROMIUM, openPane, startBrowser } from "../../support/pane/browser";
import { builtPane } from "../../support/pane/built-pane";
import { type Served, serve } from "../../support/serve";

const chromiumTest = CHROMIUM ? test : test.skip;
let served: Served;
let browser: Browser;

beforeAll(async () => {
	if (!CHROMIUM) return;
	served = await serve(await builtPane());
	browser = await startBrowser();
}, 200_000);
afterAll(async () => {
	await browser?.close();
	await served?.close();
});

chromiumTest(
	"the real office.js takes the pane up, with nothing said on the console (Chromium)",
	async () => {
		const { page, troubles, excel, close } = await openPane(browser, served.origin);
		await page.getByRole("tab", { name: "通知" }).waitFor();
		expect(await page.evaluate(() => Office.context.platform)).toBe("PC");
		expect(excel.requests.length).toBeGreaterThan(0);
		expect(troubles).toEqual([]);
		await close();
	},
	30_000,
);
