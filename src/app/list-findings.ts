import { FINDINGS_SHEET, type Finding, planFindingsSheet, type WorkbookPlan } from "../core";
import { writeWorkbook } from "../files";

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
		sheets: [planFindingsSheet(findings, problem)],
	};
	return { plan, bytes: await writeWorkbook(plan) };
}
