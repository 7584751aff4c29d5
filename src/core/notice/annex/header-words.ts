import type { ColumnRole } from "../../model";
import { comparable } from "../../text";

/** First match wins: 任务进度情况 is progress before it is a name, 牵头领导 a person before 牵头单位 a unit. */
const ROLES: readonly [ColumnRole, RegExp][] = [
	["no", /^(?:序号|编号|项次|序|№|no\.?)$/i],
	["other", /领导|责任人|联系|电话|备注|问题|打算|年度|目标|计划$|说明$/],
	["deadline", /时限|期限|完成时间|时间要求|时间节点|完成日期/],
	["progress", /进展|进度|落实情况|完成情况|推进情况|开展情况|措施/],
	["units", /单位|部门/],
	["name", /名称|实事|项目|事项|任务|内容/],
];

/** What a column holds, by its header's words; null for words that are no header. */
export function columnRole(header: string): ColumnRole | null {
	const words = comparable(header);
	if (words.length === 0 || words.length > 24) return null;
	return ROLES.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** Whether header cells are those of a form of this kind: names, and units or progress besides. */
export function isFormHeader(headers: readonly string[]): boolean {
	const roles = headers.map(columnRole);
	return roles.includes("name") && (roles.includes("units") || roles.includes("progress")) && roles.length >= 3;
}

/** The official form's columns, for a notice that annexes none. */
export const OFFICIAL_COLUMNS: readonly { role: ColumnRole; header: string }[] = [
	{ role: "no", header: "序号" },
	{ role: "name", header: "实事名称" },
	{ role: "units", header: "责任单位" },
	{ role: "progress", header: "本季度具体措施及任务进度情况" },
	{ role: "deadline", header: "完成时限" },
];
