import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { packArchive, readDocument, readWorkbook, unpackArchive } from "../../../src/files";
import { dropFiles } from "../../support/browser/drop-files";
import { scratchFolder } from "../../support/cli";
import { mailbox } from "../../support/mailbox";
import { chromiumTest, type OpenedPane, setUpPanes, until } from "../../support/pane";
import { filledWorkbook, TODAY } from "../../support/pane/workbooks";

const panes = setUpPanes();
const MERGE_PAGE = "taskpane.html?page=merge";

/** The mailbox as a folder on disk, 收回. */
async function mailboxFolder(): Promise<string> {
	const folder = join(scratchFolder("mailbox"), "收回");
	for (const [path, bytes] of Object.entries(await mailbox())) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), bytes);
	}
	return folder;
}

const fileRows = ({ page }: OpenedPane) => page.getByRole("region", { name: "每个文件的结果" }).getByRole("row");
const merged = ({ page }: OpenedPane) => page.getByText(/填报 \d+ 格，逐字保留。/).waitFor();

/** Files and what became of them, without the rest of the rows. */
async function fates(pane: OpenedPane): Promise<string[]> {
	const texts = await fileRows(pane).allInnerTexts();
	return texts.slice(1).flatMap((text) => {
		const words = text.split(/\s+/);
		const status = words.find((word) => ["已汇总", "被替代", "退回", "已搁置"].includes(word));
		return `${words[0]} ${status}`;
	});
}

chromiumTest(
	"an officer merges files and an archive from disk, settles what is double, and puts the result into the workbook (Chromium)",
	async () => {
		const folder = scratchFolder("returns");
		const women = await filledWorkbook("县妇联");
		const later = await filledWorkbook("县妇联", { "10": { progress: "持续推进。", deadline: "长期坚持" } });
		writeFileSync(join(folder, "县妇联.xlsx"), women);
		writeFileSync(join(folder, "县妇联（修改）.xlsx"), later);
		writeFileSync(
			join(folder, "收回.zip"),
			packArchive([
				{ path: "县卫生健康局.xlsx", bytes: await filledWorkbook("县卫生健康局") },
				{ path: "县教育和体育局.xlsx", bytes: await filledWorkbook("县教育和体育局") },
			]),
		);
		writeFileSync(join(folder, "坏.xlsx"), "not a workbook");

		// As the ribbon's button opens it: no notice has been read, the forms bring it.
		const { page, excel } = await panes.open({ path: "taskpane.html?page=merge", today: TODAY });
		const names = ["县妇联.xlsx", "县妇联（修改）.xlsx", "收回.zip", "坏.xlsx"];
		await page.getByRole("button", { name: "选择文件", exact: true }).waitFor();
		await page
			.locator("input[type=file]:not([webkitdirectory])")
			.first()
			.setInputFiles(names.map((name) => join(folder, name)));
		await page.getByText(/填报 \d+ 格，逐字保留。/).waitFor();
		const rows = page.getByRole("region", { name: "每个文件的结果" }).getByRole("row");
		await rows.filter({ hasText: "县卫生健康局.xlsx" }).filter({ hasText: "已汇总" }).waitFor();
		await rows.filter({ hasText: "坏.xlsx" }).filter({ hasText: "退回" }).waitFor();
		expect(await rows.filter({ hasText: "被替代" }).count()).toBe(1);

		await page.getByRole("tab", { name: /^定夺/ }).click();
		await page.getByRole("radio", { name: "县妇联.xlsx" }).check();
		await rows.filter({ hasText: "县妇联（修改）.xlsx" }).filter({ hasText: "被替代" }).waitFor();

		await page.getByRole("button", { name: "插入本工作簿" }).click();
		await page.getByText("已插入工作表").first().waitFor();
		const inserted = excel.model.workbook.sheets.map(({ name }) => name);
		expect(inserted).toEqual(expect.arrayContaining(["汇总表", "报送情况", "目标进度", "核对问题", "原始填报"]));
		const merged = [...excel.sheet("汇总表").cells.values()].map(({ value }) => String(value)).join("\n");
		expect(merged).toContain("发放普法手册8600册");
		expect(merged).not.toContain("持续推进。");

		const saving = page.waitForEvent("download");
		await page.getByRole("button", { name: "存为 .xlsx" }).click();
		const saved = await readWorkbook(readFileSync(await (await saving).path()));
		expect(saved.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["汇总表", "原始填报"]));

		await page.getByRole("button", { name: "单独打开" }).click();
		await page.getByText("已单独打开：2025年第二季度实事进展汇总表.xlsx").first().waitFor();
		expect(excel.model.opened).toHaveLength(1);
		Object.assign(excel.faults, { createWorkbookFails: true });
		await page.getByRole("button", { name: "单独打开" }).click();
		await page.locator("[data-message='error']").getByText(/。$/).waitFor();

		await page.getByRole("tab", { name: /^文稿/ }).click();
		const packing = page.waitForEvent("download");
		await page.getByRole("button", { name: "全部保存（.zip）" }).click();
		const letters = unpackArchive(readFileSync(await (await packing).path()));
		const reminder = letters.find(({ path }) => path.includes("催报"));
		expect(letters.some(({ path }) => path.includes("通报"))).toBe(true);
		expect(JSON.stringify(await readDocument(reminder?.bytes ?? new Uint8Array()))).toContain("报送");
	},
	60_000,
);

chromiumTest(
	"a folder dropped from the system, and the same folder picked, are opened to the last file (Chromium)",
	async () => {
		const folder = await mailboxFolder();
		const dropped = await panes.open({ path: MERGE_PAGE, today: TODAY });
		const zone = dropped.page.getByText("把收回的报表、文件夹或压缩包拖到这里");
		await zone.waitFor();
		await dropFiles(zone, [folder]);
		await merged(dropped);
		const picked = await panes.open({ path: MERGE_PAGE, today: TODAY });
		await picked.page.getByRole("button", { name: "选择文件夹" }).waitFor();
		await picked.page.locator("input[webkitdirectory]").setInputFiles(folder);
		await merged(picked);

		const told = await fates(dropped);
		expect(told).toEqual(
			expect.arrayContaining([
				"各镇街道/云岭镇.xlsx 已汇总",
				"团县委.docx 已汇总",
				"县总工会.xls 已汇总",
				"县司法局.ods 已汇总",
				"县民政局.xlsx 已汇总",
				"县妇联.xlsx 被替代",
				"县民政局-上季度.xlsx 退回",
				"去年的表.xlsx 退回",
				"打不开.xlsx 退回",
			]),
		);
		expect((await fates(picked)).sort()).toEqual(told.sort());
		await dropped.page.getByText("有 2 个文件不是表格或 Word 文档").waitFor();
		// An archive dropped on its own, beside a file.
		await dropped.page.getByRole("button", { name: "清空" }).click();
		await dropFiles(zone, [join(folder, "补报.zip"), join(folder, "县妇联.xlsx")]);
		await fileRows(dropped)
			.filter({ hasText: "再补/县人力资源社会保障局.xlsx" })
			.filter({ hasText: "已汇总" })
			.waitFor();
		expect(await fates(dropped)).toEqual([
			"再补/县人力资源社会保障局.xlsx 已汇总",
			"县妇联.xlsx 已汇总",
			"县民政局.xlsx 已汇总",
		]);
	},
	90_000,
);

chromiumTest(
	"an officer settles what the mailbox leaves open, takes one thing back, and finds it again when the pane is opened anew (Chromium)",
	async () => {
		const folder = await mailboxFolder();
		const pane = await panes.open({ path: MERGE_PAGE, today: TODAY });
		const { page, excel } = pane;
		await page.getByRole("button", { name: "选择文件夹" }).waitFor();
		await page.locator("input[webkitdirectory]").setInputFiles(folder);
		await merged(pane);
		const fate = (file: string, words: string) => fileRows(pane).filter({ hasText: file }).filter({ hasText: words });
		const card = (title: string) => page.locator("section").filter({ has: page.getByRole("heading", { name: title }) });
		await page.getByRole("tab", { name: /^定夺/ }).click();

		// Whose it is: what follows is said first.
		const nameless = card("“未写单位.xlsx”是哪个单位的？");
		await nameless.getByLabel("选择单位").selectOption("县残联");
		await nameless.getByText("县残联已有“县残联（迟报）.xlsx”").waitFor();
		await nameless.getByRole("button", { name: "确定" }).press("Enter");
		await fate("未写单位.xlsx", "县残联").waitFor();
		// Answered and gone: who is at the keyboard goes on with the next.
		await nameless.waitFor({ state: "detached" });
		const next = page.getByRole("tabpanel").last().locator("section h2:focus");
		await next.waitFor();
		// Of another quarter, and taken all the same.
		await card("“县民政局-上季度.xlsx”不是本期的").getByRole("button", { name: "确是本期内容，照收" }).click();
		await fate("县民政局-上季度.xlsx", "县民政局").filter({ hasNotText: "退回" }).waitFor();
		// Two figures for one target.
		await card("单位之间数字不一致")
			.getByRole("radio", { name: /以县妇联为准/ })
			.click();
		await card("单位之间数字不一致").waitFor({ state: "detached" });
		const settled = card("已选定的事项");
		await settled.getByText("实事7第1个目标，以县妇联的数为准").waitFor();
		await settled.getByRole("button", { name: "撤回：县民政局-上季度.xlsx 按本期报表收下" }).click();
		await fate("县民政局-上季度.xlsx", "退回").waitFor();

		await page.getByRole("button", { name: "插入本工作簿" }).click();
		await page.getByText("已插入工作表").first().waitFor();
		const ledger = [...excel.sheet("台账").cells.values()].map(({ value }) => String(value));
		expect(ledger).toEqual(expect.arrayContaining(["经办人选定", "未写单位.xlsx", "是县残联的报表", "目标完成数"]));
		expect(ledger).not.toContain("认定报告期");
		expect([...excel.sheet("图表").cells.values()].map(({ value }) => value)).toContain("各项实事的目标（个）");

		// Kept with the workbook, and there when the pane is opened anew beside it.
		await until(() => JSON.stringify(excel.model.workbook.xmlParts).includes("未写单位.xlsx"));
		const again = await panes.open({ path: MERGE_PAGE, today: TODAY, excel });
		await again.page.locator("input[webkitdirectory]").setInputFiles(folder);
		await merged(again);
		await fileRows(again).filter({ hasText: "未写单位.xlsx" }).filter({ hasText: "县残联" }).waitFor();
		await again.page.getByRole("tab", { name: /^定夺/ }).click();
		await again.page.getByText("未写单位.xlsx 是县残联的报表").waitFor();
	},
	90_000,
);

chromiumTest(
	"charts name the items, the matrix each unit, and a letter is copied (Chromium)",
	async () => {
		const folder = await mailboxFolder();
		const pane = await panes.open({ path: MERGE_PAGE, today: TODAY, width: 320 });
		const { page } = pane;
		await page.getByRole("button", { name: "选择文件夹" }).waitFor();
		await page.locator("input[webkitdirectory]").setInputFiles(folder);
		await merged(pane);
		// No notice has been opened: the names are those in the forms.
		await page.getByText("实事7 实施家庭教育进万家行动").first().waitFor();
		await page.getByText("应报 9 个单位，已报 9 个").waitFor();
		const matrix = page.getByRole("region", { name: "单位与实事" });
		expect(await matrix.getByRole("row").filter({ hasText: "云岭镇" }).filter({ hasText: "已报" }).count()).toBe(1);
		// What is let stand is in no letter any more, after a merge that nobody has to ask for.
		await page.getByRole("tab", { name: "文稿 6" }).click();
		const letterTo = (unit: string) => page.getByRole("heading", { name: `${unit} · 退回` });
		await letterTo("团县委").waitFor();
		await page.getByRole("tab", { name: /^问题/ }).click();
		const finding = page
			.getByText("报表标题写的是2024年")
			.locator("xpath=ancestor::*[.//button[text()='情况属实']][1]");
		await finding.getByRole("button", { name: "情况属实" }).click();
		await finding.getByRole("textbox").fill("标题写错，已电话核实");
		await finding.getByRole("button", { name: "确认" }).click();
		await page.getByRole("tab", { name: "文稿 5" }).click();
		await letterTo("团县委").waitFor({ state: "detached" });
		const letter = page.locator("section").filter({ has: page.getByRole("heading", { name: /^县民政局|^团县委/ }) });
		await letter.first().getByRole("button", { name: "复制" }).click();
		await page.getByText("已复制，可以粘贴到邮件或文档。").first().waitFor();
	},
	90_000,
);
