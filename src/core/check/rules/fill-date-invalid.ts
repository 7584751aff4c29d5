import type { FormRule } from "../context";
import { formFinding } from "../form-finding";
import { dayText, shortText } from "../wording";

/** 填报时间 is no day, or before the period began, or too long after it ended. */
export const fillDateInvalid: FormRule = (form, { period, settings }) => {
	const { filledOn, form: sheet } = form.returned;
	const cell = sheet.fillDate;
	if (!cell || cell.text.trim() === "") return [];
	const latest = addDays(period.end, settings.fillDateDays);
	const problem =
		filledOn === null
			? "看不出是哪一天"
			: filledOn < period.start
				? `早于${period.label}开始的${dayText(period.start)}`
				: filledOn > latest
					? `晚于${period.label}结束后${settings.fillDateDays}天（${dayText(latest)}）`
					: null;
	if (problem === null) return [];
	return [
		formFinding(form, "fill-date-invalid", `填报时间写的是“${shortText(cell.text)}”，${problem}。`, {
			cell: cell.cell,
			quote: cell.text,
		}),
	];
};

function addDays(date: string, days: number): string {
	return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
