import type { ClauseDeadline, Target } from "../model";
import { findDatePhrases } from "../text";

/** Until targets/ is there. */
export function findTargets(_text: string): Target[] {
	return [];
}

export function findClauseDeadlines(text: string, year: number): ClauseDeadline[] {
	const seen = new Set<string>();
	return findDatePhrases(text, year).flatMap(({ date, span }) => {
		const quote = text.slice(span.start, span.end);
		if (seen.has(quote)) return [];
		seen.add(quote);
		return [{ quote, span, date }];
	});
}
