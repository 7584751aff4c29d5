import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadNoticeText } from "../../src/app";
import {
	type Notice,
	parsePeriod,
	planUnitReport,
	type ReportingPeriod,
	unitsOf,
	type WorkbookPlan,
} from "../../src/core";
import { writeWorkbook } from "../../src/files";

export function sampleNotice(): Notice {
	return loadNoticeText(readFileSync(join(process.cwd(), "assets/sample/notice.txt"), "utf8"));
}

export function samplePeriod(): ReportingPeriod {
	const period = parsePeriod(`${sampleNotice().year.value}Q2`);
	if (!period) throw new Error("no period");
	return period;
}

/** The workbook of the sample notice's first unit, as plan and as bytes. */
export async function sampleWorkbook(): Promise<{ plan: WorkbookPlan; bytes: Uint8Array }> {
	const notice = sampleNotice();
	const plan = planUnitReport(notice, samplePeriod(), unitsOf(notice)[0] ?? "");
	return { plan, bytes: await writeWorkbook(plan) };
}
