import type { ClauseDeadline, Fact } from "../../model";
import { parseDatePhrase } from "../../text";
import { closeUp, type MappedText, sliceMapped, spanOf } from "../repair/mapped-text";

/** What is said of an item's 完成时限. */
export interface ItemDeadline {
	deadline: Fact<string> | null;
	/** The words that no rule understands, null where all is understood. */
	notUnderstood: string | null;
}

/** 原定6月底，调整为9月底: what stands after the last of these words counts. */
const AMENDED = /(?:调整|延长|延期|推迟|变更|提前|顺延|更改|改)(?:为|至|到)/g;
/** Deadlines of clauses that hold for the item as a whole: the year's end. */
const YEAR_END = /年内|全年|年[底末]/;

/**
 * The item's deadline: what the body states under 完成时限, else the form's cell, else the year's end where a clause says
 * 年内, 全年 or 年底. 长期坚持 is understood and gives none.
 */
export function itemDeadline(
	stated: readonly MappedText[],
	formCell: string | null,
	clauses: readonly ClauseDeadline[],
	year: number,
): ItemDeadline {
	let notUnderstood: string | null = null;
	for (const value of stated) {
		const close = afterAmendment(closeUp(value));
		if (close.text === "") continue;
		const phrase = parseDatePhrase(close.text, year);
		if (phrase?.kind === "day")
			return {
				deadline: { value: phrase.date, span: spanOf(close, phrase.span.start, phrase.span.end), basis: "stated" },
				notUnderstood,
			};
		if (phrase) return { deadline: null, notUnderstood };
		notUnderstood = close.text;
	}
	if (formCell) {
		const phrase = parseDatePhrase(formCell.slice(amendmentEnd(formCell)), year);
		if (phrase?.kind === "day") return { deadline: { value: phrase.date, span: null, basis: "stated" }, notUnderstood };
		if (phrase) return { deadline: null, notUnderstood };
		notUnderstood = formCell;
	}
	const yearly = clauses.filter(({ quote }) => YEAR_END.test(quote)).sort((a, b) => b.date.localeCompare(a.date))[0];
	return { deadline: yearly ? { value: yearly.date, span: yearly.span, basis: "implied" } : null, notUnderstood };
}

function afterAmendment(value: MappedText): MappedText {
	return sliceMapped(value, amendmentEnd(value.text));
}

function amendmentEnd(text: string): number {
	const last = [...text.matchAll(AMENDED)].at(-1);
	return last ? last.index + last[0].length : 0;
}
