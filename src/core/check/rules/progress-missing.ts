import type { FormRule } from "../context";
import { entryOf, progressCells, progressText, saysNothing } from "../entries";
import { formFinding } from "../form-finding";
import { itemText } from "../wording";

/** 进度 of an item that the unit answers for is blank, or 无, /, —. */
export const progressMissing: FormRule = (form) => {
	if (form.unit === null) return [];
	return form.answersFor.flatMap((item) => {
		const entry = entryOf(form.returned.form, item.no);
		if (!entry || !saysNothing(progressText(entry))) return [];
		const written = progressText(entry).trim();
		const message = written
			? `${itemText(item)}的进度只写了“${written}”，看不出做了什么、做到哪一步。`
			: `${itemText(item)}的进度是空的，看不出是没有进展还是漏填。`;
		const place = { item: item.no, cell: progressCells(entry)[0]?.cell ?? null, quote: written || null };
		return [formFinding(form, "progress-missing", message, place)];
	});
};
