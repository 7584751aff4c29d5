import {
	type CellPlan,
	type CellRangePlan,
	type CellStyle,
	type ColumnRole,
	type RowPlan,
	rememberedWords,
} from "../model";
import type { FormColumn } from "./form-columns";
import { countLines, rowHeight, splitForRows } from "./measure";
import { FORM_STYLES } from "./styles";

/** One item's row of the form. */
export interface BodyRow {
	no: number;
	name: string;
	/** One a line, in the form's order. */
	units: string[];
	/** "" leaves the cell blank. */
	progress: string;
	deadline: string;
	/** Texts of the form's other columns (备注 …), in their order. */
	others?: string[];
	/** Characters of prose to expect in a cell that is still blank. */
	expectedLength?: number;
}

/** The sheet's rows that hold an item: one, or more where its text runs over. */
export interface PlacedRow {
	no: number;
	top: number;
	bottom: number;
}

export interface FormBody {
	rows: RowPlan[];
	placed: PlacedRow[];
	/** What a unit is to fill in, as few ranges as may be. */
	fillRanges: CellRangePlan[];
}

/** Room to write in, before anything is written. */
const BLANK_HEIGHT = 72;
const LEAST_HEIGHT = 36;
const SIZE = 12;
/** In place of the name where an item goes on from the row above. No cells are merged: a page may end between the rows. */
const CONTINUED = "（续）";
const FILLED_BY_UNIT = new Set<ColumnRole>(["progress", "deadline", "other"]);

/**
 * Lays out the items from sheet row `top` on. With `fill`, every item takes one row that grows with what is typed into
 * it; else an item takes as many rows as its texts need to be seen whole.
 */
export function planBody(
	items: (BodyRow & { reminder?: string })[],
	columns: FormColumn[],
	top: number,
	fill: boolean,
	reminderWidth: number,
): FormBody {
	const body: FormBody = { rows: [], placed: [], fillRanges: [] };
	for (const item of items) {
		const first = top + body.rows.length;
		const texts = columns.map((column, index) => textOf(item, column.role, index, columns));
		if (fill) {
			const cells = texts.map((text, index) => ({ text, width: columns[index]?.width ?? 0, size: SIZE }));
			const reminder = { text: item.reminder ?? "", width: reminderWidth, size: 9 };
			const height = Math.max(BLANK_HEIGHT, rowHeight([...cells, reminder]));
			body.rows.push({
				height,
				grows: true,
				cells: columns.map((column, i) => fillCell(item, column, texts[i] ?? "")),
			});
		} else {
			addDoneRows(body, item, columns, texts);
		}
		body.placed.push({ no: item.no, top: first, bottom: top + body.rows.length - 1 });
	}
	const bottom = top + body.rows.length - 1;
	columns.forEach(({ role }, column) => {
		if (FILLED_BY_UNIT.has(role) && bottom >= top) body.fillRanges.push({ top, left: column, bottom, right: column });
	});
	return body;
}

/** Lines that an item's fullest cell takes or, where it is blank, is likely to take. */
export function expectedLines(item: BodyRow, columns: FormColumn[]): number {
	const lines = columns.map(({ role, width }, index) =>
		countLines(
			role === "progress" && item.progress === ""
				? "一".repeat(item.expectedLength ?? 0)
				: textOf(item, role, index, columns),
			width,
			SIZE,
		),
	);
	return Math.max(...lines);
}

function addDoneRows(body: FormBody, item: BodyRow, columns: FormColumn[], texts: string[]): void {
	const pieces = texts.map((text, index) => splitForRows(text, columns[index]?.width ?? 0, SIZE));
	const count = Math.max(...pieces.map((each) => each.length));
	for (let part = 0; part < count; part++) {
		const shown = pieces.map((each) => each[part] ?? "");
		body.rows.push({
			height: Math.max(
				LEAST_HEIGHT,
				rowHeight(shown.map((text, i) => ({ text, width: columns[i]?.width ?? 0, size: SIZE }))),
			),
			cells: columns.map((column, index) => doneCell(item, column, shown[index] ?? "", part, count)),
		});
	}
}

function textOf(item: BodyRow, role: ColumnRole, index: number, columns: FormColumn[]): string {
	switch (role) {
		case "no":
			return String(item.no);
		case "name":
			return item.name;
		case "units":
			return item.units.join("\n");
		case "progress":
			return index === columns.findIndex((column) => column.role === "progress") ? item.progress : "";
		case "deadline":
			return item.deadline;
		case "other":
			return item.others?.[columns.slice(0, index).filter((column) => column.role === "other").length] ?? "";
	}
}

function fillCell(item: BodyRow, column: FormColumn, text: string): CellPlan {
	if (column.role === "no") return { value: item.no, style: FORM_STYLES.centered };
	return { value: text || null, style: fillStyle(column.role) };
}

function doneCell(item: BodyRow, column: FormColumn, text: string, part: number, parts: number): CellPlan {
	const style = doneStyle(column.role, parts > 1 ? "top" : "center");
	if (column.role === "no") return { value: part === 0 ? item.no : null, style };
	if (column.role === "name" && part > 0 && text === "") return { value: CONTINUED, style };
	return { value: text || null, style };
}

/** One style for all cells of a kind: the writer numbers each it meets. */
const fillStyle = rememberedWords(
	(role: ColumnRole): CellStyle => ({ ...styleOf(role), locked: !FILLED_BY_UNIT.has(role) }),
);
const doneStyle = rememberedWords(
	(role: ColumnRole, vertical: CellStyle["vertical"]): CellStyle => ({ ...styleOf(role), vertical }),
);

/** 完成时限 as text: what is typed (2024年12月) stays as it was typed and becomes no date. */
function styleOf(role: ColumnRole): CellStyle {
	if (role === "deadline") return { ...FORM_STYLES.centered, numberFormat: "@" };
	if (role === "no" || role === "units") return FORM_STYLES.centered;
	return role === "name" ? FORM_STYLES.name : FORM_STYLES.prose;
}
