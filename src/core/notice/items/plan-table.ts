import type { SourceDocument } from "../../model";
import { holdsProse, rankAsPlan } from "../annex/header-words";
import { piecesOf, type RawColumn, type RawRow, type RawTable } from "../annex/raw-form";
import { readSourceTables } from "../annex/read-source-table";
import { readTextTable } from "../annex/read-text-table";
import { unitsOfPieces } from "../annex/row-parts";
import type { Line } from "../repair/lines";
import { joinMapped, type MappedText, takeMapped } from "../repair/mapped-text";
import { startsWithLabel } from "../units/labels";
import { type ItemText, MOST_ITEMS } from "./segment-items";

/** A notice may set its items out in a table (项目名称, 主要内容, 责任单位) in place of numbered paragraphs. */
export function findPlanTable(document: SourceDocument, lines: readonly Line[]): RawTable | null {
	const table = readSourceTables(document, rankAsPlan) ?? readTextTable(lines, rankAsPlan);
	// Words in reading order do not say where a name ends and the prose begins.
	return table && table.rows.length > 0 && table.rows.every(({ loose }) => loose === null) ? table : null;
}

/** Each row, `MOST_ITEMS` and one more, as an item's text: its name, its prose, and under their headers who answers for it and until when. */
export function itemsOfTable(table: RawTable, document: SourceDocument): ItemText[] {
	return table.rows.slice(0, MOST_ITEMS + 1).map((row, i, rows) => {
		const text = joinMapped([joinMapped(piecesOf(table, row, "name")), ...paragraphsOf(table, row)], "\n");
		const start = text.at.reduce((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY);
		const end = text.at.reduce((most, at) => Math.max(most, at + 1), 0);
		return {
			no: i + 1,
			ordinal: row.no,
			name: joinMapped(piecesOf(table, row, "name")),
			text,
			whole: takeMapped(document.text, Math.min(start, end), end),
			duplicate: row.no !== null && rows[i - 1]?.no === row.no,
		};
	});
}

function paragraphsOf({ columns }: RawTable, row: RawRow): MappedText[] {
	const prose: MappedText[] = [];
	const labelled: MappedText[] = [];
	row.cells.forEach((pieces, i) => {
		const column = columns[i];
		if (!column || pieces.length === 0 || column.role === "no" || column.role === "name") return;
		if (column.role === "units" || column.role === "deadline") labelled.push(announced(column, pieces));
		else if (holdsProse(column.header)) prose.push(...sentences(pieces));
	});
	return [...prose, ...labelled];
}

/** 牵头单位：县妇联、县残联: a cell's words under its header, as an item's own text would announce them. */
function announced({ role, header }: RawColumn, pieces: readonly MappedText[]): MappedText {
	const label = startsWithLabel(`${header}:`) ? header : role === "units" ? "责任单位" : "完成时限";
	const words =
		role === "units" ? joinMapped(unitsOfPieces(pieces, { items: [], units: new Set() }), "、") : joinMapped(pieces);
	return joinMapped([standingAt(`${label}：`, words), words]);
}

/** Words that are not in the document, at the place of what they announce. */
function standingAt(text: string, { at }: MappedText): MappedText {
	return { text, at: new Int32Array(text.length).fill(at[0] ?? 0) };
}

/** A cell's lines, put together where a line breaks off inside a sentence. */
function sentences(pieces: readonly MappedText[]): MappedText[] {
	const runs: MappedText[][] = [];
	let open = false;
	for (const piece of pieces) {
		if (open) runs.at(-1)?.push(piece);
		else runs.push([piece]);
		open = !/[。；;！!]$/.test(piece.text);
	}
	return runs.map((run) => joinMapped(run));
}
