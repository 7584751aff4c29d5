import type { Glyph } from "./canvas";

/** A line of text where it stands on the page, in points. */
export interface TextLine {
	text: string;
	left: number;
	right: number;
	y: number;
	size: number;
}

/** Gaps, in ems, from which on a blank stands between two characters: letters, mixed, 汉字 (which are often spaced out). */
const LATIN_GAP = 0.2;
const MIXED_GAP = 0.5;
const CHINESE_GAP = 0.8;
const WIDEST_GAP = 40;

/** Puts characters together to lines, from top to bottom. */
export function textLines(glyphs: readonly Glyph[]): TextLine[] {
	const sorted = [...glyphs].sort((a, b) => a.y - b.y);
	const rows: Glyph[][] = [];
	let row: Glyph[] = [];
	for (const glyph of sorted) {
		const first = row[0];
		if (first && glyph.y - first.y > Math.max(first.size, glyph.size) * 0.4) row = [];
		if (row.length === 0) rows.push(row);
		row.push(glyph);
	}
	return rows.map(textLine).filter((line) => line.text !== "");
}

function textLine(glyphs: Glyph[]): TextLine {
	const sorted = glyphs.sort((a, b) => a.left - b.left);
	const inked = sorted.filter((glyph) => glyph.text.trim() !== "");
	let text = "";
	let before: Glyph | null = null;
	for (const glyph of sorted) {
		if (before && isShadow(before, glyph)) continue;
		if (before) text += blanks(before, glyph);
		text += glyph.text;
		before = glyph;
	}
	return {
		text: text.trim(),
		left: inked[0]?.left ?? 0,
		right: inked.at(-1)?.right ?? 0,
		y: Math.max(...inked.map((glyph) => glyph.y).slice(0, 1000)),
		size: Math.max(...inked.map((glyph) => glyph.size).slice(0, 1000)),
	};
}

/** Bold type is sometimes made by writing twice, a little aside. */
function isShadow(before: Glyph, glyph: Glyph): boolean {
	return glyph.text === before.text && glyph.text.trim() !== "" && glyph.left - before.left < before.size * 0.25;
}

function blanks(before: Glyph, glyph: Glyph): string {
	if (before.text.trim() === "" || glyph.text.trim() === "") return "";
	const gap = (glyph.left - before.right) / Math.max(before.size, glyph.size);
	const wide = Number(isWide(before.text)) + Number(isWide(glyph.text));
	const least = wide === 0 ? LATIN_GAP : wide === 1 ? MIXED_GAP : CHINESE_GAP;
	return gap < least ? "" : " ".repeat(Math.min(Math.max(Math.round(gap * 2), 1), WIDEST_GAP));
}

function isWide(text: string): boolean {
	return /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u2014\u2018-\u201d\u2026\ud800-\udfff]/.test(text);
}
