import { readReturn } from "../../src/core/form";
import type { FormCell, Notice, ReturnedForm, WorkbookData } from "../../src/core/model";
import { sheetOf, workbookOf } from "./grid";
import { makeNotice } from "./notices";

/** Reads forms out of a drawn table or a workbook. */
export function returnsOf(
	source: string | WorkbookData,
	options: { file?: string; notice?: Notice; modified?: string | null; period?: string } = {},
): ReturnedForm[] {
	const workbook = typeof source === "string" ? workbookOf(sheetOf(source)) : source;
	const { file = "1.xlsx", notice = makeNotice(), modified = null, period } = options;
	return readReturn({ workbook, file, modified, notice, period });
}

/** A form in lines: `单位 B2 县妇联`, `填报 E2 …`, `6 D4 已建成3个 | E4 12月底`; `?` for a row that is no item's, `~6` for an edited name. */
export function describeForm({ form }: ReturnedForm): string[] {
	const show = (cell: FormCell | null) => (cell ? `${cell.cell} ${cell.text.replaceAll("\n", "⏎")}`.trim() : "-");
	return [
		`单位 ${show(form.unit)}`,
		`填报 ${show(form.fillDate)}`,
		...form.rows.map((row) => {
			const item = `${row.continues ? "+" : ""}${row.nameChanged ? "~" : ""}${row.item ?? "?"}`;
			return [`${item} ${show(row.progress)}`, show(row.deadline), ...row.notes.map(show)].join(" | ");
		}),
	];
}
