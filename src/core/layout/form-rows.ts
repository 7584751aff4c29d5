import type { Item, Notice } from "../model";
import type { BodyRow } from "./form-body";

/**
 * An item as the notice's form states it: its name and units in the form's words and order, the body's where no row
 * fits; what the form itself says of 完成时限. 进度 is left blank.
 */
export function formRowOf(notice: Notice, item: Item): BodyRow {
	const row = item.annexName === null ? undefined : notice.form.rows.find((each) => each.name === item.annexName);
	const named = item.annexUnits ?? (row?.units.length ? row.units : item.units.map((unit) => unit.name));
	return {
		no: item.no,
		name: item.annexName ?? item.name.value,
		units: named.length > 0 ? named : item.units.map((unit) => unit.name),
		progress: "",
		deadline: row?.deadlineText ?? "",
		expectedLength: 80 + 60 * item.targets.length,
	};
}

/** The form's title; one in the usual words where the notice annexes no form. */
export function formTitleOf(notice: Notice): string {
	return notice.form.title?.value ?? `${notice.year.value}年为妇女儿童办实事工作进展情况报表`;
}
