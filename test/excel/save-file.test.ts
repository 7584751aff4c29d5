import { startExcel } from "../support/excel-host";
import { sampleWorkbook } from "../support/sample-plan";

test.each(["PC", "OfficeOnline"])("on %s a file is downloaded", async (platform) => {
	const { host, downloads, excel } = startExcel({ platform });
	expect(host.abilities.save).toBe("download");
	const bytes = new Uint8Array([1, 2, 3]);
	expect(await host.saveFile(bytes, "通知.json")).toEqual({ way: "downloaded" });
	expect(downloads).toEqual([{ fileName: "通知.json", bytes }]);
	expect(excel.requests).toEqual([]);
});

test("on a Mac, where panes cannot download, a workbook is opened to be saved from there", async () => {
	const { host, downloads, excel } = startExcel({ platform: "Mac" });
	expect(host.abilities.save).toBe("new-workbook");
	const { bytes } = await sampleWorkbook();
	expect(await host.saveFile(bytes, "县妇联.xlsx")).toEqual({ way: "opened" });
	expect(excel.model.opened).toEqual([bytes]);
	expect(downloads).toEqual([]);
	await expect(host.saveFile(bytes, "全部单位.zip")).rejects.toMatchObject({
		name: "HostFailure",
		message: expect.stringContaining("全部单位.zip"),
	});
});

test("what the page throws becomes a failure with a sentence", async () => {
	const { host } = startExcel({ platform: "Mac", createWorkbookFails: true });
	await expect(host.openWorkbook(new Uint8Array([1]), "甲.xlsx")).rejects.toMatchObject({
		name: "HostFailure",
		code: "GeneralException",
		mayRetry: true,
	});
});
