import { CommandType, ICommandService, IUniverInstanceService, type Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { COMMAND_LISTENER_VALUE_CHANGE, SetRangeValuesCommand, SetSelectionsOperation } from "@univerjs/sheets";
import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import "@univerjs/sheets/facade";
import { cellAddress, parseAddress, type WorkbookPlan } from "../../core";
import type { SelectedCell } from "../workbench-spreadsheet";
import { cellProtected, itemNotFound } from "./failures";
import { typedContent } from "./mapping/cell-content";
import { planFromWorkbook } from "./mapping/from-univer";
import { extrasOf, type WorkbookExtras } from "./mapping/kept";
import { holds } from "./mapping/ranges";
import { workbookFromPlan } from "./mapping/to-univer";
import { protectSheets } from "./protect-sheets";
import { Signal } from "./signal";

/** The look of rows and what is done while drawing: no edit of anybody's. */
const MEASURES = /auto-height|row-is-auto/;
const ALSO_EDITS = /\.mutation\.(?:insert|remove|delete|move)-/;

/** The one workbook that is open in Univer: a plan goes in, a plan comes out, and edits are told. */
export class OpenWorkbook {
	readonly api: FUniver;
	/** Cells have other values, or stand elsewhere. */
	readonly edited = new Signal();
	/** `plan` is no longer what it was. */
	readonly changed = new Signal();
	readonly selected = new Signal<SelectedCell>();
	/** Another workbook is open, or the same with other sheets. */
	readonly loaded = new Signal();
	readonly #univer: Univer;
	#book: FWorkbook;
	#loaded = 0;
	readonly #stretch: number;

	/** @param stretch of the rows' heights, where this machine's fonts are tall */
	constructor(univer: Univer, plan: WorkbookPlan, stretch = 1) {
		this.#stretch = stretch;
		this.#univer = univer;
		this.api = FUniver.newAPI(univer);
		this.#book = this.#create(plan);
		const commands = this.get(ICommandService);
		commands.onCommandExecuted(({ id, type }) => {
			if (id === SetSelectionsOperation.id) this.#tellSelected();
			if (type !== CommandType.MUTATION || !id.startsWith("sheet.") || MEASURES.test(id)) return;
			this.changed.tell();
			if (COMMAND_LISTENER_VALUE_CHANGE.includes(id) || ALSO_EDITS.test(id)) this.edited.tell();
		});
	}

	/** A service of Univer's. */
	get get() {
		const injector = this.#univer.__getInjector();
		return injector.get.bind(injector);
	}

	get book(): FWorkbook {
		return this.#book;
	}

	get plan(): WorkbookPlan {
		return planFromWorkbook(this.#book.save());
	}

	/** Puts a workbook in the place of the one that is open. @param front the sheet to show; the first where left out */
	load(plan: WorkbookPlan, front?: string): void {
		this.api.disposeUnit(this.#book.getId());
		this.#book = this.#create(plan);
		if (front !== undefined) this.show(front);
		this.loaded.tell();
		this.edited.tell();
		this.changed.tell();
	}

	/** Changes what Univer has no word for. */
	changeExtras(change: (extras: WorkbookExtras) => WorkbookExtras): void {
		const data = this.#book.getWorkbook().getSnapshot();
		data.custom = change(data.custom as unknown as WorkbookExtras);
		this.changed.tell();
	}

	/** @throws HostFailure where it is not there, or hidden */
	sheet(name: string): FWorksheet {
		const sheet = this.#book.getSheets().find((each) => each.getSheetName() === name && !each.isSheetHidden());
		if (!sheet) throw itemNotFound();
		return sheet;
	}

	show(sheet: string): FWorksheet {
		return this.#book.setActiveSheet(this.sheet(sheet));
	}

	/** @throws HostFailure where the address is none, or outside of the sheet */
	place(sheet: FWorksheet, address: string): { row: number; column: number } {
		const place = parseAddress(address);
		if (!place || place.row >= sheet.getMaxRows() || place.column >= sheet.getMaxColumns()) throw itemNotFound();
		return place;
	}

	/** Types into a cell as a user would. */
	async type(sheetName: string, address: string, text: string): Promise<void> {
		const sheet = this.sheet(sheetName);
		const { row, column } = this.place(sheet, address);
		const { protection, unlocked } = extrasOf(sheet.getSheet().getConfig());
		if (protection && !unlocked.some((range) => holds(range, row, column))) throw cellProtected();
		const format = sheet.getRange(row, column).getCellStyle()?.numberFormat?.pattern;
		await this.get(ICommandService).executeCommand(SetRangeValuesCommand.id, {
			unitId: this.#book.getId(),
			subUnitId: sheet.getSheetId(),
			range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
			value: typedContent(text, format),
		});
	}

	#create(plan: WorkbookPlan): FWorkbook {
		this.#loaded++;
		const book = this.api.createWorkbook({ ...workbookFromPlan(plan, this.#stretch), id: `workbook-${this.#loaded}` });
		// Undo is of the workbook that has the focus.
		this.get(IUniverInstanceService).focusUnit(book.getId());
		protectSheets(this, book);
		return book;
	}

	#tellSelected(): void {
		const range = this.#book.getActiveRange();
		if (!range) return;
		const address = cellAddress(range.getRow(), range.getColumn());
		this.selected.tell({ sheet: this.#book.getActiveSheet().getSheetName(), address });
	}
}
