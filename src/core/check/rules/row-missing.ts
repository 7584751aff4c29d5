import type { FormRule } from "../context";
import { formFinding } from "../form-finding";
import { itemText } from "../wording";

/** An item that the unit answers for has no row. */
export const rowMissing: FormRule = (form) => {
	if (form.unit === null) return [];
	return form.answersFor
		.filter(({ no }) => !form.rowOf.has(no))
		.map((item) =>
			formFinding(form, "row-missing", `${itemText(item)}由${form.unit}负责，报表中却没有这一行。`, { item: item.no }),
		);
};
