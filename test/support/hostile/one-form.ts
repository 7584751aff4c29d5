import { mergeReturns, type ReturnedFile } from "../../../src/app";
import { type Notice, parsePeriod, type ReportingPeriod } from "../../../src/core";
import { makeNotice, type TargetSpec } from "../notices";
import { sheetXml, workbookParts, zipParts } from "../xlsx-builder";

const PERIOD = parsePeriod("2024Q2") as ReportingPeriod;
export const NAME = "实施家家幸福安康行动";
export const UNIT = "县妇联";
export const HEADERS = ["序号", "实事名称", "责任单位", "进展情况", "完成时限"];
export const TARGETS: TargetSpec[] = [
	["寻找“最美家庭”60户", 60, "户"],
	["“两癌”筛查20000人次", 20000, "人次"],
	["筛查率达到85%以上", 85, "%", "rate", ">="],
	["新建幼儿园3所", 3, "所"],
	["举办讲座24场", 24, "场"],
];

/** A notice of one item. */
export function noticeWith(targets: TargetSpec[], units = [UNIT]): Notice {
	return makeNotice({ items: [{ name: NAME, units, targets, clause: ["年内", "2024-12-31"] }] });
}

/** Cells of a form with one filled row, in which one or another is odd. */
export interface Cells {
	unit?: string;
	name?: string;
	progress?: string;
	deadline?: string;
	fillDate?: string;
	responsible?: string;
}

export function formWith(cells: Cells, more: string[][] = []): Uint8Array {
	return sheetOf([
		["单位：", cells.unit ?? UNIT, "填报时间：", cells.fillDate ?? "2024年7月1日"],
		HEADERS,
		itemRow(cells),
		...more,
	]);
}

export function itemRow({ name, responsible, progress, deadline }: Cells): string[] {
	return ["1", name ?? NAME, responsible ?? UNIT, progress ?? "寻找“最美家庭”30户。", deadline ?? "年底"];
}

/** An .xlsx of texts, with merged ranges. */
export function sheetOf(rows: string[][], merges: readonly string[] = []): Uint8Array {
	const xml = rows.map((row) => `<row>${row.map((text) => `<c t="str"><v>${text}</v></c>`).join("")}</row>`);
	const ranges = merges.map((range) => `<mergeCell ref="${range}"/>`).join("");
	return zipParts(workbookParts(sheetXml(xml.join(""), ranges && `<mergeCells>${ranges}</mergeCells>`)));
}

export function sent(file: string, bytes: Uint8Array): ReturnedFile {
	return { file, bytes, modified: "2024-07-02T00:00:00Z" };
}

/** The work of merging such files. */
export function merging(files: ReturnedFile[], notice: Notice = noticeWith(TARGETS)): () => Promise<unknown> {
	return () => mergeReturns(files, { notice, period: PERIOD });
}
