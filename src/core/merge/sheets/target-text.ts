import type { Target } from "../../model";

const COMPARATOR_TEXT = { ">=": "≥", "<=": "≤", "~": "约", "=": "" } as const;

/** A target's value in few signs: ≥85%, 3—5所, 约12000人. */
export function targetText({ comparator, value, max, measure }: Target): string {
	return `${COMPARATOR_TEXT[comparator]}${value}${max === null ? "" : `—${max}`}${measure}`;
}
