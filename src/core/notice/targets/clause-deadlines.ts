import type { ClauseDeadline } from "../../model";
import { findDatePhrases } from "../../text";

/** A day that an amendment took back: 原定6月底前投用，现调整为8月底前. */
const SUPERSEDED = /(?:原定|原计划|原为|原拟|原要求)(?:于|在)?[^，,。；;]{0,12}$/;
/** 由｜11月底前｜调整为12月10日前 */
const FROM = /(?:由|从)(?:原(?:定|来)?的?)?$/;
const CHANGED_AFTER = /^(?:调整|提前|延长|延期|推迟|变更|顺延|改)/;
/** A day that dates what there is already: 2023年底已建成. */
const STOCK_AFTER = /^(?:已|全[县区市]共?有|的?基础|存量)/;

/**
 * Time phrases of one item's prose that limit part of its work, each wording once, in order: 年内, 全年, 6月底前.
 * @param year the notice's year, meant where a phrase names none
 */
export function findClauseDeadlines(text: string, year: number): ClauseDeadline[] {
	const found = new Map<string, ClauseDeadline>();
	for (const { date, span } of findDatePhrases(text, year)) {
		const quote = text.slice(span.start, span.end).replace(/[\s\u200B\uFEFF]+/g, "");
		if (found.has(quote)) continue;
		const before = text.slice(Math.max(0, span.start - 20), span.start).replace(/\s+/g, "");
		const after = text.slice(span.end, span.end + 8).trimStart();
		if (SUPERSEDED.test(before) || STOCK_AFTER.test(after) || (FROM.test(before) && CHANGED_AFTER.test(after)))
			continue;
		found.set(quote, { quote, span, date });
	}
	return [...found.values()];
}
