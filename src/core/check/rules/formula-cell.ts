import type { FormCell } from "../../model";
import type { FormRule } from "../context";
import { allAnsweredCells } from "../entries";
import { formFinding } from "../form-finding";
import { shortText } from "../wording";

/** A filled cell holds a formula or a spreadsheet error. Text that begins with = is text. */
export const formulaCell: FormRule = (form) =>
	allAnsweredCells(form.returned.form).flatMap(({ cell, item }) => {
		const problem = problemOf(cell);
		if (!problem) return [];
		return [formFinding(form, "formula-cell", problem, { item, cell: cell.cell, quote: cell.text })];
	});

function problemOf({ value, hasFormula, text }: FormCell): string | null {
	if (value?.kind === "error") return `这一格是错误值${text}，原来的内容已经看不到了。`;
	if (!hasFormula) return null;
	const shown = text.trim() === "" ? "没有显示结果" : `现在显示“${shortText(text)}”`;
	return `这一格是公式，${shown}，在别的电脑上打开可能变成别的内容。`;
}
