import { converse } from "./batch";

export function activeSheet(): Promise<string> {
	return converse(async (context) => {
		const sheet = context.workbook.worksheets.getActiveWorksheet();
		sheet.load("name");
		await context.sync();
		return sheet.name;
	});
}

export function selectCell(sheetName: string, address: string): Promise<void> {
	return converse(async (context) => {
		const sheet = context.workbook.worksheets.getItem(sheetName);
		sheet.activate();
		sheet.getRange(address).select();
		await context.sync();
	});
}
