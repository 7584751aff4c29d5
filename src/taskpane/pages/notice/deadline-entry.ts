import type { Correction, Item, Notice } from "../../../core";

/** An item's days as they stand in the form while they are typed; `YYYY-MM-DD`, "" for none. */
export interface DeadlineEntry {
	date: string;
	/** Parts of the work with a day of their own. */
	clauses: { key: number; quote: string; date: string }[];
	/** What the annexed form's row says of 完成时限; null where the form has no row for the item. */
	rowText: string | null;
}

export function entryOfDeadline({ form }: Notice, { deadline, clauseDeadlines, annexName }: Item): DeadlineEntry {
	const row = annexName === null ? undefined : form.rows.find(({ name }) => name === annexName);
	return {
		date: deadline?.value ?? "",
		clauses: clauseDeadlines.map(({ quote, date }, key) => ({ key, quote, date })),
		rowText: row ? (row.deadlineText ?? "") : null,
	};
}

/** A part needs both its words and its day. */
export function isWhole({ quote, date }: DeadlineEntry["clauses"][number]): boolean {
	return quote.trim() !== "" && date !== "";
}

/** The corrections that an entry makes. A day that was only inferred counts as confirmed. */
export function deadlineCorrections(notice: Notice, item: Item, entry: DeadlineEntry): Correction[] {
	const before = entryOfDeadline(notice, item);
	const corrections: Correction[] = [];
	const date = entry.date || null;
	if (date !== (item.deadline?.value ?? null) || item.deadline?.basis === "implied")
		corrections.push({ kind: "item-deadline", item: item.no, date });
	const clauses = entry.clauses.map(({ quote, date }) => ({ quote: quote.trim(), date }));
	if (JSON.stringify(clauses) !== JSON.stringify(before.clauses.map(({ quote, date }) => ({ quote, date }))))
		corrections.push({ kind: "clause-deadlines", item: item.no, clauses });
	if (entry.rowText !== null && entry.rowText.trim() !== before.rowText)
		corrections.push({ kind: "row-deadline", item: item.no, value: entry.rowText });
	return corrections;
}
