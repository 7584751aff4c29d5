import { chromiumTest, EXAMPLE, kept, setUpWorkbenches, spreadsheetReady } from "../../support/workbench";

const workbenches = setUpWorkbenches();
const LONGEST = 60_000;

chromiumTest(
	"a newcomer lays out, checks and merges the sample within a minute, and is not told how a second time (Chromium)",
	async () => {
		const { page } = await workbenches.open();
		const hint = page.getByRole("complementary", { name: /三步/ });
		await hint.waitFor();
		await page.getByText("10 项实事").first().waitFor();
		await spreadsheetReady(page, EXAMPLE);

		await hint.getByRole("button", { name: /^1 报表/ }).click();
		await page.getByRole("button", { name: "插入本工作簿", exact: true }).click();
		await page.getByText("已插入工作表").first().waitFor();
		await hint.getByRole("button", { name: /^1 报表.*（已做）/ }).waitFor();

		await hint.getByRole("button", { name: /^2 核对/ }).click();
		// Of the example, not of the blank report that was just laid out.
		await page.getByRole("heading", { name: "县妇联" }).waitFor();
		const finding = page.getByRole("article").filter({ hasText: "含有个人信息" });
		await finding.getByRole("button", { name: /定位/ }).click();
		await page.getByText("选中“进展情况报表”的 D6").waitFor({ state: "attached" });

		await hint.getByRole("button", { name: /^3 汇总/ }).click();
		await page.getByText(/填报 \d+ 格/).waitFor();
		expect(await page.getByRole("row").filter({ hasText: "已汇总" }).count()).toBe(5);
		await page.getByRole("button", { name: "插入本工作簿", exact: true }).click();
		await page.getByText(/已插入工作表：.*汇总/).waitFor();
		await page.getByText("选中“汇总表”的").waitFor({ state: "attached" });

		await kept(page);
		await hint.getByRole("button", { name: "知道了" }).click();
		await hint.waitFor({ state: "detached" });
		await page.reload();
		await page.getByRole("tab", { name: "通知", exact: true }).click();
		await page.getByText("10 项实事").first().waitFor();
		await spreadsheetReady(page, EXAMPLE);
		expect(await hint.count()).toBe(0);
	},
	LONGEST,
);

chromiumTest(
	"each step has an address, and the browser's own 后退 goes a step back (Chromium)",
	async () => {
		const { page } = await workbenches.open({ path: "#/merge" });
		const tab = (name: string) => page.getByRole("tab", { name, exact: true, selected: true });
		await tab("汇总").waitFor();
		await page.getByRole("tab", { name: "核对", exact: true }).click();
		expect(page.url()).toMatch(/#\/check$/);
		await page.goBack();
		await tab("汇总").waitFor();
		await page.evaluate(() => {
			location.hash = "#/report";
		});
		await tab("报表").waitFor();
		expect(await page.title()).toMatch(/^报表/);
	},
	LONGEST,
);
