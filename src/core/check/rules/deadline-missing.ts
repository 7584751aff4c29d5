import { dueDate } from "../../model";
import type { FormRule } from "../context";
import { deadlineCells, entryOf, isBlankDeadline, progressCells, progressText, saysNothing } from "../entries";
import { formFinding } from "../form-finding";
import { dayText, itemText } from "../wording";

/** 完成时限 is blank. Not said where 进度 is blank too, nor where the notice's form has no such column. */
export const deadlineMissing: FormRule = (form, { notice }) => {
	const roles = notice.form.columns.map(({ role }) => role);
	return form.answersFor.flatMap((item) => {
		const entry = entryOf(form.returned.form, item.no);
		if (!entry || saysNothing(progressText(entry))) return [];
		const cells = deadlineCells(entry);
		if (cells.length === 0 && roles.length > 0 && !roles.includes("deadline")) return [];
		if (cells.some(({ text }) => !isBlankDeadline(text))) return [];
		const where = cells.length > 0 ? "的完成时限是空的" : "没有完成时限（报表缺这一列）";
		return [
			formFinding(form, "deadline-missing", `${itemText(item)}${where}，无法判断能否按期完成。`, {
				item: item.no,
				cell: (cells[0] ?? progressCells(entry)[0])?.cell ?? null,
				remedy: `请填写完成时限，最迟为${dayText(dueDate(notice, item).date)}；已经完成的写“已完成”。`,
			}),
		];
	});
};
