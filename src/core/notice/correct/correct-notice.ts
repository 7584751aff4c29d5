import type { Notice } from "../../model";
import { correctHead, type HeadCorrection } from "./correct-head";
import { correctItem, type ItemCorrection } from "./correct-item";
import { correctList, type ListCorrection } from "./correct-list";
import { correctTargets, type TargetCorrection } from "./correct-targets";

/** One change that a person makes to what was read. `item` is the item's number, `index` the target's place in it. */
export type Correction =
	| HeadCorrection
	| ListCorrection
	| ItemCorrection
	| TargetCorrection
	| { kind: "warning-dismissed"; index: number };

/**
 * The notice with a correction made, and without the warnings that it settles. The form's row follows, so that the
 * report is laid out as corrected; the id stays, and the text but for words that are added to it.
 * @returns the same notice where there is nothing to change.
 */
export function correctNotice(notice: Notice, correction: Correction): Notice {
	switch (correction.kind) {
		case "head":
		case "year":
		case "issued-on":
		case "cadence":
		case "contact":
		case "form":
			return correctHead(notice, correction);
		case "item-added":
		case "item-removed":
		case "item-moved":
			return correctList(notice, correction);
		case "warning-dismissed":
			return { ...notice, warnings: notice.warnings.filter((_, index) => index !== correction.index) };
	}
	const item = notice.items.find(({ no }) => no === correction.item);
	if (!item) return notice;
	switch (correction.kind) {
		case "target-added":
		case "target-changed":
		case "target-removed":
		case "targets-set":
			return correctTargets(notice, item, correction);
		default:
			return correctItem(notice, item, correction);
	}
}
