import { type CheckContext, checkForm, DEFAULT_SETTINGS } from "../../src/core/check";
import type { CheckedWorkbook, Finding, Notice, PreviousReport, WorkbookData } from "../../src/core/model";
import { parsePeriod } from "../../src/core/model";
import { returnsOf } from "./forms";
import { makeNotice } from "./notices";

export interface CheckOptions {
	file?: string;
	notice?: Notice;
	period?: string;
	asOf?: string;
	previous?: PreviousReport["texts"];
}

export function contextOf({
	notice = makeNotice(),
	period = "2024Q2",
	asOf,
	previous,
}: CheckOptions = {}): CheckContext {
	const reporting = parsePeriod(period)!;
	return {
		notice,
		period: reporting,
		asOf: asOf ?? reporting.end,
		previous: previous ? { period: null, texts: previous, targets: [], ledger: [], decisions: [] } : null,
		settings: DEFAULT_SETTINGS,
	};
}

/** Checks every form of a drawn table or a workbook. */
export function checksOf(source: string | WorkbookData, options: CheckOptions = {}): CheckedWorkbook[] {
	const context = contextOf(options);
	const { file } = options;
	return returnsOf(source, { notice: context.notice, ...(file === undefined ? {} : { file }) }).map((form) =>
		checkForm(form, context),
	);
}

/** A finding in one line: `deadline-too-late 2 E5 2025年3月`; `-` where it has no item or cell. */
export function inOneLine({ rule, item, cell, quote }: Finding): string {
	return [rule, item ?? "-", cell ?? "-", quote?.replaceAll("\n", "⏎").trim() ?? ""].join(" ").trim();
}
