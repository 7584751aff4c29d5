import type { HostAbilities, SpreadsheetHost } from "../app";
import type { CellRange } from "../core";

/**
 * The spreadsheet beside the workbench's pane, whatever draws it. Made by `createSpreadsheet` of `./spreadsheet`, which is
 * only ever loaded on demand: it weighs as much as all the rest together.
 * Everything that fails throws `HostFailure`, whose message is one Chinese sentence.
 */
export interface WorkbenchSpreadsheet {
	/** The port that the pane is started with. */
	readonly host: SpreadsheetHost;

	/** Puts a file in the place of what is open: .xlsx .xlsm .xls .et .ods. What is open stays where the file cannot be read. */
	open(bytes: Uint8Array, fileName: string): Promise<void>;

	/** All that is open as .xlsx, without marks, with the pane's memory. */
	save(): Promise<Uint8Array>;

	/** All that is open as a JSON text, for surviving a reload. */
	snapshot(): string;
	/** Puts what `snapshot` gave in the place of what is open. */
	restore(snapshot: string): void;

	/** Calls back at once on any change to what `save` would write: edits, inserted sheets, opened files, memory. @returns stops it. */
	onChanged(listener: () => void): () => void;

	/** Calls back when another sheet comes to the front or another cell is selected. @returns stops it. */
	onSelected(listener: (place: SelectedCell) => void): () => void;

	/** The visible sheets as plain data, for an accessible table. */
	sheets(): TableSheet[];
	/**
	 * Types into a cell as a user would: `address` in A1 notation, "" clears it.
	 * @throws HostFailure where the cell is protected, or gone.
	 */
	setCell(sheet: string, address: string, text: string): Promise<void>;

	/** Takes the last edit back, and forth again. @returns false where there is none. */
	undo(): Promise<boolean>;
	redo(): Promise<boolean>;
	/** Opens the search dialogue of the spreadsheet. */
	find(): void;

	/** Takes it off the page. */
	dispose(): void;
}

/** Of the spreadsheet's port, and of the one that stands in for it until it has loaded. */
export const SPREADSHEET_ABILITIES: HostAbilities = {
	insertSheets: true,
	openWorkbook: true,
	save: "download",
	followEdits: true,
	markCells: true,
	drawbacks: ["insert-clears-undo"],
};

/** A visible sheet as rows of cells: one for each place, `null` for those that a merged cell covers. */
export interface TableSheet {
	name: string;
	merges: CellRange[];
	rows: (TableCell | null)[][];
}

export interface TableCell {
	/** What the sheet shows. */
	text: string;
	/** Neither protected nor covered. */
	editable: boolean;
	/** What the sheet says of the cell when it is selected; "" where nothing. */
	prompt: string;
}

export interface SelectedCell {
	sheet: string;
	/** A1 notation, the upper left cell of what is selected. */
	address: string;
}

/** What the spreadsheet asks of the page around it. */
export interface SpreadsheetSurroundings {
	/** Hands the user a file by the page's own means. */
	download(bytes: Uint8Array, fileName: string): void;
	/**
	 * The pane wants a file opened (`host.openWorkbook`): the page asks the user where something would be lost, and calls
	 * `open`. Left out, the file takes the place of what is open at once.
	 */
	openBeside?(bytes: Uint8Array, fileName: string): Promise<void>;
	/** Told when an edit was refused, with one Chinese sentence. */
	refused?(sentence: string): void;
	/** Draws the sheets on a dark page. */
	dark?: boolean;
}

/** What `./spreadsheet` exports; the element is filled whole and must have a size. */
export type CreateSpreadsheet = (
	element: HTMLElement,
	surroundings: SpreadsheetSurroundings,
) => Promise<WorkbenchSpreadsheet>;
