import type { FormRule } from "../context";
import { formFinding } from "../form-finding";
import { shortText } from "../wording";

/** 实事名称 was edited and is still recognisable. */
export const itemNameChanged: FormRule = (form, { notice }) =>
	form.returned.form.rows
		.filter(({ nameChanged, continues }) => nameChanged && !continues)
		.flatMap(({ item: no, name }) => {
			const item = notice.items.find((each) => each.no === no);
			if (!item || !name) return [];
			const message = `实事名称“${shortText(name.text, 40)}”与通知第${item.no}项“${shortText(item.name.value, 40)}”不一致，暂按该项处理。`;
			return [formFinding(form, "item-name-changed", message, { item: item.no, cell: name.cell, quote: name.text })];
		});
