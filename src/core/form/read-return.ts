import type { Notice, ReturnedForm, UnitAlias, WorkbookData } from "../model";
import { parseDateCell } from "../text";
import { type LocatedForm, locateForms } from "./find-forms";
import { identifyUnit, settledUnit } from "./identify-unit";
import { matchRows } from "./match-rows";
import { printedPeriod, statedPeriod, statedYear } from "./stated-period";

/** A file that came back, read as sheets. */
export interface ReturnedWorkbook {
	workbook: WorkbookData;
	/** Base name, or the path inside a folder or archive. */
	file: string;
	/** The file's own time of change, ISO 8601 UTC; the document's own counts first. */
	modified: string | null;
	notice: Notice;
	/** Key of the period that is asked for, where it is known: tells which column of a form with several is meant. */
	period?: string | undefined;
	aliases?: readonly UnitAlias[] | undefined;
	/** Whose form it is, where a person has said so. */
	assignedUnit?: string | undefined;
}

/** What is left of a workbook once its forms are found: all that is needed to read them, without the sheets. */
export interface LocatedReturn {
	forms: LocatedForm[];
	/** When the document says it was last saved. */
	modified: string | null;
}

/** Finds the forms of a returned workbook, whatever notice they belong to. */
export function locateReturn(workbook: WorkbookData, period?: string | undefined): LocatedReturn {
	return { forms: locateForms(workbook, period), modified: workbook.modified };
}

/** Every form of a returned workbook, with its unit, its period and the items of its rows; none where there is no form. */
export function readReturn({ workbook, period, ...returned }: ReturnedWorkbook): ReturnedForm[] {
	return readLocated({ ...returned, located: locateReturn(workbook, period) });
}

/** As `readReturn`, of a workbook whose forms are found already. */
export function readLocated(
	returned: Omit<ReturnedWorkbook, "workbook" | "period"> & { located: LocatedReturn },
): ReturnedForm[] {
	const { file, modified, notice, aliases = [], assignedUnit } = returned;
	const located = returned.located.forms;
	return located.map((each) => {
		const form = matchRows(each.form, notice);
		const titleYear = yearOf(each);
		const headings = [...each.headings, form.sheet];
		const hints = { fileName: file, headings, aliases };
		// Several units' forms in one workbook: its name and stamp can be true of one of them only.
		const own = located.length > 1 ? identifyUnit({ ...form, stamp: null }, notice, { ...hints, fileName: "" }) : null;
		const told = own && (own.name !== null || own.unknown) ? own : identifyUnit(form, notice, hints);
		// Of several forms in one file, a person can mean only those that do not say whose they are.
		const isSettled = assignedUnit !== undefined && (located.length === 1 || told.name === null);
		const unit = isSettled ? settledUnit(assignedUnit, notice) : told;
		return {
			file,
			form,
			unit,
			period: periodOf(each, titleYear ?? notice.year.value),
			noticeId: form.stamp?.noticeId ?? null,
			filledOn: filledOn(form.fillDate, titleYear ?? notice.year.value),
			titleYear,
			modified: returned.located.modified ?? modified,
		};
	});
}

/** A line that says what the form is, and no instruction such as 参照2023年格式填报. */
const TITLE = /实事|进展|报表|[季月]度|半年|月份/;

function yearOf({ form, headings }: LocatedForm): number | null {
	const titles = headings.filter((line) => TITLE.test(line));
	return first([form.title?.text ?? "", ...titles], statedYear);
}

function periodOf({ form, headings, progressHeader }: LocatedForm, year: number): string | null {
	const printed = first(headings, printedPeriod);
	if (form.stamp?.period) return printed ?? form.stamp.period;
	return first([form.title?.text ?? "", ...headings, progressHeader, form.sheet], (line) => statedPeriod(line, year));
}

function filledOn(cell: ReturnedForm["form"]["fillDate"], year: number): string | null {
	const phrase = cell && parseDateCell(cell.text, cell.value, year);
	return phrase?.kind === "day" ? phrase.date : null;
}

function first<T>(lines: readonly string[], read: (line: string) => T | null): T | null {
	for (const line of lines) {
		const found = read(line);
		if (found !== null) return found;
	}
	return null;
}
