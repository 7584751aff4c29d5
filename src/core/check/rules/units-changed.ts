import { answeringUnits, type Item } from "../../model";
import { comparable } from "../../text";
import type { FormRule } from "../context";
import { entriesOf } from "../entries";
import { formFinding } from "../form-finding";
import { itemText, shortText } from "../wording";

/** What stands between units and before them: 牵头单位：县妇联；配合单位：县财政局 */
const BETWEEN = /[、,，;；/·:：()和及]|(?:责任|牵头|配合|协办|主办)(?:单位|部门)?/g;

/** 责任单位 was edited: it is neither the body's, nor the form's, nor both together. Order and separators are free. */
export const unitsChanged: FormRule = (form, { notice }) =>
	entriesOf(form.returned.form).flatMap(({ item: no, rows }) => {
		const item = notice.items.find((each) => each.no === no);
		const cells = rows.flatMap(({ units }) => (units ? [units] : []));
		const once = cells.filter((cell, index) => cells.findIndex((other) => other.cell === cell.cell) === index);
		const text = once.map((cell) => cell.text).join("\n");
		const [first] = once;
		if (!item || !first || originals(item).some((units) => isList(text, units))) return [];
		const message = `${itemText(item)}的责任单位写的是“${shortText(text, 60)}”，与通知不一致，通知为：${answeringUnits(item).join("、")}。`;
		return [formFinding(form, "units-changed", message, { item: item.no, cell: first.cell, quote: text })];
	});

function originals(item: Item): string[][] {
	const body = item.units.map(({ name }) => name);
	return [body, item.annexUnits ?? body, answeringUnits(item)];
}

/** True where the text is these units in any order and nothing else. */
function isList(text: string, units: readonly string[]): boolean {
	const plain = (part: string) => comparable(part).replace(BETWEEN, "");
	let rest = plain(text);
	for (const unit of units.map(plain).sort((a, b) => b.length - a.length)) {
		const at = rest.indexOf(unit);
		if (at < 0) return false;
		rest = rest.slice(0, at) + rest.slice(at + unit.length);
	}
	return rest === "";
}
