import { layOutUnit, type ReturnedFile } from "../../../src/app";
import type { RuleId } from "../../../src/core";
import honest from "../../fixtures/returns/honest.json";
import { ForeignForm, type FormColumn } from "../foreign-form";
import { sampleNotice, samplePeriod } from "../sample-plan";

/** What the guide says of a rule besides the catalogue: when it speaks, and a form on the sample notice that makes it. */
export interface FindingExample {
	when: string;
	/** What someone did, to be read before the finding's own message. */
	example: string;
	files: () => Promise<ReturnedFile[]>;
	/** Are they merged with the honest forms of the period before as the previous report? */
	afterLastPeriod?: true;
}

type Unit = keyof typeof honest;
const notice = sampleNotice();
const UNION: Unit = "县总工会";
const ROOMS = "累计建成“妈妈小屋”5处";

/** A unit's honest form, changed. */
async function returned(
	unit: Unit,
	change: (form: ForeignForm) => unknown,
	file = `${unit}.xlsx`,
): Promise<ReturnedFile> {
	const form = new ForeignForm(await layOutUnit(notice, samplePeriod(), unit)).fill(honest[unit]);
	change(form);
	return { file, bytes: form.bytes(), modified: null };
}

export const honestReturn = (unit: Unit): Promise<ReturnedFile> => returned(unit, () => {});

type Said = Pick<FindingExample, "when" | "example">;

function form(said: Said, change: (form: ForeignForm) => unknown, unit: Unit = UNION): FindingExample {
	return { ...said, files: async () => [await returned(unit, change)] };
}

/** 县总工会's 妈妈小屋, of which the notice wants 8处; `example` is what it wrote. */
function wrote(column: FormColumn, when: string, text: string): FindingExample {
	const label = column === "progress" ? "进度" : "完成时限";
	const quoted = text.replaceAll("“", "‘").replaceAll("”", "’").replace(/。$/, "");
	return form({ when, example: text === "" ? `${label}空着。` : `${label}写“${quoted}”。` }, (each) =>
		each.set(8, column, text === "" ? null : text),
	);
}
const progress = (when: string, text: string) => wrote("progress", when, text);
const deadline = (when: string, text: string) => wrote("deadline", when, text);

const broken = async (): Promise<ReturnedFile[]> => [
	{ file: "县总工会.xlsx", bytes: new TextEncoder().encode("PK\u0003\u0004损坏"), modified: null },
];

export const FINDING_EXAMPLES: Record<RuleId, FindingExample> = {
	"file-unreadable": {
		when: "文件损坏、设了打开密码、不是表格或 Word 报表，或大得超出限度；或者本机没有权限、文件正被占用、快捷方式失效而打不开（这由经办人处理，不退给单位）。",
		example: "文件在传输中损坏。",
		files: broken,
	},
	"form-unrecognised": form(
		{ when: "哪张工作表里都没有“实事名称”“进度”这样的表头。", example: "表头一行被删掉了。" },
		(each) => each.dropMetadata().removeRow(each.headerRow),
	),
	"notice-mismatch": form({ when: "报表属于别的年度，或别的通知。", example: "用2024年的表填的。" }, (each) => {
		each.dropMetadata();
		each.rows = each.rows.map((row) =>
			row.map((value) => (typeof value === "string" ? value.replaceAll("2025", "2024") : value)),
		);
	}),
	"period-mismatch": form({ when: "报表写的报告期不是这一期。", example: "把第一季度的表又报了一次。" }, (each) => {
		each.dropMetadata();
		each.rows = each.rows.map((row) =>
			row.map((value) => (typeof value === "string" ? value.replace("第二季度", "第一季度") : value)),
		);
	}),
	"unit-missing": {
		when: "“单位”栏空着，文件名和报表里也都看不出是谁。",
		example: "“单位”栏空着，文件名是“报表.xlsx”。",
		files: async () => [await returned(UNION, (each) => each.dropMetadata().unit(null), "报表.xlsx")],
	},
	"unit-unknown": form(
		{ when: "所填单位不是通知里的责任单位，也不是“各镇、街道”这类集体中的一员。", example: "“单位”栏写“县商务局”。" },
		(each) => each.dropMetadata().unit("县商务局"),
	),
	"unit-doubtful": {
		when: "表里写的单位、文件名、下发时记在表里的单位，指的不是同一个。",
		example: "“单位”栏写“县总工会”，文件名是“县残联.xlsx”。",
		files: async () => [await returned(UNION, () => {}, "县残联.xlsx")],
	},
	"unit-not-returned": {
		when: "汇总时，责任单位一份文件也没有报来。",
		example: "县残联没有报。",
		files: async () => [await honestReturn(UNION)],
	},
	"duplicate-return": {
		when: "汇总时，同一单位报来不止一份；较早的一份不计入，原文另列。",
		example: "县总工会6月25日报了一份，6月30日又报了一份。",
		files: async () => [
			await returned(UNION, (each) => each.fillDate("2025年6月25日"), "县总工会旧.xlsx"),
			await honestReturn(UNION),
		],
	},
	"fill-date-missing": form({ when: "表上有“填报时间”，但空着。", example: "填报时间空着。" }, (each) =>
		each.fillDate(null),
	),
	"fill-date-invalid": form(
		{ when: "填报时间不是日期，或在本期开始之前，或在本期结束31天以后。", example: "填报时间写“2025年3月31日”。" },
		(each) => each.fillDate("2025年3月31日"),
	),
	"row-missing": form({ when: "该单位承担的实事，表里没有这一行。", example: "删去了实事3一行。" }, (each) =>
		each.removeRow(each.row(3)),
	),
	"row-unknown": form(
		{ when: "填了内容的一行，对不上通知里的任何一项实事。", example: "自己加了一行“实施背街小巷亮化工程”。" },
		(each) => each.rows.push([11, "实施背街小巷亮化工程", UNION, "安装路灯50盏。", "2025年12月底"]),
	),
	"row-duplicate": form({ when: "同一项实事有两行都填了。", example: "实事8写了两行。" }, (each) =>
		each.insertRow(each.row(8) + 1, [8, "实施女职工关爱项目", UNION, "新建2处，累计5处。", "2025年12月底"]),
	),
	"item-name-changed": form(
		{ when: "实事名称改动过，但还认得出来；只是多了空格、换行的不算。", example: "实事名称改成“实施女职工关爱行动”。" },
		(each) => each.set(8, "name", "实施女职工关爱行动"),
	),
	"units-changed": form({ when: "责任单位一栏与下发的不一样。", example: "责任单位改成“县总工会、县妇联”。" }, (each) =>
		each.set(8, "units", "县总工会、县妇联"),
	),
	"item-not-responsible": form({ when: "填了通知没有分给本单位的实事。", example: "县总工会加填了实事2。" }, (each) =>
		each.insertRow(each.row(3), [2, "实施学位扩容工程", "县教育和体育局", "支持学校建设40人次。", "2025年12月底"]),
	),
	"progress-missing": progress("该填的进度空着，或只写“无”“/”“—”。", "无"),
	"progress-vague": progress(
		"这项实事有数量目标，进度里却没有一个完成数。日期、年龄、电话、文号不算数字；“尚未开展”是明确的回答，不在此列；配合单位不要求有数。",
		"积极推进女职工关爱阵地建设，成效明显。",
	),
	"target-unreported": progress(
		"进度里有数字，但没有这个目标的，而且这项实事只有本单位负责。几个单位共同负责的，汇总后都没有写才提示。",
		"投入资金15万元用于园区女职工服务阵地选址装修。",
	),
	"target-behind": progress(
		"完成的比例不到已过时间比例的七成。尺度可以放宽到五成或收紧到九成（命令行的“宽松”“从严”）。",
		"已建成“妈妈小屋”2处。",
	),
	"figure-ambiguous": progress(
		"同一个目标有两个数字都说得通，程序不替人选。",
		"累计建成“妈妈小屋”5处；累计建成“妈妈小屋”6处。",
	),
	"target-exceeded": progress("完成数超过目标的1.5倍，并且多出3个以上。", "已建成“妈妈小屋”13处。"),
	"target-unit-mismatch": form(
		{
			when: "数字的计量单位与目标不同，如目标是人次，写的是人。“个、处、家、所”算一样，“名、人、位”算一样，“场、场次”算一样。",
			example: "目标是技能培训1200人次，进度写“累计开展家政、电商等技能培训630人”。",
		},
		(each) =>
			each.set(
				6,
				"progress",
				"上半年共举办女性专场招聘会2场；累计开展家政、电商等技能培训630人；培育巾帼创业带头人14名。",
			),
		"县人力资源社会保障局",
	),
	"rate-inconsistent": progress("写的完成率与按完成数算出来的相差1个百分点以上。", `${ROOMS}，完成年度任务的75%。`),
	"cumulative-decreased": {
		...form(
			{
				when: "汇总时选了上期汇总表，本期的累计数比上期的还少。",
				example: "上期累计5处，本期写“累计建成‘妈妈小屋’4处”。",
			},
			(each) => each.set(8, "progress", "累计建成“妈妈小屋”4处，本季度完成选址。"),
		),
		afterLastPeriod: true,
	},
	"figures-conflict": {
		when: "汇总时，两个单位对同一目标报的累计数相差1%以上。各镇、街道各报各的，相加，不算不一致。",
		example: "家庭教育讲座，县妇联报累计46场，县教育和体育局报累计31场。",
		files: async () => [
			await honestReturn("县妇联"),
			await returned("县教育和体育局", (each) => each.set(7, "progress", "累计开展家庭教育讲座31场。")),
		],
	},
	"text-repeated": {
		when: "20个字以上的进度，与本单位上期的、或与别的单位的相同（95%以上相同也算）。",
		example: "两个单位的进度一字不差。",
		files: async () => {
			const text = "围绕困境儿童需求常态化开展结对关爱，组织志愿者入户陪伴、课业辅导126人次。";
			return [
				await returned("团县委", (each) => each.set(9, "progress", text)),
				await returned("县民政局", (each) => each.set(9, "progress", text)),
			];
		},
	},
	"deadline-missing": deadline("完成时限空着。进度也没填的，只提示进度。", ""),
	"deadline-unparsable": deadline("完成时限看不出是哪一天，也不是“长期坚持”“已完成”一类。", "视情况而定"),
	"deadline-too-late": deadline("完成时限晚于通知对这一项的要求；通知没有写的，晚于当年年底。", "2026年1月"),
	"deadline-too-early": form({ when: "完成时限在通知年度以前。", example: "完成时限写“2024年12月”。" }, (each) =>
		each.set(8, "progress", "已建成“妈妈小屋”8处。").set(8, "deadline", "2024年12月"),
	),
	"deadline-passed": deadline("到统计截止日，本单位自己写的或通知要求的时限已过，目标还没有达到。", "2025年5月底"),
	"personal-data": progress("填写的内容里有身份证号或手机号；单位的固定电话不算。", `${ROOMS}，联系人13812345678。`),
	"formula-cell": form(
		{ when: "该填文字的格子里是公式，或是 #N/A 一类的错误值。以“=”开头的文字不算。", example: "进度格里是一个公式。" },
		(each) => each.set(8, "progress", { t: "s", v: `${ROOMS}。`, f: `"${ROOMS}"&"。"` }),
	),
};
