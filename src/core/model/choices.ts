import type { UnitAlias } from "./form";

/** What a person has settled by hand, where nothing else may. Files by name, or by the end of their path. */
export interface ReturnChoices {
	/** Set aside, without being deleted. */
	exclude: readonly string[];
	/** Of a unit's versions, the one to take, whatever the dates say. */
	prefer: readonly string[];
	/** Names that stand for a unit. */
	aliases: readonly UnitAlias[];
	/** Whose form a file holds, whatever stands in it. */
	assign: readonly FileUnit[];
	/** Files whose form is for the period that is merged, whatever period stands in them. */
	accept: readonly string[];
	/** Which figure counts for a target. */
	figures: readonly FigureChoice[];
}

/** Those of them that there are. */
export type GivenChoices = { [Kind in keyof ReturnChoices]?: ReturnChoices[Kind] | undefined };

/** Whose form a file holds. */
export interface FileUnit {
	file: string;
	unit: string;
}

/** For the whole of a target, this unit's figure counts. `index` is the target's position in its item, from 0. */
export interface FigureChoice {
	item: number;
	index: number;
	unit: string;
	/** The cumulative figure as a person reads it, in the target's measure; null takes what is read in the form. */
	achieved: number | null;
}

/** A finding that a person has looked at and lets stand. */
export interface Acceptance {
	/** See `findingKey`. */
	key: string;
	reason: string;
}

/** A choice that has taken effect in a merge, in words for lists: what it is about, of what, and what was chosen. */
export interface Decision {
	/** Label of the period that was merged. */
	period: string;
	matter: string;
	subject: string;
	choice: string;
}
