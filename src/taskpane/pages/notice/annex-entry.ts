import type { ColumnRole, Correction, Notice } from "../../../core";
import { strings } from "../../strings";

/** The annexed form as it stands while it is typed. */
export interface AnnexEntry {
	title: string;
	columns: { key: number; role: ColumnRole; header: string }[];
	hasUnitLine: boolean;
	hasFillDate: boolean;
}

export function entryOfAnnex({ form }: Notice): AnnexEntry {
	const { title, columns, hasUnitLine, hasFillDate } = form;
	return {
		title: title?.value ?? "",
		columns: columns.map(({ role, header }, key) => ({ key, role, header })),
		hasUnitLine,
		hasFillDate,
	};
}

/** What keeps the form from being laid out so; null where nothing does. */
export function problemOfAnnex({ columns }: AnnexEntry): string | null {
	const words = strings.notice.annex;
	const has = (role: ColumnRole) => columns.some((column) => column.role === role);
	if (!has("name") || !has("progress")) return words.needed;
	return columns.every(({ header }) => header.trim() !== "") ? null : words.headerRequired;
}

/** A column moved up (-1) or down (1); the same list where there is no place to go. */
export function moved<T>(list: readonly T[], index: number, by: -1 | 1): T[] {
	const order = [...list];
	const to = index + by;
	if (to >= 0 && to < list.length) order.splice(to, 0, ...order.splice(index, 1));
	return order;
}

export function annexCorrections(notice: Notice, { title, columns, ...has }: AnnexEntry): Correction[] {
	const form = {
		title: title.trim(),
		columns: columns.map(({ role, header }) => ({ role, header: header.trim() })),
		...has,
	};
	const { columns: before, hasUnitLine, hasFillDate, title: named } = notice.form;
	const same = { title: named?.value ?? "", columns: before, hasUnitLine, hasFillDate };
	return JSON.stringify(form) === JSON.stringify(same) ? [] : [{ kind: "form", form }];
}
