import { type Finding, makeFinding, type RuleId } from "../model";
import type { FormUnderCheck } from "./context";

/** A finding of a rule on one form: file, sheet and unit are the form's. */
export function formFinding(
	form: FormUnderCheck,
	rule: RuleId,
	message: string,
	place: { item?: number | null; cell?: string | null; quote?: string | null; remedy?: string } = {},
): Finding {
	return makeFinding(rule, message, {
		...place,
		unit: form.unit,
		file: form.returned.file,
		sheet: form.returned.form.sheet,
	});
}
