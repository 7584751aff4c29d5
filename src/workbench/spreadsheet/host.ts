import { atRest, MEMORY_SHEET, memoryFromTexts, memoryTexts, type SpreadsheetHost } from "../../app";
import { bareSheet, type SheetPlan } from "../../core";
import { SPREADSHEET_ABILITIES, type SpreadsheetSurroundings } from "../workbench-spreadsheet";
import { appendSheets } from "./append-sheets";
import type { CellDress } from "./dress-cells";
import { asFailure } from "./failures";
import type { OpenWorkbook } from "./open-workbook";
import { workbookDataOf } from "./workbook-data";

/** What the host needs of the page, beyond Univer's core. */
export interface HostView {
	/** Brings a cell of the sheet in front into view and the focus to it. */
	reveal(row: number, column: number): void;
	/** Draws the sheet in front anew. */
	redraw(): void;
	surroundings: SpreadsheetSurroundings;
	openHere(bytes: Uint8Array, fileName: string): Promise<void>;
}

/** The port on the embedded spreadsheet. */
export function createUniverHost(workbook: OpenWorkbook, dress: CellDress, view: HostView): SpreadsheetHost {
	return {
		abilities: SPREADSHEET_ABILITIES,
		insertSheets: (plan) =>
			answer(() => {
				const { plan: whole, names } = appendSheets(workbook.plan, plan);
				workbook.load(whole, names[0]);
				return { way: "inserted", sheets: names, notes: [] };
			}),
		openWorkbook: (bytes, fileName) => answer(() => (view.surroundings.openBeside ?? view.openHere)(bytes, fileName)),
		saveFile: (bytes, fileName) =>
			answer(() => {
				view.surroundings.download(bytes, fileName);
				return { way: "downloaded" };
			}),
		readOpenWorkbook: () => answer(() => workbookDataOf(workbook.plan)),
		activeSheet: () => answer(() => workbook.book.getActiveSheet().getSheetName()),
		selectCell: (name, address) =>
			answer(() => {
				const sheet = workbook.sheet(name);
				const { row, column } = workbook.place(sheet, address);
				workbook.show(name);
				sheet.setActiveSelection(sheet.getRange(row, column));
				view.reveal(row, column);
			}),
		markCells: (marks) =>
			answer(() => {
				dress.mark(marks);
				view.redraw();
			}),
		clearMarks: () =>
			answer(() => {
				dress.mark([]);
				view.redraw();
			}),
		loadMemory: () => answer(() => memoryIn(workbook.plan.sheets)),
		saveMemory: (json) =>
			answer(() => {
				const sheet = memorySheet(json);
				workbook.changeExtras(({ unseen, ...extras }) => {
					const others = unseen.filter((each) => each.sheet.name !== MEMORY_SHEET);
					return { ...extras, unseen: [...others, { at: Number.MAX_SAFE_INTEGER, sheet }] };
				});
			}),
		onEdited: (listener) =>
			answer(() => {
				const rest = atRest(listener);
				const stop = workbook.edited.listen(() => rest.disturb());
				return async () => {
					stop();
					rest.cancel();
				};
			}),
	};
}

/** Whatever goes wrong leaves as a `HostFailure`. */
async function answer<T>(task: () => T | Promise<T>): Promise<T> {
	try {
		return await task();
	} catch (error) {
		throw asFailure(error);
	}
}

function memoryIn(sheets: readonly SheetPlan[]): string | null {
	const sheet = sheets.find(({ name }) => name === MEMORY_SHEET);
	if (!sheet) return null;
	const { json } = memoryFromTexts(sheet.rows.map(({ cells }) => String(cells[0]?.value ?? "")));
	return json || null;
}

function memorySheet(json: string): SheetPlan {
	const style = {
		font: { name: "宋体", size: 11 },
		horizontal: "left",
		vertical: "center",
		wrap: false,
		locked: true,
	} as const;
	return bareSheet({
		name: MEMORY_SHEET,
		state: "veryHidden",
		columnWidths: [40],
		rows: memoryTexts({ savedAt: new Date().toISOString(), json }).map((value) => ({
			height: null,
			cells: [{ value, style }],
		})),
	});
}
