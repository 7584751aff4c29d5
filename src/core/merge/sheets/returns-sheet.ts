import { COLORS, LIST_STYLES, planListSheet } from "../../layout";
import { type FileOutcome, type Notice, RULES, type SheetPlan, type UnitOutcome } from "../../model";
import { columnRange } from "./column-range";

export const RETURNS_SHEET = "报送情况";

const UNIT_STATUS: Record<UnitOutcome["status"], string> = {
	returned: "已报送",
	"not-returned": "未报送",
	"not-accepted": "已退回",
	collective: "集体名称",
};

const ITEM_STATUS: Record<UnitOutcome["items"][number]["status"], string> = {
	reported: "已报",
	empty: "空白",
	"row-missing": "缺行",
	"not-returned": "缺表",
};

const FILE_STATUS: Record<FileOutcome["status"], string> = { merged: "已汇总", superseded: "被替代", rejected: "退回" };

const STATUS_COLUMN = 1;
const FIRST_ITEM_COLUMN = 2;

/** 报送情况: units × items, and what became of each file. */
export function planReturnsSheet(
	notice: Notice,
	units: readonly UnitOutcome[],
	files: readonly FileOutcome[],
): SheetPlan {
	const expected = units.filter(({ status }) => status !== "collective");
	const returned = expected.filter(({ status }) => status === "returned");
	const rows = units.map(({ unit, status, items }): (string | null)[] => [
		unit,
		UNIT_STATUS[status],
		...notice.items.map(({ no }) => {
			const item = items.find((each) => each.no === no);
			return item ? ITEM_STATUS[item.status] : "";
		}),
		files
			.filter((file) => file.unit === unit)
			.map(fileText)
			.join("\n"),
	]);
	const unknown = files.filter(({ unit }) => unit === null || !units.some((each) => each.unit === unit));
	for (const file of unknown)
		rows.push([file.unit ?? "（单位不明）", FILE_STATUS[file.status], ...notice.items.map(() => ""), fileText(file)]);
	const sheet = planListSheet({
		name: RETURNS_SHEET,
		title: RETURNS_SHEET,
		notes: [
			`应报 ${expected.length} 个单位，已报 ${returned.length} 个，报送率 ${percent(returned.length, expected.length)}；收到文件 ${files.length} 个。空格表示不承担该项实事。`,
		],
		columns: [
			{ header: "单位", width: 22 },
			{ header: "报送", width: 10, style: LIST_STYLES.centered },
			...notice.items.map(({ no }) => ({ header: `实事${no}`, width: 7, style: LIST_STYLES.centered })),
			{ header: "文件", width: 36 },
		],
		rows,
	});
	const items = columnRange(sheet, FIRST_ITEM_COLUMN, FIRST_ITEM_COLUMN + notice.items.length - 1);
	const status = columnRange(sheet, STATUS_COLUMN);
	sheet.conditionalFormats.push(
		{ kind: "equals", range: status, text: UNIT_STATUS.returned, fill: COLORS.done },
		{ kind: "equals", range: status, text: UNIT_STATUS["not-returned"], fill: COLORS.error },
		{ kind: "equals", range: status, text: UNIT_STATUS["not-accepted"], fill: COLORS.warning },
		{ kind: "equals", range: items, text: ITEM_STATUS.reported, fill: COLORS.done },
		{ kind: "equals", range: items, text: ITEM_STATUS.empty, fill: COLORS.warning },
		{ kind: "equals", range: items, text: ITEM_STATUS["row-missing"], fill: COLORS.warning },
		{ kind: "equals", range: items, text: ITEM_STATUS["not-returned"], fill: COLORS.error },
	);
	return sheet;
}

function fileText({ file, status, reason }: FileOutcome): string {
	return `${file}（${FILE_STATUS[status]}${reason ? `：${RULES[reason].title}` : ""}）`;
}

function percent(part: number, whole: number): string {
	return whole === 0 ? "—" : `${((part / whole) * 100).toFixed(1)}%`;
}
