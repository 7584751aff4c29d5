import { type Finding, makeFinding, type RuleId } from "../model";
import { maskPersonalData } from "../text";
import type { FormUnderCheck } from "./context";

/** A finding of a rule on one form: file, sheet and unit are the form's. Whatever it quotes, no whole number of a person stands in it. */
export function formFinding(
	form: FormUnderCheck,
	rule: RuleId,
	message: string,
	place: { item?: number | null; cell?: string | null; quote?: string | null; remedy?: string } = {},
): Finding {
	const { quote } = place;
	return makeFinding(rule, maskPersonalData(message), {
		...place,
		...(quote ? { quote: maskPersonalData(quote) } : {}),
		unit: form.unit,
		file: form.returned.file,
		sheet: form.returned.form.sheet,
	});
}
