import { type CellData, cellAddress, type FormCell } from "../model";
import type { SheetGrid } from "./grid";
import { type LineLabel, labelsIn, writtenText } from "./line-labels";

/** What the lines around a form's table say. */
export interface FormLines {
	unit: FormCell | null;
	fillDate: FormCell | null;
	title: FormCell | null;
	/** Texts that are no labels: title, period, whatever else. */
	headings: string[];
}

/** 单位：人次 above a table says what is counted. */
const MEASURE = /^(?:百?万?元|人次?|户|个|所|%|％)$/;
/** A date at the end of the line, without a label. */
const DATE_AT_END = /[\s）)](?<date>(?:\d{4}|[〇○零一二三四五六七八九]{4})[年.\-/][^\s]{1,8})$/;
const TITLE_WORDS = /报表|情况表|统计表|汇总表|进展|实事|情况/;
const SHORTEST_TITLE = 6;

/** Reads the lines of these rows. `right` is the table's last column: blanks further to the right belong to no label. */
export function readLines(grid: SheetGrid, rows: readonly number[], right: number): FormLines {
	const lines: FormLines = { unit: null, fillDate: null, title: null, headings: [] };
	const titles: FormCell[] = [];
	for (const row of rows) {
		const cells = grid.shown(row);
		const taken = new Set<number>();
		cells.forEach((cell, index) => {
			if (taken.has(cell.column)) return;
			const labels = labelsIn(cell.value.text);
			if (labels.length === 0) {
				if (lines.fillDate === null && lines.unit !== null && cell.value.kind === "date")
					lines.fillDate = grid.cellAt(row, cell.column);
				else lines.headings.push(cell.value.text);
				if (cell.value.kind === "text") titles.push(grid.cellAt(row, cell.column));
				return;
			}
			labels.forEach((label, at) => {
				const text = cell.value.text.slice(label.end, labels[at + 1]?.start);
				const written = writtenText(text);
				const beside =
					at === labels.length - 1 && text.trim() === "" ? valueBeside(grid, cells, index, label, right) : null;
				for (const column of beside?.columns ?? []) taken.add(column);
				accept(lines, label, beside?.cell ?? part(grid, cell, written));
			});
		});
	}
	lines.title =
		titles.find(({ text }) => TITLE_WORDS.test(text) && isTitle(text)) ??
		titles.find(({ text }) => isTitle(text)) ??
		null;
	return lines;
}

/** True where a row begins with a label, such as 填表人： below the table. */
export function beginsWithLabel(cells: readonly CellData[]): boolean {
	const first = cells[0];
	return first !== undefined && labelsIn(first.value.text)[0]?.start === firstCharacter(first.value.text);
}

function firstCharacter(text: string): number {
	return text.length - text.trimStart().length;
}

function isTitle(text: string): boolean {
	return text.trim().length >= SHORTEST_TITLE && !/^\s*附\s*件|不打印/.test(text);
}

/** Filled in wins over blank, the first over later ones. */
function accept(lines: FormLines, label: LineLabel, cell: FormCell): void {
	if (label.kind === "other") return;
	if (label.kind === "date") {
		if (lines.fillDate === null || lines.fillDate.text === "") lines.fillDate = cell;
		return;
	}
	if (MEASURE.test(cell.text)) return;
	const date = DATE_AT_END.exec(cell.text)?.groups?.date;
	const unit = date ? { ...cell, text: writtenText(cell.text.slice(0, -date.length)) } : cell;
	if (date && lines.fillDate === null) lines.fillDate = { ...cell, text: date };
	if (lines.unit === null || lines.unit.text === "") lines.unit = unit;
}

/** A piece of a cell's text, at the cell's address. */
function part(grid: SheetGrid, cell: CellData, text: string): FormCell {
	const whole = grid.cellAt(cell.row, cell.column);
	return { ...whole, text, value: text === "" ? null : { kind: "text", text } };
}

/** What stands in the cells after a label: a name, a date, a date in pieces (2024 | 年 | 7 | 月), or a blank to fill in. */
function valueBeside(
	grid: SheetGrid,
	cells: readonly CellData[],
	index: number,
	label: LineLabel,
	right: number,
): { cell: FormCell; columns: number[] } | null {
	const own = cells[index];
	if (!own) return null;
	const { row } = own;
	const next = (grid.mergeAt(row, own.column)?.right ?? own.column) + 1;
	// The cell right beside a label is its own also where the table ends before it.
	const last = Math.max(right, next);
	const isNear = (cell: CellData | undefined) => cell !== undefined && cell.column <= last;
	let end = index + 1;
	while (isNear(cells[end]) && labelsIn(cells[end]?.value.text ?? "").length === 0) end++;
	const values = cells.slice(index + 1, end);
	const used = label.kind === "date" ? values : values.slice(0, 1);
	const first = used[0];
	if (first) {
		const cell = grid.cellAt(row, first.column);
		const text = used.length === 1 ? cell.text : used.map(({ value }) => value.text.trim()).join("");
		const written = first.value.kind === "text" || used.length > 1 ? writtenText(text) : text;
		const value = written === "" ? null : used.length === 1 ? cell.value : { kind: "text" as const, text: written };
		return { cell: { ...cell, text: written, value }, columns: used.map(({ column }) => column) };
	}
	const stop = cells[end];
	const limit = stop && isNear(stop) ? stop.column - 1 : right;
	if (next > Math.min(limit, right)) return null;
	return { cell: { cell: cellAddress(row, next), text: "", value: null, hasFormula: false }, columns: [] };
}
