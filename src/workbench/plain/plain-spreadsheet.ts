import { atRest, freeSheetName, HostFailure, type SpreadsheetHost } from "../../app";
import { parseAddress, type SheetData } from "../../core";
import type { SelectedCell, WorkbenchSpreadsheet } from "../workbench-spreadsheet";
import { planOfSheets, sheetsOfPlan, tablesOf } from "./plain-sheets";

/**
 * A workbook in memory, words only: stands in where the spreadsheet does not load, seen through the table view. What it
 * reads and writes files with is loaded when it is needed.
 */
export function createPlainSpreadsheet(download: (bytes: Uint8Array, name: string) => void): WorkbenchSpreadsheet {
	let sheets: SheetData[] = [{ name: "Sheet1", state: "visible", cells: [], merges: [] }];
	let properties = new Map<string, string>();
	let memory: string | null = null;
	let active = "Sheet1";
	const past: SheetData[][] = [];
	const future: SheetData[][] = [];
	const changed = new Set<() => void>();
	const selected = new Set<(place: SelectedCell) => void>();

	const tell = () => {
		for (const listener of changed) listener();
	};
	const require = (name: string): SheetData => {
		const found = sheets.find((sheet) => sheet.name === name);
		if (!found) throw new HostFailure("要找的工作表或单元格已经不在了：请重新核对后再试。", "ItemNotFound");
		return found;
	};
	const step = async (from: SheetData[][], to: SheetData[][]) => {
		const other = from.pop();
		if (!other) return false;
		to.push(sheets);
		sheets = other;
		tell();
		return true;
	};
	const host: SpreadsheetHost = {
		abilities: {
			insertSheets: true,
			openWorkbook: true,
			save: "download",
			followEdits: true,
			markCells: false,
			drawbacks: [],
		},
		insertSheets: async (plan) => {
			const shown: string[] = [];
			past.push(sheets);
			future.length = 0;
			for (const sheet of sheetsOfPlan(plan)) {
				const isShown = sheet.state === "visible";
				if (!isShown) sheets = sheets.filter(({ name }) => name !== sheet.name);
				const name = isShown ? freeSheetName(sheet.name, new Set(sheets.map((each) => each.name))) : sheet.name;
				if (isShown) shown.push(name);
				sheets = [...sheets, { ...sheet, name }];
			}
			properties = new Map([...properties, ...Object.entries(plan.properties)]);
			active = shown[0] ?? active;
			tell();
			for (const listener of selected) listener({ sheet: active, address: "A1" });
			return { way: "inserted", sheets: shown, notes: [] };
		},
		openWorkbook: (bytes, fileName) => spreadsheet.open(bytes, fileName),
		saveFile: async (bytes, fileName) => {
			download(bytes, fileName);
			return { way: "downloaded" };
		},
		readOpenWorkbook: async () => ({
			sheets: structuredClone(sheets),
			properties: new Map(properties),
			modified: null,
		}),
		activeSheet: async () => active,
		selectCell: async (sheet, address) => {
			active = require(sheet).name;
			for (const listener of selected) listener({ sheet, address });
		},
		markCells: async () => {},
		clearMarks: async () => {},
		loadMemory: async () => memory,
		saveMemory: async (json) => {
			memory = json;
		},
		onEdited: async (listener) => {
			const rest = atRest(listener);
			changed.add(rest.disturb);
			return async () => {
				rest.cancel();
				changed.delete(rest.disturb);
			};
		},
	};
	const spreadsheet: WorkbenchSpreadsheet = {
		host,
		open: async (bytes) => {
			const { readWorkbook, UnreadableFile } = await import("../../files");
			try {
				const workbook = await readWorkbook(bytes);
				sheets = workbook.sheets;
				properties = new Map(workbook.properties);
			} catch (error) {
				if (error instanceof UnreadableFile) throw new HostFailure(error.message, error.code);
				throw error;
			}
			memory = null;
			past.length = 0;
			future.length = 0;
			active = sheets.find(({ state }) => state === "visible")?.name ?? "";
			tell();
			for (const listener of selected) listener({ sheet: active, address: "A1" });
		},
		save: async () => {
			const { writeWorkbook } = await import("../../files");
			return writeWorkbook(planOfSheets(sheets, properties));
		},
		// Nothing of it is kept: what is kept must be the real spreadsheet's.
		snapshot: () => "",
		restore: () => {},
		onChanged: (listener) => {
			changed.add(listener);
			return () => changed.delete(listener);
		},
		onSelected: (listener) => {
			selected.add(listener);
			return () => selected.delete(listener);
		},
		sheets: () => tablesOf(sheets),
		setCell: async (name, address, text) => {
			const sheet = require(name);
			past.push(sheets);
			future.length = 0;
			sheets = sheets.map((each) => (each === sheet ? withText(sheet, address, text) : each));
			tell();
		},
		undo: () => step(past, future),
		redo: () => step(future, past),
		find: () => {},
		dispose: () => {},
	};
	return spreadsheet;
}

function withText(sheet: SheetData, address: string, text: string): SheetData {
	const place = parseAddress(address);
	if (!place) throw new RangeError(address);
	const others = sheet.cells.filter(({ row, column }) => row !== place.row || column !== place.column);
	const typed = text === "" ? [] : [{ ...place, value: { kind: "text" as const, text } }];
	return { ...sheet, cells: [...others, ...typed].sort((a, b) => a.row - b.row || a.column - b.column) };
}
