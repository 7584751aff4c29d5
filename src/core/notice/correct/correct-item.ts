import type { Item, Notice, ResponsibleUnit } from "../../model";
import { comparable } from "../../text";
import { changeRow, fact, settle, withItem } from "./amend";
import { findQuote, placeQuote } from "./find-quote";

type Named = Pick<ResponsibleUnit, "name" | "role">;

export type ItemCorrection =
	| { kind: "item-name"; item: number; value: string }
	/** The item's words: found in the notice's text, else put at its end. */
	| { kind: "item-prose"; item: number; value: string }
	| { kind: "item-units"; item: number; units: readonly Named[] }
	| { kind: "item-deadline"; item: number; date: string | null }
	/** Parts of the work with a day of their own. */
	| { kind: "clause-deadlines"; item: number; clauses: readonly { quote: string; date: string }[] }
	/** What the form's row says of 完成时限; "" leaves it to the units. */
	| { kind: "row-deadline"; item: number; value: string }
	/** Body and form say different things: which of them holds. */
	| { kind: "name-settled"; item: number; by: "body" | "form" }
	| { kind: "units-settled"; item: number; by: "body" | "form" | "both" };

export function correctItem(notice: Notice, item: Item, correction: ItemCorrection): Notice {
	switch (correction.kind) {
		case "item-name":
			return rename(notice, item, correction.value.trim());
		case "item-prose":
			return setProse(notice, item, correction.value.trim());
		case "item-units":
			return setUnits(notice, item, correction.units);
		case "item-deadline": {
			const deadline = correction.date === null ? null : fact(correction.date);
			return settle(withItem(notice, { ...item, deadline }), item.no, ["deadline-not-understood"]);
		}
		case "clause-deadlines": {
			const clauseDeadlines = correction.clauses
				.filter(({ quote }) => quote.trim() !== "")
				.map(({ quote, date }) => ({
					quote: quote.trim(),
					span: placeQuote(notice.text, item.span, quote),
					date,
				}));
			return settle(withItem(notice, { ...item, clauseDeadlines }), item.no, ["deadline-not-understood"]);
		}
		case "row-deadline": {
			if (item.annexName === null) return notice;
			const deadlineText = correction.value.trim() || null;
			return { ...notice, form: changeRow(notice.form, item.annexName, { deadlineText }) };
		}
		case "name-settled":
			return settleName(notice, item, correction.by);
		case "units-settled":
			return setUnits(notice, item, settledUnits(item, correction.by));
	}
}

function rename(notice: Notice, item: Item, name: string): Notice {
	if (name === "" || name === item.name.value) return notice;
	const { annexName } = item;
	const alike =
		annexName !== null && [name, item.name.value].some((each) => comparable(each) === comparable(annexName));
	const renamed = { ...item, name: fact(name), annexName: alike ? name : annexName };
	const form = alike ? changeRow(notice.form, annexName, { name }) : notice.form;
	return settle(withItem({ ...notice, form }, renamed), item.no, alike ? ["annex-name-differs"] : []);
}

/** Whatever was read from the item is looked for in its new words; other spans stay what they were. */
function setProse(notice: Notice, item: Item, prose: string): Notice {
	const found = prose === "" ? { start: 0, end: 0 } : findQuote(notice.text, whole(notice), prose);
	const text = found ? notice.text : `${notice.text}\n${prose}`;
	const span = found ?? { start: text.length - prose.length, end: text.length };
	const within = (quote: string) => placeQuote(text, span, quote);
	return withItem(
		{ ...notice, text },
		{
			...item,
			span,
			units: item.units.map((unit) => ({ ...unit, span: findQuote(text, span, unit.name) })),
			targets: item.targets.map((target) => ({ ...target, span: within(target.quote) })),
			clauseDeadlines: item.clauseDeadlines.map((clause) => ({ ...clause, span: within(clause.quote) })),
		},
	);
}

function whole({ text }: Notice) {
	return { start: 0, end: text.length };
}

function settleName(notice: Notice, item: Item, by: "body" | "form"): Notice {
	if (item.annexName === null) return notice;
	const name = by === "form" ? fact(item.annexName) : item.name;
	const form = changeRow(notice.form, item.annexName, { name: name.value });
	return settle(withItem({ ...notice, form }, { ...item, name, annexName: name.value }), item.no, [
		"annex-name-differs",
	]);
}

function setUnits(notice: Notice, item: Item, units: readonly Named[]): Notice {
	const named = units.filter(({ name }) => name.trim() !== "");
	const known = new Map(item.units.map((unit) => [unit.name, unit.span]));
	const kept = named.map(({ name, role }) => ({ name: name.trim(), role, span: known.get(name.trim()) ?? null }));
	const names = kept.map(({ name }) => name);
	const form = item.annexName === null ? notice.form : changeRow(notice.form, item.annexName, { units: names });
	return settle(
		withItem({ ...notice, form }, { ...item, units: kept, annexUnits: null }),
		item.no,
		kept.length > 0 ? ["item-without-units", "annex-units-differ"] : ["annex-units-differ"],
	);
}

function settledUnits(item: Item, by: "body" | "form" | "both"): Named[] {
	const body = item.units;
	const form = (item.annexUnits ?? []).map(
		(name) => body.find((unit) => unit.name === name) ?? { name, role: "responsible" as const },
	);
	if (by === "body") return body;
	return by === "form" ? form : [...body, ...form.filter((unit) => !body.some(({ name }) => name === unit.name))];
}
