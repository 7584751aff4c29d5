import type { Paragraph } from "../repair/paragraphs";
import { namesUnits } from "../units/announcements";
import { MARKER_LEVELS, type Marker, type MarkerLevel, readMarker } from "./markers";
import { type SectionKind, sectionKind } from "./section-heads";

/** A paragraph with what its head says about the order of the text. */
export interface Outlined {
	paragraph: Paragraph;
	marker: Marker | null;
	/** The heading's words, up to the first stop; "" where there is no numeral. */
	heading: string;
	section: SectionKind | null;
	/** It names 责任单位, or says who leads and supports. */
	units: boolean;
	/** The part of the text it stands in: kind of the nearest section heading above. */
	within: SectionKind | null;
}

const STOP = /[。:;!?]/;
/** So many heads of a level tell whether it is the items'; no notice has more. */
const MOST_HEADS = 300;
/** A run of fewer numerals may be a list of annexes. */
const LEAST_RUN = 3;

/** Reads the numerals and section headings of a text. */
export function outline(paragraphs: readonly Paragraph[]): Outlined[] {
	let open: { kind: SectionKind; depth: number } | null = null;
	return paragraphs.map((paragraph) => {
		const marker = readMarker(paragraph.text);
		const heading = marker ? headingWords(paragraph.text.slice(marker.length)) : "";
		const section = marker ? sectionKind(heading.replaceAll(" ", "")) : null;
		const depth = marker ? MARKER_LEVELS.indexOf(marker.level) : MARKER_LEVELS.length;
		if (open && marker && depth <= open.depth) open = null;
		const within: SectionKind | null = open?.kind ?? null;
		if (section && !open) open = { kind: section, depth };
		return { paragraph, marker, heading, section, units: namesUnits(paragraph.content), within };
	});
}

function headingWords(text: string): string {
	const stop = text.search(STOP);
	return (stop < 0 ? text : text.slice(0, stop)).trim();
}

/**
 * The level at which the items stand: where 责任单位 come round with each numeral, or the names of the form's rows do.
 * @param likeRow how much a heading is like one of the form's rows, 0 to 1.
 */
export function itemLevel(lines: readonly Outlined[], likeRow: (heading: string) => number): MarkerLevel | null {
	let best: { level: MarkerLevel; score: number } | null = null;
	for (const level of MARKER_LEVELS) {
		const score = levelScore(lines, level, likeRow);
		if (score !== null && (best === null || score > best.score)) best = { level, score };
	}
	return best && best.score > 0 ? best.level : (longestRun(lines) ?? best?.level ?? null);
}

/** Where no 责任单位 and no rows tell: the level that counts furthest from one, of several the outer one. */
function longestRun(lines: readonly Outlined[]): MarkerLevel | null {
	let best: { level: MarkerLevel; length: number } | null = null;
	for (const level of MARKER_LEVELS) {
		let length = 0;
		for (const line of lines)
			if (line.marker?.level === level && line.marker.ordinal === length + 1 && mayBeItem(line)) length++;
		if (length >= LEAST_RUN && length > (best?.length ?? 0)) best = { level, length };
	}
	return best?.level ?? null;
}

function levelScore(
	lines: readonly Outlined[],
	level: MarkerLevel,
	likeRow: (heading: string) => number,
): number | null {
	const heads = lines.flatMap((line, i) => (line.marker?.level === level && mayBeItem(line) ? [i] : []));
	if (heads.length === 0) return null;
	let score = 0;
	heads.slice(0, MOST_HEADS).forEach((at, i) => {
		const end = heads[i + 1] ?? lines.length;
		let units = 0;
		for (let j = at; j < end; j++) {
			const line = lines[j];
			if (j > at && line?.marker && MARKER_LEVELS.indexOf(line.marker.level) < MARKER_LEVELS.indexOf(level)) break;
			if (line?.units) units++;
		}
		const alike = likeRow(lines[at]?.heading ?? "");
		score += (units > 0 ? 1 : -0.6) + (alike >= 0.6 ? 2 : 0) + 0.1;
	});
	// Of two levels that fit as well the outer one: sub-measures belong to their item.
	return score - MARKER_LEVELS.indexOf(level) * 0.05;
}

/** Whether a numbered paragraph can be an item: no section heading, and not among the requirements. */
export function mayBeItem({ section, within, units }: Outlined): boolean {
	return (section === null || (units && section === "holding")) && within !== "after" && within !== "before";
}
