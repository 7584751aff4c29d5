import type { Term } from "./vocabulary";

/** How much of a target's words stands in a text. */
export interface Likeness {
	/** Share of the weights, 0–1. */
	coverage: number;
	/** How well the head was met, 0–1; 0 where it is not there. */
	head: number;
	/** Offset after the last word found, -1 where none was. */
	end: number;
	/** Offset of the first word found, -1 where none was. */
	start: number;
}

/** Compares terms with a stretch of text (at most a few hundred characters). */
export function likeness(terms: readonly Term[], text: string): Likeness {
	let total = 0;
	let found = 0;
	let head = 0;
	let end = -1;
	let start = -1;
	for (const term of terms) {
		total += term.weight;
		const hit = findTerm(term, text);
		if (!hit) continue;
		found += term.weight * hit.strength;
		if (term.head && hit.strength >= 0.55) head = Math.max(head, hit.strength);
		end = Math.max(end, hit.end);
		start = start < 0 ? hit.start : Math.min(start, hit.start);
	}
	return { coverage: total === 0 ? 0 : found / total, head, end, start };
}

function findTerm(term: Term, text: string): { strength: number; start: number; end: number } | null {
	const at = text.lastIndexOf(term.word);
	if (at >= 0) return { strength: 1, start: at, end: at + term.word.length };
	let best: { strength: number; start: number; end: number } | null = null;
	for (const variant of term.variants) {
		const start = text.lastIndexOf(variant);
		// 培训 for 技能培训: the wider word may mean something else.
		const strength = term.word.includes(variant) ? 0.6 : 0.8;
		if (
			start >= 0 &&
			(!best || strength > best.strength || (strength === best.strength && start + variant.length > best.end))
		)
			best = { strength, start, end: start + variant.length };
	}
	return best ?? partly(term.word, text);
}

/** 残疾人新增就业 for 残疾人就业: a word or two stand inside. */
function withGap(word: string, text: string): { strength: number; start: number; end: number } | null {
	for (let cut = 2; word.length >= 4 && cut <= word.length - 2; cut++) {
		const start = text.lastIndexOf(word.slice(0, cut));
		const rest = start < 0 ? -1 : text.slice(start + cut, start + word.length + LONGEST_GAP).indexOf(word.slice(cut));
		if (rest >= 0) return { strength: word.length >= LONG_NAME ? 0.9 : 0.75, start, end: start + rest + word.length };
	}
	return null;
}

const LONGEST_GAP = 4;
/** 机关企事业单位对外开放停车场: so many characters in their order are hardly another thing. */
const LONG_NAME = 7;

/** What a thing's name may do without. */
const APPLIANCE = /(?:设备|设施|装置|器材|系统)$/;

/** AED for AED除颤仪; 公共场所标准化母婴室 in the notice, 母婴室 in the report: two thirds of a word's character pairs, or its last three characters. */
function partly(word: string, text: string): { strength: number; start: number; end: number } | null {
	if (word.length < 3) return null;
	const latin = /[A-Za-z]{3,}/.exec(word)?.[0];
	const at = latin ? text.lastIndexOf(latin) : -1;
	if (latin && at >= 0) return { strength: 0.8, start: at, end: at + latin.length };
	// 直饮水 for 直饮水设备
	const bare = word.replace(APPLIANCE, "");
	const named = bare.length >= 3 && bare !== word ? text.lastIndexOf(bare) : -1;
	if (named >= 0) return { strength: 0.8, start: named, end: named + bare.length };
	const whole = word.length >= LONG_NAME ? withGap(word, text) : null;
	if (whole) return whole;
	if (word.length >= 4) {
		const tail = text.lastIndexOf(word.slice(-3));
		if (tail >= 0) return { strength: 0.7, start: tail, end: tail + 3 };
	}
	// 乔木补植 for 补植乔木
	const turned = word.length === 4 ? word.slice(2) + word.slice(0, 2) : "";
	const turnedAt = turned === "" ? -1 : text.lastIndexOf(turned);
	if (turnedAt >= 0) return { strength: 0.8, start: turnedAt, end: turnedAt + 4 };
	const parted = withGap(word, text);
	if (parted) return parted;
	let hits = 0;
	let end = -1;
	let start = text.length;
	for (let at = 0; at + 2 <= word.length; at++) {
		const found = text.lastIndexOf(word.slice(at, at + 2));
		if (found < 0) continue;
		hits++;
		end = Math.max(end, found + 2);
		start = Math.min(start, found);
	}
	const share = hits / (word.length - 1);
	return share >= 0.6 ? { strength: 0.7 * share, start, end } : null;
}
