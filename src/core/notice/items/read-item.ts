import type { ClauseDeadline, Fact, ResponsibleUnit, Span, Target } from "../../model";
import { comparable } from "../../text";
import { readLines } from "../repair/lines";
import { closeUp, folded, joinMapped, type MappedText, sliceMapped, spanOf, statedFact } from "../repair/mapped-text";
import { joinLines } from "../repair/paragraphs";
import { findClauseDeadlines, readTargets } from "../targets";
import { type Announcement, findAnnouncements } from "../units/announcements";
import { responsibleUnits } from "../units/responsible-units";
import { readMarker } from "./markers";
import type { ItemText } from "./segment-items";

/** What an item's own text says, before the form is looked at. */
export interface BodyItem {
	no: number;
	source: ItemText;
	name: Fact<string>;
	units: ResponsibleUnit[];
	/** What stands under 完成时限. */
	deadlines: MappedText[];
	targets: Target[];
	clauseDeadlines: ClauseDeadline[];
	/** Numbers of the prose that are neither targets nor known to be none. */
	unreadNumbers: { quote: string; span: Span }[];
	span: Span;
}

/** All items' prose is read so far; a notice is 3,000 to 20,000 characters long. What is made to be larger would take long. */
const MOST_PROSE = 50_000;
/** Of what is not read, so much is quoted. */
const QUOTED = 20;

/** Reads units, deadline, targets and limiting phrases out of the items' texts. */
export function readItems(sources: readonly ItemText[], year: number): BodyItem[] {
	const all = sources.reduce((sum, { text }) => sum + text.text.length, 0);
	const most = all <= MOST_PROSE ? MOST_PROSE : Math.floor(MOST_PROSE / sources.length);
	return sources.map((source) => readItem(source, year, most));
}

/** @param most characters of prose that are read; behind them, everything counts as not understood */
function readItem(source: ItemText, year: number, most: number): BodyItem {
	const announcements = findAnnouncements(source.text);
	const whole = withoutAnnouncements(source.text, announcements);
	const prose = sliceMapped(whole, 0, most);
	const { targets, unread } = readTargets(prose.text, year);
	const beyond = { start: most, end: Math.min(most + QUOTED, whole.text.length) };
	return {
		no: source.no,
		source,
		name: statedFact(source.name),
		units: responsibleUnits(announcements),
		deadlines: [
			...announcements.flatMap(({ kind, value }) => (kind === "deadline" ? [value] : [])),
			...amendedDeadline(prose),
		],
		targets: withoutHeadings(targets, prose).map((target) => ({ ...target, span: inDocument(prose, target.span) })),
		clauseDeadlines: findClauseDeadlines(prose.text, year).map((each) => ({
			...each,
			span: inDocument(prose, each.span),
		})),
		unreadNumbers: [
			...unread.map((each) => ({ ...each, span: inDocument(prose, each.span) })),
			...(beyond.start < beyond.end
				? [{ quote: `${whole.text.slice(beyond.start, beyond.end)}……`, span: inDocument(whole, beyond) }]
				: []),
		],
		span: spanOf(source.whole) ?? { start: 0, end: 0 },
	};
}

/** 建一座“妈妈驿站”。…建设“妈妈驿站”1座: what the heading promises and the text below it says again, once. */
function withoutHeadings(targets: readonly Target[], prose: MappedText): Target[] {
	const headingLength = prose.text.search(/[。:：\n]/);
	return targets.filter(
		(target, i) =>
			target.span.end > headingLength ||
			!targets.some(
				(other, j) =>
					j > i &&
					other.value === target.value &&
					other.measure === target.measure &&
					comparable(other.subject) === comparable(target.subject),
			),
	);
}

/** 完成时限由11月底前调整为12月10日前 */
const AMENDED_DEADLINE =
	/完成(?:时限|时间|期限)[^，,。；;\n]{0,24}?(?:调整|延长|延期|推迟|变更|提前|顺延|更改|改)(?:为|至|到)([^，,。；;\n]{2,20})/;

function amendedDeadline(prose: MappedText): MappedText[] {
	const match = AMENDED_DEADLINE.exec(folded(prose));
	if (!match) return [];
	const end = match.index + match[0].length;
	return [sliceMapped(prose, end - (match[1] ?? "").length, end)];
}

/** The targets of one item's words, its numeral and heading among them. Of a table's row, each cell is read by itself. */
export function targetsOfWords(words: string, year: number): Omit<Target, "span">[] {
	const cells = words.split("\t").filter((cell) => cell.trim() !== "");
	const paragraphs = cells.flatMap((text) => joinLines(readLines({ text, tables: [] })).map(({ content }) => content));
	const whole = joinMapped(paragraphs, "\n");
	const text = sliceMapped(whole, readMarker(folded(whole))?.length ?? 0);
	const prose = sliceMapped(withoutAnnouncements(text, findAnnouncements(text)), 0, MOST_PROSE);
	return withoutHeadings(readTargets(prose.text, year).targets, prose).map(({ span: _, ...target }) => target);
}

function withoutAnnouncements(text: MappedText, announcements: readonly Announcement[]): MappedText {
	const parts: MappedText[] = [];
	let from = 0;
	for (const { start, end } of announcements) {
		if (start > from) parts.push(sliceMapped(text, from, start));
		from = Math.max(from, end);
	}
	parts.push(sliceMapped(text, from));
	const lines = joinMapped(parts).text.includes("\n") ? splitLines(joinMapped(parts)) : [joinMapped(parts)];
	return joinMapped(
		lines.map(closeUp).filter(({ text: line }) => line !== ""),
		"\n",
	);
}

function splitLines(text: MappedText): MappedText[] {
	const lines: MappedText[] = [];
	let start = 0;
	for (let i = 0; i <= text.text.length; i++) {
		if (i < text.text.length && text.text.charAt(i) !== "\n") continue;
		lines.push(sliceMapped(text, start, i));
		start = i + 1;
	}
	return lines;
}

/** A span of mapped text as one of the document. */
function inDocument(mapped: MappedText, span: Span): Span {
	return spanOf(mapped, span.start, span.end) ?? { start: 0, end: 0 };
}
