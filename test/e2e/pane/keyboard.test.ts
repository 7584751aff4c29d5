import type { Page } from "playwright-core";
import { chromiumTest, setUpPanes } from "../../support/pane";
import { excelWith, filledWorkbook, TODAY } from "../../support/pane/workbooks";

const panes = setUpPanes();

chromiumTest(
	"Tab reaches whatever can be used on 通知, 报表 and 核对, and shows where it is (Chromium)",
	async () => {
		const excel = await excelWith(await filledWorkbook("县妇联", { "10": { progress: "", deadline: "长期坚持" } }));
		const { page } = await panes.open({ excel, today: TODAY });
		await page.getByRole("article", { name: "进度未填" }).waitFor();
		expect(await walk(page)).toEqual({ missed: [], unseen: [] });

		// The arrows go from page to page.
		await page.getByRole("tab", { name: "核对" }).focus();
		await page.keyboard.press("ArrowLeft");
		await page.getByRole("table").first().waitFor();
		expect(await walk(page)).toEqual({ missed: [], unseen: [] });
		await page.getByRole("tab", { name: "报表" }).focus();
		await page.keyboard.press("Home");
		await page.getByRole("article").nth(9).waitFor();
		expect(await walk(page)).toEqual({ missed: [], unseen: [] });
	},
	90_000,
);

chromiumTest(
	"what is said is in a place that screen readers read out (Chromium)",
	async () => {
		const { page } = await panes.open({ today: TODAY });
		await page.getByRole("button", { name: "用样例试一试" }).click();
		await page.getByRole("article").first().waitFor();
		await page
			.getByRole("button", { name: /^删除此项/ })
			.first()
			.click();
		const live = (text: string) =>
			page
				.getByText(text)
				.first()
				.evaluate((element) => element.closest("[aria-live], [role=status], [role=alert]")?.getAttribute("aria-live"));
		expect(await live("可用“撤销”恢复")).toBe("polite");
		expect(await live("9 项实事")).toBe("polite");
	},
	40_000,
);

/** Presses Tab until it comes round; what it never came to, and where nothing showed that it was there. */
async function walk(page: Page): Promise<{ missed: string[]; unseen: string[] }> {
	const names = await page.evaluate(() => {
		const usable = "button, a[href], input, select, textarea, summary, [tabindex='0']";
		const all = [...document.querySelectorAll<HTMLElement>(usable)].filter(
			(each) => each.checkVisibility() && !each.matches(":disabled, [tabindex='-1'], [data-tabster-dummy]"),
		);
		// Of radio buttons, Tab comes to the one that is chosen.
		const stops = all.filter((each) => !each.matches("[type=radio]:not(:checked)"));
		stops.forEach((each, index) => {
			each.dataset.stop = String(index);
		});
		(document.activeElement as HTMLElement).blur();
		return stops.map((each) => each.getAttribute("aria-label") ?? each.textContent?.slice(0, 30) ?? each.tagName);
	});
	const reached = new Set<number>();
	const unseen: string[] = [];
	for (let press = 0; press < names.length + 10; press++) {
		await page.keyboard.press("Tab");
		const at = await page.evaluate(() => {
			const focused = document.activeElement as HTMLElement;
			const shows = (element: Element, part?: string) => {
				const style = getComputedStyle(element, part);
				const { outlineStyle, outlineWidth, borderBottomWidth, borderBottomStyle, content, boxShadow } = style;
				const underlined = style.textDecorationLine !== "none" && style.textDecorationStyle === "double";
				const line = underlined || (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0);
				return part
					? content !== "none" && (line || (borderBottomStyle !== "none" && Number.parseFloat(borderBottomWidth) > 1))
					: line || boxShadow !== "none";
			};
			const around = [focused, focused.parentElement, focused.parentElement?.parentElement].filter((each) => !!each);
			const isSeen = around.some((each) => shows(each) || shows(each, "::after"));
			return { stop: focused.dataset.stop, isSeen, html: focused.outerHTML.slice(0, 120) };
		});
		if (at.stop === undefined) continue;
		reached.add(Number(at.stop));
		if (!at.isSeen) unseen.push(at.html);
	}
	return { missed: names.filter((_, index) => !reached.has(index)), unseen };
}
