import type { Span } from "../model/place";

/**
 * What a time phrase means. `day`: a day, with 年底, 6月底, 第三季度末 as their last day. `term`: 长期坚持, 持续推进, 全年坚持 … understood,
 * but no day. `done`: 已完成.
 */
export type DatePhrase =
	| { kind: "day"; date: string; span: Span; yearStated: boolean }
	| { kind: "term"; span: Span }
	| { kind: "done"; span: Span };

/**
 * Reads a whole cell or phrase such as 2024年12月底, 2024.12.31, 12月底, 年底前, 第三季度末, 上半年, 全年, 长期坚持, 已完成.
 * @param year the year that is meant where none is named.
 * @returns null where it is no date or term that can be understood.
 */
export function parseDatePhrase(_text: string, _year: number): DatePhrase | null {
	throw new Error("to be written");
}

/** Every time phrase in running text that limits work (年内, 全年, 6月底前, 第三季度末前), shortest form, from left to right. */
export function findDatePhrases(_text: string, _year: number): Extract<DatePhrase, { kind: "day" }>[] {
	throw new Error("to be written");
}
