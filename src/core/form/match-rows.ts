import { answeringUnits, type FormRow, type Item, type Notice, type ReportForm } from "../model";
import { comparable, foldWidth, parseNumeral } from "../text";
import { isBlank } from "./grid";
import { type ItemNames, itemNames, plainName } from "./item-name";

/** From here on an edited name is still recognised; with the same number in 序号, from a little less. */
const RECOGNISABLE = 0.6;
const RECOGNISABLE_WITH_NUMBER = 0.5;
/** How far ahead of the next item the best must be. */
const CLEARLY = 0.1;
/** An edited name stands for an item that another row names exactly only where it is as good as the same. */
const NEARLY_SAME = 0.8;
/** Comparing names takes time: a form has tens of rows, and what comes after a thousand is none of it. */
const MOST_ROWS = 1000;

/**
 * Tells which item each row reports on: by its name, exact or edited; by its number where it has no name. Never by
 * position alone. Where name and number disagree, the name counts.
 */
export function matchRows(form: ReportForm, notice: Notice): ReportForm {
	const names = itemNames(notice.items);
	const exact = form.rows.map((row) => exactItem(row, names));
	const named = new Set(exact.map((item) => item?.no));
	const rows: FormRow[] = [];
	form.rows.forEach((row, index) => {
		const above = rows.at(-1);
		const match = row.continues ? null : (exact[index] ?? null);
		if (row.continues && above) rows.push(followed(row, above));
		else if (match) rows.push({ ...row, item: match.no, matchedBy: "name", nameChanged: false });
		else if (above && belongsTo(row, above, notice.items)) rows.push({ ...followed(row, above), continues: true });
		else rows.push(index < MOST_ROWS ? matchLoosely(row, notice.items, names, named) : row);
	});
	return { ...form, rows };
}

function followed(row: FormRow, above: FormRow): FormRow {
	return { ...row, item: above.item, matchedBy: above.matchedBy, nameChanged: false };
}

function exactItem(row: FormRow, names: ItemNames): Item | null {
	const same = names.exact(row.name?.text ?? "");
	return same.find((item) => item.no === numberOf(row)) ?? same[0] ?? null;
}

function matchLoosely(
	row: FormRow,
	items: readonly Item[],
	names: ItemNames,
	named: ReadonlySet<number | undefined>,
): FormRow {
	const number = numberOf(row);
	if (plainName(row.name?.text ?? "") === "") {
		const item = items.find(({ no }) => no === number);
		return item ? { ...row, item: item.no, matchedBy: "number" } : row;
	}
	const [best, next] = names.rank(row.name?.text ?? "");
	if (!best) return row;
	const least = best.item.no === number ? RECOGNISABLE_WITH_NUMBER : RECOGNISABLE;
	const isClear = best.score - (next?.score ?? 0) >= CLEARLY || (best.item.no === number && best.score > 0.9);
	const isFree = !named.has(best.item.no) || best.score >= NEARLY_SAME;
	if (best.score < least || !isClear || !isFree) return row;
	return { ...row, item: best.item.no, matchedBy: "name", nameChanged: true };
}

/** 1 · 1. · 一、 · （一） · 第1件; null for anything else. */
function numberOf(row: FormRow): number | null {
	const text = comparable(foldWidth(row.no?.text ?? "")).slice(0, 12);
	const bare = text.replace(/^[(第]+|[)件项条、.:。]+$/g, "");
	return bare === "" ? null : parseNumeral(bare);
}

/** 1-1, 1.2 below 1: a part of the item above. */
const PART_NUMBER = /^(\d{1,2})[-—–―.·](\d{1,2})$/;

function isPartOf(row: FormRow, above: FormRow): boolean {
	const part = PART_NUMBER.exec(comparable(foldWidth(row.no?.text ?? "")).slice(0, 8));
	return part !== null && above.item !== null && Number(part[1]) === above.item;
}

/** A row without name and number that names units of the item above: one unit a line, as in some forms. */
function belongsTo(row: FormRow, above: FormRow, items: readonly Item[]): boolean {
	if (isPartOf(row, above)) return true;
	if (!isBlank(row.name) || !isBlank(row.no) || isBlank(row.units) || above.item === null) return false;
	const item = items.find(({ no }) => no === above.item);
	const units = item ? answeringUnits(item).map(comparable) : [];
	return units.includes(comparable(row.units?.text ?? ""));
}
