import type { FormRule } from "../context";
import { dueText, targetFinding, targetText } from "../target-finding";
import { shortText } from "../wording";

/** Two figures fit a target equally well: neither is picked. Not in the contract's table; it says what would else be a silent guess. */
export const figureAmbiguous: FormRule = (form) =>
	form.targets.flatMap((progress) => {
		const candidates = progress.evidence?.candidates ?? [];
		if (progress.achieved !== null || candidates.length < 2) return [];
		const words = candidates.slice(0, 3).map((each) => `“${shortText(each)}”`);
		const message = `${targetText(progress)}${dueText(progress)}，进度里的${words.join("与")}都像是它的完成数，没有替您选，请写明以哪个为准。`;
		return [{ ...targetFinding(form, "figure-ambiguous", progress, message), target: progress.index }];
	});
