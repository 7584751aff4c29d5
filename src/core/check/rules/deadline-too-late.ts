import { dueDate } from "../../model";
import type { FormRule } from "../context";
import { eachDeadline } from "../each-deadline";
import { readDeadline } from "../entries";
import { formFinding } from "../form-finding";
import { dayText, itemText, shortText } from "../wording";

/** 完成时限 is later than the notice's for the item, or than the year's end where the notice gives none. */
export const deadlineTooLate: FormRule = (form, { notice }) =>
	eachDeadline(form, notice).flatMap(({ item, cell }) => {
		const phrase = readDeadline(cell, notice.year.value);
		const due = dueDate(notice, item);
		if (phrase?.kind !== "day" || phrase.date <= due.date) return [];
		const required =
			due.basis === "stated"
				? `通知要求的${dayText(due.date)}`
				: `${dayText(due.date)}（通知没有写明该项时限，按当年年底掌握）`;
		const message = `${itemText(item)}的完成时限写的是“${shortText(cell.text)}”，即${dayText(phrase.date)}，晚于${required}。`;
		return [formFinding(form, "deadline-too-late", message, { item: item.no, cell: cell.cell, quote: cell.text })];
	});
