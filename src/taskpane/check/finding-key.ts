import type { Finding } from "../../core";

/**
 * Tells a finding again after the next reading. What it says is part of it: where the text under it changes so that the
 * finding reads differently, it is another one, and someone has to look again.
 */
export function findingKey({ rule, unit, item, sheet, cell, message }: Finding): string {
	return [rule, unit, item, sheet, cell, message].map((part) => part ?? "").join("|");
}
