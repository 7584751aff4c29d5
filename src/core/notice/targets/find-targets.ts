import type { Span, Target } from "../../model";
import { type Amount, findAmounts } from "./amount";
import type { Found } from "./found";
import { comparatorOf, kindOf, unitOf } from "./measure-of";
import { NOT_TARGETS } from "./not-targets";
import { clauseStart } from "./noun-before";
import { readPhrase } from "./phrase";
import { type Prose, readProse } from "./prose";
import { respectively } from "./respectively";
import { sharedNouns } from "./shared-noun";

/** A number that is neither a target nor anything known to be none: for a person to look at. */
export interface UnreadNumber {
	quote: string;
	span: Span;
}

export interface ReadTargets {
	targets: Target[];
	unread: UnreadNumber[];
}

/**
 * 目标 of one item's prose, in its order, and the numbers that nothing could be made of. Spans count in the given text.
 * @param text line breaks within words repaired; heading and 责任单位 left out or blanked
 * @param year the notice's: what was done in a year before it is no target. Null where it is not known
 */
export function readTargets(text: string, year: number | null = null): ReadTargets {
	const prose = readProse(text, year);
	const amounts = findAmounts(prose).map((amount) => ({
		amount,
		isTarget: !NOT_TARGETS.some((rule) => rule.holds(amount)),
	}));
	const found: Found[] = [];
	const unread: UnreadNumber[] = [];
	const namesakes = new Map<string, Amount>();
	for (const [index, { amount, isTarget }] of amounts.entries()) {
		const { start, end } = amount.span;
		if (isTarget && amount.measure === "")
			unread.push({ quote: prose.quoteOf(start, end), span: prose.spanOf(start, end) });
		else if (isTarget && !isCondition(amount, found)) {
			const limit = nextTarget(amounts, index)?.span.start ?? Number.POSITIVE_INFINITY;
			const phrase = readPhrase(amount, found.at(-1)?.phrase.end ?? 0, limit);
			found.push({ amount, phrase: phrase.subject ? phrase : { ...phrase, subject: nounOf(namesakes, amount) } });
		}
		namesakes.set(amount.measure, amount);
	}
	return { targets: found.flatMap((_, index) => toTargets(prose, found, index)), unread };
}

/** 目标 of one item's prose, in its order. */
export function findTargets(text: string): Target[] {
	return readTargets(text).targets;
}

/** Numbers of one item's prose that are neither targets nor known to be none. */
export function findUnreadNumbers(text: string): UnreadNumber[] {
	return readTargets(text).unread;
}

/** Only a few amounts on: past them no noun reaches, and the search stays short. */
const LOOK_AHEAD = 8;

function nextTarget(amounts: readonly { amount: Amount; isTarget: boolean }[], index: number): Amount | undefined {
	return amounts.slice(index + 1, index + LOOK_AHEAD).find(({ isTarget }) => isTarget)?.amount;
}

/** 原定改造学校3所，调整为2所: the noun stands with the last number of the same measure before, which need be no target. */
function nounOf(namesakes: ReadonlyMap<string, Amount>, amount: Amount): string {
	const last = amount.dimension === "thing" ? namesakes.get(amount.measure) : undefined;
	return last ? readPhrase(last, 0, amount.span.start).subject : "";
}

/** 70%以上的村至少有一名法律明白人: what follows says what the share is of. 90%的社区和80%的村 are two shares. */
function isCondition(amount: Amount, found: Found[]): boolean {
	const last = found.at(-1);
	if (last?.amount.dimension !== "share" || !last.phrase.nounBehind) return false;
	const between = amount.prose.text.slice(last.phrase.end, amount.span.start);
	return !/[，,。;；:：\n]/.test(between) && !/^[和及与、]$/.test(between);
}

function toTargets(prose: Prose, found: readonly Found[], index: number): Target[] {
	const each = found[index];
	if (!each) return [];
	const { amount, phrase } = each;
	const previous = found[index - 1];
	const row = respectively(found, index);
	const shared = row ? null : sharedNouns(amount, phrase);
	const { start, end } = row ?? shared ?? phrase;
	const quote = prose.quoteOf(start, end);
	const per = phrase.per !== "" || row?.per === true || isContinued(each, previous);
	const from = Math.max(previous?.phrase.end ?? 0, clauseStart(prose, amount.span.start, 0), amount.span.start - 20);
	const comparator = comparatorOf(amount, prose.text.slice(from, amount.span.start));
	return (row ? [row.subject] : (shared?.subjects ?? [subjectOf(found, index)])).map((subject) => ({
		quote,
		span: prose.spanOf(start, end),
		subject,
		value: amount.value,
		max: amount.max,
		measure: unitOf(amount),
		comparator: row?.comparator ?? comparator,
		kind: kindOf(amount, phrase.subject + wordsCovered(each, previous) + prose.text.slice(start, end), per),
	}));
}

/** 覆盖率达到100%，农村达到60%: where no other rate is named, the second is of the same. */
function wordsCovered({ amount, phrase }: Found, previous: Found | undefined): string {
	if (amount.dimension !== "share" || previous?.amount.dimension !== "share") return "";
	if (/[率度面]$|占比|比例|比重/.test(phrase.subject)) return "";
	const { text } = amount.prose;
	return /^[，,、]$/.test(text.slice(previous.phrase.end, phrase.start)) ? previous.phrase.subject : "";
}

/** 每人补贴1.5万元训练补助和2500元交通费, 每千人拥有医生2名、床位3张: the second is for each as well. */
function isContinued({ amount, phrase }: Found, previous: Found | undefined): boolean {
	if (!previous || previous.phrase.per === "" || previous.amount.dimension !== amount.dimension) return false;
	const { text } = amount.prose;
	return amount.dimension === "money"
		? /^[和及与、]/.test(text.slice(previous.phrase.end, amount.span.start))
		: amount.dimension === "thing" && /^[和及与、]$/.test(text.slice(previous.phrase.end, phrase.start));
}

/** 高速服务区, 县级 name a part only with the whole's noun; a longer noun speaks for itself. */
const LONGEST_PART = 5;

/** The noun, with what it borrows: 每千人口 for a rate per head, the whole's noun for a part (其中高速服务区4间). */
function subjectOf(found: readonly Found[], index: number): string {
	const each = found[index];
	if (!each) return "";
	const { amount, phrase } = each;
	const previous = found[index - 1]?.phrase.subject ?? "";
	if (phrase.subject === "") return previous;
	if (phrase.per && amount.dimension === "thing" && !phrase.subject.startsWith("每"))
		return phrase.per.replace("/", "每") + phrase.subject;
	const whole = wholeOf(found, index);
	if (whole === null || whole.amount.measure !== amount.measure || /[人名位户]/.test(amount.measure))
		return phrase.subject;
	const noun = whole.phrase.subject;
	return noun.includes(phrase.subject) ||
		phrase.subject.length > LONGEST_PART ||
		noun.slice(-2) === phrase.subject.slice(-2)
		? phrase.subject
		: phrase.subject + noun;
}

/** The target that 其中 takes a part of, also for the second part (其中市级2个、县级6个); null where there is none. */
function wholeOf(found: readonly Found[], index: number): Found | null {
	for (let at = index; at > 0; at--) {
		const part = found[at];
		const before = found[at - 1];
		if (!part || !before) return null;
		const text = part.amount.prose.text;
		if (/其中[:：]?$/.test(text.slice(Math.max(0, part.phrase.start - 3), part.phrase.start))) return before;
		if (!/^[、和及]$/.test(text.slice(before.phrase.end, part.phrase.start))) return null;
	}
	return null;
}
