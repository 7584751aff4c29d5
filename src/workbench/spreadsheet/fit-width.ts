import { ICommandService, LifecycleService, LifecycleStages } from "@univerjs/core";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { SetZoomRatioOperation } from "@univerjs/sheets-ui";
import type { OpenWorkbook } from "./open-workbook";

/** Below this nobody reads. */
const SMALLEST = 0.6;
/** The numbers of the rows and the bar to scroll by; pixels. The first shrink with the sheet. */
const ROW_HEADER = 46;
const SCROLL_BAR = 16;

/**
 * Makes sheets that are wider than their area smaller, so that a form is seen whole, as long as it can be read: whenever a
 * workbook comes in or the area changes. A sheet that the user has zoomed stays as he left it. No plan knows of it, so
 * that it goes into no file.
 * @returns stops it
 */
export function fitWidth(workbook: OpenWorkbook, area: HTMLElement): () => void {
	const commands = workbook.get(ICommandService);
	/** By the sheets' ids. */
	let widths = new Map<string, number>();
	let isFitting = false;
	const zoomToFit = () => {
		const room = area.clientWidth - SCROLL_BAR;
		if (room <= 0) return;
		isFitting = true;
		for (const [subUnitId, width] of widths) {
			const zoomRatio = Math.floor(Math.max(SMALLEST, Math.min(1, room / width)) * 100) / 100;
			commands.syncExecuteCommand(SetZoomRatioOperation.id, { unitId: workbook.book.getId(), subUnitId, zoomRatio });
		}
		isFitting = false;
	};
	const zooming = commands.onCommandExecuted(({ id, params }) => {
		if (id !== SetZoomRatioOperation.id || isFitting) return;
		widths.delete((params as { subUnitId: string }).subUnitId);
	});
	const lifecycle = workbook.get(LifecycleService);
	const begin = () => {
		// A workbook may come in before Univer has anything drawn that could be zoomed.
		if (lifecycle.stage < LifecycleStages.Rendered) return;
		widths = new Map(workbook.book.getSheets().map((sheet) => [sheet.getSheetId(), widthOf(sheet)]));
		zoomToFit();
	};
	const stop = workbook.loaded.listen(begin);
	lifecycle.onStage(LifecycleStages.Rendered).then(begin, () => {});
	const observer = new ResizeObserver(zoomToFit);
	observer.observe(area);
	return () => {
		observer.disconnect();
		zooming.dispose();
		stop();
	};
}

/**
 * Of the columns up to the first empty one after something, with the numbers of the rows: notes that are set apart from a
 * form may lie outside. Pixels, at full size.
 */
function widthOf(sheet: FWorksheet): number {
	const inner = sheet.getSheet();
	const written = new Set<number>();
	inner.getCellMatrix().forValue((_, column, cell) => {
		if (cell?.p || (cell?.v ?? "") !== "") written.add(column);
	});
	for (const { startColumn, endColumn } of inner.getMergeData())
		for (let column = startColumn; written.has(startColumn) && column <= endColumn; column++) written.add(column);
	const first = Math.min(...written);
	let width = ROW_HEADER;
	for (let column = 0; written.size > 0 && (column < first || written.has(column)); column++)
		width += inner.getColumnWidth(column);
	return width;
}
