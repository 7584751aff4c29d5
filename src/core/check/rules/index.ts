import type { CheckedWorkbook, Finding, RuleId } from "../../model";
import type { CheckContext, FormRule } from "../context";

/** A rule that looks at all forms of a run together. */
export type TogetherRule = (checked: readonly CheckedWorkbook[], context: CheckContext) => Finding[];

/** The rules on one form, in the order in which their findings are listed: the form as a whole, its rows, its figures. */
export const FORM_RULES: readonly { id: RuleId; check: FormRule }[] = [];

/** The rules that compare forms with each other (those of merging alone stand in core/merge). */
export const TOGETHER_RULES: readonly { id: RuleId; check: TogetherRule }[] = [];
