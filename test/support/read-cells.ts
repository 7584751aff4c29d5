import { type CellData, cellAddress, type SheetData, type WorkbookData } from "../../src/core/model";
import { readWorkbook } from "../../src/files/spreadsheets";
import { UnreadableFile } from "../../src/files/unreadable-file";

/** Texts of a sheet by address: `{A1: "标题"}`. */
export function textsOf(sheet: SheetData | undefined): Record<string, string> {
	return Object.fromEntries(
		(sheet?.cells ?? []).map(({ row, column, value }) => [cellAddress(row, column), value.text]),
	);
}

/** Reads a workbook and gives the texts of its first sheet. */
export async function readTexts(bytes: Uint8Array): Promise<Record<string, string>> {
	return textsOf((await readWorkbook(bytes)).sheets[0]);
}

export function cellAt(workbook: WorkbookData, address: string, sheet = 0): CellData | undefined {
	return workbook.sheets[sheet]?.cells.find(({ row, column }) => cellAddress(row, column) === address);
}

/** The refusal that reading a file ends with; fails where it is read. */
export async function refusal(work: Promise<unknown>): Promise<UnreadableFile> {
	try {
		await work;
	} catch (error) {
		if (error instanceof UnreadableFile) return error;
		throw error;
	}
	throw new Error("the file was read");
}
