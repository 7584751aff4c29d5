import type { AnnexForm, CellPlan, CellRangePlan, RowPlan } from "../model";
import type { FormColumn } from "./form-columns";
import { countLines, heightOfLines, rowHeight } from "./measure";
import { FORM_STYLES } from "./styles";

/** The form above its first item: title, period, the 单位 and 填报时间 line where the notice's form has one, header words. */
export interface FormHead {
	rows: RowPlan[];
	merges: CellRangePlan[];
	unitCell: CellRangePlan | null;
	dateCell: CellRangePlan | null;
	/** Cells for the unit to fill in. */
	fillCells: CellRangePlan[];
}

const UNIT_LABEL = "单位（盖章）：";
const DATE_LABEL = "填报时间：";
/** Characters that the longer label needs at its font's size. */
const LABEL_WIDTH = 15;
/** And a date: 2024年12月31日. */
const DATE_WIDTH = 15;
const LINE_HEIGHT = 26;

export interface HeadContent {
	form: AnnexForm;
	title: string;
	period: string;
	mode: "fill" | "done";
	unit: string;
	fillDate: string;
}

export function planHead(content: HeadContent, columns: FormColumn[]): FormHead {
	const head: FormHead = { rows: [], merges: [], unitCell: null, dateCell: null, fillCells: [] };
	const last = columns.length - 1;
	const full = columns.reduce((sum, column) => sum + column.width, 0);
	const banner = (value: string, style: CellPlan["style"], spare: number) => {
		const row = head.rows.length;
		const lines = countLines(value, full, style.font.size);
		head.rows.push({
			height: heightOfLines(lines, style.font.size) + spare,
			cells: columns.map((_, column) => ({ value: column === 0 ? value : null, style })),
		});
		if (last > 0) head.merges.push({ top: row, left: 0, bottom: row, right: last });
	};
	banner(content.title, FORM_STYLES.title, 6);
	banner(`（${content.period}）`, FORM_STYLES.period, 0);
	addFillLines(head, content, columns);
	head.rows.push({
		height: rowHeight(columns.map(({ header, width }) => ({ text: header, width, size: 12 }))) + 10,
		cells: columns.map(({ header }) => ({ value: header, style: FORM_STYLES.header })),
	});
	return head;
}

/** 单位 stands to the left, 填报时间 to the right of one line; a form of few columns has a line for each. */
function addFillLines(head: FormHead, content: HeadContent, columns: FormColumn[]): void {
	const { hasUnitLine, hasFillDate } = content.form;
	if (!hasUnitLine && !hasFillDate) return;
	const unitAt = firstColumnAfter(columns, LABEL_WIDTH);
	const dateAt = columns.findLastIndex((column) => column.width >= DATE_WIDTH && column.role !== "progress");
	const together = unitAt < dateAt - 1;
	const locked = content.mode === "done";
	if (hasUnitLine)
		head.unitCell = addPair(head, columns, { at: unitAt, label: UNIT_LABEL, value: content.unit, locked });
	const sameRow = together && hasUnitLine;
	const at = together ? dateAt : unitAt;
	if (hasFillDate)
		head.dateCell = addPair(head, columns, { at, label: DATE_LABEL, value: content.fillDate, locked, sameRow });
}

interface LabelledValue {
	/** Column of the value; its label stands to the left of it. */
	at: number;
	label: string;
	value: string;
	locked: boolean;
	/** On the row of the pair before. */
	sameRow?: boolean;
}

/** Puts a label and, in the cell after it, what is to be filled in. */
function addPair(head: FormHead, columns: FormColumn[], pair: LabelledValue): CellRangePlan {
	const { at, label, value, locked, sameRow } = pair;
	const before = sameRow ? head.rows.pop() : undefined;
	const row = head.rows.length;
	const cells: RowPlan["cells"] = before?.cells ?? columns.map(() => null);
	const width = columns[at]?.width ?? 0;
	const height = Math.max(before?.height ?? 0, LINE_HEIGHT, rowHeight([{ text: value, width, size: 12 }]));
	// The label takes the cell before the value, or all of them where that is too narrow.
	const from = (columns[at - 1]?.width ?? 0) >= LABEL_WIDTH ? at - 1 : 0;
	for (let column = from; column < at; column++)
		cells[column] = { value: column === from ? label : null, style: FORM_STYLES.label };
	if (from < at - 1) head.merges.push({ top: row, left: from, bottom: row, right: at - 1 });
	cells[at] = { value: value || null, style: { ...FORM_STYLES.lineValue, locked } };
	head.rows.push({ height, cells });
	const cell = { top: row, left: at, bottom: row, right: at };
	head.fillCells.push(cell);
	return cell;
}

/** The first column that has at least `width` characters to its left. */
function firstColumnAfter(columns: FormColumn[], width: number): number {
	let left = 0;
	for (const [index, column] of columns.entries()) {
		if (left >= width) return index;
		left += column.width;
	}
	return columns.length - 1;
}
