import type { Item, Notice } from "./notice";

/**
 * The units that answer for an item: the body's, then those that only the annexed form names (for an item whose body
 * names none, the form's).
 */
export function answeringUnits(item: Item): string[] {
	const names = item.units.map((unit) => unit.name);
	for (const name of item.annexUnits ?? []) if (!names.includes(name)) names.push(name);
	return names;
}

/** Every unit of a notice once, in the order of first mention. */
export function unitsOf(notice: Notice): string[] {
	return [...new Set(notice.items.flatMap(answeringUnits))];
}

/** The items a unit answers for, through a collective it is a member of besides. */
export function itemsOf(notice: Notice, unit: string, collective: string | null = null): Item[] {
	return notice.items.filter((item) => {
		const units = answeringUnits(item);
		return units.includes(unit) || (collective !== null && units.includes(collective));
	});
}

/** The year's last day, `YYYY-12-31`: stands in for a deadline that a notice does not give. */
export function yearEnd(year: number): string {
	return `${year}-12-31`;
}

/** The day by which an item is due: stated, else the year's end (then implied). */
export function dueDate(notice: Notice, item: Item): { date: string; basis: "stated" | "implied" } {
	return item.deadline
		? { date: item.deadline.value, basis: item.deadline.basis }
		: { date: yearEnd(notice.year.value), basis: "implied" };
}

/** 配合单位: named as supporting in the item's body. */
export function isSupporting(item: Item, unit: string): boolean {
	return item.units.some((each) => each.name === unit && each.role === "support");
}
