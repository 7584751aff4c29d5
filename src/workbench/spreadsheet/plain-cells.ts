import {
	CellValueType,
	type ICellData,
	ICommandService,
	type IObjectMatrixPrimitiveType,
	type Nullable,
	type Univer,
} from "@univerjs/core";
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation } from "@univerjs/sheets";

/**
 * A cell holds text or a number, however it came in: typed, pasted or filled. What looks like a formula stays text, for
 * nothing here calculates; and a text of several lines is no document with formats of its own, which no plan could keep.
 */
export function keepCellsPlain(univer: Univer): void {
	univer
		.__getInjector()
		.get(ICommandService)
		.beforeCommandExecuted(({ id, params }) => {
			if (id !== SetRangeValuesMutation.id) return;
			const { cellValue } = (params ?? {}) as ISetRangeValuesMutationParams;
			for (const cell of cellsIn(cellValue)) {
				const text = cell.f ?? cell.p?.body?.dataStream.replace(/\r\n$/, "").replace(/\r\n?/g, "\n");
				if (text !== undefined) Object.assign(cell, { v: text, t: CellValueType.STRING, p: null, f: null, si: null });
			}
		});
}

function* cellsIn(matrix: IObjectMatrixPrimitiveType<Nullable<ICellData>> | undefined): Generator<ICellData> {
	for (const row of Object.values(matrix ?? {}))
		for (const cell of Object.values(row ?? {})) if (cell) yield cell as ICellData;
}
