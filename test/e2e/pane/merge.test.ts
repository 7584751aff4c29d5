import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packArchive, readDocument, readWorkbook, unpackArchive } from "../../../src/files";
import { scratchFolder } from "../../support/cli";
import { chromiumTest, setUpPanes } from "../../support/pane";
import { filledWorkbook, TODAY } from "../../support/pane/workbooks";

const panes = setUpPanes();

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
