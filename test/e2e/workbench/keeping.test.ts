import { chromiumTest, EXAMPLE, kept, paneKept, setUpWorkbenches, spreadsheetReady } from "../../support/workbench";
import { tableCell, toggleTable, typeInto } from "../../support/workbench/table-view";

const workbenches = setUpWorkbenches();
const LONGEST = 60_000;
const WORDS = "截至6月底，开展“法律明白人”培训12场。";
/** Where the example has its answer to the last item. */
const ANSWER = "D8";

chromiumTest(
	"work in progress survives a reload in the middle: the notice's correction, the edited form, the step (Chromium)",
	async () => {
		const { page } = await workbenches.open();
		await spreadsheetReady(page, EXAMPLE);
		await toggleTable(page);
		await typeInto(page, ANSWER, WORDS);
		await page.getByRole("tab", { name: "核对", exact: true }).click();
		await page.getByRole("combobox", { name: "按哪一期核对" }).selectOption("2025Q3");
		await kept(page);
		await paneKept(page, '"period":"2025Q3"');
		await page.reload();
		await spreadsheetReady(page, EXAMPLE);
		expect(await page.locator("[data-unsaved]").getAttribute("data-unsaved")).toBe("true");
		await page.getByRole("tab", { name: "核对", exact: true, selected: true }).waitFor();
		expect(await page.getByRole("combobox", { name: "按哪一期核对" }).inputValue()).toBe("2025Q3");
		await toggleTable(page);
		expect(await tableCell(page, ANSWER).textContent()).toBe(WORDS);
	},
	LONGEST,
);

chromiumTest(
	"what was typed just before the page went is there again (Chromium)",
	async () => {
		const { page } = await workbenches.open();
		await spreadsheetReady(page, EXAMPLE);
		await kept(page);
		await toggleTable(page);
		await typeInto(page, ANSWER, WORDS);
		// The browser asks, for the change is not kept yet; whoever stays a moment loses nothing.
		page.on("dialog", (dialog) => void dialog.dismiss());
		await page.evaluate(() => location.reload()).catch(() => {});
		await kept(page);
		await page.reload();
		await spreadsheetReady(page, EXAMPLE);
		await toggleTable(page);
		expect(await tableCell(page, ANSWER).textContent()).toBe(WORDS);
	},
	LONGEST,
);

chromiumTest(
	"a second tab says that it keeps nothing, and can take over what the first has (Chromium)",
	async () => {
		const first = await workbenches.open();
		await spreadsheetReady(first.page, EXAMPLE);
		await kept(first.page);
		const second = await workbenches.open({ beside: first });
		await second.page.getByText("已在另一个标签页打开").waitFor();
		await toggleTable(first.page);
		await typeInto(first.page, ANSWER, WORDS);
		await kept(first.page);

		await second.page.getByRole("button", { name: "改在本页继续" }).click();
		await first.page.getByText("已在另一个标签页打开").waitFor();
		await kept(second.page);
		await toggleTable(second.page);
		expect(await tableCell(second.page, ANSWER).textContent()).toBe(WORDS);
		expect(await second.page.getByText("已在另一个标签页打开").count()).toBe(0);
	},
	LONGEST,
);

chromiumTest(
	"where the browser has no room, that is said, and leaving is warned of until the file is saved (Chromium)",
	async () => {
		const { page } = await workbenches.open({
			before: () => {
				IDBObjectStore.prototype.put = () => {
					throw new DOMException("full", "QuotaExceededError");
				};
			},
		});
		const asked: string[] = [];
		page.on("dialog", async (dialog) => {
			asked.push(dialog.type());
			await dialog.dismiss();
		});
		await spreadsheetReady(page, EXAMPLE);
		await page.getByText("存储空间不够").waitFor();
		await toggleTable(page);
		await typeInto(page, ANSWER, WORDS);
		await page.locator('[data-unsaved="true"]').waitFor();
		await page.evaluate(() => location.reload()).catch(() => {});
		await page.locator('[data-unsaved="true"]').waitFor();
		expect(asked).toEqual(["beforeunload"]);
		const downloading = page.waitForEvent("download");
		await page.getByRole("button", { name: "保存", exact: true }).click();
		expect((await downloading).suggestedFilename()).toBe(EXAMPLE);
		await page.locator('[data-unsaved="false"]').waitFor();
		await page.evaluate(() => location.reload()).catch(() => {});
		await spreadsheetReady(page, "未命名");
		expect(asked).toEqual(["beforeunload"]);
	},
	LONGEST,
);

chromiumTest(
	"清除本机数据 leaves nothing of ours in the browser (Chromium)",
	async () => {
		const { page } = await workbenches.open();
		await spreadsheetReady(page, EXAMPLE);
		await kept(page);
		await toggleTable(page);
		await typeInto(page, ANSWER, WORDS);
		await kept(page);
		const clear = async (answer: string) => {
			await page.getByRole("button", { name: "更多" }).click();
			await page.getByRole("menuitem", { name: "清除本机数据" }).click();
			await page.getByRole("alertdialog").getByRole("button", { name: answer }).click();
		};
		await clear("取消");
		expect(await tableCell(page, ANSWER).textContent()).toBe(WORDS);
		await clear("清除");
		// As at the first visit: the example as it was.
		await page.getByRole("complementary", { name: /三步/ }).waitFor();
		await spreadsheetReady(page, EXAMPLE);
		await toggleTable(page);
		expect(await tableCell(page, ANSWER).textContent()).not.toBe(WORDS);
	},
	LONGEST,
);
