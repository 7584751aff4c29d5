import type { FormRule } from "../context";
import { eachDeadline } from "../each-deadline";
import { readDeadline } from "../entries";
import { formFinding } from "../form-finding";
import { dayText, itemText, shortText } from "../wording";

/** 完成时限 lies before the notice's year: mostly last year's form, filled in once more. */
export const deadlineTooEarly: FormRule = (form, { notice }) =>
	eachDeadline(form, notice).flatMap(({ item, cell }) => {
		const year = notice.year.value;
		const phrase = readDeadline(cell, year);
		if (phrase?.kind !== "day" || phrase.date >= `${year}-01-01`) return [];
		const message = `${itemText(item)}的完成时限写的是“${shortText(cell.text)}”，即${dayText(phrase.date)}，早于通知所在的${year}年。`;
		return [formFinding(form, "deadline-too-early", message, { item: item.no, cell: cell.cell, quote: cell.text })];
	});
