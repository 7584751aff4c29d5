import { fromUniverContent } from "./mapping/cell-content";
import type { OpenWorkbook } from "./open-workbook";

/** Rows left above what is brought into view. */
const LEAD = 2;

/** Scrolls the sheet in front as little as shows a cell: not at all where it is in view. */
export function reveal(workbook: OpenWorkbook, row: number, column: number): void {
	const sheet = workbook.book.getActiveSheet();
	const seen = sheet.getVisibleRange();
	const isSeen =
		seen && row >= seen.startRow && row < seen.endRow && column >= seen.startColumn && column < seen.endColumn;
	const frozen = { rows: sheet.getFrozenRows(), columns: sheet.getFrozenColumns() };
	if (isSeen || (row < frozen.rows && column < frozen.columns)) return;
	const width = seen ? seen.endColumn - seen.startColumn : 0;
	sheet.scrollToCell(Math.max(frozen.rows, row - LEAD), column < width ? frozen.columns : column);
}

/** A cell that links to another place of the workbook leads there when it is clicked. */
export function followLinks(workbook: OpenWorkbook): void {
	const { api } = workbook;
	api.addEvent(api.Event.CellClicked, ({ worksheet, row, column }) => {
		const cell = worksheet.getSheet().getCellRaw(row, column);
		const { link } = fromUniverContent(cell ?? {});
		const [, name, address] = /^'?(.+?)'?!\$?([A-Z]{1,3}\$?\d{1,7})$/.exec(link ?? "") ?? [];
		if (!name || !address) return;
		try {
			const target = workbook.show(name.replaceAll("''", "'"));
			const place = workbook.place(target, address.replaceAll("$", ""));
			target.setActiveSelection(target.getRange(place.row, place.column));
			reveal(workbook, place.row, place.column);
		} catch {
			// The sheet has been renamed or removed: then the link leads nowhere, as in Excel.
		}
	});
}
