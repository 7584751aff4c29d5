import type { FormCell, Item, Notice } from "../model";
import type { FormUnderCheck } from "./context";
import { deadlineCells, entriesOf } from "./entries";

/** Every 完成时限 cell of an item's rows, each with its item. */
export function eachDeadline(form: FormUnderCheck, notice: Notice): { item: Item; cell: FormCell }[] {
	return entriesOf(form.returned.form).flatMap((entry) => {
		const item = notice.items.find(({ no }) => no === entry.item);
		return item ? deadlineCells(entry).map((cell) => ({ item, cell })) : [];
	});
}
