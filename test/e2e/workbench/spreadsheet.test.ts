import type { Page } from "playwright-core";
import { chromiumTest, EXAMPLE, setUpWorkbenches, spreadsheetReady } from "../../support/workbench";
import { goToCell, paste } from "../../support/workbench/canvas";
import { tableCell, toggleTable } from "../../support/workbench/table-view";

const workbenches = setUpWorkbenches();
const LONGEST = 90_000;

async function openExample(): Promise<Page> {
	const { page } = await workbenches.open();
	await spreadsheetReady(page, EXAMPLE);
	await page.locator("canvas[id^=univer-sheet-main-canvas]").waitFor();
	return page;
}

/** What the cells hold, by the table view. */
async function expectTexts(page: Page, texts: Record<string, string>): Promise<void> {
	await toggleTable(page);
	for (const [address, text] of Object.entries(texts)) {
		await expect(tableCell(page, address).innerText()).resolves.toContain(text);
	}
	await toggleTable(page);
}

chromiumTest(
	"what is typed into a drawn cell is kept to the letter, and taken back (Chromium)",
	async () => {
		const page = await openExample();
		await goToCell(page, "D5");
		await page.keyboard.type("=1+1");
		await page.keyboard.press("Enter");
		await page.keyboard.type("（1）１５％");
		await page.keyboard.press("Enter");
		await page.keyboard.type("第一行");
		await page.keyboard.press("Alt+Enter");
		await page.keyboard.type("第二行");
		await page.keyboard.press("Enter");
		await expectTexts(page, { D5: "=1+1", D6: "（1）１５％", D7: "第二行" });
		await goToCell(page, "D5");
		await page.keyboard.press("Control+Z");
		await page.keyboard.press("Control+Z");
		await page.keyboard.press("Control+Z");
		await page.keyboard.press("Control+Y");
		await expectTexts(page, { D5: "=1+1", D6: "人" });
	},
	LONGEST,
);

chromiumTest(
	"a locked cell refuses keys and what is pasted, in our words (Chromium)",
	async () => {
		const page = await openExample();
		const refusal = page.getByText(/^这里受保护，不能改动/).first();
		await goToCell(page, "B5");
		await page.keyboard.type("改");
		await refusal.waitFor();
		await page.getByRole("button", { name: "知道了", exact: true }).click();
		await refusal.waitFor({ state: "detached" });
		await goToCell(page, "E5");
		await paste(page, "年底\t越过了边界");
		await refusal.waitFor();
		await expectTexts(page, { B5: "实施", E5: "年底前" });
	},
	LONGEST,
);

chromiumTest(
	"what is pasted from Excel brings its words, not its look (Chromium)",
	async () => {
		const page = await openExample();
		await goToCell(page, "D5");
		const html =
			'<table><tr><td style="font-size:30pt;background:red">=HYPERLINK("a")</td><td>012345</td></tr><tr><td>上行<br>下行</td><td>2025年底</td></tr></table>';
		await paste(page, '=HYPERLINK("a")\t012345\n"上行\n下行"\t2025年底', html);
		await page.locator('[data-unsaved="true"]').waitFor();
		await expectTexts(page, { D5: '=HYPERLINK("a")', E5: "012345", D6: "下行", E6: "2025年底" });
		const colour = await page.evaluate(() => {
			const canvas = document.querySelector<HTMLCanvasElement>("canvas[id^=univer-sheet-main-canvas]");
			const pixels = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
			for (let at = 0; at < pixels.length; at += 4)
				if (pixels[at] === 255 && pixels[at + 1] === 0 && pixels[at + 2] === 0) return "red";
			return "as planned";
		});
		expect(colour).toBe("as planned");
	},
	LONGEST,
);

chromiumTest(
	"the cell says what it asks for, and the search speaks Chinese (Chromium)",
	async () => {
		const page = await openExample();
		await goToCell(page, "E5");
		await page
			.getByText(/写明年月/)
			.first()
			.waitFor();
		await page.getByRole("button", { name: "查找" }).click();
		await page.getByPlaceholder("输入查找内容").waitFor();
	},
	LONGEST,
);

chromiumTest(
	"in a small window the pane leaves room for a whole form, unless its width was chosen (Chromium)",
	async () => {
		const page = await openExample();
		const divider = page.getByRole("separator", { name: "面板宽度" });
		const width = async (pixels: number) => {
			await page.locator(`[role=separator][aria-valuenow="${pixels}"]`).waitFor();
		};
		await width(420);
		await page.setViewportSize({ width: 1024, height: 640 });
		await width(369);
		// The last column of the form ends within the sheet's area.
		await page.getByText("60%", { exact: true }).waitFor();
		await page.setViewportSize({ width: 1280, height: 800 });
		await width(420);
		const box = await divider.boundingBox();
		await page.mouse.move((box?.x ?? 0) + 3, 400);
		await page.mouse.down();
		await page.mouse.move((box?.x ?? 0) + 83, 400, { steps: 4 });
		await page.mouse.up();
		await width(500);
		await page.setViewportSize({ width: 1024, height: 640 });
		await page.waitForTimeout(300);
		await width(500);
	},
	LONGEST,
);

chromiumTest(
	"a form is made small enough to be seen whole, as the divider goes, until the user zooms himself (Chromium)",
	async () => {
		const page = await openExample();
		const zoom = page.getByText(/^\d+%$/);
		const widenPane = async (pixels: number) => {
			const box = await page.getByRole("separator", { name: "面板宽度" }).boundingBox();
			await page.mouse.move((box?.x ?? 0) + 3, 400);
			await page.mouse.down();
			await page.mouse.move((box?.x ?? 0) + 3 + pixels, 400, { steps: 4 });
			await page.mouse.up();
		};
		const shown = (percents: RegExp) => page.getByText(percents).waitFor();
		await shown(/^7[5-9]%$/);
		await widenPane(96);
		await shown(/^(?:6\d|7[0-3])%$/);
		await widenPane(-190);
		await shown(/^[89]\d%$/);
		await goToCell(page, "D5");
		await page.keyboard.press("Control+-");
		const own = await zoom.innerText();
		await widenPane(96);
		await page.waitForTimeout(500);
		expect(await zoom.innerText()).toBe(own);
		await page.locator('[data-unsaved="false"]').waitFor();
	},
	LONGEST,
);
