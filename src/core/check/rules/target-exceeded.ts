import type { FormRule } from "../context";
import { amount, dueText, targetFinding, targetText } from "../target-finding";

/** Far over the target: mostly a wrong number, a wrong measure, or another way of counting. */
export const targetExceeded: FormRule = (form, { settings }) =>
	form.targets
		.filter(({ target, achieved }) => {
			if (achieved === null || target.comparator === "<=" || !(target.kind === "count" || target.kind === "rate"))
				return false;
			const due = target.max ?? target.value;
			return achieved > settings.exceededFactor * due && achieved - due >= settings.exceededBy;
		})
		.map((progress) => {
			const { achieved, target } = progress;
			const times = Math.round(((achieved ?? 0) / target.value) * 10) / 10;
			const message = `${targetText(progress)}${dueText(progress)}，所填为${amount(achieved ?? 0, target.measure)}，是目标的${times}倍，请确认数字和口径没有错。`;
			return targetFinding(form, "target-exceeded", progress, message);
		});
