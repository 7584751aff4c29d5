import type { AnnexForm, Cadence, Fact, Item, Notice, ResponsibleUnit, Span, Target, WarningCode } from "../model";
import { comparable } from "../text";

/** A target as a person states it; its place in the text is looked for. */
export type StatedTarget = Omit<Target, "span">;

/** One change that a person makes to what was read. `item` is the item's number, `index` the target's place in it. */
export type Correction =
	| { kind: "head"; field: "title" | "issuer" | "returnRule"; value: string }
	| { kind: "year"; value: number }
	| { kind: "cadence"; value: Cadence }
	| { kind: "contact"; field: "phone" | "email"; value: string }
	| { kind: "item-name"; item: number; value: string }
	| { kind: "item-units"; item: number; units: readonly Pick<ResponsibleUnit, "name" | "role">[] }
	| { kind: "item-deadline"; item: number; date: string | null }
	| { kind: "item-added"; name: string }
	| { kind: "item-removed"; item: number }
	| { kind: "target-added"; item: number; target: StatedTarget }
	| { kind: "target-changed"; item: number; index: number; target: StatedTarget }
	| { kind: "target-removed"; item: number; index: number }
	/** Body and form say different things: which of them holds. */
	| { kind: "name-settled"; item: number; by: "body" | "form" }
	| { kind: "units-settled"; item: number; by: "body" | "form" | "both" }
	| { kind: "warning-dismissed"; index: number };

/**
 * The notice with a correction made, and without the warnings that it settles. The form's row follows, so that the
 * report is laid out as corrected; text and id stay.
 * @returns the same notice where there is nothing to change.
 */
export function correctNotice(notice: Notice, correction: Correction): Notice {
	switch (correction.kind) {
		case "head": {
			const fact = stated(correction.value);
			return settle(
				{ ...notice, [correction.field]: fact },
				null,
				correction.field === "title" ? ["title-missing"] : [],
			);
		}
		case "year":
			return settle({ ...notice, year: fact(correction.value) }, null, ["year-missing"]);
		case "cadence":
			return settle({ ...notice, cadence: fact(correction.value) }, null, ["cadence-implied"]);
		case "contact": {
			const contact = { ...notice.contact, [correction.field]: stated(correction.value) };
			return settle({ ...notice, contact }, null, contact.phone || contact.email ? ["contact-missing"] : []);
		}
		case "item-added":
			return { ...notice, items: [...notice.items, newItem(notice.items.length + 1, correction.name)] };
		case "item-removed":
			return withoutItem(notice, correction.item);
		case "warning-dismissed":
			return { ...notice, warnings: notice.warnings.filter((_, index) => index !== correction.index) };
		default:
			return correctItem(notice, correction);
	}
}

type ItemCorrection = Exclude<Extract<Correction, { item: number }>, { kind: "item-removed" }>;

function correctItem(notice: Notice, correction: ItemCorrection): Notice {
	const item = notice.items.find(({ no }) => no === correction.item);
	if (!item) return notice;
	switch (correction.kind) {
		case "item-name":
			return rename(notice, item, correction.value.trim());
		case "item-units":
			return setUnits(notice, item, correction.units);
		case "item-deadline": {
			const deadline = correction.date === null ? null : fact(correction.date);
			return settle(replace(notice, { ...item, deadline }), item.no, ["deadline-not-understood"]);
		}
		case "target-added":
			return setTargets(notice, item, [...item.targets, place(notice, item, correction.target)]);
		case "target-changed":
			return setTargets(
				notice,
				item,
				item.targets.map((each, i) => (i === correction.index ? place(notice, item, correction.target) : each)),
			);
		case "target-removed":
			return replace(notice, { ...item, targets: item.targets.filter((_, i) => i !== correction.index) });
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
	return settle(replace({ ...notice, form }, renamed), item.no, alike ? ["annex-name-differs"] : []);
}

function settleName(notice: Notice, item: Item, by: "body" | "form"): Notice {
	if (item.annexName === null) return notice;
	const name = by === "form" ? fact(item.annexName) : item.name;
	const form = changeRow(notice.form, item.annexName, { name: name.value });
	return settle(replace({ ...notice, form }, { ...item, name, annexName: name.value }), item.no, [
		"annex-name-differs",
	]);
}

function setUnits(notice: Notice, item: Item, units: readonly Pick<ResponsibleUnit, "name" | "role">[]): Notice {
	const named = units.filter(({ name }) => name.trim() !== "");
	const known = new Map(item.units.map((unit) => [unit.name, unit.span]));
	const kept = named.map(({ name, role }) => ({ name: name.trim(), role, span: known.get(name.trim()) ?? null }));
	const names = kept.map(({ name }) => name);
	const form = item.annexName === null ? notice.form : changeRow(notice.form, item.annexName, { units: names });
	return settle(
		replace({ ...notice, form }, { ...item, units: kept, annexUnits: null }),
		item.no,
		kept.length > 0 ? ["item-without-units", "annex-units-differ"] : ["annex-units-differ"],
	);
}

function settledUnits(item: Item, by: "body" | "form" | "both"): Pick<ResponsibleUnit, "name" | "role">[] {
	const body = item.units;
	const form = (item.annexUnits ?? []).map(
		(name) => body.find((unit) => unit.name === name) ?? { name, role: "responsible" as const },
	);
	if (by === "body") return body;
	return by === "form" ? form : [...body, ...form.filter((unit) => !body.some(({ name }) => name === unit.name))];
}

function setTargets(notice: Notice, item: Item, targets: Target[]): Notice {
	const quoted = targets.map(({ quote }) => comparable(quote));
	const corrected = replace(notice, { ...item, targets });
	const warnings = corrected.warnings.filter(({ code, item: no, span }) => {
		if (no !== item.no) return true;
		if (code === "item-without-targets") return false;
		const words = span ? comparable(notice.text.slice(span.start, span.end)) : "";
		return code !== "number-not-understood" || words === "" || !quoted.some((quote) => quote.includes(words));
	});
	return { ...corrected, warnings };
}

/** Where the item's text has the quote, white space aside; an empty span at the item's start where it has not. */
function place(notice: Notice, item: Item, target: StatedTarget): Target {
	const { start, end } = item.span;
	return { ...target, span: findQuote(notice.text, { start, end }, target.quote) ?? { start, end: start } };
}

function findQuote(text: string, within: Span, quote: string): Span | null {
	const wanted = comparable(quote);
	if (wanted === "") return null;
	const offsets: number[] = [];
	let squeezed = "";
	for (let offset = within.start; offset < within.end; offset++) {
		const character = comparable(text.charAt(offset));
		if (character === "") continue;
		offsets.push(offset);
		squeezed += character;
	}
	const at = squeezed.indexOf(wanted);
	const [first, last] = [offsets[at], offsets[at + wanted.length - 1]];
	return at < 0 || first === undefined || last === undefined ? null : { start: first, end: last + 1 };
}

function newItem(no: number, name: string): Item {
	return {
		no,
		name: fact(name.trim()),
		annexName: null,
		units: [],
		annexUnits: null,
		span: { start: 0, end: 0 },
		targets: [],
		deadline: null,
		clauseDeadlines: [],
	};
}

/** Numbers are positions: those behind move up, in the warnings too. */
function withoutItem(notice: Notice, gone: number): Notice {
	const item = notice.items.find(({ no }) => no === gone);
	if (!item) return notice;
	const moved = (no: number) => (no > gone ? no - 1 : no);
	return {
		...notice,
		items: notice.items.filter((each) => each !== item).map((each) => ({ ...each, no: moved(each.no) })),
		form: { ...notice.form, rows: notice.form.rows.filter((row) => row.name !== item.annexName) },
		warnings: notice.warnings
			.filter((warning) => warning.item !== gone)
			.map((warning) => (warning.item === null ? warning : { ...warning, item: moved(warning.item) })),
	};
}

function changeRow(form: AnnexForm, name: string, change: Partial<AnnexForm["rows"][number]>): AnnexForm {
	return { ...form, rows: form.rows.map((row) => (row.name === name ? { ...row, ...change } : row)) };
}

function replace(notice: Notice, item: Item): Notice {
	return { ...notice, items: notice.items.map((each) => (each.no === item.no ? item : each)) };
}

function settle(notice: Notice, item: number | null, codes: readonly WarningCode[]): Notice {
	if (codes.length === 0) return notice;
	const warnings = notice.warnings.filter((each) => each.item !== item || !codes.includes(each.code));
	return { ...notice, warnings };
}

/** What a person states rests on no stretch of the text. */
function fact<T>(value: T): Fact<T> {
	return { value, span: null, basis: "stated" };
}

function stated(text: string): Fact<string> | null {
	return text.trim() === "" ? null : fact(text.trim());
}
