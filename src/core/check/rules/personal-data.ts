import { findPersonalData } from "../../text";
import type { FormRule } from "../context";
import { allAnsweredCells } from "../entries";
import { formFinding } from "../form-finding";

/** An identity-card or mobile number stands in a filled cell. The finding masks it: findings are passed on. */
export const personalData: FormRule = (form) =>
	allAnsweredCells(form.returned.form).flatMap(({ cell, item }) => {
		const found = findPersonalData(cell.text);
		const [first] = found;
		if (!first) return [];
		const kinds = [...new Set(found.map(({ kind }) => kind))].join("、");
		const masked = found.slice(0, 3).map((each) => each.masked);
		const more = found.length > masked.length ? ` 等${found.length}处` : "";
		const message = `填写的内容中有${kinds}（${masked.join("、")}${more}），汇总后会扩散，属于不应报送的个人信息。`;
		return [formFinding(form, "personal-data", message, { item, cell: cell.cell, quote: first.masked })];
	});
