import type { AnnexForm } from "../../model";
import { comparable, similarity } from "../../text";

type Row = AnnexForm["rows"][number];

/** What of an item a row is compared with. */
export interface ItemLikeness {
	no: number;
	name: string;
	units: readonly string[];
}

/** Words that every item's name may have and that tell nothing. */
const EMPTY_WORDS =
	/实施|开展|推进|加强|提升|促进|深化|持续|加快|着力|纵深|行动|工程|项目|计划|工作|服务|专项|进一步|建设/g;
/** From here on two names are the same but for a word, or at least of the same thing. */
const SAME_NAME = 0.8;
const LIKE_NAME = 0.5;
/** What units, number and a little of the name must come to where names alone do not tell. */
const LEAST = 0.8;

/** More items or rows no notice has: the rest stays without a match, and a warning says so of each. */
const MOST = 300;

/** The row of each item, by index; rows fit by what they say first, by units and number where names are not decisive. */
export function matchRows(items: readonly ItemLikeness[], rows: readonly Row[]): (number | null)[] {
	const pairs: { item: number; row: number; score: number }[] = [];
	items.slice(0, MOST).forEach((item, i) => {
		rows.slice(0, MOST).forEach((row, r) => {
			const score = likeness(item, row);
			if (score > 0) pairs.push({ item: i, row: r, score });
		});
	});
	pairs.sort((a, b) => b.score - a.score || a.item - b.item || a.row - b.row);
	const result: (number | null)[] = items.map(() => null);
	const taken = new Set<number>();
	for (const { item, row } of pairs) {
		if (result[item] !== null || taken.has(row)) continue;
		result[item] = row;
		taken.add(row);
	}
	return result;
}

/** Names that are alike decide; where they are not, the same units under the same number do. 0 where a row does not fit. */
function likeness(item: ItemLikeness, row: Row): number {
	const name = nameLikeness(item.name, row.name);
	const units = overlap(item.units, row.units);
	const number = row.no === item.no ? 1 : 0;
	if (name >= SAME_NAME) return 2 + name + units * 0.1 + number * 0.05;
	if (name >= LIKE_NAME) return 1 + name * 0.5 + units * 0.3 + number * 0.2;
	const circumstances = units * 0.6 + number * 0.3 + name * 0.5;
	return circumstances >= LEAST ? circumstances : 0;
}

/** How alike two names are: letter for letter, or in the words that tell something. */
export function nameLikeness(a: string, b: string): number {
	if (comparable(a) === comparable(b)) return 1;
	const left = tellingWords(a);
	const right = tellingWords(b);
	const shared = Math.max(common(left, right), similarity(left, right));
	return Math.min(0.99, Math.max(similarity(a, b), shared));
}

function tellingWords(name: string): string {
	return comparable(name).replace(EMPTY_WORDS, "");
}

/** Share of characters in common, counted against the mean length (Dice), a little less than a match in order. */
function common(a: string, b: string): number {
	if (a.length === 0 || b.length === 0) return 0;
	const rest = new Map<string, number>();
	for (const char of a) rest.set(char, (rest.get(char) ?? 0) + 1);
	let shared = 0;
	for (const char of b) {
		const left = rest.get(char) ?? 0;
		if (left > 0) shared++;
		rest.set(char, left - 1);
	}
	return (0.9 * 2 * shared) / (a.length + b.length);
}

function overlap(a: readonly string[], b: readonly string[]): number {
	if (a.length === 0 || b.length === 0) return 0;
	const left = new Set(a.map(comparable));
	const shared = b.filter((unit) => left.has(comparable(unit))).length;
	return (2 * shared) / (a.length + b.length);
}
