import type { FormRule } from "../context";
import { amount, percent, targetFinding, targetText } from "../target-finding";

/** Percentage points by which a stated rate may differ from the computed one. */
const TOLERANCE = 1;

/** A stated completion rate and the cumulative figure over the text's own target, else the notice's, disagree. */
export const rateInconsistent: FormRule = (form) =>
	form.targets.flatMap((progress) => {
		const { achieved, evidence, target } = progress;
		const stated = evidence?.statedRate ?? null;
		if (achieved === null || stated === null || evidence?.confidence === "none" || evidence?.fromShare) return [];
		const whole = evidence?.textTarget ?? target.value;
		const computed = achieved / whole;
		if (whole === 0 || Math.abs(computed * 100 - stated) <= TOLERANCE + 1e-9) return [];
		const message = `${targetText(progress)}所填完成率为${stated}%，而${amount(achieved, target.measure)}占${amount(whole, target.measure)}的${percent(computed)}，两个数字对不上。`;
		return [targetFinding(form, "rate-inconsistent", progress, message)];
	});
