import type { FormRule } from "../context";
import { eachDeadline } from "../each-deadline";
import { isBlankDeadline, readDeadline } from "../entries";
import { formFinding } from "../form-finding";
import { itemText, shortText } from "../wording";

/** 完成时限 is no date or term that can be understood. */
export const deadlineUnparsable: FormRule = (form, { notice }) =>
	eachDeadline(form, notice).flatMap(({ item, cell }) => {
		if (isBlankDeadline(cell.text) || readDeadline(cell, notice.year.value)) return [];
		const message = `${itemText(item)}的完成时限写的是“${shortText(cell.text)}”，看不出是什么时候。`;
		return [formFinding(form, "deadline-unparsable", message, { item: item.no, cell: cell.cell, quote: cell.text })];
	});
