import type { FormRule } from "../context";
import { answeredCells, saysNothing } from "../entries";
import { formFinding } from "../form-finding";
import { shortText } from "../wording";

/** A filled row matches no item of the notice. */
export const rowUnknown: FormRule = (form) =>
	form.returned.form.rows
		.filter((row) => row.item === null && answeredCells(row).some(({ text }) => !saysNothing(text)))
		.map((row) => {
			const name = row.name?.text.trim() ? row.name : null;
			const told = name ?? (row.no?.text.trim() ? row.no : null) ?? row.progress;
			const message = name
				? `“${shortText(name.text)}”不是通知中的实事，所填内容无处归入。`
				: `这一行填了“${shortText(row.progress.text)}”，却没有写明是哪项实事，所填内容无处归入。`;
			return formFinding(form, "row-unknown", message, { cell: told.cell, quote: told.text });
		});
