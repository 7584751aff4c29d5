import type { FormRule } from "../context";
import { dueText, targetFinding, targetText } from "../target-finding";
import { shortText } from "../wording";

/** The figure that fits the target has another measure: 人 for 人次, 场 for 次, 户 for 人. */
export const targetUnitMismatch: FormRule = (form) =>
	form.targets.flatMap((progress) => {
		const other = progress.evidence?.otherMeasure;
		if (!other || progress.achieved === null) return [];
		const message = `${targetText(progress)}${dueText(progress)}，所填“${shortText(progress.quote ?? "")}”的单位是“${other}”，与目标的“${progress.target.measure}”不一致，不能直接相比。`;
		return [targetFinding(form, "target-unit-mismatch", progress, message)];
	});
