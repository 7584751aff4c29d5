import type { Item, Notice } from "../../model";
import { fact } from "./amend";

export type ListCorrection =
	| { kind: "item-added"; name: string }
	| { kind: "item-removed"; item: number }
	/** `to` is the number it is to have. */
	| { kind: "item-moved"; item: number; to: number };

/** Numbers are positions: the others move up or down, in the warnings too. */
export function correctList(notice: Notice, correction: ListCorrection): Notice {
	if (correction.kind === "item-added")
		return { ...notice, items: [...notice.items, newItem(notice.items.length + 1, correction.name)] };
	const item = notice.items.find(({ no }) => no === correction.item);
	if (!item) return notice;
	const others = notice.items.filter((each) => each !== item);
	if (correction.kind === "item-moved") {
		const at = Math.min(Math.max(1, correction.to), notice.items.length) - 1;
		if (at === item.no - 1) return notice;
		return renumbered(notice, [...others.slice(0, at), item, ...others.slice(at)]);
	}
	return {
		...renumbered(notice, others),
		form: { ...notice.form, rows: notice.form.rows.filter((row) => row.name !== item.annexName) },
	};
}

function renumbered(notice: Notice, items: readonly Item[]): Notice {
	const numbers = new Map(items.map(({ no }, index) => [no, index + 1]));
	return {
		...notice,
		items: items.map((item, index) => ({ ...item, no: index + 1 })),
		warnings: notice.warnings.flatMap((warning) => {
			if (warning.item === null) return [warning];
			const item = numbers.get(warning.item);
			return item === undefined ? [] : [{ ...warning, item }];
		}),
	};
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
