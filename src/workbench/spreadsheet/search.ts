import { ICommandService, LifecycleService, LifecycleStages } from "@univerjs/core";
import { OpenFindDialogOperation } from "@univerjs/find-replace";
import { SheetsFindReplaceController } from "@univerjs/sheets-find-replace";
import type { OpenWorkbook } from "./open-workbook";

/**
 * Makes the search ready as soon as there is a sheet to be seen. Left to itself, Univer does so three seconds later, and
 * until then Ctrl+F and the button do nothing at all.
 * @returns what opens its dialogue
 */
export async function createSearch(workbook: OpenWorkbook): Promise<() => void> {
	await workbook.get(LifecycleService).onStage(LifecycleStages.Rendered);
	workbook.get(SheetsFindReplaceController);
	return () => void workbook.get(ICommandService).executeCommand(OpenFindDialogOperation.id);
}
