import { fillIn, loadNoticeText, mergeReturns } from "../../src/app";
import { parsePeriod, planUnitReport, type ReportingPeriod, RULES } from "../../src/core";
import { readWorkbook, writeWorkbook } from "../../src/files";

const NOTICE = `关于2025年为全县妇女儿童办实事的通知
一、实施家庭教育行动。举办家庭教育讲座20场。（责任单位：县妇联）
二、实施困境儿童陪伴行动。走访困境儿童200人次。（责任单位：县民政局）
各责任单位于每季度末将进展情况报县妇儿工委办公室。

附件
2025年为全县妇女儿童办实事工作进展情况报表
单位：（盖章）                         填报时间：  年  月  日
序号	实事名称	责任单位	本季度具体措施及任务进度情况	完成时限
1	实施家庭教育行动	县妇联		
2	实施困境儿童陪伴行动	县民政局		`;

/** A quarter's work by the library: notice → plan → workbook → returned form → findings → merged workbook. */
export async function mergeAQuarter() {
	const notice = loadNoticeText(NOTICE);
	const period = parsePeriod("2025Q2") as ReportingPeriod;

	// What is sent out: a plan is plain data, `writeWorkbook` makes it a file.
	const blank: Uint8Array = await writeWorkbook(planUnitReport(notice, period, "县妇联"));

	// What comes back. Here it is filled in by program; else `bytes` are a file's, `blank` after a clerk had it.
	const progress = "二季度举办家庭教育讲座5场，截至6月底累计举办12场。";
	const answers = { unit: "县妇联", fillDate: "", rows: { "1": { progress, deadline: "2025年12月底" } } };
	const returned = { file: "县妇联.xlsx", bytes: await fillIn(notice, period, answers), modified: null };

	// Reads, checks and merges; what users got wrong comes back as findings.
	const { outcome, bytes, cellsKept } = await mergeReturns([returned], { notice, period });
	const merged = await readWorkbook(bytes);
	return {
		title: notice.title?.value,
		blank: blank.length > 0,
		targets: outcome.targets.map(
			({ target, achieved, status }) => `${target.quote} ${achieved}/${target.value}${target.measure} ${status}`,
		),
		findings: outcome.findings.map(({ unit, cell, rule }) => [unit, cell, RULES[rule].title].join(" ")),
		sheets: merged.sheets.map(({ name }) => name),
		kept: `${cellsKept}/${outcome.cellsRead}`,
	};
}
