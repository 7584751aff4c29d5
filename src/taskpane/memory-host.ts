import type { SpreadsheetHost } from "../app/spreadsheet-host";
import type { CellData, SheetData, WorkbookData, WorkbookPlan } from "../core";

const MEMORY_KEY = "shishi.memory";

/** A spreadsheet that is not there: keeps inserted sheets in memory, so that the pane can be tried in a browser. */
export function createMemoryHost(): SpreadsheetHost {
	const workbook: WorkbookData = { sheets: [], properties: new Map(), modified: null };
	let active = "";
	return {
		abilities: { insertSheets: true, openWorkbook: true, save: "download", followEdits: false, markCells: false },
		insertSheets: async (plan) => {
			const sheets = sheetsOf(plan, workbook.sheets);
			workbook.sheets.push(...sheets);
			workbook.properties = new Map([...workbook.properties, ...Object.entries(plan.properties)]);
			const shown = sheets.filter(({ state }) => state === "visible").map(({ name }) => name);
			active = shown[0] ?? active;
			return { way: "inserted", sheets: shown, notes: [] };
		},
		openWorkbook: async (bytes, fileName) => download(bytes, fileName),
		saveFile: async (bytes, fileName) => {
			download(bytes, fileName);
			return { way: "downloaded" };
		},
		readOpenWorkbook: async () => structuredClone(workbook),
		activeSheet: async () => active,
		selectCell: async (sheet) => {
			active = sheet;
		},
		markCells: async () => {},
		clearMarks: async () => {},
		loadMemory: async () => sessionStorage.getItem(MEMORY_KEY),
		saveMemory: async (json) => sessionStorage.setItem(MEMORY_KEY, json),
		onEdited: async () => async () => {},
	};
}

function sheetsOf(plan: WorkbookPlan, present: readonly SheetData[]): SheetData[] {
	const taken = new Set(present.map(({ name }) => name));
	return plan.sheets.map(({ name, state, rows, merges }) => {
		let free = name;
		for (let copy = 2; taken.has(free); copy++) free = `${name} (${copy})`;
		taken.add(free);
		const cells = rows.flatMap(({ cells }, row) =>
			cells.flatMap((cell, column): CellData[] => {
				if (cell === null || cell.value === null) return [];
				const text = String(cell.value);
				const value =
					typeof cell.value === "number"
						? { kind: "number" as const, number: cell.value, text }
						: { kind: "text" as const, text };
				return [{ row, column, value }];
			}),
		);
		return { name: free, state, cells, merges };
	});
}

function download(bytes: Uint8Array, fileName: string): void {
	const link = document.createElement("a");
	link.href = URL.createObjectURL(new Blob([bytes.slice()]));
	link.download = fileName;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
