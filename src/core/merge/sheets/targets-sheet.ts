import { COLORS, LIST_STYLES, planListSheet } from "../../layout";
import type { Notice, SheetPlan, TargetProgress, TargetStatus } from "../../model";
import { columnRange } from "./column-range";
import { targetText } from "./target-text";

export const TARGETS_SHEET = "目标进度";
/** Headers by which a later period's check finds its way in this sheet again. */
export const TARGETS_HEADERS = { item: "实事", target: "目标序号", unit: "填报单位", achieved: "累计完成" } as const;

export const STATUS_TEXT: Record<TargetStatus, string> = {
	met: "已完成",
	"on-track": "按时序",
	behind: "滞后",
	overdue: "逾期",
	unreported: "未反映",
};

/** How sure the reading is: 推断 rests on an earlier clause, or on nothing else fitting. */
const CONFIDENCE_TEXT = { certain: "明确", likely: "推断", none: "" } as const;

const SHARE_COLUMN = 8;
const STATUS_COLUMN = 9;

/** 目标进度: each target as each returning unit reports it. */
export function planTargetsSheet(notice: Notice, targets: readonly TargetProgress[]): SheetPlan {
	const rows = [...targets]
		.sort((a, b) => a.item - b.item || a.index - b.index)
		.map(({ item, index, target, reportedBy, achieved, share, status, quote, arithmetic, evidence }) => [
			item,
			notice.items.find((each) => each.no === item)?.name.value ?? "",
			index + 1,
			target.quote,
			targetText(target),
			reportedBy,
			achieved,
			target.measure,
			share,
			STATUS_TEXT[status],
			quote ?? "",
			arithmetic ?? "",
			achieved === null ? "" : CONFIDENCE_TEXT[evidence?.confidence ?? "none"],
		]);
	const sheet = planListSheet({
		name: TARGETS_SHEET,
		title: TARGETS_SHEET,
		notes: ["累计完成数从各单位的文字中读出，依据列于右侧；空白表示文字中没有反映。"],
		columns: [
			{ header: TARGETS_HEADERS.item, width: 5, style: LIST_STYLES.centered },
			{ header: "实事名称", width: 18 },
			{ header: TARGETS_HEADERS.target, width: 6, style: LIST_STYLES.centered },
			{ header: "目标原文", width: 22 },
			{ header: "目标值", width: 11, style: LIST_STYLES.centered },
			{ header: TARGETS_HEADERS.unit, width: 16 },
			{ header: TARGETS_HEADERS.achieved, width: 9, style: LIST_STYLES.number },
			{ header: "计量单位", width: 8, style: LIST_STYLES.centered },
			{ header: "完成率", width: 10, style: LIST_STYLES.percent },
			{ header: "状态", width: 8, style: LIST_STYLES.centered },
			{ header: "依据（原文）", width: 28 },
			{ header: "算法", width: 22 },
			{ header: "把握", width: 8, style: LIST_STYLES.centered },
		],
		rows,
	});
	const status = columnRange(sheet, STATUS_COLUMN);
	sheet.conditionalFormats.push(
		{ kind: "data-bar", range: columnRange(sheet, SHARE_COLUMN), color: COLORS.bar },
		{ kind: "equals", range: status, text: STATUS_TEXT.met, fill: COLORS.done },
		{ kind: "equals", range: status, text: STATUS_TEXT.behind, fill: COLORS.warning },
		{ kind: "equals", range: status, text: STATUS_TEXT.overdue, fill: COLORS.error },
	);
	return sheet;
}
