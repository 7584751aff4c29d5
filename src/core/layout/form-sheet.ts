import type { AnnexForm, CellPlan, CellRangePlan, RowPlan, SheetPlan } from "../model";
import { type BodyRow, expectedLines, type PlacedRow, planBody } from "./form-body";
import { columnsOf, type FormColumn, type Orientation, sizeColumns } from "./form-columns";
import { planHead } from "./form-head";
import { COLORS, FORM_STYLES } from "./styles";

/** Name of the sheet that holds the official form, in every workbook of ours. */
export const FORM_SHEET = "进展情况报表";

/** What the official form is to show. */
export interface FormSheetContent {
	form: AnnexForm;
	title: string;
	/** 报告期 as written below the title: 2024年第二季度. */
	period: string;
	/** `fill`: to be filled in by a unit, all else locked. `done`: everything locked, texts that need it run over several rows. */
	mode: "fill" | "done";
	/** After 单位（盖章）, where the form has that line; "" leaves it blank. */
	unit: string;
	/** After 填报时间, where the form has it; "" leaves it blank. */
	fillDate: string;
	checkCode: string;
	rows: FormSheetRow[];
}

export interface FormSheetRow extends BodyRow {
	/** Shown beside the print area: what the unit is to reach. */
	reminder?: string;
	/** Shown when the 进度 cell is selected. */
	prompt?: { title: string; text: string };
}

export interface FormSheet {
	sheet: SheetPlan;
	columns: FormColumn[];
	/** Row of the header words. */
	headerRow: number;
	/** Where each item ended up, in the order given. */
	placed: PlacedRow[];
}

/** Of prose in the narrow 进度 column of an upright page. */
const MOST_UPRIGHT_LINES = 12;
const REMINDER_GAP = 2;
const REMINDER_WIDTH = 46;
/** Of 9 pt: about as high as a blank row. */
const REMINDER_LINES = 6;
const MARGINS = { left: 0.6, right: 0.6, top: 0.7, bottom: 0.75, header: 0.3, footer: 0.4 };
const PROMPTS = {
	unit: { title: "单位", text: "填写单位全称，打印后在此处盖章。" },
	date: { title: "填报时间", text: "填写报送当天的日期，如：2024年6月28日。" },
	deadline: { title: "完成时限", text: "写明年月，如：2024年12月底；已经完成的写“已完成”。" },
	other: { title: "", text: "" },
};

/** The official form with these rows: A4, one page wide, title and columns in the notice's own words. */
export function planFormSheet(content: FormSheetContent): FormSheet {
	const columns = columnsOf(content.form);
	const sized = (orientation: Orientation) =>
		sizeColumns(
			columns,
			{
				names: content.rows.map((row) => row.name),
				units: content.rows.flatMap((row) => row.units),
				deadlines: content.rows.flatMap((row) => row.deadline.split("\n")),
			},
			orientation,
		);
	const orientation = needsLandscape(content, sized("portrait")) ? "landscape" : "portrait";
	const table = sized(orientation);
	const fill = content.mode === "fill";
	const head = planHead(content, table);
	const body = planBody(content.rows, table, head.rows.length, fill, REMINDER_WIDTH);
	const headerRow = head.rows.length - 1;
	const last = { row: headerRow + body.rows.length, column: table.length - 1 };
	const rows: RowPlan[] = [...head.rows, ...body.rows];
	const blanks = fill ? [...head.fillCells, ...body.fillRanges] : [];
	const reminds = content.rows.some((row) => row.reminder);
	if (reminds) addReminders(content, rows, table.length, headerRow, body.placed);
	return {
		columns: table,
		headerRow,
		placed: body.placed,
		sheet: {
			name: FORM_SHEET,
			state: "visible",
			columnWidths: [...table.map((column) => column.width), ...(reminds ? [REMINDER_GAP, REMINDER_WIDTH] : [])],
			rows,
			merges: head.merges,
			freeze: { rows: headerRow + 1, columns: 0 },
			protection: { allowFormatRows: true, allowFormatColumns: true },
			validations: fill ? prompts(content, head, table, body.placed) : [],
			conditionalFormats: blanks.map((range) => ({ kind: "blank", range, fill: COLORS.blank })),
			print: {
				area: { top: 0, left: 0, bottom: last.row, right: last.column },
				orientation,
				titleRows: { top: headerRow, bottom: headerRow },
				footer: { left: "", center: "第 &P 页，共 &N 页", right: `校验码：${content.checkCode}` },
				margins: MARGINS,
				horizontalCentered: true,
			},
			autoFilter: null,
		},
	};
}

/** Upright paper leaves 进度 a narrow column: enough for a few lines, not for prose. */
function needsLandscape(content: FormSheetContent, portrait: FormColumn[]): boolean {
	return portrait.length > 5 || content.rows.some((row) => expectedLines(row, portrait) > MOST_UPRIGHT_LINES);
}

function addReminders(
	content: FormSheetContent,
	rows: RowPlan[],
	columns: number,
	headerRow: number,
	placed: PlacedRow[],
): void {
	const column = columns + 1;
	const put = (row: number, cell: CellPlan) => {
		const cells = rows[row]?.cells;
		if (!cells) return;
		while (cells.length < column) cells.push(null);
		cells[column] = cell;
	};
	for (let row = 0; row <= headerRow; row++) put(row, { value: null, style: FORM_STYLES.reminderHeader });
	put(0, { value: `校验码：${content.checkCode}`, style: FORM_STYLES.reminderHeader });
	// Above the header row, so that a reader of the form does not take it for one of its columns.
	put(headerRow - 1, { value: "目标（供填报时对照，不打印）", style: FORM_STYLES.reminderHeader });
	content.rows.forEach((row, index) => {
		const place = placed[index];
		if (place) put(place.top, { value: heldOpen(row.reminder ?? ""), style: FORM_STYLES.reminder });
	});
}

/** Blank lines at the end hold a row open for writing, where programs fit it to what stands in it. */
function heldOpen(text: string): string {
	const lines = text.split("\n").length;
	return text + "\n".repeat(Math.max(0, REMINDER_LINES - lines));
}

function prompts(
	content: FormSheetContent,
	head: ReturnType<typeof planHead>,
	columns: FormColumn[],
	placed: PlacedRow[],
): SheetPlan["validations"] {
	const made: SheetPlan["validations"] = [];
	const add = (range: CellRangePlan | null, prompt: { title: string; text: string } | undefined) => {
		if (range && prompt) made.push({ range, promptTitle: prompt.title, prompt: prompt.text });
	};
	add(head.unitCell, PROMPTS.unit);
	add(head.dateCell, PROMPTS.date);
	const progress = columns.findIndex((column) => column.role === "progress");
	const deadline = columns.findIndex((column) => column.role === "deadline");
	const top = placed[0]?.top;
	const bottom = placed.at(-1)?.bottom;
	content.rows.forEach((row, index) => {
		const place = placed[index];
		if (place) add({ top: place.top, left: progress, bottom: place.bottom, right: progress }, row.prompt);
	});
	if (deadline >= 0 && top !== undefined && bottom !== undefined)
		add({ top, left: deadline, bottom, right: deadline }, PROMPTS.deadline);
	return made;
}
