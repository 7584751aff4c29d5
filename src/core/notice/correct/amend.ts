import type { AnnexForm, Fact, Item, Notice, WarningCode } from "../../model";

/** What a person states rests on no stretch of the text. */
export function fact<T>(value: T): Fact<T> {
	return { value, span: null, basis: "stated" };
}

/** Null where nothing is stated. */
export function stated(text: string): Fact<string> | null {
	return text.trim() === "" ? null : fact(text.trim());
}

/** The notice with an item in the place of the one that had its number. */
export function withItem(notice: Notice, item: Item): Notice {
	return { ...notice, items: notice.items.map((each) => (each.no === item.no ? item : each)) };
}

/** The notice without the warnings of these kinds on an item, or with null on the whole. */
export function settle(notice: Notice, item: number | null, codes: readonly WarningCode[]): Notice {
	if (codes.length === 0) return notice;
	return { ...notice, warnings: notice.warnings.filter((each) => each.item !== item || !codes.includes(each.code)) };
}

/** The form with its row of this name changed. */
export function changeRow(form: AnnexForm, name: string, change: Partial<AnnexForm["rows"][number]>): AnnexForm {
	return { ...form, rows: form.rows.map((row) => (row.name === name ? { ...row, ...change } : row)) };
}
