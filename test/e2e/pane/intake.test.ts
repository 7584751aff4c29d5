import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { SAMPLE_NOTICE } from "../../support/cli";
import { chromiumTest, setUpPanes } from "../../support/pane";
import { sampleNotice, TODAY } from "../../support/pane/workbooks";

const panes = setUpPanes();
const TEXT = readFileSync(SAMPLE_NOTICE, "utf8");
const COUNT = `${sampleNotice.items.length} 项实事`;

chromiumTest(
	"a notice is dropped, pasted, or found again among those of late (Chromium)",
	async () => {
		const { page } = await panes.open({ today: TODAY });
		await give(page, "drop");
		await page.getByText(COUNT).first().waitFor();

		await page.getByRole("button", { name: "换一份通知" }).click();
		await page.getByRole("button", { name: "返回当前通知" }).click();
		await page.getByRole("button", { name: "换一份通知" }).click();
		await give(page, "paste");
		await page.getByText(COUNT).first().waitFor();

		await page.getByRole("button", { name: "换一份通知" }).click();
		await page.getByRole("button", { name: "粘贴文字" }).click();
		await page.getByLabel("通知全文").fill(TEXT.replace("2025", "2026"));
		await page.getByRole("button", { name: "读取", exact: true }).click();
		await page.getByRole("heading", { level: 2 }).first().getByText("2026").waitFor();

		// Kept on this machine a moment later, for whatever workbook is opened next.
		await page.waitForFunction(() => (localStorage.getItem("shishi.recent-notices") ?? "").includes("2026"));
		await page.getByRole("button", { name: "换一份通知" }).click();
		const recent = page.getByRole("button", { name: sampleNotice.title?.value ?? "", exact: true });
		await recent.click();
		await page.getByRole("heading", { level: 2 }).first().getByText("2025").waitFor();
	},
	60_000,
);

chromiumTest(
	"a notice that was corrected is saved as a file and read again; what is no notice is said so (Chromium)",
	async () => {
		const { page } = await panes.open({ today: TODAY });
		await page.locator("input[type=file]").setInputFiles(SAMPLE_NOTICE);
		await page
			.getByRole("button", { name: /^删除此项/ })
			.first()
			.click();
		const saving = page.waitForEvent("download");
		await page.getByRole("button", { name: "存为文件" }).click();
		const path = await (await saving).path();

		const other = await panes.open({ today: TODAY });
		const input = other.page.locator("input[type=file]");
		await input.setInputFiles({
			name: "照片.pdf",
			mimeType: "application/pdf",
			buffer: Buffer.from([0xff, 0xd8, 0xff]),
		});
		const message = other.page.locator("[data-message=error]");
		await message.waitFor();
		expect(await message.innerText()).toMatch(/^\S[^\n]*。$/);
		await input.setInputFiles({ name: "通知.json", mimeType: "application/json", buffer: readFileSync(path) });
		await other.page
			.getByText(`${sampleNotice.items.length - 1} 项实事`)
			.first()
			.waitFor();
	},
	60_000,
);

/** Lets the sample come in as a file that is dropped or a text that is pasted. */
async function give(page: Page, way: "drop" | "paste"): Promise<void> {
	await page.getByRole("button", { name: "选择通知文件" }).waitFor();
	await page.evaluate(
		([text, name]) => {
			const data = new DataTransfer();
			if (name === "drop") data.items.add(new File([text ?? ""], "通知.txt", { type: "text/plain" }));
			else data.setData("text/plain", text ?? "");
			const place = document.querySelector("input[type=file]")?.parentElement;
			place?.dispatchEvent(
				name === "drop"
					? new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true })
					: new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
			);
		},
		[TEXT, way],
	);
}
