import { type Item, type Notice, remembered, type Target } from "../../model";
import { comparable } from "../../text";
import { FOREIGN, MEETS, PRINTED, PRINTS, SERVED } from "./lexicon/cues";
import { ACTIVITIES, GENERIC, PEOPLE, SYNONYMS } from "./lexicon/synonyms";
import { measureFit } from "./measures";

/** One thing a target's words name, with the other ways to say it. */
export interface Term {
	word: string;
	/** Other words for it. */
	variants: readonly string[];
	weight: number;
	/** What is counted, or a name in quotation marks: enough by itself to know the target by. */
	head: boolean;
	/** Named by one target of the item only. */
	unique: boolean;
}

/** The words by which a target is known in what a unit writes. */
export interface TargetWords {
	target: Target;
	index: number;
	/** From the target's subject. */
	terms: Term[];
	/** From the rest of the sentence of the notice that states it: 为N名…建设“希望小屋”. */
	context: Term[];
	/** 戏曲演出、书画培训、公益讲座等文化活动: the kinds that the notice lists, each a way to name the target. */
	kinds: Term[][];
	/** The head is an activity such as 宣传 that needs the words before it. */
	loose: boolean;
	/** The subject is people in general: a figure needs words of the context besides. */
	people: boolean;
	/** All that the notice says there, for telling foreign words from its own. */
	own: string;
	/** Words of other things, less those that the notice itself uses for this target. */
	foreign: readonly string[];
	/** A part of the target before it, by the notice's own words: 培训妇女1500人次，其中家政培训600人次. */
	within: boolean;
	/** The notice's verb before it is 新增: then 新增 in a report marks no period. */
	countsNew: boolean;
}

const GROUPS = new Map<string, Set<string>>();
for (const group of SYNONYMS)
	for (const word of group) {
		const others = GROUPS.get(word) ?? new Set<string>();
		for (const other of group) if (other !== word) others.add(other);
		GROUPS.set(word, others);
	}
const LEXICON = new Set([...GROUPS.keys(), ...GENERIC, ...PEOPLE]);
const LONGEST = Math.max(...[...LEXICON].map((word) => word.length));

/** 就业 of 残疾人就业 tells neither from 按比例就业. */
function isTailOf(word: string, other: string): boolean {
	return other.length > word.length && other.endsWith(word);
}

/** A word of the domain, not a stretch of the notice's text. */
export function isKnown(word: string): boolean {
	return GROUPS.has(word);
}

/** The words of every target of an item. */
export function targetWords(item: Item, notice: Notice): TargetWords[] {
	return wordsIn(notice)(item);
}

const wordsIn = remembered((notice: Notice) => remembered((item: Item) => readWords(item, notice)));

function readWords(item: Item, notice: Notice): TargetWords[] {
	const read = item.targets.map((target) => {
		const around = surroundings(target, item, notice);
		return { target, around, terms: termsOf(target.subject), context: termsOf(around.before + around.after) };
	});
	return read.map(({ target, around, terms, context }, index) => {
		const others = read.filter((other) => other.target !== target && other.target.kind !== "money-standard");
		// Only targets in a like measure can be taken for one another by what stands around.
		const rivals = others.filter((other) => measureFit(other.target.measure, target.measure) !== "other");
		const isShared = (word: string) =>
			others.some((other) => other.terms.some((term) => term.word === word || isTailOf(word, term.word)));
		const isRivals = (word: string) =>
			rivals.some((rival) => [...rival.terms, ...rival.context].some((term) => term.word === word));
		const siblings = rivals.flatMap((other) => other.terms.map(({ word }) => word));
		const weighed = terms
			.map((term) => ({ ...term, variants: variantsBeside(term, siblings) }))
			.map((term) => (isShared(term.word) ? { ...term, weight: term.weight * 0.4, unique: false } : term));
		const head = nameAtEnd(target.subject, weighed) ?? headOf(weighed);
		const isPeople = head !== undefined && PEOPLE.has(head.word);
		const subjectWords = new Set(terms.map((term) => term.word));
		const own = comparable(around.before + target.quote + around.after + target.subject);
		const servesPeople = [...SERVED].some((word) => own.includes(word));
		return {
			target,
			index,
			terms: weighed.map((term) => ({
				...term,
				head: term === head || (term.head && term.unique) || (isPeople && PEOPLE.has(term.word)),
			})),
			context: context
				.filter((term) => !subjectWords.has(term.word))
				.map((term) => ({ ...term, unique: !isRivals(term.word) })),
			kinds: kindsOf(around.before),
			loose:
				head !== undefined &&
				(ACTIVITIES.has(head.word) || head.word.endsWith("率")) &&
				weighed.some((term) => term !== head && term.weight > 0.5),
			people: isPeople,
			own,
			foreign: FOREIGN.filter(
				(word) =>
					!own.includes(word) &&
					!(SERVED.has(word) && servesPeople) &&
					!(PRINTED.has(word) && PRINTS.test(own)) &&
					!(MEETS.has(word) && target.subject.endsWith("会")) &&
					!terms.some(({ variants }) => variants.some((variant) => variant.includes(word))),
			),
			within: around.before.startsWith("其中"),
			countsNew: /新增|增加|净增/.test(around.before.slice(-12) + target.quote),
		};
	});
}

/**
 * 完全中学 stands for 小学 only where the notice has no target of that name; 听力 for 新生儿听力 where 新生儿疾病 is another target.
 */
function variantsBeside({ word, variants }: Term, siblings: readonly string[]): string[] {
	const rests = siblings.flatMap((sibling) => {
		let same = 0;
		while (same < word.length && word.charAt(same) === sibling.charAt(same)) same++;
		return same >= 2 && word.length - same >= 2 && sibling.length > same ? [word.slice(same)] : [];
	});
	const names = [...new Set(rests)].filter((rest) => !GENERIC.has(rest) && !PEOPLE.has(rest) && !ACTIVITIES.has(rest));
	return [...variants.filter((variant) => !siblings.some((sibling) => sibling.includes(variant))), ...names];
}

/** 女职工“康乃馨服务站”: the name at the end is what is counted. */
function nameAtEnd(subject: string, terms: readonly Term[]): Term | undefined {
	const name = /“([^“”]{2,20})”$/.exec(comparable(subject))?.[1];
	return terms.find(({ word }) => word === name);
}

function kindsOf(before: string): Term[][] {
	const list = /^(.{2,60})等[^、]{0,8}$/.exec(before)?.[1];
	return list?.includes("、") ? list.split("、").map((kind) => termsOf(kind)) : [];
}

/** The sentence around a target's quote in the notice, without the quote: from comma to full stop. */
function surroundings(target: Target, item: Item, notice: Notice): { before: string; after: string } {
	const { start, end } = target.span;
	if (end <= start || start < item.span.start) return { before: "", after: "" };
	const before = comparable(notice.text.slice(Math.max(item.span.start, start - 80), start));
	const after = comparable(notice.text.slice(end, Math.min(item.span.end, end + 60)));
	return {
		before: before.slice(Math.max(...[..."，。；,;"].map((stop) => before.lastIndexOf(stop))) + 1),
		after: after.slice(0, after.search(/[，。；,;]|$/)),
	};
}

/** “美在家庭”标兵户 → “美在家庭” · 标兵户: words of the lexicon, names in quotation marks, and what is left between them. */
export function termsOf(phrase: string): Term[] {
	const text = comparable(phrase).replace(/(?:总数|总人数|人数|总量|数量)$/, "");
	const terms = new Map<string, Term>();
	for (const quoted of text.match(/“[^”]{2,20}”/g) ?? []) {
		const name = quoted.slice(1, -1);
		const parts = name.split("+");
		// A short name says as little as any other word, unless it is what is counted: “两癌”筛查, “妈妈小屋”.
		add(terms, name, 0.8, name.length >= 4 || text.endsWith(quoted));
		if (parts.length > 1) for (const part of parts) add(terms, part, 0.5, false, false);
	}
	for (const age of text.match(AGE) ?? []) add(terms, age, 0.6, false);
	const rest = text.replace(/“[^”]{2,20}”/g, (name) => "·".repeat(name.length));
	for (const run of rest.split(/[^\u4e00-\u9fa5A-Za-z]+/)) for (const word of wordsOf(run)) add(terms, word, 1, false);
	return [...terms.values()];
}

/** 3岁以下, 7岁以下: tells one cohort from another. */
const AGE = /\d{1,2}(?:[-—–~至]\d{1,2})?周?岁(?:以下|以上)?/g;

function add(terms: Map<string, Term>, word: string, weight: number, head: boolean, canBeGeneric = true): void {
	if (word.length < 2 || terms.has(word)) return;
	terms.set(word, {
		word,
		variants: [...(GROUPS.get(word) ?? [])],
		weight: canBeGeneric && GENERIC.has(word) ? 0.25 : weight,
		head,
		unique: true,
	});
}

/** Longest words of the lexicon from left to right; runs between them are words too, cut at 的, 和 and other particles. */
function wordsOf(run: string): string[] {
	const found: string[] = [];
	let rest = "";
	let at = 0;
	const flush = () => {
		for (const piece of rest.split(
			/(?<!参)与|[的和及或对为在中等有将由各其以]|不少于|不低于|开展|举办|提供|实施|进行|完成|建设|打造/,
		))
			found.push(piece);
		rest = "";
	};
	while (at < run.length) {
		const word = longestAt(run, at);
		if (word) flush();
		if (word) found.push(word);
		else rest += run.charAt(at);
		at += word?.length ?? 1;
	}
	flush();
	return found.filter((word) => word.length >= 2);
}

function longestAt(text: string, at: number): string | null {
	for (let length = Math.min(LONGEST, text.length - at); length >= 2; length--) {
		const word = text.slice(at, at + length);
		if (LEXICON.has(word)) return word;
	}
	return null;
}

/** What is counted comes last: …讲堂, …标兵户; common words are passed over where there is another. */
function headOf(terms: readonly Term[]): Term | undefined {
	const special = terms.filter((term) => !GENERIC.has(term.word) && !term.head);
	return special.filter((term) => term.unique).at(-1) ?? special.at(-1) ?? terms.at(-1);
}
