import type { Severity, WorkbookData, WorkbookPlan } from "../core";

/**
 * The port to whatever spreadsheet the pane stands beside: Excel by Office.js, the workbench's embedded grid, or a
 * stand-in for tests. The pane does not know which. Every method that can fail throws `HostFailure`, whose message is one
 * Chinese sentence with a way out; nothing else leaves a host.
 */
export interface SpreadsheetHost {
	/** What this host can do here and now, asked for at run time. */
	readonly abilities: HostAbilities;

	/**
	 * Puts a planned workbook's visible sheets into the open workbook, its metadata besides, and shows the first.
	 * @param bytes the same plan as written by `writeWorkbook`.
	 * @param replaces a name for what it is: what came in under it earlier goes, unless someone has changed it since.
	 */
	insertSheets(plan: WorkbookPlan, bytes: Uint8Array, replaces?: string): Promise<InsertOutcome>;

	/** Opens bytes as a workbook of its own. */
	openWorkbook(bytes: Uint8Array, fileName: string): Promise<void>;

	/** Hands a file to the user: a download, or where there is none the nearest thing to it. */
	saveFile(bytes: Uint8Array, fileName: string): Promise<SaveOutcome>;

	/** The open workbook's sheets, used ranges only, in as few requests as may be. */
	readOpenWorkbook(): Promise<WorkbookData>;

	/** Name of the sheet that is in front. */
	activeSheet(): Promise<string>;

	/** Shows a cell; `address` in A1 notation. */
	selectCell(sheet: string, address: string): Promise<void>;

	/** Marks cells without touching the unit's formats; replaces earlier marks. */
	markCells(marks: readonly CellMark[]): Promise<void>;
	clearMarks(): Promise<void>;

	/** What `saveMemory` kept with the open workbook; null where there is none. */
	loadMemory(): Promise<string | null>;
	/** Keeps a JSON text with the open workbook, in two places where one may get lost. */
	saveMemory(json: string): Promise<void>;

	/**
	 * Calls back after edits by anyone, at most once for edits that come close together.
	 * @returns stops it.
	 */
	onEdited(listener: () => void): Promise<() => Promise<void>>;
}

/** What a host can do; the pane offers nothing else. */
export interface HostAbilities {
	insertSheets: boolean;
	openWorkbook: boolean;
	/** `download`: a file in the user's folder. `new-workbook`: opened, to be saved from there. */
	save: "download" | "new-workbook";
	followEdits: boolean;
	markCells: boolean;
	/** What the user is to be told before. */
	drawbacks: readonly HostDrawback[];
}

/**
 * `insert-clears-undo`, `mark-clears-undo`: what was typed before cannot be taken back any more. `elevated-cannot-pick`:
 * run as administrator, the program opens no dialogue for choosing files.
 */
export type HostDrawback = "insert-clears-undo" | "mark-clears-undo" | "elevated-cannot-pick";

/** How sheets came in: as a whole, in a workbook of their own, or drawn cell by cell (then some of the look is missing). */
export interface InsertOutcome {
	way: "inserted" | "new-workbook" | "drawn";
	/** Names of the sheets as they stand in the workbook now; programs rename on a clash. */
	sheets: string[];
	/** Chinese sentences on what could not be kept. */
	notes: string[];
}

/** Where a file went that was to be saved. */
export interface SaveOutcome {
	way: "downloaded" | "opened";
}

/** A cell to be coloured. */
export interface CellMark {
	sheet: string;
	/** A1 notation. */
	address: string;
	severity: Severity;
}

/** A host could not do what was asked. The message is one Chinese sentence: what happened and what to do. */
export class HostFailure extends Error {
	override name = "HostFailure";
	constructor(
		message: string,
		/** The host's own code, for the log. */
		readonly code: string,
		/** Trying the same again may work (a cell was being edited, a passing fault). */
		readonly mayRetry: boolean = false,
	) {
		super(message);
	}
}
