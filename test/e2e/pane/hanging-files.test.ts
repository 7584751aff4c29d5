import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packArchive } from "../../../src/files";
import { scratchFolder } from "../../support/cli";
import { HOSTILE_PDF } from "../../support/hostile/pdf";
import { builtPane, chromiumTest, setUpPanes, until } from "../../support/pane";
import { filledWorkbook, sampleNotice, TODAY } from "../../support/pane/workbooks";
import { pdfOf, text } from "../../support/pdf-builder";
import { TROUBLES } from "../../support/troubled-thread";

const panes = setUpPanes(troubledPane);

/** The pane as built, but for threads that never come back from a file of a certain name: no file is known that does it. */
async function troubledPane(): Promise<string> {
	const folder = join(scratchFolder("pane"), "site");
	cpSync(await builtPane(), folder, { recursive: true });
	const thread = join(folder, "thread.js");
	const hang = `addEventListener("message", ({ data: { tasks } }) => {
		const names = tasks.map(({ file }) => file?.file ?? "").join();
		while (names.includes("${TROUBLES.hangs}"));
	});\n`;
	writeFileSync(thread, hang + readFileSync(thread, "utf8"));
	return folder;
}

const HANGING = `${TROUBLES.hangs}.zip`;

/** Opens 汇总 with an archive that hangs its thread, another one and a workbook. */
async function mergeThree() {
	const folder = scratchFolder("returns");
	const packed = async (unit: "县妇联" | "县卫生健康局") =>
		packArchive([{ path: `${unit}.xlsx`, bytes: await filledWorkbook(unit) }]);
	writeFileSync(join(folder, HANGING), await packed("县妇联"));
	writeFileSync(join(folder, "收回.zip"), await packed("县卫生健康局"));
	writeFileSync(join(folder, "县教育和体育局.xlsx"), await filledWorkbook("县教育和体育局"));
	const { page } = await panes.open({ path: "taskpane.html?page=merge", today: TODAY });
	const choose = (...names: string[]) =>
		page
			.locator("input[type=file]:not([webkitdirectory])")
			.first()
			.setInputFiles(names.map((name) => join(folder, name)));
	await page.getByRole("button", { name: "选择文件", exact: true }).waitFor();
	await choose(HANGING, "收回.zip", "县教育和体育局.xlsx");
	// The two behind it have been opened while it hangs.
	await page.getByText("（2/3）").waitFor();
	return { page, rows: page.getByRole("region", { name: "每个文件的结果" }).getByRole("row") };
}

chromiumTest(
	"a file that hangs its thread ends as a finding after half a minute, the others are merged (Chromium)",
	async () => {
		const { page, rows } = await mergeThree();
		await page.getByText(/填报 \d+ 格，逐字保留。/).waitFor({ timeout: 90_000 });
		await rows.filter({ hasText: HANGING }).filter({ hasText: "退回" }).waitFor();
		for (const name of ["县卫生健康局.xlsx", "县教育和体育局.xlsx"])
			await rows.filter({ hasText: name }).filter({ hasText: "已汇总" }).waitFor();
	},
	120_000,
);

chromiumTest(
	"取消 ends a merge with a file that hangs, and its threads with it (Chromium)",
	async () => {
		const { page } = await mergeThree();
		expect(page.workers()).not.toHaveLength(0);
		await page.getByRole("button", { name: "取消" }).click();
		await page.getByRole("button", { name: "取消" }).waitFor({ state: "detached" });
		await until(() => page.workers().length === 0);
	},
	60_000,
);

chromiumTest(
	"a PDF whose drawings double and double is stopped by itself, one that is sound is read (Chromium)",
	async () => {
		const doubling = HOSTILE_PDF.find(({ name }) => name.includes("double"));
		const { page } = await panes.open({ today: TODAY });
		const give = (name: string, bytes: Uint8Array) =>
			page
				.locator("input[type=file]")
				.first()
				.setInputFiles({ name, mimeType: "application/pdf", buffer: Buffer.from(bytes) });
		await page.getByRole("button", { name: "选择通知文件" }).waitFor();
		await give("翻倍.pdf", doubling?.bytes() ?? new Uint8Array());
		await page
			.locator("[data-message=error]")
			.getByText(/过于复杂.*\.docx/)
			.waitFor();
		const lines = [sampleNotice.title?.value ?? "", "一、实施家庭教育行动。全年举办讲座20场。责任单位：县妇联"];
		await give("通知.pdf", pdfOf([lines.map((line, at) => text(50, 700 - at * 20, line)).join("")]));
		await page.getByText("1 项实事").first().waitFor();
	},
	60_000,
);
