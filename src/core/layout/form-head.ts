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
	const last = columns.length - 1;
	const unitAt = firstColumnAfter(columns, LABEL_WIDTH);
	const together = unitAt < last - 1;
	if (hasUnitLine) head.unitCell = addPair(head, columns, unitAt, UNIT_LABEL, content.unit, content.mode, true);
	if (hasFillDate)
		head.dateCell = addPair(
			head,
			columns,
			together ? last : unitAt,
			DATE_LABEL,
			content.fillDate,
			content.mode,
			!(together && hasUnitLine),
		);
}

/** Puts a label and, in the column after it, what is to be filled in. */
function addPair(
	head: FormHead,
	columns: FormColumn[],
	at: number,
	label: string,
	value: string,
	mode: "fill" | "done",
	onNewRow: boolean,
): CellRangePlan {
	if (onNewRow) head.rows.push({ height: 0, cells: columns.map(() => null) });
	const row = head.rows.length - 1;
	const line = head.rows[row];
	const width = columns[at]?.width ?? 0;
	if (line) {
		line.height = Math.max(line.height ?? 0, 26, rowHeight([{ text: value, width, size: 12 }]));
		const wide = (columns[at - 1]?.width ?? 0) >= LABEL_WIDTH;
		const from = wide ? at - 1 : 0;
		line.cells[from] = { value: label, style: FORM_STYLES.label };
		if (from < at - 1) {
			for (let column = from + 1; column < at; column++) line.cells[column] = { value: null, style: FORM_STYLES.label };
			head.merges.push({ top: row, left: from, bottom: row, right: at - 1 });
		}
		line.cells[at] = { value: value || null, style: { ...FORM_STYLES.lineValue, locked: mode === "done" } };
	}
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
