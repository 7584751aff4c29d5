import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { scratchFolder } from "../../support/cli";
import { chromiumTest, setUpPanes } from "../../support/pane";
import { filledWorkbook, TODAY } from "../../support/pane/workbooks";

const panes = setUpPanes();

chromiumTest(
	"a file that was moved away after it was picked is told as such, and the others are merged (Chromium)",
	async () => {
		const folder = scratchFolder("returns");
		const [gone, there] = [join(folder, "县妇联.xlsx"), join(folder, "县教育和体育局.xlsx")];
		writeFileSync(gone, await filledWorkbook("县妇联"));
		writeFileSync(there, await filledWorkbook("县教育和体育局"));
		const { page } = await panes.open({ path: "taskpane.html?page=merge", today: TODAY });
		await page.getByRole("button", { name: "选择文件", exact: true }).waitFor();
		const input = page.locator("input[type=file]:not([webkitdirectory])").first();
		const rows = page.getByRole("region", { name: "每个文件的结果" }).getByRole("row");
		await input.setInputFiles(gone);
		await rows.filter({ hasText: "县妇联.xlsx" }).filter({ hasText: "已汇总" }).waitFor();
		// Merged anew with the second, the first is read again.
		rmSync(gone);
		await input.setInputFiles(there);
		await rows.filter({ hasText: "县教育和体育局.xlsx" }).filter({ hasText: "已汇总" }).waitFor();
		await rows.filter({ hasText: "县妇联.xlsx" }).filter({ hasText: "退回" }).waitFor();
		await page.getByRole("tab", { name: /^问题/ }).click();
		await page.getByText("选定之后它被改动、移走或删除了").first().waitFor();
	},
	60_000,
);
