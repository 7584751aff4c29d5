import {
	type CheckedWorkbook,
	checkMerged,
	checkTogether,
	draftFollowUp,
	FINDINGS_SHEET,
	type FollowUp,
	filledCells,
	type MergeOutcome,
	mergeForms,
	ORIGINALS_SHEET,
	planLettersSheet,
	type SheetPlan,
	selectForms,
	type WorkbookData,
	type WorkbookPlan,
} from "../core";
import { MERGED_LIMITS, readWorkbook, writeWorkbook } from "../files";
import { CannotProceed } from "./cannot-proceed";
import { type ReturnOptions, readReturns } from "./check-returns";
import { ALONE, type ReturnsWork } from "./crew";
import type { ReturnedFile } from "./read-returns";

/** A merged period: what came of it, the drafts, and the workbook. */
export interface MergedReturns {
	outcome: MergeOutcome;
	/** Drafts of what to write to the units. */
	followUp: FollowUp;
	/** The merged workbook, .xlsx. */
	bytes: Uint8Array;
	/** Of `outcome.cellsRead`, how many stand word for word in one cell of the merged workbook, told by reading it back. */
	cellsKept: number;
}

/**
 * Reads, checks and merges returned files.
 * @param work who does what concerns one file at a time; this thread where left out.
 * @throws CannotProceed as `checkReturns` does, and where there is no form to tell the notice or the period by.
 */
export async function mergeReturns(
	files: AsyncIterable<ReturnedFile> | Iterable<ReturnedFile>,
	options: ReturnOptions,
	work: ReturnsWork = ALONE,
): Promise<MergedReturns> {
	const { context, checked, failures, unused } = await readReturns(files, options, work);
	if (!context) {
		const [first] = failures;
		if (!first) throw new CannotProceed("没有找到报表文件。");
		const { message, remedy, isOurs } = first.finding;
		throw new CannotProceed(`没有可用的报表：${first.file}：${message}${isOurs ? remedy : ""}`);
	}
	const { exclude = [], prefer = [] } = options;
	const selection = selectForms(checked, failures, context, { exclude, prefer });
	const together = [...checkTogether(selection.merged, context), ...checkMerged(selection.merged, context)];
	const merged = mergeForms(selection, together, context);
	const followUp = draftFollowUp(merged, context);
	const plan = withSheetAfter(merged.plan, FINDINGS_SHEET, planLettersSheet(followUp));
	const outcome = { ...merged, plan, unused: [...merged.unused, ...unused] };
	const bytes = await writeWorkbook(plan);
	const cellsKept = await cellsKeptIn(bytes, selection.merged.flatMap(filledTexts));
	return { outcome, followUp, bytes, cellsKept };
}

function withSheetAfter(plan: WorkbookPlan, name: string, sheet: SheetPlan): WorkbookPlan {
	const at = plan.sheets.findIndex((each) => each.name === name) + 1;
	return { ...plan, sheets: plan.sheets.toSpliced(at, 0, sheet) };
}

function filledTexts({ returned }: CheckedWorkbook): string[] {
	return returned ? filledCells(returned.form).map(({ text }) => text) : [];
}

/** The list of originals holds every text; the rest is looked through only where one is missing there. */
async function cellsKeptIn(bytes: Uint8Array, texts: readonly string[]): Promise<number> {
	const kept = countKept(texts, await readWorkbook(bytes, MERGED_LIMITS, [ORIGINALS_SHEET]));
	return kept === texts.length ? kept : countKept(texts, await readWorkbook(bytes, MERGED_LIMITS));
}

/** Each cell of the workbook keeps at most one of the texts, so that a text lost from one of two places is noticed. */
function countKept(texts: readonly string[], workbook: WorkbookData): number {
	const available = new Map<string, number>();
	for (const sheet of workbook.sheets)
		for (const { value } of sheet.cells) available.set(value.text, (available.get(value.text) ?? 0) + 1);
	let kept = 0;
	for (const text of texts) {
		const left = available.get(text) ?? 0;
		if (left === 0) continue;
		available.set(text, left - 1);
		kept++;
	}
	return kept;
}
