import type { Amount } from "./amount";
import type { Phrase } from "./phrase";

/** Several nouns that one number is said of, each a target of its own with the same quote. */
export interface SharedNouns {
	subjects: string[];
	start: number;
	end: number;
}

const JOINT = /[、和及与]/;
const RATE = /(?:率|比例|占比|覆盖面|比重)$/;
/** 流动妇女、流动儿童各1000人次 */
const EACH = /各(?:有|为|自|新建|建成|建设|开展|举办|培训|新增|设立|完成|打造|创建|不少于|至少|约|服务)?$/;

/** The nouns of 分别选树2个A和B, A、B各N, A率、B率均N%; null where the number has one noun. */
export function sharedNouns(amount: Amount, phrase: Phrase): SharedNouns | null {
	const { prose, span } = amount;
	const { text } = prose;
	if (phrase.nounBehind) {
		const left = /分别[^，,。;、\d]{0,6}$/.exec(text.slice(Math.max(0, span.start - 10), span.start));
		const subjects = left && split(text.slice(span.end, phrase.end));
		return left && subjects
			? { subjects: withSharedHead(subjects), start: span.start - left[0].length, end: phrase.end }
			: null;
	}
	const subjects = split(phrase.subject, amount.dimension === "share");
	if (!subjects) return null;
	const between = text.slice(phrase.start + phrase.subject.length, span.start);
	const isEach = EACH.test(text.slice(phrase.start, span.start)) && amount.dimension !== "share";
	const areRates = amount.dimension === "share" && subjects.every((subject) => RATE.test(subject));
	return isEach || (areRates && !between.includes("分别"))
		? { subjects: withSharedHead(subjects), start: phrase.start, end: phrase.end }
		: null;
}

/**
 * The nouns between joints outside quotations and brackets; null where there is one.
 * @param rates each noun ends with 率 or the like: 一键式报警和视频监控系统达标率 is one
 */
export function split(nouns: string, rates = false): string[] | null {
	const parts: string[] = [];
	let depth = 0;
	let part = "";
	for (const char of nouns) {
		if ("“《(".includes(char)) depth++;
		if ("”》)".includes(char)) depth--;
		if (depth === 0 && JOINT.test(char) && (!rates || RATE.test(part))) {
			parts.push(part);
			part = "";
		} else part += char;
	}
	parts.push(part);
	return parts.length > 1 && parts.every((each) => each.length > 1) ? parts : null;
}

/** 儿童友好学校和医院 → 儿童友好医院; 市级、县级实践基地 → 市级实践基地: a short noun borrows what its neighbour spells out. */
function withSharedHead(subjects: string[]): string[] {
	const [first = ""] = subjects;
	const last = subjects.at(-1) ?? "";
	return subjects.map((each) => {
		if (each.length > 2) return each;
		if (first.length > 3) return first.slice(0, -2) + each;
		return last.length > 4 ? each + last.slice(2) : each;
	});
}
