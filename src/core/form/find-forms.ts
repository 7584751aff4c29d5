import { type FormRow, parseStamp, type ReportForm, type SheetData, STAMP_SHEET, type WorkbookData } from "../model";
import { comparable } from "../text";
import { type FormLines, readLines } from "./form-lines";
import { readRow } from "./form-rows";
import { isBlank, SheetGrid } from "./grid";
import { type HeaderRow, headerAt } from "./header-row";
import { withPeriodColumn } from "./period-columns";
import { statedPeriod } from "./stated-period";

/** A form with what only its reading needs: the lines around it and the words over its 进度 column. */
export interface LocatedForm {
	form: ReportForm;
	headings: string[];
	progressHeader: string;
}

/** The header row stands within this many filled rows. */
const HEADER_WITHIN = 60;
/** Explanations and samples, where the workbook has the form itself besides. */
const BESIDE_THE_FORM = /说明|须知|示例|样表|样例|范例|参考/;
const SAMPLE = /^\s{0,9}[（(【]?(?:填写)?(?:示例|样例|范例|例如|例)[)）】：:]/;
/** A column of the office's own, beside what is printed. */
const REMINDER = /不打印/;
/** Headers of the list that a merged workbook of ours keeps each unit's words in. */
const MERGED_LIST = ["单位", "实事", "栏目", "填报内容"];

/** Every form of a workbook, found by header words wherever they stand. */
export function findForms(workbook: WorkbookData): ReportForm[] {
	return locateForms(workbook).map(({ form }) => form);
}

/**
 * As `findForms`. A merged workbook of ours holds no unit's form, though it looks like one.
 * @param period key of the period asked for, for forms with a column for each.
 */
export function locateForms(workbook: WorkbookData, period = ""): LocatedForm[] {
	if (workbook.sheets.some(isMergedList)) return [];
	const sheets = workbook.sheets.filter(({ name, state }) => name !== STAMP_SHEET && state !== "veryHidden");
	const stamp = parseStamp(workbook)?.stamp ?? null;
	const asked = [stamp?.period ?? "", period];
	const found = sheets
		.map((sheet) => ({ sheet, forms: formsOfSheet(sheet, asked) }))
		.filter(({ forms }) => forms.length > 0);
	const preferred = keepSome(
		keepSome(found, ({ sheet }) => sheet.state === "visible"),
		({ sheet }) => !BESIDE_THE_FORM.test(sheet.name),
	);
	const filled = keepSome(
		preferred.flatMap((each) => each.forms),
		({ form }) => form.rows.some((row) => !isBlank(row.progress) || !isBlank(row.deadline)),
	);
	const answered = keepSome(filled, ({ form }) => !isSample(form));
	const forms = answered.filter((form) => !isEarlierOf(form, answered, period));
	return forms.map((each) => ({ ...each, form: { ...each.form, stamp } }));
}

/** Those that pass; all where none does. */
function keepSome<T>(list: T[], test: (each: T) => boolean): T[] {
	const passed = list.filter(test);
	return passed.length > 0 ? passed : list;
}

/** Every answer says of itself that it is a sample: 示例：已筛查…人次. */
function isSample({ rows }: ReportForm): boolean {
	const answers = rows.filter(({ progress }) => !isBlank(progress));
	return answers.length > 0 && answers.every(({ progress }) => SAMPLE.test(progress.text));
}

function isMergedList({ cells }: SheetData): boolean {
	const first = cells.slice(0, 50);
	return MERGED_LIST.every((word) => first.some(({ value }) => value.text.trim() === word));
}

interface OpenForm {
	header: HeaderRow;
	above: FormLines;
	rows: FormRow[];
	/** Rows since the last item row: lines of this form's foot, or of the next form's head. */
	trailing: number[];
	bands: FormRow[];
	ignored: ReadonlySet<number>;
}

function formsOfSheet(sheet: SheetData, asked: readonly string[]): LocatedForm[] {
	const grid = new SheetGrid(sheet);
	const forms: OpenForm[] = [];
	const before: number[] = [];
	let skipTo = -1;
	for (const [index, row] of grid.rows.entries()) {
		if (row <= skipTo) continue;
		const open = forms.at(-1);
		if (!open && index >= HEADER_WITHIN) break;
		const found = headerAt(grid, row);
		if (found) {
			skipTo = found.bottom;
			const lines = readLines(grid, open?.trailing ?? before, found.columns.right);
			const header = withPeriodColumn(grid, found, [...asked, lines.title?.text ?? "", ...lines.headings, sheet.name]);
			if (!open || startsAnother(open, lines)) forms.push(openForm(grid, header, lines, open?.trailing ?? before));
			else open.header = header;
			if (open) {
				// What stood since the last item row was the head of the next page or form.
				open.trailing = [];
				open.bands = [];
			}
		} else if (open) addRow(grid, row, open);
		else before.push(row);
	}
	return forms.map((form) => closeForm(sheet, grid, form));
}

function openForm(grid: SheetGrid, header: HeaderRow, above: FormLines, before: readonly number[]): OpenForm {
	const ignored = new Set<number>();
	for (const row of [...before, header.top])
		for (const { column, value } of grid.shown(row)) if (REMINDER.test(value.text)) ignored.add(column);
	return { header, above, rows: [], trailing: [], bands: [], ignored };
}

/** A second header row begins another unit's form, or one for another period, unless it is the same form's next page. */
function startsAnother(open: OpenForm, lines: FormLines): boolean {
	const periods = [open.above, lines].map(periodOf);
	if (periods.every((period) => period !== null) && periods[0] !== periods[1]) return true;
	const first = open.above.unit?.text ?? "";
	const second = lines.unit?.text ?? "";
	return first !== "" && second !== "" && comparable(first) !== comparable(second);
}

/** A unit that goes on in one workbook keeps its earlier periods' forms beside the one that is asked for. */
function isEarlierOf(form: LocatedForm, all: readonly LocatedForm[], period: string): boolean {
	const year = Number(period.slice(0, 4)) || ANY_YEAR;
	const stated = (each: LocatedForm) => periodOf({ ...each.form, headings: [...each.headings, each.form.sheet] }, year);
	const own = stated(form);
	if (period === "" || own === null || own === period) return false;
	const unitOf = (each: LocatedForm) => comparable(each.form.unit?.text ?? "");
	return all.some((other) => stated(other) === period && unitOf(other) === unitOf(form));
}

function periodOf({ title, headings }: Pick<FormLines, "title" | "headings">, year = ANY_YEAR): string | null {
	const stated = [title?.text ?? "", ...headings].map((line) => statedPeriod(line, year));
	return stated.find((period) => period !== null) ?? null;
}

/** A year to stand for any where a line names none. */
const ANY_YEAR = 2000;

function addRow(grid: SheetGrid, row: number, open: OpenForm): void {
	const read = readRow(grid, row, open.header.columns, open.rows.at(-1) ?? null, open.ignored);
	if (read.kind === "data") {
		for (const each of [...open.bands, read.row]) open.rows.push(each);
		open.bands = [];
		open.trailing = [];
		return;
	}
	// A text over the whole width is a note where it stands below the last item, else somebody's answer.
	if (read.kind === "band") open.bands.push(read.row);
	open.trailing.push(row);
}

function closeForm(sheet: SheetData, grid: SheetGrid, { header, above, rows, trailing }: OpenForm): LocatedForm {
	const below = readLines(grid, trailing, header.columns.right);
	return {
		form: {
			sheet: sheet.name,
			stamp: null,
			title: above.title,
			unit: isBlank(above.unit) ? (isBlank(below.unit) ? (above.unit ?? below.unit) : below.unit) : above.unit,
			fillDate: isBlank(above.fillDate)
				? isBlank(below.fillDate)
					? (above.fillDate ?? below.fillDate)
					: below.fillDate
				: above.fillDate,
			rows,
		},
		headings: [...above.headings, ...below.headings],
		progressHeader: grid.cellAt(header.bottom, header.columns.progress).text,
	};
}
