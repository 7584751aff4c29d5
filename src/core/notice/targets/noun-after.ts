import { clauseEnd } from "./noun-before";
import type { Prose } from "./prose";
import { NO_STOPS, OPENING_STOPS, PEOPLE, RELATIVE, STOPS } from "./right-stops";
import { GOVERNING } from "./verbs";

const LONGEST = 60;
const JOINTS = "、和及与或";

/**
 * End of the noun behind a number: 16所｜中小学、2所幼儿园 → after 中小学. `at` itself where none stands there.
 * @param limit start of the next amount, past which no noun goes
 * @param people the number counts people: the noun then ends with a head of people (儿童, 骨干)
 */
export function nounAfter(prose: Prose, at: number, limit: number, people: boolean): number {
	const { text } = prose;
	const bound = Math.min(clauseEnd(prose, at), limit, at + LONGEST);
	const particle = text.charAt(at) === "的" ? at + 1 : at;
	// 一次免费筛查; but 1200人免费体检.
	const start = !people && text.startsWith("免费", particle) ? particle + 2 : particle;
	if (start >= bound || opensWithStop(text, start, bound)) return at;
	let end = start;
	while (end < bound) {
		const next = step(prose, end, bound, limit);
		if (next === end) break;
		end = next;
	}
	while (end > start && "、和及与或的等".includes(text.charAt(end - 1))) end--;
	if (people) end = afterLastHead(prose, start, end);
	return end > start ? end : at;
}

function opensWithStop(text: string, start: number, bound: number): boolean {
	if (NO_STOPS.startingAt(text, start) > 0) return false;
	if (JOINTS.includes(text.charAt(start)) || "()”》".includes(text.charAt(start))) return true;
	const length = Math.max(
		STOPS.startingAt(text, start),
		OPENING_STOPS.startingAt(text, start),
		GOVERNING.startingAt(text, start),
	);
	if (length === 0) return false;
	return !isRelative(text, start, bound);
}

/** 有康复需求的儿童: the verb stands before 的 and a noun. */
function isRelative(text: string, at: number, bound: number): boolean {
	if (RELATIVE.startingAt(text, at) === 0) return false;
	return text.slice(at + 2, bound - 1).includes("的");
}

/** Takes in one character, quotation or bracket of the noun; returns `at` where the noun is over. */
function step({ text, quotedUntil }: Prose, at: number, bound: number, limit: number): number {
	const quoted = quotedUntil[at];
	if (quoted) return Math.min(quoted, bound);
	const char = text.charAt(at);
	if (char === "(") return afterBracket(text, at, bound);
	if (char === ")") return at;
	if (JOINTS.includes(char) || text.startsWith("以及", at)) return joins(text, at, bound, limit) ? at + 1 : at;
	const spared = NO_STOPS.startingAt(text, at);
	if (spared > 0) return Math.min(at + spared, bound);
	const stops = STOPS.startingAt(text, at) > 0;
	return stops && !isRelative(text, at, bound) ? at : at + 1;
}

/** 村(社区) is part of the noun, (其中高速4间) is not. */
function afterBracket(text: string, at: number, bound: number): number {
	const close = at + text.slice(at, Math.min(at + 13, bound)).indexOf(")");
	if (close < at) return at;
	return /\d|其中|含|包括/.test(text.slice(at, close)) ? at : close + 1;
}

/** 开放共享、规范运营的书房 goes on; 中小学、2所幼儿园 and 社区、打造品牌 do not. */
function joins(text: string, at: number, bound: number, limit: number): boolean {
	const next = at + (text.startsWith("以及", at) ? 2 : 1);
	if (next >= bound) return false;
	if (STOPS.startingAt(text, next) > 0 || GOVERNING.startingAt(text, next) > 0)
		return NO_STOPS.startingAt(text, next) > 0 || isRelative(text, next, bound);
	const beforeAmount = limit <= bound && limit > next;
	return !beforeAmount || /[的等]/.test(text.slice(next, limit));
}

/** 青少年儿童｜视力筛查: what people have done to them is no part of the noun. Without any head, or in 讲师团, the noun stands. */
function afterLastHead({ text, quotedUntil }: Prose, start: number, end: number): number {
	for (let at = end; at > start; at--) {
		if (PEOPLE.endingAt(text, at) === 0) continue;
		if ("团队".includes(text.charAt(at)) && at < end) return end;
		return Math.max(at, Math.min(end, quotedUntil[at] ?? 0));
	}
	return end;
}
