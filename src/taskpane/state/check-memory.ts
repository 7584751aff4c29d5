import { canHide, RULES, type RuleId } from "../../core";
import { type AcceptedFinding, type CheckState, NOTHING_CHECKED } from "./check-state";

/** What of the page 核对 someone has decided. */
export function rememberCheck({ period, accepted, hidden }: CheckState) {
	return { period, accepted, hidden };
}

/** The page with what the workbook remembers. It comes from outside: what does not hold together is left out. */
export function recallCheck(kept: unknown): CheckState {
	const { period, accepted, hidden } = asRecord(kept);
	return {
		...NOTHING_CHECKED,
		period: typeof period === "string" ? period : null,
		accepted: asList(accepted).flatMap(asAccepted),
		hidden: asList(hidden).flatMap(asRule),
	};
}

function asAccepted(value: unknown): AcceptedFinding[] {
	const { key, reason, on, sendBack } = asRecord(value);
	if (typeof key !== "string" || typeof reason !== "string" || typeof on !== "string") return [];
	return [{ key, reason, on, ...(sendBack === true ? { sendBack } : {}) }];
}

function asRule(value: unknown): RuleId[] {
	return typeof value === "string" && Object.hasOwn(RULES, value) && canHide(value as RuleId) ? [value as RuleId] : [];
}

function asRecord(value: unknown): Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function asList(value: unknown): unknown[] {
	return Array.isArray(value) ? value : [];
}
