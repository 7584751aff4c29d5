import { ICommandService, type IRange } from "@univerjs/core";
import { InsertColMutation, InsertRowMutation, RemoveColMutation, RemoveRowMutation } from "@univerjs/sheets";
import { extrasOf } from "./mapping/kept";
import { moveExtras, type Shift } from "./mapping/move-ranges";
import type { OpenWorkbook } from "./open-workbook";

/** Moves what a sheet carries along with its rows and columns, done or undone. */
export function followShifts(workbook: OpenWorkbook): void {
	workbook.get(ICommandService).onCommandExecuted(({ id, params }) => {
		const shift = shiftOf(id, (params as { range?: IRange } | undefined)?.range);
		const sheet = workbook.book.getSheetBySheetId((params as { subUnitId?: string } | undefined)?.subUnitId ?? "");
		const data = sheet?.getSheet().getConfig();
		if (shift && data?.custom) data.custom = moveExtras(extrasOf(data), shift);
	});
}

function shiftOf(id: string, range: IRange | undefined): Shift | null {
	if (!range) return null;
	const [rows, columns] = [range.endRow - range.startRow + 1, range.endColumn - range.startColumn + 1];
	switch (id) {
		case InsertRowMutation.id:
			return { of: "rows", at: range.startRow, count: rows };
		case RemoveRowMutation.id:
			return { of: "rows", at: range.startRow, count: -rows };
		case InsertColMutation.id:
			return { of: "columns", at: range.startColumn, count: columns };
		case RemoveColMutation.id:
			return { of: "columns", at: range.startColumn, count: -columns };
		default:
			return null;
	}
}
