import { readFileSync } from "node:fs";
import { readWorkbook } from "../../../src/files";
import { blankForm } from "../../support/returns";
import {
	asPicked,
	chromiumTest,
	dropFiles,
	EXAMPLE,
	type GivenFile,
	SPREADSHEET,
	setUpWorkbenches,
	spreadsheetReady,
} from "../../support/workbench";
import { tableCell, toggleTable, typeInto } from "../../support/workbench/table-view";

const workbenches = setUpWorkbenches();
const LONGEST = 60_000;
const MERGED = "2025年第二季度实事进展汇总表.xlsx";
const OTHER_NOTICE = `关于2025年为另一县妇女儿童办实事的通知
一、实施家庭教育行动。开展家庭教育宣讲30场。（责任单位：县妇联）
`;
const text = (words: string) => new TextEncoder().encode(words);

chromiumTest(
	"a wrong file dropped on the spreadsheet is refused with a reason, and what is open stays (Chromium)",
	async () => {
		const { page } = await workbenches.open();
		await spreadsheetReady(page, EXAMPLE);
		const form = { name: "县司法局.xlsx", bytes: await blankForm("县司法局") };
		const said = page.locator("[data-message='error']");
		const wrong: [files: GivenFile[], reason: RegExp][] = [
			[[{ name: "通知.docx", bytes: text("") }], /是文档.*“通知”页/],
			[[{ name: "收回.zip", bytes: text("") }], /是压缩包.*“汇总”页/],
			[[form, { ...form, name: "又一份.xlsx" }], /一次只能.*“汇总”页/],
			[[{ name: "照片.xlsx", bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]) }], /图片/],
			[[{ name: "半份.xlsx", bytes: form.bytes.slice(0, form.bytes.length / 2) }], /损坏|不完整/],
			[[{ name: "空.xlsx", bytes: text("") }], /空/],
		];
		for (const [files, reason] of wrong) {
			await dropFiles(page, SPREADSHEET, files);
			await said.filter({ hasText: reason }).waitFor();
			await said.getByRole("button", { name: "知道了" }).click();
			expect(await page.locator("[data-file-name]").textContent()).toBe(EXAMPLE);
		}
		await dropFiles(page, SPREADSHEET, [form]);
		await spreadsheetReady(page, form.name);
		await toggleTable(page);
		expect(await tableCell(page, "C3").textContent()).toBe("县司法局");
	},
	LONGEST,
);

chromiumTest(
	"before an edited form makes room for another, the workbench asks; what is saved holds every word (Chromium)",
	async () => {
		const { page } = await workbenches.open();
		await spreadsheetReady(page, EXAMPLE);
		await toggleTable(page);
		await typeInto(page, "D8", "=1+1 是文字");
		await page.locator('[data-unsaved="true"]').waitFor();
		const other = asPicked([{ name: "县司法局.xlsx", bytes: await blankForm("县司法局") }]);
		const pick = () => page.locator("[data-region=bar] input[type=file]").first().setInputFiles(other);
		const answer = (name: string) => page.getByRole("alertdialog").getByRole("button", { name, exact: true }).click();

		await pick();
		await answer("取消");
		expect(await tableCell(page, "D8").textContent()).toBe("=1+1 是文字");
		await pick();
		await page.getByRole("alertdialog").waitFor();
		await page.keyboard.press("Escape");
		await page.getByRole("alertdialog").waitFor({ state: "detached" });
		expect(await page.locator("[data-file-name]").textContent()).toBe(EXAMPLE);

		const downloading = page.waitForEvent("download");
		await pick();
		await answer("先保存");
		const download = await downloading;
		expect(download.suggestedFilename()).toBe(EXAMPLE);
		const { sheets } = await readWorkbook(readFileSync(await download.path()));
		const saved = sheets[0]?.cells.find(({ row, column }) => row === 7 && column === 3);
		expect(saved).toMatchObject({ value: { kind: "text", text: "=1+1 是文字" } });
		expect(saved?.formula).toBeUndefined();
		await spreadsheetReady(page, "县司法局.xlsx");

		await typeInto(page, "D5", "开展宣传。");
		await page.locator('[data-unsaved="true"]').waitFor();
		await pick();
		await answer("不保存，继续");
		await page.locator('[data-unsaved="false"]').waitFor();
		// Drawn with the next frame.
		await page.waitForFunction(() => document.querySelector('[data-cell="D5"]')?.textContent === "");
	},
	LONGEST,
);

chromiumTest(
	"a merged workbook is opened by itself, and is asked about before it goes, as it lies in no file yet (Chromium)",
	async () => {
		const { page } = await workbenches.open();
		await spreadsheetReady(page, EXAMPLE);
		await page.getByRole("button", { name: /^3 汇总/ }).click();
		await page.getByText(/填报 \d+ 格/).waitFor();
		expect(await page.getByText("Excel 的“撤销”").count()).toBe(0);
		const open = () => page.getByRole("button", { name: "单独打开", exact: true }).click();
		await open();
		await spreadsheetReady(page, MERGED);
		await page.locator('[data-unsaved="true"]').waitFor();
		await open();
		await page.getByRole("alertdialog").getByText(MERGED).waitFor();
		const downloading = page.waitForEvent("download");
		await page.getByRole("alertdialog").getByRole("button", { name: "先保存", exact: true }).click();
		expect((await downloading).suggestedFilename()).toBe(MERGED);
	},
	LONGEST,
);

chromiumTest(
	"the sample comes back unasked in its own place, but not in that of another notice (Chromium)",
	async () => {
		const { page } = await workbenches.open();
		await spreadsheetReady(page, EXAMPLE);
		const again = async () => {
			await page.locator("[data-region=bar]").getByRole("button", { name: "更多" }).click();
			await page.getByRole("menuitem", { name: "再看一遍示例" }).click();
		};
		await again();
		await page.getByText("10 项实事").first().waitFor();
		await page.getByRole("button", { name: "换一份通知" }).click();
		await page.getByRole("button", { name: "粘贴文字" }).click();
		await page.getByLabel("通知全文").fill(OTHER_NOTICE);
		await page.getByRole("button", { name: "读取", exact: true }).click();
		await page.getByText("1 项实事").first().waitFor();
		await again();
		const question = page.getByRole("alertdialog");
		await question.getByText(/另一县.*换成样例通知/).waitFor();
		await question.getByRole("button", { name: "取消", exact: true }).click();
		await question.waitFor({ state: "detached" });
		await page.getByText("1 项实事").first().waitFor();
		await again();
		await question.getByRole("button", { name: "换成样例", exact: true }).click();
		await page.getByText("10 项实事").first().waitFor();
	},
	LONGEST,
);

chromiumTest(
	"where the spreadsheet does not load, the page says so, and a form can be filled in as a table (Chromium)",
	async () => {
		const { page, troubles } = await workbenches.open({ without: /univer/i });
		await page.getByText("表格组件没有载入").waitFor();
		await spreadsheetReady(page, EXAMPLE);
		await typeInto(page, "D8", "");
		await page.getByRole("tab", { name: "核对", exact: true }).click();
		await page.getByRole("article").filter({ hasText: "进度" }).first().waitFor();
		await typeInto(page, "D8", "开展宣传12场。");
		const downloading = page.waitForEvent("download");
		await page.getByRole("button", { name: "保存", exact: true }).click();
		const { sheets } = await readWorkbook(readFileSync(await (await downloading).path()));
		expect(sheets[0]?.cells.find(({ row, column }) => row === 7 && column === 3)?.value.text).toBe("开展宣传12场。");
		// The test's own doing.
		expect(troubles.length).toBeGreaterThan(0);
		troubles.splice(0, troubles.length, ...troubles.filter((each) => !/univer|ERR_FAILED/i.test(each)));
	},
	LONGEST,
);
