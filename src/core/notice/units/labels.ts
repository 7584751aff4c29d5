/** What a label of an item's text announces: units by role, the item's 完成时限, or something that is neither. */
export type LabelKind = "lead" | "responsible" | "support" | "deadline" | "other";

const LABELS: Record<LabelKind, string> = {
	lead: "牵头责任单位 责任牵头单位 牵头单位 牵头部门 主办单位 主要责任单位 第一责任单位 主责单位 主责部门 牵头和责任单位 牵头",
	responsible:
		"责任分工 职责分工 任务分工 工作分工 具体责任单位 项目责任单位 责任单位 责任部门 责任主体 承办单位 承办部门 实施单位 落实单位 主管单位 主管部门",
	support:
		"配合单位 配合部门 协办单位 协办部门 参与单位 参与部门 参加单位 协同单位 协作单位 协助单位 协同部门 配合 协办",
	deadline: "计划完成时间 完成时限要求 完成时限 完成时间 完成期限 完成日期 办结时限 时限要求 时间要求 完成节点",
	other: "责任领导 牵头领导 分管领导 县级领导 区级领导 包保领导 责任人 联系人 责任科室 联系电话 备注",
};

const KINDS = new Map<string, LabelKind>(
	(Object.entries(LABELS) as [LabelKind, string][]).flatMap(([kind, words]) =>
		words.split(" ").map((word): [string, LabelKind] => [word, kind]),
	),
);

const WORDS = [...KINDS.keys()]
	.sort((a, b) => b.length - a.length)
	// 责任分工：第一、三件由… below the items speaks of all of them.
	.map((word) => [...word].join(" ?") + (word.endsWith("分工") ? "(?! ?[:：] ?第)" : ""))
	.join("|");

/** 责任单位： · 【责任单位】 · 责任单位 at the head of a paragraph. Text must be width-folded. */
const LABEL = new RegExp(`(${WORDS})(?: ?[\\]】〕)]? ?[:：]| ?[\\]】〕])`, "g");
const LABEL_AT_START = new RegExp(`^[([【〔]? ?(?:${WORDS}) ?(?:[\\]】〕)]? ?[:：]|[\\]】〕]|[ \\t])`);
const BARE_LABEL = new RegExp(`(?:^|\\n)(${WORDS})[ \\t]`, "g");

/** 牵头： and 配合： are labels only where a bracket, a stop or a line begins. */
const SHORT = 2;

export interface Label {
	kind: LabelKind;
	/** The label's first character, an opening bracket before it included. */
	start: number;
	/** Where what it announces begins. */
	end: number;
	/** The bracket it stands in, "" where none, or where the bracket closes right after the label. */
	bracket: string;
}

/** Every label of a width-folded text, from left to right. */
export function findLabels(text: string): Label[] {
	const labels: Label[] = [];
	for (const pattern of [LABEL, BARE_LABEL]) {
		// Called for every line of a notice: matchAll would copy the pattern each time.
		pattern.lastIndex = 0;
		for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
			const word = match[1] ?? "";
			const at = match.index + match[0].indexOf(word);
			const kind = KINDS.get(word.replaceAll(" ", "")) ?? "other";
			const before = text.charAt(at - 1) === " " ? at - 2 : at - 1;
			if (word.length === SHORT && before >= 0 && !/[([【〔;,。\s]/.test(text.charAt(before))) continue;
			const opened = /[([【〔]/.test(text.charAt(before)) ? text.charAt(before) : "";
			const closedAtOnce = /[\]】〕)]/.test(match[0]);
			labels.push({
				kind,
				start: opened ? before : at,
				end: match.index + match[0].length,
				bracket: closedAtOnce ? "" : opened,
			});
		}
	}
	return labels.sort((a, b) => a.start - b.start).filter((label, i, all) => label.start >= (all[i - 1]?.end ?? 0));
}

/** 责任单位：…, 【完成时限】…, on a line of its own. Text must be width-folded. */
export function startsWithLabel(text: string): boolean {
	return LABEL_AT_START.test(text);
}

/** Whether the text announces 责任单位 (牵头, 配合 and the like included). */
export function announcesUnits(text: string): boolean {
	return /[位门体工]/.test(text) && findLabels(text).some((label) => isUnitLabel(label.kind));
}

export function isUnitLabel(kind: LabelKind): kind is "lead" | "responsible" | "support" {
	return kind === "lead" || kind === "responsible" || kind === "support";
}
