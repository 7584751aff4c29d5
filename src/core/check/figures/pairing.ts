import type { Figure } from "./figure";
import { ACTION } from "./lexicon/cues";
import { meaningful } from "./short-names";
import type { TargetWords } from "./vocabulary";

export interface Before {
	/** The figure before, and the target it was given to. */
	figure: Figure | null;
	owner: number | null;
}

/** A figure of a text, and a target that it may report on. */
export interface Pairing {
	text: string;
	figure: Figure;
	words: TargetWords;
	all: readonly TargetWords[];
	before: Before;
}

/** How well they fit. */
export interface Score {
	value: number;
	/** The noun stands in a clause before. */
	carried: boolean;
}

/** The clauses before a figure, nearest first. */
export function clausesBefore(text: string, figure: Figure): string[] {
	const end = figure.start - figure.left.length;
	return text
		.slice(Math.max(0, end - 240), Math.max(0, end))
		.split(/[，。；：！？\n（）]/)
		.reverse()
		.filter((clause) => clause.length > 1)
		.slice(0, 6);
}

/** Nothing counted is named beside the figure but what the target's own words name. */
export function isBare(beside: string, words: TargetWords, figure: Figure): boolean {
	let rest = meaningful(figure.place ? beside.replace(PLACE_NAME, "") : beside);
	for (const terms of [words.terms, words.context])
		for (const { word, variants } of terms) {
			if (rest.length <= 1) return true;
			rest = rest.replaceAll(word, "");
			for (const variant of variants) rest = rest.replaceAll(variant, "");
		}
	return rest.length <= 1 || words.own.includes(rest);
}

const PLACE_NAME = /[\u4e00-\u9fa5]{1,8}(?:街道办事处|街道|街办|办事处|镇|(?<![下进])[乡村]|社区|开发区|园区)/g;

/** A noun behind a figure belongs to it as far as no verb stands between. */
export function attached(right: string): string {
	const verb = right.search(ACTION);
	return verb < 0 ? right : right.slice(0, verb);
}
