import type { WorkbookData } from "../../core/model";
import { type FileKind, KIND_NAMES } from "../file-kind";
import { READ_LIMITS, type ReadLimits } from "../read-limits";
import { sniff } from "../sniff";
import { damagedFile, emptyFile, encryptedFile, tooLargeFile, UnreadableFile } from "../unreadable-file";
import { zipEntries } from "../zip";
import { readHtml } from "./html/read-html";
import { readOds } from "./ods/read-ods";
import { readXls } from "./xls/read-xls";
import { readXlsx } from "./xlsx/workbook";
import { readXmlTable } from "./xml-table/read-xml-table";

const MB = 1024 * 1024;

/**
 * Reads a spreadsheet of any format, told by its content: .xlsx .xlsm .xltx .xls .et .ods, and web pages saved as .xls.
 * @param sheets names of the only sheets that are wanted: of an .xlsx the others are not even unpacked
 * @throws UnreadableFile and nothing else
 */
export async function readWorkbook(
	bytes: Uint8Array,
	limits: Partial<ReadLimits> = {},
	sheets?: readonly string[],
): Promise<WorkbookData> {
	const bounds = { ...READ_LIMITS, ...limits };
	if (bytes.length > bounds.fileBytes) throw tooLargeFile(`超过 ${Math.floor(bounds.fileBytes / MB)} MB`);
	try {
		const workbook = await readKind(bytes, sniff(bytes), bounds, sheets);
		return sheets ? { ...workbook, sheets: workbook.sheets.filter(({ name }) => sheets.includes(name)) } : workbook;
	} catch (error) {
		if (error instanceof UnreadableFile) throw error;
		throw damagedFile("内部结构有误", error);
	}
}

async function readKind(
	bytes: Uint8Array,
	kind: FileKind,
	limits: ReadLimits,
	sheets?: readonly string[],
): Promise<WorkbookData> {
	switch (kind) {
		case "xlsx":
			return readXlsx(bytes, limits, sheets);
		case "ods":
			return readOds(bytes, limits);
		case "xls":
			return readXls(bytes, limits);
		case "spreadsheet-xml":
			return readXmlTable(bytes, limits);
		case "html": {
			const page = readHtml(bytes, limits);
			if (page) return page;
			break;
		}
		case "xlsb":
			throw new UnreadableFile("wrong-kind", "不读取二进制工作簿（.xlsb）；请另存为 .xlsx 后重新报送。");
		case "empty":
			throw emptyFile();
		case "encrypted":
			throw encryptedFile();
		case "zip":
			// Says what is wrong with one that is cut off.
			zipEntries(bytes, limits);
	}
	throw new UnreadableFile("wrong-kind", `这不是电子表格，像是${KIND_NAMES[kind]}；请报送 .xlsx 或 .xls 格式的报表。`);
}
