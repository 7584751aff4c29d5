import { COLORS, LIST_STYLES, planListSheet } from "../../layout";
import {
	type FileOutcome,
	grouped,
	type MergeOutcome,
	type ReportContext,
	type ReturnDue,
	RULES,
	type SheetPlan,
	type Timeliness,
	UNIT_SOURCES,
	type UnitOutcome,
} from "../../model";
import { maskPersonalData } from "../../text";
import { columnRange } from "./column-range";

export const RETURNS_SHEET = "报送情况";

const UNIT_STATUS: Record<UnitOutcome["status"], string> = {
	returned: "已报送",
	"not-returned": "未报送",
	"not-accepted": "已退回",
	collective: "集体名称",
};

export const TIMELINESS_TEXT: Record<Timeliness, string> = {
	"on-time": "按时",
	late: "迟报",
	overdue: "逾期未报",
	"not-due": "未到期",
	unknown: "不明",
};

const ITEM_STATUS: Record<UnitOutcome["items"][number]["status"], string> = {
	reported: "已报",
	empty: "空白",
	"row-missing": "缺行",
	"not-returned": "缺表",
};

const FILE_STATUS: Record<FileOutcome["status"], string> = { merged: "已汇总", superseded: "被替代", rejected: "退回" };
const EXCLUDED = "已搁置";

const BASIS: Record<ReturnDue["basis"], string> = {
	stated: "按通知",
	implied: "通知未写明，按报告期最后一天",
	set: "按指定",
};

const STATUS_COLUMN = 1;
const TIMELINESS_COLUMN = 2;
const FIRST_ITEM_COLUMN = 4;

type Outcome = Pick<MergeOutcome, "units" | "files" | "excluded" | "rates" | "due">;

/** 报送情况: units × items, in time or not, what became of each file, and how complete and timely the reporting is. */
export function planReturnsSheet(
	{ notice, asOf }: Pick<ReportContext, "notice" | "asOf">,
	outcome: Outcome,
): SheetPlan {
	const { units, files, excluded } = outcome;
	const blank = notice.items.map(() => "");
	const filesOf = grouped(files, ({ unit }) => unit);
	const excludedOf = grouped(excluded, ({ unit }) => unit);
	const rows = units.map((unit): (string | null)[] => [
		unit.unit,
		UNIT_STATUS[unit.status],
		unit.timeliness === null ? "" : TIMELINESS_TEXT[unit.timeliness],
		unit.receivedOn ?? "",
		...notice.items.map(({ no }) => {
			const item = unit.items.find((each) => each.no === no);
			return item ? ITEM_STATUS[item.status] : "";
		}),
		[
			...(filesOf.get(unit.unit) ?? []).map(fileText),
			...(excludedOf.get(unit.unit) ?? []).map(({ file }) => `${maskPersonalData(file)}（${EXCLUDED}）`),
		].join("\n"),
	]);
	const listed = new Set<string | null>(units.map(({ unit }) => unit));
	const isListed = ({ unit }: { unit: string | null }) => listed.has(unit);
	for (const file of files.filter((each) => !isListed(each)))
		rows.push([file.unit ?? "（单位不明）", FILE_STATUS[file.status], "", "", ...blank, fileText(file)]);
	for (const { file, unit } of excluded.filter((each) => !isListed(each)))
		rows.push([unit ?? "（单位不明）", EXCLUDED, "", "", ...blank, maskPersonalData(file)]);
	const sheet = planListSheet({
		name: RETURNS_SHEET,
		title: RETURNS_SHEET,
		notes: [
			ratesText(outcome),
			`${dueText(outcome.due)}；截至${asOf}。空格表示不承担该项实事；集体名称不计入应报，空白的报表不计入已报。`,
		],
		columns: [
			{ header: "单位", width: 22 },
			{ header: "报送", width: 10, style: LIST_STYLES.centered },
			{ header: "及时", width: 9, style: LIST_STYLES.centered },
			{ header: "报送日期", width: 11, style: LIST_STYLES.centered },
			...notice.items.map(({ no }) => ({ header: `实事${no}`, width: 7, style: LIST_STYLES.centered })),
			{ header: "文件", width: 36 },
		],
		rows,
	});
	const items = columnRange(sheet, FIRST_ITEM_COLUMN, FIRST_ITEM_COLUMN + notice.items.length - 1);
	const status = columnRange(sheet, STATUS_COLUMN);
	const timeliness = columnRange(sheet, TIMELINESS_COLUMN);
	sheet.conditionalFormats.push(
		{ kind: "equals", range: status, text: UNIT_STATUS.returned, fill: COLORS.done },
		{ kind: "equals", range: status, text: UNIT_STATUS["not-returned"], fill: COLORS.error },
		{ kind: "equals", range: status, text: UNIT_STATUS["not-accepted"], fill: COLORS.warning },
		{ kind: "equals", range: timeliness, text: TIMELINESS_TEXT["on-time"], fill: COLORS.done },
		{ kind: "equals", range: timeliness, text: TIMELINESS_TEXT.late, fill: COLORS.warning },
		{ kind: "equals", range: timeliness, text: TIMELINESS_TEXT.overdue, fill: COLORS.error },
		{ kind: "equals", range: items, text: ITEM_STATUS.reported, fill: COLORS.done },
		{ kind: "equals", range: items, text: ITEM_STATUS.empty, fill: COLORS.warning },
		{ kind: "equals", range: items, text: ITEM_STATUS["row-missing"], fill: COLORS.warning },
		{ kind: "equals", range: items, text: ITEM_STATUS["not-returned"], fill: COLORS.error },
	);
	return sheet;
}

function ratesText({ rates, files, excluded }: Outcome): string {
	const { expected, actual, onTime, late, reportingRate, onTimeRate } = rates;
	return [
		`应报 ${expected} 个单位，已报 ${actual} 个，报送率 ${percent(reportingRate)}`,
		`按时 ${onTime} 个，按时率 ${percent(onTimeRate)}，迟报 ${late} 个`,
		`收到文件 ${files.length + excluded.length} 个${excluded.length > 0 ? `，其中搁置 ${excluded.length} 个` : ""}。`,
	].join("；");
}

function dueText({ date, basis }: ReturnDue): string {
	return date === null ? "报送期限由通知另行列明，未能读出" : `报送期限 ${date}（${BASIS[basis]}）`;
}

/** 县妇联.xlsx（已汇总，单位据文件名）; that the 单位 cell tells it goes without saying. */
function fileText({ file, status, reason, foundBy }: FileOutcome): string {
	const why = reason ? `：${RULES[reason].title}` : "";
	const source =
		foundBy === "alias"
			? "别名"
			: foundBy === "choice"
				? "经办人认定"
				: foundBy && foundBy !== "cell"
					? UNIT_SOURCES[foundBy]
					: "";
	return `${maskPersonalData(file)}（${FILE_STATUS[status]}${why}${source ? `，单位据${source}` : ""}）`;
}

function percent(share: number | null): string {
	return share === null ? "—" : `${(share * 100).toFixed(1)}%`;
}
