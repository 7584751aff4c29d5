import type { MergeOutcome, TargetStatus, Timeliness } from "../../core";
import { bestOfEach } from "../check/target-bars";

/** A bar of parts that make a whole. */
export interface StackedBar<Kind extends string> {
	parts: { kind: Kind; count: number }[];
	total: number;
}

const TIMELINESS: Timeliness[] = ["on-time", "late", "overdue", "not-due", "unknown"];
const STATUSES: TargetStatus[] = ["met", "on-track", "behind", "overdue", "unreported"];

/** The expected units by whether their form came in time. */
export function timelinessBar({ units }: Pick<MergeOutcome, "units">): StackedBar<Timeliness> {
	return stacked(
		TIMELINESS,
		units.flatMap(({ status, timeliness }) => (status === "collective" ? [] : (timeliness ?? []))),
	);
}

/** Each item's targets by status, the best of what its units report; items without targets are left out. */
export function statusBars(
	{ targets }: Pick<MergeOutcome, "targets">,
	items: readonly number[],
): { item: number; bar: StackedBar<TargetStatus> }[] {
	const best = bestOfEach(targets);
	return items.flatMap((item) => {
		const bar = stacked(
			STATUSES,
			best.filter((each) => each.item === item).map(({ status }) => status),
		);
		return bar.total > 0 ? [{ item, bar }] : [];
	});
}

function stacked<Kind extends string>(order: readonly Kind[], found: readonly Kind[]): StackedBar<Kind> {
	const parts = order
		.map((kind) => ({ kind, count: found.filter((each) => each === kind).length }))
		.filter(({ count }) => count > 0);
	return { parts, total: found.length };
}
