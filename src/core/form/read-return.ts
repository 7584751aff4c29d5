import type { Notice, ReturnedForm, WorkbookData } from "../model";
import { parseDateCell } from "../text";
import { type LocatedForm, locateForms } from "./find-forms";
import { isBlank } from "./grid";
import { identifyUnit } from "./identify-unit";
import { matchRows } from "./match-rows";
import { statedPeriod, statedYear } from "./stated-period";

/** A file that came back, read as sheets. */
export interface ReturnedWorkbook {
	workbook: WorkbookData;
	/** Base name, or the path inside a folder or archive. */
	file: string;
	/** The file's own time of change, ISO 8601 UTC; the document's own counts first. */
	modified: string | null;
	notice: Notice;
}

/** Every form of a returned workbook, with its unit, its period and the items of its rows; none where there is no form. */
export function readReturn({ workbook, file, modified, notice }: ReturnedWorkbook): ReturnedForm[] {
	const located = locateForms(workbook);
	return located.map((each) => {
		const form = matchRows(each.form, notice);
		const titleYear = yearOf(each);
		// Several units' forms in one workbook: its name and stamp can be true of one of them only.
		const isOneOfSeveral = located.length > 1 && !isBlank(form.unit);
		const unit = identifyUnit(isOneOfSeveral ? { ...form, stamp: null } : form, notice, isOneOfSeveral ? "" : file);
		return {
			file,
			form,
			unit,
			period: periodOf(each, titleYear ?? notice.year.value),
			noticeId: form.stamp?.noticeId ?? null,
			filledOn: filledOn(form.fillDate, titleYear ?? notice.year.value),
			titleYear,
			modified: workbook.modified ?? modified,
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
	if (form.stamp?.period) return form.stamp.period;
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
