import { rememberedWords } from "../model";

/** What stands before a blank to be filled in, on the lines above and below the form's table. */
export interface LineLabel {
	kind: "unit" | "date" | "other";
	/** Where the label begins in the text, and where what it asks for begins. */
	start: number;
	end: number;
}

const WORDS: Record<LineLabel["kind"], readonly string[]> = {
	unit: ["填报单位", "报送单位", "填表单位", "上报单位", "报告单位", "责任单位", "单位名称", "单位"],
	date: [
		"填报时间",
		"填报日期",
		"填表时间",
		"填表日期",
		"报送时间",
		"报送日期",
		"上报时间",
		"上报日期",
		"填写时间",
		"填写日期",
		"日期",
		"时间",
	],
	other: [
		"填表人",
		"填报人",
		"制表人",
		"经办人",
		"联系人",
		"联系电话",
		"联系方式",
		"办公电话",
		"电话",
		"手机",
		"审核人",
		"审批人",
		"审签人",
		"签批人",
		"签发人",
		"负责人",
		"单位负责人",
		"主要负责人",
		"分管负责人",
		"分管领导",
		"主管领导",
		"主要领导",
		"领导签字",
		"签字",
		"报告期",
		"校验码",
		"备注",
		"附注",
		"注",
		"说明",
		"填表说明",
		"填报说明",
	],
};

/** （盖章）（公章）（签字） behind or inside a label; blanks between its characters are bounded, so that the search is linear. */
const SEAL = "(?:[（(][\\s盖公签章字：:]{1,8}[）)])";
const GAP = "[ \\u3000\\u00a0]{0,6}";
const LABELS = (Object.keys(WORDS) as LineLabel["kind"][]).flatMap((kind) =>
	WORDS[kind].map((word) => ({ kind, word })),
);
const BY_WORD = new Map(LABELS.map(({ kind, word }) => [word, kind]));
const LABEL = new RegExp(
	`(?<=^|[\\s（(；;：:，,。])(?<word>${LABELS.map(({ word }) => word)
		.sort((a, b) => b.length - a.length)
		.map((word) => [...word].join(GAP))
		.join("|")})${GAP}(?:${SEAL}${GAP}[：:﹕]?|[：:﹕]${GAP}${SEAL}?|$)`,
	"g",
);

const LONGEST_LINE = 2000;

/** Every label of a cell's text: 单位：（盖章）县妇联    填报时间：2024年7月1日 has two. */
export const labelsIn = rememberedWords((text: string): readonly LineLabel[] => {
	if (text.length > LONGEST_LINE) return [];
	return [...text.matchAll(LABEL)].map((match) => ({
		kind: BY_WORD.get((match.groups?.word ?? "").replace(/[ \u3000\u00a0]/g, "")) ?? "other",
		start: match.index,
		end: match.index + match[0].length,
	}));
});

/** What was written after a label, "" where there is only what was printed: blanks, lines, 年 月 日. */
export function writtenText(text: string): string {
	return /[^\s_＿年月日\-—/／.。:：（）()盖公签章、]/.test(text) ? withoutLines(text) : "";
}

/** Without the blanks and drawn lines on both sides; by hand, since a pattern for the end would look at each blank again and again. */
function withoutLines(text: string): string {
	let start = 0;
	let end = text.length;
	while (start < end && /[\s_＿]/.test(text.charAt(start))) start++;
	while (end > start && /[\s_＿;；]/.test(text.charAt(end - 1))) end--;
	return text.slice(start, end);
}
