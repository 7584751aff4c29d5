import type { FormRule } from "../context";
import { formFinding } from "../form-finding";

/** The form has a 填报时间 and it is blank. */
export const fillDateMissing: FormRule = (form) => {
	const { fillDate } = form.returned.form;
	if (fillDate?.text.trim() !== "") return [];
	return [
		formFinding(form, "fill-date-missing", "填报时间没有填写，重复报送时分不清哪一份是最新的。", {
			cell: fillDate.cell,
		}),
	];
};
