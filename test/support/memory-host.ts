import { type CellMark, HostFailure, type InsertOutcome, type SpreadsheetHost } from "../../src/app";
import { cellAddress, parseAddress, type SheetData, type WorkbookData } from "../../src/core";
import { readWorkbook } from "../../src/files";

/** The port on nothing but memory: for tests of the pane, which does not know what it stands beside. */
export interface MemoryHost extends SpreadsheetHost {
	/** What the workbook holds now. */
	sheets: SheetData[];
	active: string;
	selected: { sheet: string; address: string } | null;
	marks: CellMark[];
	/** Files handed to the user, and workbooks opened besides. */
	files: { fileName: string; bytes: Uint8Array }[];
	/** Someone types; an empty text clears the cell. */
	type(sheet: string, address: string, text: string): void;
	/** The next call of a method fails so. */
	failNext(method: keyof SpreadsheetHost, failure: HostFailure): void;
}

export function createMemoryHost(open?: WorkbookData): MemoryHost {
	const properties = new Map(open?.properties);
	const listeners = new Set<() => void>();
	const failures = new Map<string, HostFailure>();
	let memory: string | null = null;
	const require = (name: string): SheetData => {
		const found = host.sheets.find((sheet) => sheet.name === name);
		if (!found) throw new HostFailure("要找的工作表或单元格已经不在了：请重新核对后再试。", "ItemNotFound");
		return found;
	};
	/** Every method is asynchronous, and fails where a test wants it to. */
	const answer = async <T>(method: keyof SpreadsheetHost, task: () => T | Promise<T>): Promise<T> => {
		const failure = failures.get(method);
		failures.delete(method);
		if (failure) throw failure;
		return task();
	};
	const host: MemoryHost = {
		abilities: {
			insertSheets: true,
			openWorkbook: true,
			save: "download",
			followEdits: true,
			markCells: true,
			drawbacks: [],
		},
		sheets: structuredClone(open?.sheets ?? [emptySheet("Sheet1")]),
		active: open?.sheets.find(({ state }) => state === "visible")?.name ?? "Sheet1",
		selected: null,
		marks: [],
		files: [],
		insertSheets: (plan, bytes) =>
			answer("insertSheets", async (): Promise<InsertOutcome> => {
				const inserted: string[] = [];
				for (const sheet of (await readWorkbook(bytes)).sheets) {
					if (sheet.state !== "visible") host.sheets = host.sheets.filter(({ name }) => name !== sheet.name);
					else inserted.push(freeName(host.sheets, sheet.name));
					host.sheets.push({ ...sheet, name: sheet.state === "visible" ? (inserted.at(-1) ?? "") : sheet.name });
				}
				for (const [key, value] of Object.entries(plan.properties)) properties.set(key, value);
				host.active = inserted[0] ?? host.active;
				return { way: "inserted", sheets: inserted, notes: [] };
			}),
		openWorkbook: (bytes, fileName) =>
			answer("openWorkbook", () => {
				host.files.push({ fileName, bytes });
			}),
		saveFile: (bytes, fileName) =>
			answer("saveFile", () => {
				host.files.push({ fileName, bytes });
				return { way: host.abilities.save === "download" ? "downloaded" : "opened" };
			}),
		readOpenWorkbook: () =>
			answer("readOpenWorkbook", () => ({
				sheets: structuredClone(host.sheets),
				properties: new Map(properties),
				modified: null,
			})),
		activeSheet: () => answer("activeSheet", () => host.active),
		selectCell: (sheet, address) =>
			answer("selectCell", () => {
				host.active = require(sheet).name;
				host.selected = { sheet, address };
			}),
		markCells: (marks) =>
			answer("markCells", () => {
				for (const { sheet } of marks) require(sheet);
				host.marks = [...marks];
			}),
		clearMarks: () =>
			answer("clearMarks", () => {
				host.marks = [];
			}),
		loadMemory: () => answer("loadMemory", () => memory),
		saveMemory: (json) =>
			answer("saveMemory", () => {
				memory = json;
			}),
		onEdited: (listener) =>
			answer("onEdited", () => {
				let timer: ReturnType<typeof setTimeout> | undefined;
				const heard = () => {
					clearTimeout(timer);
					timer = setTimeout(listener, 50);
				};
				listeners.add(heard);
				return async () => {
					clearTimeout(timer);
					listeners.delete(heard);
				};
			}),
		type(sheet, address, text) {
			putText(require(sheet), address, text);
			for (const heard of listeners) heard();
		},
		failNext: (method, failure) => {
			failures.set(method, failure);
		},
	};
	return host;
}

function emptySheet(name: string): SheetData {
	return { name, state: "visible", cells: [], merges: [] };
}

function freeName(sheets: readonly SheetData[], wanted: string): string {
	const taken = new Set(sheets.map(({ name }) => name));
	let name = wanted;
	for (let n = 2; taken.has(name); n++) name = `${wanted} (${n})`;
	return name;
}

function putText(sheet: SheetData, address: string, text: string): void {
	const place = parseAddress(address);
	if (!place) throw new Error(`no address ${address}`);
	const others = sheet.cells.filter(({ row, column }) => cellAddress(row, column) !== address);
	const typed = text === "" ? [] : [{ ...place, value: { kind: "text" as const, text } }];
	sheet.cells = [...others, ...typed].sort((a, b) => a.row - b.row || a.column - b.column);
}
