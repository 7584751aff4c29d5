import { answeringUnits, isMemberOf } from "../../model";
import type { FormRule } from "../context";
import { entriesOf, progressCells, progressText, saysNothing } from "../entries";
import { formFinding } from "../form-finding";
import { itemText } from "../wording";

/** The unit filled in an item that it does not answer for, neither by name nor as one of 各街道、镇、中心. */
export const itemNotResponsible: FormRule = (form, { notice }) => {
	const { unit } = form;
	if (unit === null) return [];
	return entriesOf(form.returned.form).flatMap((entry) => {
		const item = notice.items.find(({ no }) => no === entry.item);
		if (!item || form.answersFor.includes(item) || saysNothing(progressText(entry))) return [];
		const units = answeringUnits(item);
		if (units.some((each) => isMemberOf(unit, each))) return [];
		const message = `${itemText(item)}的责任单位是${units.join("、") || "（通知未写明）"}，${unit}填了这一行。`;
		const cell = progressCells(entry)[0];
		return [
			formFinding(form, "item-not-responsible", message, {
				item: item.no,
				cell: cell?.cell ?? null,
				quote: cell?.text ?? null,
			}),
		];
	});
};
