import type { Correction, Item, Notice, RereadTarget } from "../../../core";
import type { TargetReader } from "./target-reader";

/** An item's name, place and words as they stand in the form while they are typed. */
export interface ItemEntry {
	name: string;
	/** The number it is to have. */
	no: number;
	/** Its words in the notice. */
	prose: string;
	/** Of the targets read anew, those of which someone says otherwise than proposed, by `targetKey`. */
	keep: ReadonlyMap<string, boolean>;
}

export function entryOfItem({ text }: Notice, { name, no, span }: Item): ItemEntry {
	return { name: name.value, no, prose: text.slice(span.start, span.end), keep: new Map() };
}

/** One that is to be added, at the end. */
export function newItemEntry({ items }: Notice): ItemEntry {
	return { name: "", no: items.length + 1, prose: "", keep: new Map() };
}

export function targetKey({ target }: RereadTarget): string {
	return JSON.stringify(target);
}

/** The item has it now. */
export function isThere({ origin }: RereadTarget): boolean {
	return origin === "same" || origin === "gone" || origin === "by-hand";
}

/** What the item's targets would be by the words of the entry; null while these are the old ones, as they are without a reader. */
export function entryTargets(
	notice: Notice,
	item: Item | null,
	{ prose, keep }: Pick<ItemEntry, "prose" | "keep">,
	read: TargetReader | null,
): RereadTarget[] | null {
	const before = item ? entryOfItem(notice, item).prose : "";
	if (!read || prose.trim() === before.trim()) return null;
	return read(notice, item, prose).map((each) => ({ ...each, kept: keep.get(targetKey(each)) ?? each.kept }));
}

/** The corrections that an entry makes of an item, or with null of a new one. Moving comes last: it changes the numbers. */
export function itemCorrections(
	notice: Notice,
	item: Item | null,
	entry: ItemEntry,
	read: TargetReader | null,
): Correction[] {
	const before = item ? entryOfItem(notice, item) : newItemEntry(notice);
	const no = before.no;
	const corrections: Correction[] = [];
	const name = entry.name.trim();
	if (!item) corrections.push({ kind: "item-added", name });
	else if (name !== before.name) corrections.push({ kind: "item-name", item: no, value: name });
	const targets = entryTargets(notice, item, entry, read);
	if (targets) corrections.push({ kind: "item-prose", item: no, value: entry.prose });
	if (targets?.some((each) => each.kept !== isThere(each))) {
		const kept = targets.filter((each) => each.kept).map(({ target }) => target);
		corrections.push({ kind: "targets-set", item: no, targets: kept });
	}
	if (entry.no !== no) corrections.push({ kind: "item-moved", item: no, to: entry.no });
	return corrections;
}
