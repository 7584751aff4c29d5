import { HostFailure, type SaveOutcome } from "../app/spreadsheet-host";
import { canDownload, canOpenWorkbook } from "./abilities";
import { toBase64 } from "./base64";
import { asFailure } from "./failures";
import type { Surroundings } from "./surroundings";

/** Opens bytes as a workbook of its own; the pane stays with the one it has. */
export async function openWorkbook(bytes: Uint8Array, surroundings: Surroundings): Promise<void> {
	if (!canOpenWorkbook(surroundings))
		throw new HostFailure("这个版本的 Excel 不能直接打开新工作簿：请保存文件后再打开。", "ApiNotFound");
	try {
		await Excel.createWorkbook(toBase64(bytes));
	} catch (error) {
		throw asFailure(error);
	}
}

/** A download; on a Mac, where panes cannot download, a workbook is opened to be saved from there. */
export async function saveFile(bytes: Uint8Array, fileName: string, surroundings: Surroundings): Promise<SaveOutcome> {
	if (canDownload(surroundings)) {
		try {
			surroundings.download(bytes, fileName);
		} catch (error) {
			throw asFailure(error);
		}
		return { way: "downloaded" };
	}
	if (!/\.xlsx$/i.test(fileName))
		throw new HostFailure(
			`苹果系统上的 Excel 面板存不了“${fileName}”这类文件：请改用 Windows 或网页版 Excel，或把内容复制到别处保存。`,
			"DownloadUnsupported",
		);
	await openWorkbook(bytes, surroundings);
	return { way: "opened" };
}
