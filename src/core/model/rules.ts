/**
 * The rule catalogue: every finding's name, severity and texts. Checks, sheets, docs and tests take them from here.
 * Names and severities are fixed by the command line's contract.
 */
export const RULES = {
	"file-unreadable": rule("error", "文件无法读取", "请单位重新导出为 .xlsx 后再报。"),
	"form-unrecognised": rule("error", "找不到报表", "请使用下发的报表填写，不要删除表头。"),
	"notice-mismatch": rule("error", "不是本通知的报表", "请使用本通知下发的报表重新填报。"),
	"period-mismatch": rule("error", "报告期不符", "请填报本期报表后重新报送。"),
	"unit-missing": rule("error", "未填单位", "请填写单位名称后重新报送。"),
	"unit-unknown": rule("error", "单位不在责任单位之列", "请核对单位名称。"),
	"unit-doubtful": rule("warning", "单位名称不一致", "请核实究竟是哪个单位的报表。"),
	"unit-not-returned": rule("error", "未报送", "请催报。"),
	"duplicate-return": rule("warning", "重复报送", "请核对是否以最新一份为准。"),
	"fill-date-missing": rule("warning", "未填填报时间", "请补填填报时间。"),
	"fill-date-invalid": rule("warning", "填报时间有误", "请核对填报时间。"),
	"row-missing": rule("error", "缺少应报的实事", "请补报该项实事。"),
	"row-unknown": rule("error", "多出的行", "请核对该行对应哪项实事。"),
	"row-duplicate": rule("error", "同一实事重复填报", "请合并为一行。"),
	"item-name-changed": rule("warning", "实事名称被改动", "请恢复通知中的实事名称。"),
	"units-changed": rule("warning", "责任单位被改动", "请恢复通知中的责任单位。"),
	"item-not-responsible": rule("warning", "填报了非本单位的实事", "请核对是否填错行。"),
	"progress-missing": rule("error", "进度未填", "请填写本期具体措施及任务进度情况；没有进展也请写明“尚未开展”及原因。"),
	"progress-vague": rule("warning", "进度没有数字", "请补充各项目标的完成数。"),
	"target-unreported": rule("warning", "目标没有反映", "请补充该目标的完成数。"),
	"target-behind": rule("warning", "进度滞后", "请核实数字，并说明原因和下步措施。"),
	"target-exceeded": rule("warning", "超出目标较多", "请核实数字是否有误。"),
	"target-unit-mismatch": rule("warning", "计量单位与目标不一致", "请按目标的计量单位填报。"),
	"rate-inconsistent": rule("warning", "完成率与完成数不一致", "请核对完成数和完成率。"),
	"cumulative-decreased": rule("error", "累计数比上期减少", "请核对累计数。"),
	"figures-conflict": rule("warning", "单位之间数字不一致", "请牵头单位核对后统一口径。"),
	"text-repeated": rule("warning", "内容雷同", "请按本期、本单位实际情况重新填写。"),
	"deadline-missing": rule("error", "完成时限未填", "请填写完成时限，如“2024年12月底”。"),
	"deadline-unparsable": rule("warning", "完成时限看不明白", "请写明年月，如“2024年12月底”。"),
	"deadline-too-late": rule("error", "完成时限晚于要求", "请按通知要求的时限填写，确需延期请说明。"),
	"deadline-too-early": rule("warning", "完成时限早于通知年度", "请核对年份。"),
	"deadline-passed": rule("error", "已过时限尚未完成", "请说明原因和预计完成时间。"),
	"personal-data": rule("warning", "含有个人信息", "请删去身份证号、手机号等个人信息后重新报送。"),
	"formula-cell": rule("warning", "单元格是公式或错误值", "请改为直接填写的文字。"),
} as const;

export type RuleId = keyof typeof RULES;
export type Severity = "error" | "warning" | "info";

export interface Rule {
	severity: Severity;
	/** Short Chinese name, as shown in lists. */
	title: string;
	/** What to do, as a default; a finding may say it more exactly. */
	remedy: string;
}

function rule(severity: Severity, title: string, remedy: string): Rule {
	return { severity, title, remedy };
}
