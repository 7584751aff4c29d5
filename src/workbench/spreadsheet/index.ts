import { CustomCommandExecutionError, IPermissionService } from "@univerjs/core";
import { SheetPermissionCheckController } from "@univerjs/sheets";
import { EMBEDDING_FORMULA_EDITOR_COMPONENT_KEY } from "@univerjs/sheets-ui";
import "@univerjs/sheets-ui/facade";
import { ComponentManager } from "@univerjs/ui";
import type { WorkbookPlan } from "../../core";
import { writeWorkbook } from "../../files";
import type { CreateSpreadsheet, WorkbenchSpreadsheet } from "../workbench-spreadsheet";
import { CellEditor } from "./cell-editor";
import { createCore, registerCore } from "./core-plugins";
import { registerDrawing, registerSheetDrawing } from "./draw-plugins";
import { CellDress } from "./dress-cells";
import { asFailure, PROTECTED } from "./failures";
import { openFile } from "./file/open-file";
import { fitWidth } from "./fit-width";
import { followShifts } from "./follow-shifts";
import { createUniverHost } from "./host";
import { lineStretch } from "./line-height";
import { EMPTY_WORKBOOK } from "./mapping/empty-workbook";
import { mendPage } from "./mend-page";
import { OpenWorkbook } from "./open-workbook";
import { showPrompts } from "./prompt-note";
import { followLinks, reveal } from "./reveal";
import { createSearch } from "./search";
import { TEXTS } from "./texts";
import { tableSheetsOf } from "./workbook-data";

/** Univer in an element of the page. To be imported on demand only. */
export const createSpreadsheet: CreateSpreadsheet = async (element, surroundings) => {
	const univer = createCore(TEXTS);
	const frame = document.createElement("div");
	Object.assign(frame.style, { position: "absolute", inset: "0" });
	element.append(frame);
	registerDrawing(univer, frame);
	registerCore(univer);
	registerSheetDrawing(univer);
	const workbook = new OpenWorkbook(univer, EMPTY_WORKBOOK, lineStretch());
	workbook.get(ComponentManager).register(EMBEDDING_FORMULA_EDITOR_COMPONENT_KEY, CellEditor);
	const dress = new CellDress(workbook);
	followShifts(workbook);
	showPrompts(workbook, element);
	followLinks(workbook);
	if (surroundings.refused) tellRefusals(workbook, surroundings.refused);
	const search = createSearch(workbook);
	const stops = [swallowRefusals(), mendPage(frame), fitWidth(workbook, element)];
	if (surroundings.dark) workbook.api.toggleDarkMode(true);
	const openHere = async (bytes: Uint8Array) => {
		workbook.load(await openFile(bytes));
	};
	const host = createUniverHost(workbook, dress, {
		surroundings,
		openHere,
		reveal: (row, column) => reveal(workbook, row, column),
		redraw: () => workbook.book.getActiveSheet().refreshCanvas(),
	});
	const spreadsheet: WorkbenchSpreadsheet = {
		host,
		open: (bytes) => orFail(openHere(bytes)),
		save: () => orFail(writeWorkbook(workbook.plan)),
		snapshot: () => JSON.stringify(workbook.plan),
		restore: (snapshot) => workbook.load(JSON.parse(snapshot) as WorkbookPlan),
		onChanged: (listener) => workbook.changed.listen(listener),
		onSelected: (listener) => workbook.selected.listen(listener),
		sheets: () => tableSheetsOf(workbook.plan),
		setCell: (sheet, address, text) => orFail(workbook.type(sheet, address, text)),
		undo: () => orFail(workbook.api.undo()),
		redo: () => orFail(workbook.api.redo()),
		find: () => void search.then((open) => open()),
		dispose: () => {
			univer.dispose();
			for (const stop of stops) stop();
			element.replaceChildren();
		},
	};
	return spreadsheet;
};

/** The page says in its own way what Univer would say in a dialogue that darkens all. */
function tellRefusals(workbook: OpenWorkbook, refused: (sentence: string) => void): void {
	workbook.get(IPermissionService).setShowComponents(false);
	workbook.get(SheetPermissionCheckController).triggerPermissionUIEvent$.subscribe(() => refused(PROTECTED));
}

/** The user has been told by then; that it leaves the refusal lying as a rejected promise is no fault of the page. */
function swallowRefusals(): () => void {
	const swallow = (event: PromiseRejectionEvent) => {
		if (event.reason instanceof CustomCommandExecutionError) event.preventDefault();
	};
	addEventListener("unhandledrejection", swallow);
	return () => removeEventListener("unhandledrejection", swallow);
}

async function orFail<T>(work: Promise<T>): Promise<T> {
	try {
		return await work;
	} catch (error) {
		throw asFailure(error);
	}
}
