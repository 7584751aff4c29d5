import type { ColumnRole } from "../../model";
import { comparable } from "../../text";

/** First match wins: 任务进度情况 is progress before it is a name, 牵头领导 a person before 牵头单位 a unit. */
const ROLES: readonly [ColumnRole, RegExp][] = [
	["no", /^(?:(?:项目|实事|事项)?(?:序号|编号)|项次|序|№|no\.?)$/i],
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

/** What each column holds, by the header's words. Only one holds names: 项目名称 before 主要内容. */
export function columnRoles(headers: readonly string[]): ColumnRole[] {
	const roles = headers.map((header) => columnRole(header) ?? "other");
	const named = headers.findIndex((header, i) => roles[i] === "name" && header.includes("名称"));
	const name = named < 0 ? roles.indexOf("name") : named;
	return roles.map((role, i) => (role === "name" && i !== name ? "other" : role));
}

/** Whether a column holds what is promised, in prose: 主要内容, 目标任务, 年度计划, 建设标准. */
export function holdsProse(header: string): boolean {
	return /内容|目标|任务|标准|举措|措施|计划|要求|规模/.test(header) && !/领导|责任人|联系|备注|完成情况/.test(header);
}

/** A table with more columns is no form, whatever its headers say: work on it would grow with rows times columns. */
const MOST_COLUMNS = 100;

/** How well header cells are those of the table that is looked for; 0 where they are not, and the first of the best wins. */
export type HeaderRank = (headers: readonly string[]) => number;

/** A form to be filled in: names, and units or progress besides; one that asks for progress is the form. */
export const rankAsForm: HeaderRank = (headers) => {
	if (headers.length > MOST_COLUMNS) return 0;
	const roles = columnRoles(headers);
	if (!roles.includes("name") || roles.length < 3) return 0;
	return roles.includes("progress") ? 2 : roles.includes("units") ? 1 : 0;
};

/** A table that promises: names, what is to be done, and who answers for it. */
export const rankAsPlan: HeaderRank = (headers) => {
	if (headers.length > MOST_COLUMNS) return 0;
	const roles = columnRoles(headers);
	return roles.includes("name") &&
		roles.includes("units") &&
		headers.some((header, i) => roles[i] !== "name" && holdsProse(header))
		? 1
		: 0;
};

/** The first of the best; undefined where all rank 0. */
export function bestRanked<T>(candidates: readonly T[], rankOf: (candidate: T) => number): T | undefined {
	return candidates.reduce<T | undefined>(
		(best, each) => (rankOf(each) > (best === undefined ? 0 : rankOf(best)) ? each : best),
		undefined,
	);
}

/** The official form's columns, for a notice that annexes none. */
export const OFFICIAL_COLUMNS: readonly { role: ColumnRole; header: string }[] = [
	{ role: "no", header: "序号" },
	{ role: "name", header: "实事名称" },
	{ role: "units", header: "责任单位" },
	{ role: "progress", header: "本季度具体措施及任务进度情况" },
	{ role: "deadline", header: "完成时限" },
];
