import type { ClauseDeadline, Fact, ResponsibleUnit, Span, Target } from "../../model";
import { closeUp, joinMapped, type MappedText, sliceMapped, spanOf, statedFact } from "../repair/mapped-text";
import { findClauseDeadlines, readTargets } from "../targets";
import { type Announcement, findAnnouncements } from "../units/announcements";
import { responsibleUnits } from "../units/responsible-units";
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

/** Reads units, deadline, targets and limiting phrases out of an item's text. */
export function readItem(source: ItemText, year: number): BodyItem {
	const announcements = findAnnouncements(source.text);
	const prose = withoutAnnouncements(source.text, announcements);
	const { targets, unread } = readTargets(prose.text);
	return {
		no: source.no,
		source,
		name: statedFact(source.name),
		units: responsibleUnits(announcements),
		deadlines: announcements.flatMap(({ kind, value }) => (kind === "deadline" ? [value] : [])),
		targets: targets.map((target) => ({ ...target, span: inDocument(prose, target.span) })),
		clauseDeadlines: findClauseDeadlines(prose.text, year).map((each) => ({
			...each,
			span: inDocument(prose, each.span),
		})),
		unreadNumbers: unread.map((each) => ({ ...each, span: inDocument(prose, each.span) })),
		span: spanOf(source.whole) ?? { start: 0, end: 0 },
	};
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
export function inDocument(mapped: MappedText, span: Span): Span {
	return spanOf(mapped, span.start, span.end) ?? { start: 0, end: 0 };
}
