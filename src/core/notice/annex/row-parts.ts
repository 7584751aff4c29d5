import { comparable, similarity } from "../../text";
import { joinMapped, type MappedText, sliceMapped } from "../repair/mapped-text";
import { looksLikeUnit, splitUnits } from "../units/split-units";

/** Names are put together of no more pieces than this. */
const LONGEST_RUN = 8;
const TERM = /^(?:\d{4}年|\d{1,2}月|\d{4}[.\-/]\d|年底|年内|全年|长期|持续|常年|已完成|第[一二三四]季度|上半年|下半年)/;

/** What the body knows, to tell by where lines alone do not: every item's name, every unit's name. */
export interface KnownNames {
	items: readonly string[];
	/** Width folded, white space gone. */
	units: ReadonlySet<string>;
}

/** Unit names of a cell's pieces, those broken over lines put together: 市住房公积金管理中心 + 清河分中心. */
export function unitsOfPieces(pieces: readonly MappedText[], known: KnownNames): MappedText[] {
	return runsOf(pieces, known).flatMap((run) => splitUnits(run));
}

function runsOf(pieces: readonly MappedText[], known: KnownNames): MappedText[] {
	const runs: MappedText[] = [];
	for (let i = 0; i < pieces.length; ) {
		const length = knownRun(pieces, i, known) || plausibleRun(pieces, i);
		runs.push(joinMapped(pieces.slice(i, i + length)));
		i += length;
	}
	return runs;
}

/** How many pieces from `start` make up units of the body's; 0 where none do. The most pieces win. */
function knownRun(pieces: readonly MappedText[], start: number, { units }: KnownNames): number {
	for (let length = Math.min(LONGEST_RUN, pieces.length - start); length > 0; length--) {
		const run = joinMapped(pieces.slice(start, start + length));
		if (run.text.length < 200 && units.has(comparable(run.text).replace(/[、,;]$/, ""))) return length;
	}
	return 0;
}

/** As many pieces as it takes until the last looks like the end of a unit's name. */
function plausibleRun(pieces: readonly MappedText[], start: number): number {
	for (let length = 1; start + length <= pieces.length && length <= LONGEST_RUN; length++) {
		const text = pieces[start + length - 1]?.text ?? "";
		if (looksLikeUnit(text.replace(/^.*[、，,；;]/, "")) && !/[、，,和及与]$/.test(text)) return length;
	}
	return 1;
}

export interface RowParts {
	name: MappedText;
	units: MappedText[];
	deadline: MappedText | null;
}

/** Tells name, units and deadline of a row apart that is known only as pieces in reading order. */
export function partsOfRow(words: readonly MappedText[], known: KnownNames): RowParts {
	const pieces = words.flatMap((word) => apart(word, known));
	let end = pieces.length;
	while (end > 1 && TERM.test(comparable(pieces[end - 1]?.text ?? ""))) end--;
	const deadline = end < pieces.length ? joinMapped(pieces.slice(end)) : null;
	const woven = wovenParts(pieces.slice(0, end), known);
	if (woven) return { ...woven, deadline };
	// No name goes on over a unit of the body's.
	const firstUnit = pieces.findIndex((_, i) => i > 0 && knownRun(pieces, i, known) > 0);
	const longest = Math.min(firstUnit > 0 ? firstUnit : end, end, LONGEST_RUN * 2);
	let best = { score: -1, length: longest };
	for (let length = 1; length <= longest; length++) {
		const name = joinMapped(pieces.slice(0, length)).text.slice(0, 120);
		const nearest = Math.max(0, ...known.items.map((item) => similarity(name, item)));
		const score = nearest + 1.5 * unitShare(pieces.slice(length, end), known);
		if (score > best.score) best = { score, length };
	}
	return {
		name: joinMapped(pieces.slice(0, best.length)),
		units: unitsOfPieces(pieces.slice(best.length, end), known),
		deadline,
	};
}

/**
 * 实施“阳光托 | 县卫健局 | 育”工程 | 县总工会: a name and its units, both broken over lines, as they come line by line. Null where
 * what is no unit of the body's does not make up an item's name.
 */
function wovenParts(pieces: readonly MappedText[], { items, units }: KnownNames): Omit<RowParts, "deadline"> | null {
	const isUnit = ({ text }: MappedText) => units.has(comparable(text).replace(/[、,;]$/, ""));
	const rest = pieces.filter((piece) => !isUnit(piece));
	if (rest.length < 2 || rest.length === pieces.length || rest.length > LONGEST_RUN) return null;
	const name = joinMapped(rest);
	if (!items.some((item) => comparable(item) === comparable(name.text))) return null;
	return { name, units: pieces.filter(isUnit).flatMap((piece) => splitUnits(piece)) };
}

/** 开展体质监测县体育局: an item's name and a unit of the body's that lost the blank between them. */
function apart(word: MappedText, { items, units }: KnownNames): MappedText[] {
	const { text } = word;
	const name = items.find((item) => text.startsWith(item) && units.has(comparable(text.slice(item.length))));
	return name === undefined ? [word] : [sliceMapped(word, 0, name.length), sliceMapped(word, name.length)];
}

/** The share of the pieces' characters that stand in names of units: known ones count whole, those that look like one less. */
function unitShare(pieces: readonly MappedText[], known: KnownNames): number {
	let sum = 0;
	let all = 0;
	for (const unit of unitsOfPieces(pieces, known)) {
		all += unit.text.length;
		if (known.units.has(comparable(unit.text))) sum += unit.text.length;
		else if (looksLikeUnit(unit.text)) sum += unit.text.length * 0.6;
	}
	return all === 0 ? 0 : sum / all;
}
