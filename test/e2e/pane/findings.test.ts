import { chromiumTest, setUpPanes, until } from "../../support/pane";
import { excelWith, filledWorkbook, sampleNotice, TODAY } from "../../support/pane/workbooks";

const panes = setUpPanes();

chromiumTest(
	"a finding is let stand with a reason, a kind is hidden; both are remembered, and come back when that is undone (Chromium)",
	async () => {
		const excel = await excelWith(
			await filledWorkbook("县教育和体育局", {
				"4": { progress: "", deadline: "9月底" },
				"7": { progress: "依托家长学校开展家庭教育讲座31场。", deadline: "" },
			}),
		);
		const { page } = await panes.open({ excel, today: TODAY });
		const blank = page.getByRole("article", { name: "进度未填" });
		await blank.getByRole("button", { name: "情况属实" }).click();
		await blank.getByLabel(/^说明/).fill("已电话核实，下月启动");
		await page.keyboard.press("Enter");
		await blank.waitFor({ state: "detached" });
		const undated = page.getByRole("article", { name: "完成时限未填" });
		await undated.getByRole("button", { name: "不再提示此类" }).click();
		await undated.waitFor({ state: "detached" });
		await until(() => excel.model.workbook.xmlParts.some(({ xml }) => xml.includes("下月启动")));

		const again = await panes.open({ excel, today: TODAY });
		const settled = again.page.getByText("2025-07-05 确认：已电话核实，下月启动");
		await settled.waitFor();
		const finding = again.page.getByRole("article", { name: "进度未填" });
		expect(await finding.count()).toBe(0);
		await again.page.getByRole("button", { name: "撤回" }).click();
		await finding.waitFor();
		expect(await settled.count()).toBe(0);
		await again.page.getByText("现有 1 处").waitFor();
		await again.page.getByRole("button", { name: "恢复提示" }).click();
		await again.page.getByRole("article", { name: "完成时限未填" }).waitFor();
	},
	60_000,
);

chromiumTest(
	"bars show how far each target is; findings are marked in the sheet and unmarked without a trace (Chromium)",
	async () => {
		const excel = await excelWith(
			await filledWorkbook("县卫生健康局", {
				"3": { progress: "上半年新增普惠性托位120个。", deadline: "2025年11月底" },
				"4": { progress: "", deadline: "9月底" },
			}),
		);
		const before = structuredClone(excel.model.workbook.sheets[0]!);
		const { page } = await panes.open({ excel, today: TODAY });
		const bar = page.getByRole("progressbar", { name: /^实事3 / }).first();
		await bar.waitFor();
		expect(await bar.getAttribute("aria-valuetext")).toBe("120个/300个（40%）");
		await page.getByRole("button", { name: "在表中标出" }).click();
		await page.getByText(/已标出 \d+ 个单元格/).waitFor();
		const [sheet] = excel.model.workbook.sheets;
		expect(sheet!.conditionalFormats.length).toBeGreaterThan(before.conditionalFormats.length);
		await page.getByRole("button", { name: "清除标记" }).click();
		await page.getByText("已清除标记。").waitFor();
		expect({ ...sheet, selected: null }).toEqual({ ...before, selected: null });
	},
	60_000,
);

chromiumTest(
	"hostile words in a notice and in a form are shown as words (Chromium)",
	async () => {
		const hostile = `<img src=x onerror="document.title='broken in'"><script>document.title='broken in'</script>`;
		const excel = await excelWith(await filledWorkbook("县妇联", { "10": { progress: hostile, deadline: hostile } }));
		const { page } = await panes.open({ excel, today: TODAY });
		await page.getByText("<img src=x").first().waitFor();
		await page.getByRole("tab", { name: "通知" }).click();
		await page.getByRole("button", { name: "换一份通知" }).click();
		const text = sampleNotice.text.replace("实施适龄妇女健康守护行动", hostile).replace("县卫生健康局", `${hostile}局`);
		await page
			.locator("input[type=file]")
			.setInputFiles({ name: `${hostile}.txt`.replaceAll("/", ""), mimeType: "text/plain", buffer: Buffer.from(text) });
		await page.getByText("<script>").first().waitFor();
		await page.getByRole("tab", { name: "报表" }).click();
		await page.getByRole("table").first().getByText("onerror").first().waitFor();
		expect(await page.locator("main img, main script").count()).toBe(0);
		expect(await page.title()).toBe("实事报表");
	},
	60_000,
);
