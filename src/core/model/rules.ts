/**
 * The rule catalogue: every finding's name, severity and texts. Checks, sheets, docs and tests take them from here.
 * Names and severities are fixed by the command line's contract; `figure-ambiguous` is ours besides.
 */
export const RULES = {
	"file-unreadable": error(
		"文件无法读取",
		"打不开的文件一个字也汇总不了。",
		"请用 Excel 或 WPS 重新另存为 .xlsx 后再报。",
	),
	"form-unrecognised": error(
		"找不到报表",
		"要靠“实事名称”“进度”等表头认出报表，表头没有了就不知道哪一格是什么。",
		"请使用下发的报表填写，不要删改表头。",
	),
	"notice-mismatch": error(
		"不是本通知的报表",
		"别的年度或别的通知的实事与本次对不上，汇总进去就错了。",
		"请使用本通知下发的报表重新填报。",
	),
	"period-mismatch": error("报告期不符", "上一期的进度会被当成本期的进度。", "请填报本期报表后重新报送。"),
	"unit-missing": error("未填单位", "不知道是哪个单位报的，就无法归入汇总。", "请填写单位名称后重新报送。"),
	"unit-unknown": error(
		"单位不在责任单位之列",
		"汇总按通知中的责任单位归集，名称对不上就无处可归。",
		"请按通知中的写法填写单位名称；确是新增单位的，请告知汇总单位。",
	),
	"unit-doubtful": warning(
		"单位名称不一致",
		"可能借用了别的单位的表，内容会记到别的单位名下。",
		"请核实究竟是哪个单位的报表。",
	),
	"unit-not-returned": error("未报送", "该单位承担的实事没有进度可汇总。", "请催报。"),
	"duplicate-return": warning("重复报送", "同一单位只汇总一份，其余的不计入。", "请核对是否以最新一份为准。"),
	"fill-date-missing": warning(
		"未填填报时间",
		"重复报送时要靠填报时间分清先后。",
		"请补填填报时间，如“2024年6月28日”。",
	),
	"fill-date-invalid": warning("填报时间有误", "时间不在本期前后，可能是用旧表改的。", "请核对填报时间，写明年月日。"),
	"row-missing": error("缺少应报的实事", "少了这一行，该项实事的进度就缺一块。", "请补上这一行并填写进度。"),
	"row-unknown": error(
		"多出的行",
		"所填内容对不上通知中的实事，无处归入。",
		"请核对该行对应哪项实事，写明序号和实事名称。",
	),
	"row-duplicate": error(
		"同一实事重复填报",
		"同一项实事有两种说法，分不清以哪个为准。",
		"请把该项实事的内容合并到一行。",
	),
	"item-name-changed": warning("实事名称被改动", "名称改得再多一点就认不出是哪项实事。", "请恢复通知中的实事名称。"),
	"units-changed": warning("责任单位被改动", "责任单位以通知为准，报表中不能自行增减。", "请恢复通知中的责任单位。"),
	"item-not-responsible": warning(
		"填报了非本单位的实事",
		"可能填错了行，本单位的实事反而漏报。",
		"请核对是否填错行；确有贡献的，请与责任单位沟通后由其填报。",
	),
	"progress-missing": error(
		"进度未填",
		"看不出是没有进展还是漏填。",
		"请填写本期具体措施及任务进度情况；没有进展也请写明“尚未开展”及原因。",
	),
	"progress-vague": warning(
		"进度没有数字",
		"该项实事有数量目标，没有数字就算不出完成多少。",
		"请补充各项目标的完成数。",
	),
	"target-unreported": warning("目标没有反映", "该目标只有本单位负责，不报就没有完成数。", "请补充该目标的完成数。"),
	"target-behind": warning("进度滞后", "照这个进度，年底可能完不成。", "请核实数字，并说明原因和下步措施。"),
	"figure-ambiguous": warning(
		"完成数有两种读法",
		"选错一个，整个目标的进度就错了。",
		"请写明累计完成数，只留一个口径。",
	),
	"target-exceeded": warning(
		"超出目标较多",
		"多半是数字写错、单位写错，或统计口径不同。",
		"请核实数字；无误的请说明统计口径。",
	),
	"target-unit-mismatch": warning("计量单位与目标不一致", "口径不同的数字不能与目标相比。", "请按目标的计量单位填报。"),
	"rate-inconsistent": warning("完成率与完成数不一致", "两个数字至少有一个不对。", "请核对完成数和完成率。"),
	"cumulative-decreased": error(
		"累计数比上期减少",
		"累计数只会增加，两期中必有一期不对。",
		"请核对累计数；上期报错的请说明。",
	),
	"figures-conflict": warning(
		"单位之间数字不一致",
		"同一目标有两个完成数，汇总时不知道用哪个。",
		"请牵头单位核对后统一口径。",
	),
	"text-repeated": warning(
		"内容雷同",
		"照抄上期或照抄别人，看不出本期做了什么。",
		"请按本期、本单位实际情况重新填写。",
	),
	"deadline-missing": error("完成时限未填", "没有时限就无法判断能否按期完成。", "请填写完成时限，如“2024年12月底”。"),
	"deadline-unparsable": warning(
		"完成时限看不明白",
		"看不出是哪一天，就无法判断是否逾期。",
		"请写明年月，如“2024年12月底”；长期工作写“长期坚持”，已经完成的写“已完成”。",
	),
	"deadline-too-late": error(
		"完成时限晚于要求",
		"实事要在通知要求的时限内办成。",
		"请按通知要求的时限填写；确需延期的，请报批后说明。",
	),
	"deadline-too-early": warning("完成时限早于通知年度", "多半是年份写错，或用了往年的表。", "请核对年份。"),
	"deadline-passed": error("已过时限尚未完成", "时限已过，目标还没有达到。", "请说明原因和预计完成时间。"),
	"personal-data": warning(
		"含有个人信息",
		"报表要汇总、通报，个人信息会随之扩散。",
		"请删去身份证号、手机号等个人信息后重新报送。",
	),
	"formula-cell": warning("单元格是公式或错误值", "公式的结果换一台电脑可能就变了。", "请改为直接填写的文字。"),
} as const;

export type RuleId = keyof typeof RULES;
export type Severity = "error" | "warning" | "info";

/** Without its form there is nothing of a unit to merge: this is said in any case. */
const ALWAYS_SAID: ReadonlySet<string> = new Set<RuleId>([
	"file-unreadable",
	"form-unrecognised",
	"notice-mismatch",
	"period-mismatch",
	"unit-missing",
	"unit-unknown",
	"unit-not-returned",
]);

/** Whether a person may say that findings of a rule are not wanted (不再提示). */
export function canHide(rule: RuleId): boolean {
	return !ALWAYS_SAID.has(rule);
}

/** A row of the catalogue. */
export interface Rule {
	severity: Severity;
	/** Short Chinese name, as shown in lists. */
	title: string;
	/** Why it matters, one sentence. */
	why: string;
	/** What to do, as a default; a finding may say it more exactly. */
	remedy: string;
}

/** The unit must send it again. */
function error(title: string, why: string, remedy: string): Rule {
	return { severity: "error", title, why, remedy };
}

/** A person must look. */
function warning(title: string, why: string, remedy: string): Rule {
	return { severity: "warning", title, why, remedy };
}
