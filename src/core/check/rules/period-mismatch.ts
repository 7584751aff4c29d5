import { parsePeriod } from "../../model";
import type { FormRule } from "../context";
import { formFinding } from "../form-finding";

/** The form is for another period. What only its title says (上半年) may also mean the quarter that ends on the same day. */
export const periodMismatch: FormRule = (form, { period }) => {
	const { period: key, form: sheet } = form.returned;
	if (key === null || key === period.key) return [];
	const stated = parsePeriod(key);
	const isStamped = (sheet.stamp?.period ?? "") !== "";
	if (!stated || (!isStamped && stated.end === period.end)) return [];
	return [
		formFinding(
			form,
			"period-mismatch",
			`这份报表报的是${stated.label}，而本次汇总的是${period.label}，不能混在一起汇总。`,
			{
				cell: isStamped ? null : (sheet.title?.cell ?? null),
				quote: stated.label,
				remedy: `请填报${period.label}的报表后重新报送。`,
			},
		),
	];
};
