import type { SpreadsheetHost } from "../app";
import { SPREADSHEET_ABILITIES, type WorkbenchSpreadsheet } from "./workbench-spreadsheet";

export interface DeferredParts {
	/** Settles when the spreadsheet has loaded, or what stands in for it. */
	spreadsheet: Promise<WorkbenchSpreadsheet>;
	/** Where the pane's memory is kept, which does not wait for the spreadsheet. */
	loadMemory(): Promise<string | null>;
	saveMemory(json: string): Promise<void>;
	download(bytes: Uint8Array, fileName: string): void;
	/** Puts a file in the place of what is open, unless the user would rather not. */
	open(bytes: Uint8Array, fileName: string): Promise<void>;
	/** A report or a merged workbook has come in. */
	inserted(): void;
}

/** The port for a pane that starts before its spreadsheet: what needs the spreadsheet waits for it, the rest does not. */
export function createDeferringHost(parts: DeferredParts): SpreadsheetHost {
	const host = parts.spreadsheet.then((spreadsheet) => spreadsheet.host);
	return {
		abilities: SPREADSHEET_ABILITIES,
		insertSheets: async (...sheets) => {
			const outcome = await (await host).insertSheets(...sheets);
			parts.inserted();
			return outcome;
		},
		openWorkbook: parts.open,
		saveFile: async (bytes, fileName) => {
			parts.download(bytes, fileName);
			return { way: "downloaded" };
		},
		readOpenWorkbook: async () => (await host).readOpenWorkbook(),
		activeSheet: async () => (await host).activeSheet(),
		selectCell: async (sheet, address) => (await host).selectCell(sheet, address),
		markCells: async (marks) => (await host).markCells(marks),
		clearMarks: async () => (await host).clearMarks(),
		loadMemory: parts.loadMemory,
		saveMemory: parts.saveMemory,
		onEdited: async (listener) => (await host).onEdited(listener),
	};
}
