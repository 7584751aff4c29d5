import { foldWidth } from "../../text";
import { joinMapped, type MappedText, sliceMapped, trimRange } from "../repair/mapped-text";
import { startsWithLabel } from "../units/labels";
import { CLOSING } from "./closing-words";
import { MARKER_LEVELS, type MarkerLevel } from "./markers";
import { mayBeItem, type Outlined } from "./outline";

/** One item's stretch of the text. */
export interface ItemText {
	no: number;
	/** The numeral it carries; null where it was lost. */
	ordinal: number | null;
	name: MappedText;
	/** Its paragraphs, one a line, without the numeral. */
	text: MappedText;
	/** The same with the numeral. */
	whole: MappedText;
	/** The item before it, under the same heading, carries the same numeral. */
	duplicate: boolean;
}

interface Segment {
	head: Outlined;
	lines: Outlined[];
	/** One of them names 责任单位. */
	units: boolean;
	/** Which run of items it belongs to: a section heading between two ends the run, and numbering may begin anew. */
	run: number;
}

/** A notice has ten to forty; a text with more than this is something else, and is not read further. */
export const MOST_ITEMS = 400;
const MOST_PARAGRAPHS = 300;
const LONGEST_NAME = 60;

export interface Segmentation {
	items: ItemText[];
	/** The paragraphs of no item, in order. */
	rest: Outlined[];
}

/** Cuts a text into its items, `MOST_ITEMS` and one more, at the numerals of their level, and at headings that lost theirs. */
export function segmentItems(
	lines: readonly Outlined[],
	level: MarkerLevel,
	likeRow: (heading: string) => number,
): Segmentation {
	const segments: Segment[] = [];
	const rest: Outlined[] = [];
	let current: Segment | null = null;
	let run = 0;
	lines.forEach((line, i) => {
		const opens = opensItem(line, level, current);
		const lost =
			!opens && (current !== null || segments.length === 0) && isLostHeading(lines, i, level, current, likeRow);
		if ((opens || lost) && segments.length <= MOST_ITEMS) {
			current = { head: line, lines: [line], units: line.units, run };
			segments.push(current);
		} else if (current && !opens && current.lines.length < MOST_PARAGRAPHS && !closes(line, level, current)) {
			current.lines.push(line);
			current.units ||= line.units;
		} else {
			if (current) run++;
			current = null;
			rest.push(line);
		}
	});
	for (const overflow of trimLast(segments)) rest.push(overflow);
	for (const line of takeRequest(segments)) rest.push(line);
	for (const line of takeCoveringLetter(segments, lines)) rest.push(line);
	return { items: segments.map((segment, i) => toItem(segment, i, segments)), rest: inOrder(lines, rest) };
}

function opensItem(line: Outlined, level: MarkerLevel, current: Segment | null): boolean {
	if (line.marker?.level !== level || !mayBeItem(line)) return false;
	const before = current?.head.marker?.ordinal;
	// 三、四年级… at the head of a broken line is no third heading after the sixth.
	return (
		before === undefined ||
		line.marker.ordinal === 1 ||
		(line.marker.ordinal >= before && line.marker.ordinal <= before + 4) ||
		line.units
	);
}

/** A heading of a higher level, of a section, or a closing paragraph after the item's 责任单位. */
function closes(line: Outlined, level: MarkerLevel, current: Segment): boolean {
	if (line.marker && MARKER_LEVELS.indexOf(line.marker.level) < MARKER_LEVELS.indexOf(level)) return true;
	if (line.marker?.level === level && !mayBeItem(line)) return true;
	if (startsWithLabel(line.paragraph.text)) return false;
	const done = current.units || current.lines.length > 1;
	return (done || /[。)\]]$/.test(current.head.paragraph.text)) && CLOSING.test(line.paragraph.text);
}

/**
 * A paragraph without a numeral that reads like an item: it comes after an item's 责任单位, begins with a heading and
 * brings 责任单位 of its own before the next numeral; or its heading is a row of the form.
 */
function isLostHeading(
	lines: readonly Outlined[],
	at: number,
	level: MarkerLevel,
	current: Segment | null,
	likeRow: (heading: string) => number,
): boolean {
	const line = lines[at];
	if (!line || line.marker || startsWithLabel(line.paragraph.text) || /^[([【]/.test(line.paragraph.text)) return false;
	const heading = foldWidth(line.paragraph.text).split(/[。:;]/, 1)[0] ?? "";
	if (heading.length < 4 || heading.length > LONGEST_NAME || CLOSING.test(heading)) return false;
	// Before the first numeral only what is an item all by itself counts.
	if (!current) return line.units && /。/.test(line.paragraph.text);
	if (current.units) {
		for (let i = at; i < lines.length && i < at + 4; i++) {
			const next = lines[i];
			if (i > at && next?.marker?.level === level) return false;
			if (next?.units) return true;
		}
		return false;
	}
	return (
		current.lines.length >= 1 && /[。)\]]$/.test(current.lines.at(-1)?.paragraph.text ?? "") && likeRow(heading) >= 0.85
	);
}

/** The last item goes on no longer after its 责任单位 than the others do. Takes what is too much off it. */
function trimLast(segments: Segment[]): Outlined[] {
	const last = segments.at(-1);
	if (!last) return [];
	const others = segments.slice(0, -1);
	const tailOf = ({ lines }: Segment) => {
		// 完成时限：… right below is the item's; 联系人：… further down is the notice's.
		let end = lines.findLastIndex((line) => line.units);
		while (startsWithLabel(lines[end + 1]?.paragraph.text ?? "")) end++;
		return lines.length - 1 - Math.max(end, 0);
	};
	// A heading alone says nothing yet: what comes below it is its item's.
	const text = last.head.paragraph.text;
	const least = !last.units && text.length <= LONGEST_NAME && /^[^。]*。?$/.test(text) ? 1 : 0;
	const usual = others.reduce((most, each) => Math.max(most, tailOf(each)), least);
	const excess = others.length > 0 || last.units ? tailOf(last) - usual : 0;
	return excess > 0 ? last.lines.splice(last.lines.length - excess) : [];
}

/** 五、其他项目按原通知执行。请各单位…报送: a last numeral without 责任单位, where all others name them, that asks for reports. */
function takeRequest(segments: Segment[]): Outlined[] {
	const last = segments.at(-1);
	if (!last || last.units || segments.length < 3 || !segments.slice(0, -1).every(({ units }) => units)) return [];
	if (!/报送|上报|按附件|按(?:照)?原通知/.test(last.lines.map(({ paragraph }) => paragraph.text).join(""))) return [];
	return segments.pop()?.lines ?? [];
}

/**
 * A covering letter that numbers its requirements like the plan annexed to it: where the numbering begins anew behind a
 * line of the annex, and only then 责任单位 are named, what stands before are no items. Takes their lines off.
 */
function takeCoveringLetter(segments: Segment[], lines: readonly Outlined[]): Outlined[] {
	const anew = segments.findIndex(({ head }, i) => i > 0 && head.marker?.ordinal === segments[0]?.head.marker?.ordinal);
	const plan = segments[anew];
	const last = segments[anew - 1];
	if (!plan || !last || segments.slice(0, anew).some(({ units }) => units)) return [];
	if (!segments.slice(anew).every(({ units }) => units)) return [];
	const between = lines.slice(lines.indexOf(last.head) + 1, lines.indexOf(plan.head));
	if (!between.some(({ paragraph }) => /^附[件表]/.test(paragraph.text))) return [];
	return segments.splice(0, anew).flatMap((segment) => segment.lines);
}

function inOrder(lines: readonly Outlined[], rest: readonly Outlined[]): Outlined[] {
	const kept = new Set(rest);
	return lines.filter((line) => kept.has(line));
}

function toItem(segment: Segment, index: number, all: readonly Segment[]): ItemText {
	const whole = joinMapped(
		segment.lines.map(({ paragraph }) => paragraph.content),
		"\n",
	);
	const skip = segment.head.marker?.length ?? 0;
	const text = sliceMapped(whole, skip);
	const ordinal = segment.head.marker?.ordinal ?? null;
	const previous = all[index - 1];
	return {
		no: index + 1,
		ordinal,
		name: itemName(sliceMapped(segment.head.paragraph.content, skip)),
		text,
		whole,
		duplicate: ordinal !== null && previous?.run === segment.run && previous.head.marker?.ordinal === ordinal,
	};
}

/** 项目名称：… */
const NAME_LABEL = /^(?:实事项目名称|项目名称|实事名称|事项名称|任务名称|实事项目|实事内容|名称) ?: ?/;

/** 实施残疾儿童救助项目。对符合… → what stands before the first stop, colon (of a short heading) or bracket with 责任单位. */
function itemName(heading: MappedText): MappedText {
	const label = NAME_LABEL.exec(foldWidth(heading.text).slice(0, 12))?.[0].length ?? 0;
	const head = sliceMapped(heading, label);
	const text = foldWidth(head.text);
	let end = text.length;
	const stop = text.indexOf("。");
	if (stop > 0) end = stop;
	const colon = text.indexOf(":");
	if (colon > 0 && colon < end && colon <= 30) end = colon;
	const bracket = text.search(
		/[([【〔] ?(?:责|牵|主办|完成|配合|承办|落实|实施单位|时限)|\([^()]{2,150}(?:牵头|主办|负责|承办|配合|协办)\)$/,
	);
	if (bracket > 0 && bracket < end) end = bracket;
	const range = trimRange(text, 0, end);
	while (range.end > range.start && /[。;,:!、]/.test(text.charAt(range.end - 1))) range.end--;
	return sliceMapped(head, range.start, range.end);
}
