import type { Item, Notice, Span } from "../../../core";

/** A piece of an item's text; `mark` says what was read from it. */
export interface Segment {
	text: string;
	/** Where it starts in the notice's text. */
	start: number;
	mark: { kind: "target" | "deadline" | "unit"; index: number } | null;
}

interface Mark extends Span {
	kind: "target" | "deadline" | "unit";
	index: number;
}

/** An item's text cut up where something was read from it; where two readings overlap, the first keeps its place. */
export function sourceSegments({ text }: Notice, item: Item): Segment[] {
	const { start, end } = item.span;
	const marks = marksOf(item)
		.filter((mark) => mark.start >= start && mark.end <= end && mark.start < mark.end)
		.sort((a, b) => a.start - b.start || b.end - a.end);
	const segments: Segment[] = [];
	let at = start;
	const add = (until: number, mark: Segment["mark"]) => {
		if (until > at) segments.push({ text: text.slice(at, until), start: at, mark });
		at = Math.max(at, until);
	};
	for (const mark of marks) {
		if (mark.start < at) continue;
		add(mark.start, null);
		add(mark.end, { kind: mark.kind, index: mark.index });
	}
	add(end, null);
	return segments;
}

function marksOf(item: Item): Mark[] {
	return [
		...item.targets.map(({ span }, index): Mark => ({ ...span, kind: "target", index })),
		...item.clauseDeadlines.map(({ span }, index): Mark => ({ ...span, kind: "deadline", index })),
		...(item.deadline?.span ? [{ ...item.deadline.span, kind: "deadline" as const, index: -1 }] : []),
		...item.units.flatMap(({ span }, index): Mark[] => (span ? [{ ...span, kind: "unit", index }] : [])),
	];
}
