import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Page } from "playwright-core";
import { loadNoticeText } from "../../../src/app";
import { findForms, unitsOf } from "../../../src/core";
import { readWorkbook, unpackArchive } from "../../../src/files";
import { ROOT, scratchFolder } from "../../support/cli";
import { fillWorkbook } from "../../support/fill";
import type { PlainWorkbook } from "../../support/plain-workbook";
import { lostTexts } from "../../support/returns";
import { hasOpenpyxl, python } from "../../support/tools";
import { chromiumTest, dropFiles, EXAMPLE, kept, setUpWorkbenches, spreadsheetReady } from "../../support/workbench";

const workbenches = setUpWorkbenches();
/** Of a county, labelled by hand; 22 units. */
const NOTICE = join(ROOT, "test", "fixtures", "notices", "a11.txt");
const RETURNED = 20;

chromiumTest(
	"a quarter from the notice's file to the merged workbook of 20 returned files, every word of which is kept (Chromium)",
	async () => {
		const folder = scratchFolder("quarter");
		const notice = loadNoticeText(readFileSync(NOTICE, "utf8"));
		const units = unitsOf(notice);
		expect(units.length).toBeGreaterThan(RETURNED);
		const { page } = await workbenches.open();
		await spreadsheetReady(page, EXAMPLE);
		const step = (name: string) => page.getByRole("tab", { name, exact: true }).click();

		await page.getByRole("button", { name: "换一份通知" }).click();
		await page.locator("#pane input[type=file]").first().setInputFiles(NOTICE);
		await page.getByText(`${notice.items.length} 项实事`).first().waitFor();
		// Who has brought a notice is shown the way no more.
		expect(await page.getByRole("complementary", { name: /三步/ }).count()).toBe(0);

		await step("报表");
		await page.getByRole("radio", { name: /分单位报表/ }).check();
		const archive = await downloaded(page, () => page.getByRole("button", { name: /下载 \d+ 个工作簿/ }).click());
		const blanks = unpackArchive(archive);
		expect(blanks.map(({ path }) => path)).toHaveLength(units.length);

		const words: string[] = [];
		const paths: string[] = [];
		for (const { path, bytes } of blanks.slice(0, RETURNED)) {
			const [form] = findForms(await readWorkbook(bytes));
			const rows = Object.fromEntries(
				(form?.rows ?? []).map(({ no }, index) => {
					const progress = `${basename(path, ".xlsx")}已部署第${no?.text}件，累计走访${index + 12}户，=1+1 也是字。`;
					const deadline = `2025年1${index % 3}月底`;
					words.push(progress, deadline);
					return [no?.text ?? "", { progress, deadline }];
				}),
			);
			const file = join(folder, basename(path));
			writeFileSync(file, fillWorkbook(bytes, { fillDate: "2025年7月3日", rows }));
			paths.push(file);
		}

		await step("汇总");
		const returned = paths.map((path) => ({ name: basename(path), bytes: readFileSync(path) }));
		await dropFiles(page, "text=把收回的报表", returned);
		await page.getByText(`填报 ${words.length} 格`).waitFor();
		expect(await page.getByRole("row").filter({ hasText: "已汇总" }).count()).toBe(RETURNED);

		await page.getByRole("tab", { name: /^文稿/ }).click();
		const letters = unpackArchive(
			await downloaded(page, () => page.getByRole("button", { name: "全部保存（.zip）" }).click()),
		);
		const missing = blanks.slice(RETURNED).map(({ path }) => basename(path, ".xlsx"));
		for (const unit of missing) expect(letters.some(({ path }) => path.includes(unit))).toBe(true);

		await page.getByRole("button", { name: "插入本工作簿", exact: true }).click();
		await page.getByText("选中“汇总表”的").waitFor({ state: "attached" });
		await kept(page);
		const saved = await downloaded(page, () => page.getByRole("button", { name: "保存", exact: true }).click());
		const { sheets } = await readWorkbook(saved);
		const texts = sheets.flatMap(({ cells }) => cells.map(({ value }) => value.text));
		expect(words.filter((each) => !texts.includes(each))).toEqual([]);
		expect(lostTexts(saved, words)).toEqual([]);
		if (!hasOpenpyxl) return;
		const file = join(folder, "汇总.xlsx");
		writeFileSync(file, saved);
		const [book] = await python<PlainWorkbook[]>("openpyxl_cells.py", "read", file);
		const seen = JSON.stringify(book);
		expect(words.filter((each) => !seen.includes(JSON.stringify(each).slice(1, -1)))).toEqual([]);
	},
	120_000,
);

/** The bytes of the file that comes of it. */
async function downloaded(page: Page, act: () => Promise<void>): Promise<Uint8Array> {
	const downloading = page.waitForEvent("download");
	await act();
	return readFileSync(await (await downloading).path());
}
