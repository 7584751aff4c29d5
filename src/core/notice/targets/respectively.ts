import type { Comparator } from "../../model";
import type { Found } from "./found";
import { comparatorOf } from "./measure-of";
import { split } from "./shared-noun";

/** One number of a row that 分别 hands out: which noun is its own, and the whole phrase, which all of them share. */
export interface Share {
	subject: string;
	start: number;
	end: number;
	/** The comparator of all numbers of the row. */
	comparator: Comparator;
	per: boolean;
}

const JOINT = /^[、和及与]$/;
const LONGEST_ROW = 6;
/** Said once at the end, meant of every number: 3‰、4‰和5‰以下. */
const CLOSES_ROW = /(?:以上|以下|以内|左右)$/;

/** 患病率和迟缓率分别控制在10%和5%以下: the n-th number is the n-th noun's. Null where the number stands in no such row. */
export function respectively(found: readonly Found[], index: number): Share | null {
	let first = index;
	while (first > 0 && index - first < LONGEST_ROW && follows(found[first - 1], found[first])) first--;
	const head = found[first];
	if (!head || head.phrase.nounBehind) return null;
	const { text } = head.amount.prose;
	const between = text.slice(head.phrase.start, head.amount.span.start);
	if (!between.includes("分别")) return null;
	const nouns = split(head.phrase.subject, false);
	let last = first;
	while (last - first < LONGEST_ROW && follows(found[last], found[last + 1])) last++;
	const subject = nouns?.[index - first];
	const tail = found[last];
	if (!nouns || !tail || subject === undefined || nouns.length !== last - first + 1) return null;
	const tailNoun = nouns.at(-1) ?? "";
	const closes = CLOSES_ROW.test(text.slice(tail.amount.numberSpan.end, tail.amount.span.end));
	return {
		subject: subject.endsWith("率") || !tailNoun.endsWith("率") ? subject : subject + tailNoun.slice(-3),
		start: head.phrase.start,
		end: tail.phrase.end,
		comparator: closes ? tail.amount.comparator : comparatorOf(head.amount, between),
		per: head.phrase.per !== "",
	};
}

/** The second number comes straight after the first, with no noun of its own. */
function follows(before: Found | undefined, after: Found | undefined): boolean {
	if (!before || !after || after.phrase.subject !== "") return false;
	return JOINT.test(after.amount.prose.text.slice(before.phrase.end, after.phrase.start));
}
