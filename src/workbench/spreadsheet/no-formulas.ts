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
 * What looks like a formula stays text, however it came in: typed, pasted or filled. Nothing here calculates, and what is
 * saved holds no formulas.
 */
export function textInsteadOfFormulas(univer: Univer): void {
	univer
		.__getInjector()
		.get(ICommandService)
		.beforeCommandExecuted(({ id, params }) => {
			if (id !== SetRangeValuesMutation.id) return;
			const { cellValue } = (params ?? {}) as ISetRangeValuesMutationParams;
			for (const cell of cellsIn(cellValue)) {
				if (!cell.f && !cell.si) continue;
				Object.assign(cell, { v: cell.f ?? cell.v, t: CellValueType.STRING, f: null, si: null });
			}
		});
}

function* cellsIn(matrix: IObjectMatrixPrimitiveType<Nullable<ICellData>> | undefined): Generator<ICellData> {
	for (const row of Object.values(matrix ?? {}))
		for (const cell of Object.values(row ?? {})) if (cell) yield cell as ICellData;
}
