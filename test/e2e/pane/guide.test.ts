import { VERSION } from "../../../src/core";
import { chromiumTest, setUpPanes } from "../../support/pane";

const panes = setUpPanes();

chromiumTest(
	"below every page stand the version and a link that opens the guide, whose pages lead to each other (Chromium)",
	async () => {
		const { page } = await panes.open();
		for (const name of ["通知", "报表", "核对", "汇总"]) {
			await page.getByRole("tab", { name }).click();
			expect(await page.getByText(`实事报表 ${VERSION}`).isVisible()).toBe(true);
		}
		const address = await page
			.getByRole("link", { name: "使用说明" })
			.evaluate((link) => (link as HTMLAnchorElement).href);
		const guide = await panes.open({ path: new URL(address).pathname.slice(1) });
		await guide.page.getByRole("link", { name: "安装和部署" }).first().click();
		expect(await guide.page.getByRole("heading", { level: 1 }).textContent()).toBe("安装和部署");
		expect(await guide.page.getByRole("contentinfo").textContent()).toBe(`实事报表 ${VERSION}`);
	},
	20_000,
);
