import { bareSheet, type CellPlan, type CellStyle, type RowPlan, type SheetPlan } from "../model";
import { MAX_CELL_LENGTH, rowHeight, splitForCells } from "./measure";
import { LIST_STYLES } from "./styles";

/** A column of a plain list. `style` is for its cells, LIST_STYLES.text where left out. */
export interface ListColumn {
	header: string;
	/** In characters. */
	width: number;
	style?: CellStyle;
}

export interface ListSheetContent {
	name: string;
	/** Above the header row, not part of the list. */
	title: string;
	/** Under the title, one a row. */
	notes?: string[];
	columns: ListColumn[];
	/** A cell is a value, or a whole cell where it needs its own style or link. */
	rows: (string | number | null | CellPlan)[][];
	orientation?: "portrait" | "landscape";
	/** Printed at the foot, to the right. */
	footer?: string;
}

/** A plain list: title, header row with filter, rows high enough for their texts as far as 409 pt go, A4, one page wide. */
export function planListSheet(content: ListSheetContent): SheetPlan {
	const { columns } = content;
	const last = Math.max(0, columns.length - 1);
	const rows: RowPlan[] = [{ height: 30, cells: [{ value: content.title, style: unwrapped(LIST_STYLES.title) }] }];
	for (const note of content.notes ?? [])
		rows.push({ height: 18, cells: [{ value: note, style: unwrapped(LIST_STYLES.faint) }] });
	const headerRow = rows.length;
	const header = columns.map((column): CellPlan => ({ value: column.header, style: LIST_STYLES.header }));
	rows.push({ height: Math.max(24, heightOf(header, columns)), cells: header });
	for (const values of content.rows) {
		const cells = columns.map((column, index) => toCell(values[index] ?? null, column.style ?? LIST_STYLES.text));
		for (const part of splitCells(cells)) rows.push({ height: heightOf(part, columns), cells: part });
	}
	const table = { top: headerRow, left: 0, bottom: rows.length - 1, right: last };
	return bareSheet({
		name: content.name,
		columnWidths: columns.map((column) => column.width),
		rows,
		freeze: { rows: headerRow + 1, columns: 0 },
		print: {
			area: { top: 0, left: 0, bottom: rows.length - 1, right: last },
			orientation: content.orientation ?? "landscape",
			titleRows: { top: headerRow, bottom: headerRow },
			footer: { left: "", center: "第 &P 页，共 &N 页", right: content.footer ?? "" },
			margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 },
			horizontalCentered: true,
		},
		autoFilter: content.rows.length > 0 ? table : null,
	});
}

function toCell(value: string | number | null | CellPlan, style: CellStyle): CellPlan {
	return value !== null && typeof value === "object" ? value : { value, style };
}

/** One row, or more where a text (of a Word table, say) is longer than a cell holds. */
function splitCells(cells: CellPlan[]): CellPlan[][] {
	if (cells.every(({ value }) => typeof value !== "string" || value.length <= MAX_CELL_LENGTH)) return [cells];
	const pieces = cells.map(({ value }) => (typeof value === "string" ? splitForCells(value) : [value]));
	const count = Math.max(1, ...pieces.map((each) => each.length));
	return Array.from({ length: count }, (_, part) =>
		cells.map((cell, index) => ({ ...cell, value: pieces[index]?.[part] ?? null })),
	);
}

function heightOf(cells: CellPlan[], columns: ListColumn[]): number {
	return rowHeight(
		cells.map(({ value, style }, index) => ({
			text: value === null ? "" : String(value),
			width: columns[index]?.width ?? 0,
			size: style.font.size,
		})),
	);
}

function unwrapped(style: CellStyle): CellStyle {
	return { ...style, wrap: false };
}
