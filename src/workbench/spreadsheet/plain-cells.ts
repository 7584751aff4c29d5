import {
	CellValueType,
	type ICellData,
	ICommandService,
	type IObjectMatrixPrimitiveType,
	IUniverInstanceService,
	type Nullable,
	type Univer,
	UniverInstanceType,
	type Workbook,
} from "@univerjs/core";
import {
	type ISetRangeValuesMutationParams,
	SetRangeValuesMutation,
	SheetPermissionCheckController,
} from "@univerjs/sheets";
import { PROTECTED } from "./failures";
import { extrasOf } from "./mapping/kept";
import { holds } from "./mapping/ranges";

/**
 * A cell holds text or a number, however it came in: typed, pasted or filled. What looks like a formula stays text, for
 * nothing here calculates; and a text of several lines is no document with formats of its own, which no plan could keep.
 * A protected sheet keeps its look besides: what is pasted brings its words only. And its locked cells stay, all at once or
 * none: Univer's own check, which is asked first, can come before it knows of the lock.
 */
export function keepCellsPlain(univer: Univer): void {
	const injector = univer.__getInjector();
	const workbooks = injector.get(IUniverInstanceService);
	injector.get(ICommandService).beforeCommandExecuted(({ id, params }, options) => {
		if (id !== SetRangeValuesMutation.id || options?.fromCollab) return;
		const { unitId, subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
		const workbook = workbooks.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
		const sheet = workbook?.getSheetBySheetId(subUnitId)?.getConfig();
		const { protection, unlocked } = extrasOf(sheet ?? {});
		for (const { cell, row, column } of cellsIn(cellValue)) {
			if (protection && !unlocked.some((range) => holds(range, row, column)))
				injector.get(SheetPermissionCheckController).blockExecuteWithoutPermission(PROTECTED);
			const text = cell.f ?? cell.p?.body?.dataStream.replace(/\r\n$/, "").replace(/\r\n?/g, "\n");
			if (text !== undefined) Object.assign(cell, { v: text, t: CellValueType.STRING, p: null, f: null, si: null });
			if (protection) delete cell.s;
		}
	});
}

function* cellsIn(matrix: IObjectMatrixPrimitiveType<Nullable<ICellData>> | undefined) {
	for (const [row, cells] of Object.entries(matrix ?? {}))
		for (const [column, cell] of Object.entries(cells ?? {}))
			if (cell) yield { cell: cell as ICellData, row: Number(row), column: Number(column) };
}
