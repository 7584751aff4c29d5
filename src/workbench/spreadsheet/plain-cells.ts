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
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation } from "@univerjs/sheets";
import { extrasOf } from "./mapping/kept";

/**
 * A cell holds text or a number, however it came in: typed, pasted or filled. What looks like a formula stays text, for
 * nothing here calculates; and a text of several lines is no document with formats of its own, which no plan could keep.
 * A protected sheet keeps its look besides: what is pasted brings its words only.
 */
export function keepCellsPlain(univer: Univer): void {
	const injector = univer.__getInjector();
	const workbooks = injector.get(IUniverInstanceService);
	injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
		if (id !== SetRangeValuesMutation.id) return;
		const { unitId, subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
		const workbook = workbooks.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
		const sheet = workbook?.getSheetBySheetId(subUnitId)?.getConfig();
		const keepsLook = sheet ? extrasOf(sheet).protection !== null : false;
		for (const cell of cellsIn(cellValue)) {
			const text = cell.f ?? cell.p?.body?.dataStream.replace(/\r\n$/, "").replace(/\r\n?/g, "\n");
			if (text !== undefined) Object.assign(cell, { v: text, t: CellValueType.STRING, p: null, f: null, si: null });
			if (keepsLook) delete cell.s;
		}
	});
}

function* cellsIn(matrix: IObjectMatrixPrimitiveType<Nullable<ICellData>> | undefined): Generator<ICellData> {
	for (const row of Object.values(matrix ?? {}))
		for (const cell of Object.values(row ?? {})) if (cell) yield cell as ICellData;
}
