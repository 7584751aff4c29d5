import { type Item, type Notice, type NoticeWarning, unitsOf } from "../../../core";

/** A warning with its place in the notice's list, by which it is dismissed. */
export type PlacedWarning = NoticeWarning & { index: number };

/** Body and form disagree: shown side by side instead of as a remark. */
const DIFFERENCES: readonly NoticeWarning["code"][] = ["annex-name-differs", "annex-units-differ"];

/** The warnings on an item, or with null those on the whole notice. */
export function warningsOn(notice: Notice, item: number | null): PlacedWarning[] {
	return notice.warnings.map((warning, index) => ({ ...warning, index })).filter((each) => each.item === item);
}

/** Those that are shown as remarks. */
export function remarksOn(notice: Notice, item: number | null): PlacedWarning[] {
	return warningsOn(notice, item).filter(({ code }) => !DIFFERENCES.includes(code));
}

/** What body and form say differently of an item. */
export function differencesOf(notice: Notice, item: Item): { name: boolean; units: boolean } {
	const codes = warningsOn(notice, item.no).map(({ code }) => code);
	return {
		name: item.annexName !== null && codes.includes("annex-name-differs"),
		units: item.annexUnits !== null && item.units.length > 0,
	};
}

/** How much the notice holds, and in how many places someone should look. */
export function countsOf(notice: Notice): { items: number; units: number; targets: number; reviews: number } {
	return {
		items: notice.items.length,
		units: unitsOf(notice).length,
		targets: notice.items.reduce((sum, item) => sum + item.targets.length, 0),
		reviews: notice.warnings.length,
	};
}
