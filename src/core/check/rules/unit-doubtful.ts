import { UNIT_SOURCES } from "../../model";
import type { FormRule } from "../context";
import { formFinding } from "../form-finding";
import { shortText } from "../wording";

/** The 单位 cell, the stamp and the file's name name different units. */
export const unitDoubtful: FormRule = (form) => {
	const { unit, form: sheet } = form.returned;
	if (unit.name === null || unit.doubts.length === 0) return [];
	const others = unit.doubts.map(({ source, text }) => `${UNIT_SOURCES[source]}是“${shortText(text)}”`).join("，");
	const own = unit.source === null || unit.source === "rows" ? "" : UNIT_SOURCES[unit.source];
	return [
		formFinding(form, "unit-doubtful", `${own}是“${shortText(unit.text ?? "")}”，${others}，暂按${unit.name}处理。`, {
			cell: sheet.unit?.cell ?? null,
			quote: unit.text,
		}),
	];
};
