import type { FormRule } from "../context";
import { entriesOf } from "../entries";
import { formFinding } from "../form-finding";
import { itemText } from "../wording";

/** Two rows for one item: a finding on each row after the first. */
export const rowDuplicate: FormRule = (form, { notice }) => {
	const first = new Map<number, string>();
	return entriesOf(form.returned.form).flatMap(({ item: no, rows }) => {
		const cell = rows[0]?.progress.cell ?? "";
		const item = notice.items.find((each) => each.no === no);
		const before = first.get(no);
		if (before === undefined || !item) {
			first.set(no, cell);
			return [];
		}
		const told = rows[0]?.name ?? null;
		return [
			formFinding(form, "row-duplicate", `${itemText(item)}填了不止一行（${before}、${cell}），分不清以哪一行为准。`, {
				item: no,
				cell: told?.text.trim() ? told.cell : cell,
				quote: told?.text ?? null,
			}),
		];
	});
};
