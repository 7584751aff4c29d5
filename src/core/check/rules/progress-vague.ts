import { isSupporting } from "../../model";
import type { FormRule } from "../context";
import { entryOf, progressCells, progressText, saysNothing } from "../entries";
import { answersInWords } from "../figures";
import { formFinding } from "../form-finding";
import { givesFigures } from "../gives-figures";
import { itemText, shortText } from "../wording";

/** The item has counted targets, and the text gives no figure at all. Not for 配合单位; 尚未开展 is an answer. */
export const progressVague: FormRule = (form) => {
	const { unit } = form;
	if (unit === null) return [];
	return form.answersFor.flatMap((item) => {
		const entry = entryOf(form.returned.form, item.no);
		if (!entry || !item.targets.some(({ kind }) => kind === "count") || isSupporting(item, unit)) return [];
		const reported = form.targets.some(
			(target) => target.item === item.no && (target.achieved !== null || target.doneInWords),
		);
		const text = progressText(entry);
		if (reported || saysNothing(text) || answersInWords(text) || givesFigures(entry, item)) return [];
		const message = `${itemText(item)}的进度“${shortText(text)}”没有一个数字，而通知对该项有数量要求，看不出完成了多少。`;
		const place = { item: item.no, cell: progressCells(entry)[0]?.cell ?? null, quote: text.trim() };
		return [formFinding(form, "progress-vague", message, place)];
	});
};
