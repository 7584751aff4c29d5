import type { Item, Notice, Target } from "../../model";
import { comparable } from "../../text";
import { targetsOfWords } from "../items/read-item";
import type { StatedTarget } from "./correct-targets";
import { findQuote } from "./find-quote";

/** A target that an item may have once its words are changed. */
export interface RereadTarget {
	target: StatedTarget;
	/**
	 * `same`: it is there already, and the new words state it too · `new`: they state it · `gone`: it was read from the old
	 * words, the new ones do not state it · `by-hand`: a person has put it right or added it · `removed`: words that are
	 * still there state it, and a person has taken it out.
	 */
	origin: "same" | "new" | "gone" | "by-hand" | "removed";
	/** What is proposed. What a person has done by hand stays done. */
	kept: boolean;
}

/**
 * What an item's targets would be with other words, in the words' order. No note is kept of what was corrected by hand:
 * whatever the item has that its present words do not state was, and whatever they state that it has not.
 * @param item null for one that is to be added
 */
export function rereadTargets({ text, year }: Notice, item: Item | null, words: string): RereadTarget[] {
	const present = item?.targets.map(withoutPlace) ?? [];
	const before = item ? targetsOfWords(text.slice(item.span.start, item.span.end), year.value) : [];
	const after = targetsOfWords(words, year.value);
	const left = present.filter((target) => !has(after, target));
	const byHand = left.filter((target) => !has(before, target));
	const stated = after.map((target): RereadTarget => {
		if (has(present, target)) return { target, origin: "same", kept: true };
		if (has(before, target)) return { target, origin: "removed", kept: false };
		return { target, origin: "new", kept: !byHand.some((other) => countsTheSame(other, target)) };
	});
	const others = left.map((target): RereadTarget => {
		const kept = byHand.includes(target);
		return { target, origin: kept ? "by-hand" : "gone", kept };
	});
	const whole = { start: 0, end: words.length };
	return [...stated, ...others]
		.map((each) => ({ each, at: findQuote(words, whole, each.target.quote)?.start ?? words.length }))
		.sort((a, b) => a.at - b.at)
		.map(({ each }) => each);
}

function withoutPlace({ span: _, ...target }: Target): StatedTarget {
	return target;
}

function has(targets: readonly StatedTarget[], target: StatedTarget): boolean {
	return targets.some((other) => identity(other) === identity(target));
}

function identity({ quote, subject, value, max, measure, comparator, kind }: StatedTarget): string {
	return JSON.stringify([comparable(quote), comparable(subject), value, max, comparable(measure), comparator, kind]);
}

/** Two figures for one thing: of these the one that was set by hand holds. */
function countsTheSame(a: StatedTarget, b: StatedTarget): boolean {
	return comparable(a.subject) === comparable(b.subject) && comparable(a.measure) === comparable(b.measure);
}
