import type { FormRule } from "../context";
import { answeredCells } from "../entries";
import { formFinding } from "../form-finding";
import { findPersonalData } from "../personal-data";

/** An identity-card or mobile number stands in a filled cell. The finding masks it: findings are passed on. */
export const personalData: FormRule = (form) =>
	form.returned.form.rows.flatMap((row) =>
		answeredCells(row).flatMap((cell) => {
			const found = findPersonalData(cell.text);
			const [first] = found;
			if (!first) return [];
			const kinds = [...new Set(found.map(({ kind }) => kind))].join("、");
			const masked = found.slice(0, 3).map(({ masked }) => masked);
			const message = `填写的内容中有${kinds}（${masked.join("、")}${found.length > 3 ? ` 等${found.length}处` : ""}），汇总后会扩散，属于不应报送的个人信息。`;
			return [formFinding(form, "personal-data", message, { item: row.item, cell: cell.cell, quote: first.masked })];
		}),
	);
