import { dueDate, type Item, rememberedWords, type Target, type TargetStatus } from "../../model";
import type { CheckContext } from "../context";

/** Share of the notice's year, by days, that has passed at the end of the as-of day; 0 before it, 1 after it. */
export const elapsedShare = rememberedWords((asOf: string, year: number): number => {
	const start = Date.UTC(year, 0, 1);
	const length = Date.UTC(year + 1, 0, 1) - start;
	const passed = Date.parse(`${asOf}T00:00:00Z`) + 86_400_000 - start;
	return Math.min(1, Math.max(0, passed / length));
});

/** Does a figure reach its target? Of a limit (不超过), whatever stays under it does. */
export function isReached(target: Target, achieved: number): boolean {
	return target.comparator === "<=" ? achieved <= (target.max ?? target.value) : achieved >= target.value;
}

/** The status of a target that was reported on with a share. */
export function statusOf(
	target: Target,
	item: Item,
	achieved: number,
	share: number,
	context: CheckContext,
): TargetStatus {
	if (isReached(target, achieved)) return "met";
	if (context.asOf > dueDate(context.notice, item).date) return "overdue";
	return isBehind(target, share, context) ? "behind" : "on-track";
}

/** Counts are judged against the elapsed share of the year; a rate or a sum per head is no schedule. */
function isBehind(target: Target, share: number, { asOf, notice, settings }: CheckContext): boolean {
	if (target.kind !== "count" || target.comparator === "<=") return false;
	return share < settings.behindFactor * elapsedShare(asOf, notice.year.value);
}
