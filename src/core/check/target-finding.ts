import type { Finding, RuleId, TargetProgress } from "../model";
import type { FormUnderCheck } from "./context";
import { entryOf, progressCells } from "./entries";
import { formFinding } from "./form-finding";
import { itemText, shortText } from "./wording";

/** A finding on what a form says of one target: it stands on the 进度 cell that holds the quoted words. */
export function targetFinding(form: FormUnderCheck, rule: RuleId, progress: TargetProgress, message: string): Finding {
	return formFinding(form, rule, `${whereOf(form, progress)}：${message}`, {
		item: progress.item,
		cell: cellOf(form, progress),
		quote: progress.quote,
	});
}

/** A target by its name: “两癌”筛查 → ‘两癌’筛查 in quotation marks, with what is due. */
export function targetText({ target }: Pick<TargetProgress, "target">): string {
	return `“${shortText(target.subject)}”`;
}

/** What is due, with its measure: 目标20000人次. */
export function dueText({ target }: Pick<TargetProgress, "target">): string {
	return `目标${amount(target.value, target.measure)}`;
}

/** 15000人次; at most two decimals are shown. */
export function amount(value: number, measure: string): string {
	return `${Math.round(value * 100) / 100}${measure}`;
}

/** 0.753 → 75.3% */
export function percent(share: number): string {
	return `${Math.round(share * 1000) / 10}%`;
}

function whereOf(form: FormUnderCheck, { item: no }: TargetProgress): string {
	const item = form.answersFor.find((each) => each.no === no);
	return item ? itemText(item) : `第${no}项`;
}

function cellOf(form: FormUnderCheck, { item, quote }: TargetProgress): string | null {
	const entry = entryOf(form.returned.form, item);
	const cells = entry ? progressCells(entry) : [];
	return (cells.find(({ text }) => quote !== null && text.includes(quote)) ?? cells[0])?.cell ?? null;
}
