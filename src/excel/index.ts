import type { SpreadsheetHost } from "../app/spreadsheet-host";
import { abilitiesOf } from "./abilities";
import { followEdits } from "./follow-edits";
import { insertSheets } from "./insert-sheets";
import { clearMarks, markCells } from "./mark-cells";
import { loadMemory, saveMemory } from "./memory";
import { readOpenWorkbook } from "./read-open-workbook";
import { openWorkbook, saveFile } from "./save-file";
import { activeSheet, selectCell } from "./select-cell";
import { actualSurroundings, type Surroundings } from "./surroundings";

/**
 * The port on Excel by Office.js. Call it once Office is ready.
 * @param given stands in for what is asked of the program and the page, in tests
 */
export function createExcelHost(given: Partial<Surroundings> = {}): SpreadsheetHost {
	const surroundings: Surroundings = { ...actualSurroundings(), ...given };
	return {
		get abilities() {
			return abilitiesOf(surroundings);
		},
		insertSheets: (plan, bytes, replaces) => insertSheets(plan, bytes, surroundings, replaces),
		openWorkbook: (bytes) => openWorkbook(bytes, surroundings),
		saveFile: (bytes, fileName) => saveFile(bytes, fileName, surroundings),
		readOpenWorkbook: () => readOpenWorkbook(surroundings),
		activeSheet,
		selectCell,
		markCells: (marks) => markCells(marks, surroundings),
		clearMarks: () => clearMarks(surroundings),
		loadMemory: () => loadMemory(surroundings),
		saveMemory: (json) => saveMemory(json, surroundings),
		onEdited: (listener) => followEdits(listener, surroundings),
	};
}
