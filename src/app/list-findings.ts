import { FINDINGS_SHEET, type Finding, findingsNote, planFindingsSheet, type WorkbookPlan } from "../core";
import { writeWorkbook } from "../files";

/** The list takes the place of the one before. */
const NEXT_TIME = "下次“核对本表”会换成新的结果；要留下这一份，请改工作表名或在表上写明处理情况，改动过的不会被换掉。";

/**
 * Findings as a sheet to be put into the open workbook.
 * @param problem why nothing could be checked: then it stands in place of the list.
 */
export async function listFindings(
	findings: readonly Finding[],
	problem?: string,
): Promise<{ plan: WorkbookPlan; bytes: Uint8Array }> {
	const plan: WorkbookPlan = {
		title: FINDINGS_SHEET,
		// Nothing that would overwrite what the open workbook says of itself.
		properties: {},
		sheets: [planFindingsSheet(findings, [problem ?? findingsNote(findings), NEXT_TIME])],
	};
	return { plan, bytes: await writeWorkbook(plan) };
}
