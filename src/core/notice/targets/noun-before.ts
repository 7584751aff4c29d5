import type { Prose } from "./prose";
import {
	AMBIGUOUS,
	AMBIGUOUS_BEFORE_RATE,
	AMBIGUOUS_TAIL,
	GOVERNING,
	isNounEnding,
	NOT_PRELUDE,
	NOUN_TAIL,
	PREDICATES,
	PRELUDE,
	PREPOSITIONS,
	REMADE,
	SERVING,
	SERVING_THINGS,
} from "./verbs";

/** A noun before its number. `[start, end)` is the noun; empty where a verb alone stands there. */
export interface NounBefore {
	start: number;
	end: number;
}

export type Counts = "people" | "things" | "share";

/** Nobody counts with a longer noun; keeps hostile text linear. */
const LONGEST = 80;

/** The same where a verb stands between: “希望小屋”新建｜30间 → “希望小屋”. Empty where the clause begins with a preposition. */
export function nounBeforeVerb(prose: Prose, from: number, to: number): NounBefore {
	const { text } = prose;
	const length = Math.max(GOVERNING.endingAt(text, to), AMBIGUOUS.endingAt(text, to));
	const end = to - length;
	const clause = clauseStart(prose, end, from);
	if (length === 0 || end <= clause || PREPOSITIONS.startingAt(text, clause, end) > 0) return { start: to, end: to };
	const noun = nounBefore(prose, from, end, "things");
	return noun.end > noun.start ? { start: noun.start, end: noun.end } : { start: to, end: to };
}

/** Start of the clause that holds `at`, not before `from` (where the target before it ended). Brackets within a noun are passed over. */
export function clauseStart({ text, stops }: Prose, at: number, from: number): number {
	let start = at;
	let closed = 0;
	while (start > from && at - start < 3 * LONGEST && !stops[start - 1]) {
		const char = text.charAt(start - 1);
		if (char === ")") closed++;
		if (char === "(" && closed-- === 0) break;
		start--;
	}
	return start;
}

/** End of the clause that holds `at`. */
export function clauseEnd({ text, stops }: Prose, at: number): number {
	let end = at;
	while (end < text.length && end - at < 3 * LONGEST && !stops[end]) {
		if (text.charAt(end) === ")" && !text.slice(at, end).includes("(")) break;
		end++;
	}
	return end;
}

/**
 * The noun that ends at `to`: 在社区新增标准化母婴室｜16间 → 标准化母婴室; of rates with their predicate left out: 参与率稳定在｜95% → 参与率.
 * @param from nothing before it is looked at
 * @param counts what the number counts: before people, verbs like 培训, 服务 take them as their object
 */
export function nounBefore(prose: Prose, from: number, to: number, counts: Counts): NounBefore {
	const { text } = prose;
	const end = withoutPredicate(prose, from, to);
	// 城东小学等｜12所薄弱学校: the noun stands behind.
	if (text.charAt(end - 1) === "等" && !"平高中初同均".includes(text.charAt(end - 2))) return { start: end, end };
	let start = Math.max(clauseStart(prose, end, from), end - LONGEST);
	start = afterEnumeration(prose, start, end);
	// 小学生｜免费视力检测两次: right after another target 免费 says how, elsewhere it belongs to what is counted.
	if (start === from && from > 0 && text.startsWith("免费", start) && end - start > 5) start += 2;
	const governed = afterGoverningVerb(prose, start, end);
	start = governed > start ? afterOccasion(text, governed, end) : start;
	for (let next = strip(prose, start, end, counts); next > start; next = strip(prose, start, end, counts)) start = next;
	// 完成改造｜150户: what is done to them is all that is said.
	const remade = start >= end && end > from ? REMADE.endingAt(text, end) : 0;
	if (remade > 0 && end - remade >= from) return { start: end - remade, end };
	// A single character is what is left of a verb (建3所), never a noun.
	return end - start > 1 ? { start, end } : { start: end, end };
}

function withoutPredicate({ text, quotedUntil }: Prose, from: number, to: number): number {
	let end = to;
	while (end > from && !quotedUntil[end - 1]) {
		const length = PREDICATES.endingAt(text, end);
		if (length === 0 || end - length < from) break;
		end -= length;
	}
	const base = /(?:在|较|比)(?:\d{4}年|上年|去年|上一年)的?(?:基础上|[末底])?$/.exec(
		text.slice(Math.max(from, end - 14), end),
	);
	return base ? end - base[0].length : end;
}

/** 戏曲演出、公益讲座等｜文化活动 → what stands after the last 等. */
function afterEnumeration({ text, quotedUntil }: Prose, start: number, end: number): number {
	for (let at = end - 1; at >= start; at--) {
		if (text.charAt(at) !== "等" || quotedUntil[at]) continue;
		if ("平高中初相同优均对".includes(text.charAt(at - 1)) || /[级候次位]/.test(text.charAt(at + 1))) continue;
		const after = text.startsWith("方面", at + 1) ? at + 3 : at + 1;
		return after < end ? after : start;
	}
	return start;
}

/** The last verb that governs: 依托社区开设｜托管班. */
function afterGoverningVerb({ text, quotedUntil }: Prose, start: number, end: number): number {
	for (let at = end; at > start; at--) {
		if (quotedUntil[at - 1]) continue;
		const length = GOVERNING.endingAt(text, at);
		if (length > 0 && at - length >= start && !(at < end && isNounEnding(text.charAt(at)))) return at;
	}
	return start;
}

/** 出具告诫书后｜回访率: the verb's own object was only the occasion. */
function afterOccasion(text: string, start: number, end: number): number {
	const at = text.lastIndexOf("后", end - 2);
	return at > start + 1 && !/[课产术婚售放今病]/.test(text.charAt(at - 1)) ? at + 1 : start;
}

/** One word or phrase off the front, where it is no part of the noun. */
function strip(prose: Prose, start: number, end: number, counts: Counts): number {
	const { text } = prose;
	if (start >= end) return start;
	if (text.charAt(start) === "(") {
		return start + 1 + Math.max(0, text.slice(start + 1, end).indexOf(")") + 1);
	}
	const marker = /^(?:[一二三四五六七八九十]{1,2}是|[①-⑳]|\d{1,2}[.、])/.exec(
		text.slice(start, Math.min(start + 4, end)),
	);
	if (marker) return start + marker[0].length;
	const prelude = NOT_PRELUDE.startingAt(text, start, end) > 0 ? 0 : PRELUDE.startingAt(text, start, end);
	if (prelude > 0) return start + prelude;
	const date = leadingDate(text, start, end);
	if (date > start) return date;
	const ambiguous = (counts === "share" ? AMBIGUOUS_BEFORE_RATE : AMBIGUOUS).startingAt(text, start, end);
	const rest = start + ambiguous;
	if (
		ambiguous > 0 &&
		rest <= end &&
		!(rest < end && (isNounEnding(text.charAt(rest)) || AMBIGUOUS_TAIL.test(text.slice(rest, rest + 4))))
	)
		return rest;
	const serving = SERVING.startingAt(text, start, end);
	if (
		serving > 0 &&
		start + serving < end &&
		takesObject(
			text,
			start + serving,
			counts === "people" || (counts === "things" && isServingThings(text, start, serving)),
		)
	)
		return start + serving;
	const preposition = NOT_PRELUDE.startingAt(text, start, end) > 0 ? 0 : PREPOSITIONS.startingAt(text, start, end);
	if (preposition > 0 && start + preposition < end) return afterPhrase(prose, start + preposition, end);
	return start;
}

function takesObject(text: string, at: number, people: boolean): boolean {
	return (
		text.charAt(at) === "“" || (people && !NOUN_TAIL.test(text.slice(at, at + 4)) && !isNounEnding(text.charAt(at)))
	);
}

function isServingThings(text: string, start: number, length: number): boolean {
	return SERVING_THINGS.has(text.slice(start, start + length));
}

/** 2023年, 6月底前 and the like at the front. */
function leadingDate(text: string, start: number, end: number): number {
	const match = /^(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:底|末)?(?:前|之前|内)?/.exec(
		text.slice(start, start + 16),
	);
	const length = match?.[0].length ?? 0;
	return length >= 2 && start + length <= end ? start + length : start;
}

/** 为困难家庭｜送温暖: on to the verb of the phrase; without one the phrase's own noun counts (为女生｜1860名接种). */
function afterPhrase({ text, quotedUntil }: Prose, start: number, end: number): number {
	for (let at = start + 1; at < end; at++) {
		if (quotedUntil[at]) continue;
		const free = text.startsWith("免费", at) ? 2 : 0;
		const ambiguous = free || AMBIGUOUS.startingAt(text, at, end);
		const serving = SERVING.startingAt(text, at, end);
		const length = Math.max(ambiguous, serving);
		if (length === 0) continue;
		const next = text.charAt(at + length);
		if (
			free ||
			(length > 1 &&
				!(at + length < end && (isNounEnding(next) || NOUN_TAIL.test(text.slice(at + length, at + length + 4)))))
		)
			return at;
	}
	return start;
}
