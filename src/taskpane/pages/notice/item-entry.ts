import type { Correction, Item, Notice } from "../../../core";

/** An item's name, place and words as they stand in the form while they are typed. */
export interface ItemEntry {
	name: string;
	/** The number it is to have. */
	no: number;
	/** Its words in the notice. */
	prose: string;
}

export function entryOfItem({ text }: Notice, { name, no, span }: Item): ItemEntry {
	return { name: name.value, no, prose: text.slice(span.start, span.end) };
}

/** One that is to be added, at the end. */
export function newItemEntry({ items }: Notice): ItemEntry {
	return { name: "", no: items.length + 1, prose: "" };
}

/** The corrections that an entry makes of an item, or with null of a new one. Moving comes last: it changes the numbers. */
export function itemCorrections(notice: Notice, item: Item | null, entry: ItemEntry): Correction[] {
	const before = item ? entryOfItem(notice, item) : newItemEntry(notice);
	const no = before.no;
	const corrections: Correction[] = [];
	const name = entry.name.trim();
	if (!item) corrections.push({ kind: "item-added", name });
	else if (name !== before.name) corrections.push({ kind: "item-name", item: no, value: name });
	if (entry.prose.trim() !== before.prose.trim())
		corrections.push({ kind: "item-prose", item: no, value: entry.prose });
	if (entry.no !== no) corrections.push({ kind: "item-moved", item: no, to: entry.no });
	return corrections;
}
