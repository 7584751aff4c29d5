import type { RuleId } from "../../model";
import type { FormRule, TogetherRule } from "../context";
import { cumulativeDecreased } from "./cumulative-decreased";
import { deadlineMissing } from "./deadline-missing";
import { deadlinePassed } from "./deadline-passed";
import { deadlineTooEarly } from "./deadline-too-early";
import { deadlineTooLate } from "./deadline-too-late";
import { deadlineUnparsable } from "./deadline-unparsable";
import { figureAmbiguous } from "./figure-ambiguous";
import { figuresConflict } from "./figures-conflict";
import { fillDateInvalid } from "./fill-date-invalid";
import { fillDateMissing } from "./fill-date-missing";
import { formulaCell } from "./formula-cell";
import { itemNameChanged } from "./item-name-changed";
import { itemNotResponsible } from "./item-not-responsible";
import { noticeMismatch } from "./notice-mismatch";
import { periodMismatch } from "./period-mismatch";
import { personalData } from "./personal-data";
import { progressMissing } from "./progress-missing";
import { progressVague } from "./progress-vague";
import { rateInconsistent } from "./rate-inconsistent";
import { rowDuplicate } from "./row-duplicate";
import { rowMissing } from "./row-missing";
import { rowUnknown } from "./row-unknown";
import { targetBehind } from "./target-behind";
import { targetExceeded } from "./target-exceeded";
import { targetUnitMismatch } from "./target-unit-mismatch";
import { targetUnreported, targetUnreportedByAll } from "./target-unreported";
import { textRepeated, textRepeatedAmongUnits } from "./text-repeated";
import { unitDoubtful } from "./unit-doubtful";
import { unitMissing } from "./unit-missing";
import { unitUnknown } from "./unit-unknown";
import { unitsChanged } from "./units-changed";

/** The rules on one form, in the order in which their findings are listed: the form as a whole, its rows, its figures. */
export const FORM_RULES: readonly { id: RuleId; check: FormRule }[] = [
	{ id: "notice-mismatch", check: noticeMismatch },
	{ id: "period-mismatch", check: periodMismatch },
	{ id: "unit-missing", check: unitMissing },
	{ id: "unit-unknown", check: unitUnknown },
	{ id: "unit-doubtful", check: unitDoubtful },
	{ id: "fill-date-missing", check: fillDateMissing },
	{ id: "fill-date-invalid", check: fillDateInvalid },
	{ id: "row-missing", check: rowMissing },
	{ id: "row-unknown", check: rowUnknown },
	{ id: "row-duplicate", check: rowDuplicate },
	{ id: "item-name-changed", check: itemNameChanged },
	{ id: "units-changed", check: unitsChanged },
	{ id: "item-not-responsible", check: itemNotResponsible },
	{ id: "progress-missing", check: progressMissing },
	{ id: "progress-vague", check: progressVague },
	{ id: "deadline-missing", check: deadlineMissing },
	{ id: "deadline-unparsable", check: deadlineUnparsable },
	{ id: "deadline-too-late", check: deadlineTooLate },
	{ id: "deadline-too-early", check: deadlineTooEarly },
	{ id: "personal-data", check: personalData },
	{ id: "formula-cell", check: formulaCell },
	{ id: "text-repeated", check: textRepeated },
	{ id: "target-unreported", check: targetUnreported },
	{ id: "figure-ambiguous", check: figureAmbiguous },
	{ id: "target-behind", check: targetBehind },
	{ id: "deadline-passed", check: deadlinePassed },
	{ id: "target-exceeded", check: targetExceeded },
	{ id: "target-unit-mismatch", check: targetUnitMismatch },
	{ id: "rate-inconsistent", check: rateInconsistent },
	{ id: "cumulative-decreased", check: cumulativeDecreased },
];

/** The rules that compare forms with each other (those of merging alone stand in core/merge). */
export const TOGETHER_RULES: readonly { id: RuleId; check: TogetherRule }[] = [
	{ id: "text-repeated", check: textRepeatedAmongUnits },
];

/** The rules that look over all merged forms of a period. */
export const MERGED_RULES: readonly { id: RuleId; check: TogetherRule }[] = [
	{ id: "target-unreported", check: targetUnreportedByAll },
	{ id: "figures-conflict", check: figuresConflict },
];
