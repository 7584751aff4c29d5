import { RULES, type RuleId, type Severity } from "./rules";

/** 问题: what a check has to say about one place. Messages are Chinese, one or two plain sentences. */
export interface Finding {
	rule: RuleId;
	severity: Severity;
	/** Number of the item, null where it concerns the whole form. */
	item: number | null;
	/** Position of the target in its item, from 0, where it concerns one target and a person may settle it. */
	target?: number;
	/** The units that contradict each other, where they do. */
	among?: string[];
	/** The unit in the notice's spelling, null where unknown. */
	unit: string | null;
	/** The file as given, null where it stands on no file. */
	file: string | null;
	sheet: string | null;
	/** A1 address in the file as returned. */
	cell: string | null;
	/** What was found and why it matters. */
	message: string;
	/** What to do about it. */
	remedy: string;
	/** The words it rests on. */
	quote: string | null;
	/** What the unit noted beside the item (情况说明, 备注), to be weighed with the finding; null where it noted nothing. */
	unitNote: string | null;
	/** It is for the office to set right, not for the unit: this machine could not read the file. No letter speaks of it. */
	isOurs?: true;
	/** Why a person lets it stand (情况属实); absent where nobody does. */
	accepted?: string;
	/** A person does not want findings of this rule (不再提示): no letter speaks of it, lists mark it; absent where nobody said so. */
	hidden?: true;
}

/**
 * Tells a finding again after the next reading. What it says is part of it: where the text under it changes so that the
 * finding reads differently, it is another one, and someone has to look again.
 */
export function findingKey({ rule, unit, item, sheet, cell, message }: Finding): string {
	return [rule, unit, item, sheet, cell, message].map((part) => part ?? "").join("|");
}

/** A finding of a rule with the catalogue's severity, and its remedy unless a more exact one is given. */
export function makeFinding(
	rule: RuleId,
	message: string,
	place: Partial<Omit<Finding, "rule" | "severity" | "message">> = {},
): Finding {
	return {
		rule,
		severity: RULES[rule].severity,
		item: place.item ?? null,
		...(place.target === undefined ? {} : { target: place.target }),
		...(place.among === undefined ? {} : { among: place.among }),
		unit: place.unit ?? null,
		file: place.file ?? null,
		sheet: place.sheet ?? null,
		cell: place.cell ?? null,
		message,
		remedy: place.remedy ?? RULES[rule].remedy,
		quote: place.quote ?? null,
		unitNote: place.unitNote ?? null,
		...(place.isOurs === undefined ? {} : { isOurs: place.isOurs }),
	};
}
