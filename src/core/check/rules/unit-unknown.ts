import { UNIT_SOURCES } from "../../model";
import type { FormRule } from "../context";
import { formFinding } from "../form-finding";
import { shortText } from "../wording";

/** The unit is none of the notice's, nor a member of one of its collectives; or its name fits several of them. */
export const unitUnknown: FormRule = (form) => {
	const { unit, form: sheet } = form.returned;
	if (!unit.unknown) return [];
	const source = unit.source ?? "cell";
	const written = `${UNIT_SOURCES[source]}写的是“${shortText(unit.text ?? "")}”`;
	const several = unit.doubts.filter((doubt) => doubt.source === source).map(({ name }) => name);
	const others = unit.doubts.filter((doubt) => doubt.source !== source);
	const otherwise = others.map((doubt) => `${UNIT_SOURCES[doubt.source]}是“${doubt.name}”`).join("，");
	const place = { cell: source === "cell" ? (sheet.unit?.cell ?? null) : null, quote: unit.text };
	if (several.length > 0)
		return [
			formFinding(form, "unit-unknown", `${written}，可能是${several.join("或")}，无法确定是哪一个。`, {
				...place,
				remedy: `请写明单位全称：${several.join("或")}。`,
			}),
		];
	return [
		formFinding(
			form,
			"unit-unknown",
			`${written}，通知的责任单位中没有这个单位${otherwise ? `（${otherwise}）` : ""}，无法归入汇总。`,
			place,
		),
	];
};
