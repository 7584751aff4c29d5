import type { FormRule } from "../context";
import { previousFigure } from "../previous-figure";
import { amount, targetFinding, targetText } from "../target-finding";

/** Below the previous report's cumulative figure. */
export const cumulativeDecreased: FormRule = (form, { previous }) =>
	form.targets.flatMap((progress) => {
		const { achieved, target, item, index, reportedBy } = progress;
		if (achieved === null || target.kind !== "count") return [];
		const before = previousFigure(previous, reportedBy, item, index);
		if (before === null || achieved >= before) return [];
		const message = `${targetText(progress)}本期累计为${amount(achieved, target.measure)}，比上期累计${amount(before, target.measure)}还少，累计数只会增加，两期中必有一期有误。`;
		return [targetFinding(form, "cumulative-decreased", progress, message)];
	});
