import type { Item, Notice, Target } from "../../model";
import { comparable } from "../../text";
import { withItem } from "./amend";
import { placeQuote } from "./find-quote";

/** A target as a person states it; its place in the text is looked for. */
export type StatedTarget = Omit<Target, "span">;

export type TargetCorrection =
	| { kind: "target-added"; item: number; target: StatedTarget }
	| { kind: "target-changed"; item: number; index: number; target: StatedTarget }
	| { kind: "target-removed"; item: number; index: number }
	/** All of them, in the place of those that there are. */
	| { kind: "targets-set"; item: number; targets: readonly StatedTarget[] };

export function correctTargets(notice: Notice, item: Item, correction: TargetCorrection): Notice {
	switch (correction.kind) {
		case "target-added":
			return setTargets(notice, item, [...item.targets, place(notice, item, correction.target)]);
		case "target-changed":
			return setTargets(
				notice,
				item,
				item.targets.map((each, i) => (i === correction.index ? place(notice, item, correction.target) : each)),
			);
		case "targets-set":
			return setTargets(
				notice,
				item,
				correction.targets.map((target) => place(notice, item, target)),
			);
		case "target-removed":
			return withItem(notice, { ...item, targets: item.targets.filter((_, i) => i !== correction.index) });
	}
}

function setTargets(notice: Notice, item: Item, targets: Target[]): Notice {
	const quoted = targets.map(({ quote }) => comparable(quote));
	const corrected = withItem(notice, { ...item, targets });
	const warnings = corrected.warnings.filter(({ code, item: no, span }) => {
		if (no !== item.no) return true;
		if (code === "item-without-targets") return false;
		const words = span ? comparable(notice.text.slice(span.start, span.end)) : "";
		return code !== "number-not-understood" || words === "" || !quoted.some((quote) => quote.includes(words));
	});
	return { ...corrected, warnings };
}

function place(notice: Notice, item: Item, target: StatedTarget): Target {
	return { ...target, span: placeQuote(notice.text, item.span, target.quote) };
}
