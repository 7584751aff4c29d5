import { rememberedWords } from "../../model";

/** Measures that say the same: 名 人 位; 个 处 家 所 间 座; 场次 and 场; 场次 and 次 (场 and 次 differ). */
const SAME: readonly (readonly string[])[] = [
	["人", "名", "位"],
	["人次", "人(次)", "人/次"],
	["人(次)", "人/次", "人", "名", "位"],
	["个", "处", "家", "所", "间", "座"],
	["场次", "场", "场(次)"],
	["场次", "次", "场(次)"],
	["户", "个家庭", "户家庭"],
	["期", "期次", "班次", "个班", "班"],
	["轮", "轮次"],
	["个村", "村", "个"],
	["村(社区)", "个村(社区)", "个"],
	["场景", "个"],
	["套", "台套", "台(套)", "套(件)"],
	["台", "台套", "台(套)"],
	["条", "条线路"],
	["%", "%"],
	["平方米", "平米", "㎡", "m²", "m2"],
	["公里", "千米", "km"],
];

/** Measures that may stand for one another by mistake: the figure fits, its measure does not. */
const KIN: readonly (readonly string[])[] = [
	"人 名 位 人次 人(次) 人/次 户 户次 个家庭 户家庭 对 例 例次 份 人份 剂 剂次 针 针次 件".split(" "),
	"场 场次 场(次) 次 期 期次 班 个班 班次 轮 轮次 批 批次 节 堂 课 讲 届 趟".split(" "),
	"个 处 家 所 间 座 套 片 条 项 件 台 块 幢 栋 户 村 社区 校 园 站 盏 组 支 册 本 份 张 面 辆 场景 点位 个村 村(社区) 个村(社区)".split(
		" ",
	),
];

export type MeasureFit = "same" | "kin" | "other";

/** A measure with all that say the same. */
export const sameMeasures = rememberedWords((measure: string): string[] => {
	const own = plain(measure);
	return [own, ...SAME.filter((group) => group.includes(own)).flat()];
});

/** How a figure's measure goes with a target's. */
export const measureFit = rememberedWords((measure: string, wanted: string): MeasureFit => {
	const a = plain(measure);
	const b = plain(wanted);
	if (a === b) return "same";
	if (SAME.some((group) => group.includes(a) && group.includes(b))) return "same";
	if (alternatives(b).includes(a) || alternatives(a).includes(b)) return "same";
	return KIN.some((group) => group.includes(a) && group.includes(b)) ? "kin" : "other";
});

/** 次（场）, 处（套）: either word does. 人(次) is one word in two spellings. */
function alternatives(measure: string): string[] {
	const match = /^([^()]{1,2})\(([^()次]{1,2})\)$/.exec(measure);
	return match ? [match[1] ?? "", match[2] ?? ""] : [];
}

/** 人（次） as 人(次), without blanks. */
function plain(measure: string): string {
	return measure.replace(/（/g, "(").replace(/）/g, ")").replace(/％/g, "%").replace(/\s+/g, "");
}
