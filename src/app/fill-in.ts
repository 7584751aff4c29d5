import {
	type FormCell,
	findForms,
	fitRows,
	type Notice,
	parseAddress,
	planUnitReport,
	type ReportingPeriod,
	type WorkbookPlan,
} from "../core";
import { readWorkbook, writeWorkbook } from "../files";

/** What a unit would write into its workbook. */
export interface Answers {
	unit: string;
	fillDate: string;
	/** By the item's number. */
	rows: Record<string, { progress: string; deadline: string }>;
}

/**
 * Lays out a unit's workbook and fills it in, as a clerk would: for the sample and for tests.
 * The cells are found the way a returned form's are, by reading the workbook.
 */
export async function fillIn(notice: Notice, period: ReportingPeriod, answers: Answers): Promise<Uint8Array> {
	const plan = planUnitReport(notice, period, answers.unit);
	const form = findForms(await readWorkbook(await writeWorkbook(plan)))[0];
	if (!form) return writeWorkbook(plan);
	const put = (cell: FormCell | null, text: string) => setText(plan, form.sheet, cell, text);
	put(form.fillDate, answers.fillDate);
	for (const row of form.rows) {
		const answer = answers.rows[row.no?.text ?? ""];
		if (!answer) continue;
		put(row.progress, answer.progress);
		put(row.deadline, answer.deadline);
	}
	plan.sheets.forEach(fitRows);
	return writeWorkbook(plan);
}

function setText(plan: WorkbookPlan, sheetName: string, place: FormCell | null, text: string): void {
	const address = place && parseAddress(place.cell);
	const cell = address && plan.sheets.find(({ name }) => name === sheetName)?.rows[address.row]?.cells[address.column];
	if (cell && text) cell.value = text;
}
