import type { FormRule } from "../context";
import { formFinding } from "../form-finding";

/** 单位 is blank, and neither the stamp nor the file's name tells the unit. */
export const unitMissing: FormRule = (form) => {
	const { unit, form: sheet } = form.returned;
	if (unit.name !== null || unit.unknown) return [];
	const hint = unit.source === "rows" ? `从所列实事看可能是${unit.text}，但不能代为认定。` : "";
	return [
		formFinding(form, "unit-missing", `没有填写单位，文件名也看不出是哪个单位，无法归入汇总。${hint}`, {
			cell: sheet.unit?.cell ?? null,
		}),
	];
};
