import type { ColumnRole } from "../../model";
import type { MappedText } from "../repair/mapped-text";

/** A form's header and rows before names and units are told apart and put together. */
export interface RawTable {
	columns: RawColumn[];
	rows: RawRow[];
	/** Where the table stands in the document. */
	start: number;
	end: number;
}

export interface RawColumn {
	role: ColumnRole;
	/** White space gone, width folded. */
	header: string;
}

/**
 * One row. Where cells are known, each column has its pieces (a cell's lines); where only lines are known (PDF text), all
 * pieces are in `loose`, in reading order: name, then units, then deadline.
 */
export interface RawRow {
	no: number | null;
	/** By column; a blank cell has no pieces. */
	cells: MappedText[][];
	loose: MappedText[] | null;
}

/** The pieces of a row's cells that play a part, from left to right. */
export function piecesOf({ columns }: { columns: readonly RawColumn[] }, row: RawRow, role: ColumnRole): MappedText[] {
	return row.cells.flatMap((pieces, i) => (columns[i]?.role === role ? pieces : []));
}

/** Footers and remarks under a table: no rows. */
export const FOOTER =
	/^(?:填表人|填报人|制表人|经办人|审核人|负责人|联系人|联系电话|分管领导|主要负责人|注[:：]|备注[:：]|说明[:：]|填表说明|填报说明|单位负责人|抄送|抄报|附件|附表|\(此件|（此件|主题词)|印发$/;
