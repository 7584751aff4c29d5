import { answeringUnits, type Item, remembered } from "../../model";
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
		const seen = new Set<string>();
		const once = cells.filter(({ cell }) => !seen.has(cell) && seen.add(cell));
		const text = once.map((cell) => cell.text).join("\n");
		const [first] = once;
		if (!item || !first || isOneOf(text, originals(item))) return [];
		// A row of others that is emptied as a whole.
		const isTheirs =
			!form.answersFor.includes(item) &&
			rows.every(({ progress, deadline }) => comparable(progress.text + (deadline?.text ?? "")) === "");
		if (comparable(text) === "" && isTheirs) return [];
		const message = `${itemText(item)}的责任单位写的是“${shortText(text, 60)}”，与通知不一致，通知为：${answeringUnits(item).join("、")}。`;
		return [formFinding(form, "units-changed", message, { item: item.no, cell: first.cell, quote: text })];
	});

const plain = (text: string) => comparable(text).replace(BETWEEN, "");

/** The lists of an item's units, the longest names first. */
const originals = remembered((item: Item): string[][] => {
	const body = item.units.map(({ name }) => name);
	return [body, item.annexUnits ?? body, answeringUnits(item)].map((units) =>
		units.map(plain).sort((a, b) => b.length - a.length),
	);
});

/** True where the text is the units of one of the lists in any order and nothing else. */
function isOneOf(text: string, lists: readonly string[][]): boolean {
	const words = plain(text);
	return lists.some((units) => {
		let rest = words;
		for (const unit of units) {
			const at = rest.indexOf(unit);
			if (at < 0) return false;
			rest = rest.slice(0, at) + rest.slice(at + unit.length);
		}
		return rest === "";
	});
}
