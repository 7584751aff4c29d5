import { type Notice, newerThanKnown, noticeSchema, upgrade } from "../model";

/** A notice as .json text, two spaces indented, to be read again by `loadSavedNotice`. */
export function saveNotice(notice: Notice): string {
	return `${JSON.stringify(notice, null, 2)}\n`;
}

/** What the fields of a saved notice are called in a message. */
const FIELD_NAMES: Record<string, string> = {
	schemaVersion: "格式版本",
	id: "通知标识",
	text: "通知原文",
	title: "标题",
	docNumber: "文号",
	issuer: "发文机关",
	year: "年度",
	issuedOn: "成文日期",
	cadence: "报送周期",
	returnRule: "报送要求",
	contact: "联系方式",
	phone: "联系电话",
	email: "邮箱",
	form: "报表",
	columns: "栏目",
	role: "类型",
	header: "表头",
	hasUnitLine: "有无单位栏",
	hasFillDate: "有无填报时间",
	rows: "行",
	items: "实事",
	warnings: "提示",
	no: "序号",
	name: "名称",
	annexName: "报表中的名称",
	units: "责任单位",
	annexUnits: "报表中的责任单位",
	targets: "目标",
	deadline: "完成时限",
	deadlineText: "完成时限",
	clauseDeadlines: "分项时限",
	quote: "原文",
	span: "位置",
	start: "起点",
	end: "终点",
	subject: "对象",
	value: "数值",
	max: "上限",
	measure: "计量单位",
	comparator: "比较方式",
	kind: "种类",
	date: "日期",
	basis: "依据",
	code: "代码",
	item: "实事序号",
	message: "说明",
};

/**
 * Reads a notice that was saved as .json, by this program or by hand.
 * @returns the notice, or in one Chinese sentence what is wrong with the text and where.
 */
export function loadSavedNotice(json: string): { notice: Notice } | { problem: string } {
	let data: unknown;
	try {
		data = JSON.parse(json.replace(/^\uFEFF/, ""));
	} catch {
		return { problem: "这个文件不是通知的 .json 存档：内容不是完整的 JSON。" };
	}
	if (typeof data !== "object" || data === null || Array.isArray(data))
		return { problem: "这个文件不是通知的 .json 存档：最外层应是一个对象。" };
	const version = "schemaVersion" in data ? data.schemaVersion : undefined;
	const newer = newerThanKnown("notice", version);
	if (newer !== null) return { problem: newer };
	if (version === undefined) return { problem: "这个文件不是通知的 .json 存档：缺少“格式版本”。" };
	const result = noticeSchema.safeParse(upgrade("notice", { ...data }, version));
	if (result.success) return { notice: result.data };
	const issue = result.error.issues[0];
	return { problem: `通知存档有误：“${pathInWords(issue?.path ?? [])}”${whatIsWrong(issue?.code)}。` };
}

function pathInWords(path: readonly PropertyKey[]): string {
	const words = path.map((key) =>
		typeof key === "number" ? `第${key + 1}个` : (FIELD_NAMES[String(key)] ?? String(key)),
	);
	return words.join("·") || "整份存档";
}

function whatIsWrong(code: string | undefined): string {
	if (code === "unrecognized_keys") return "里有不认识的字段";
	if (code === "invalid_type") return "缺失，或不是应有的类型";
	if (code === "too_small" || code === "too_big") return "超出了允许的范围";
	return "的内容不合要求";
}
