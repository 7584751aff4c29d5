import type { TargetProgress, TargetStatus, Timeliness, UnitOutcome } from "../model";

// What people look at first, counted: for the pane's charts and the merged workbook's.

/** Counts of a whole's parts, in a fixed order; parts of which there are none are left out. */
export interface Tally<Kind extends string> {
	parts: { kind: Kind; count: number }[];
	total: number;
}

/** In the order in which they are shown. */
export const TIMELINESS: readonly Timeliness[] = ["on-time", "late", "overdue", "not-due", "unknown"];
export const TARGET_STATUSES: readonly TargetStatus[] = ["met", "on-track", "behind", "overdue", "unreported"];

/** The expected units by whether their form came in time: collectives and members that report in their place are none of them. */
export function tallyReturns(units: readonly UnitOutcome[]): Tally<Timeliness> {
	return tally(
		TIMELINESS,
		units.flatMap(({ expected, timeliness }) => (expected ? (timeliness ?? []) : [])),
	);
}

/** Each item's targets by status, the best of what its units report; items without targets are left out. */
export function tallyTargets(targets: readonly TargetProgress[]): { item: number; tally: Tally<TargetStatus> }[] {
	const best = bestOfEach(targets);
	return [...new Set(best.map(({ item }) => item))].map((item) => ({
		item,
		tally: tally(
			TARGET_STATUSES,
			best.filter((each) => each.item === item).map(({ status }) => status),
		),
	}));
}

/**
 * Of each target, what the unit that got furthest reports, in the order of items and targets: units that report parts of
 * it are not added up. A figure that a person has settled on counts.
 */
export function bestOfEach(targets: readonly TargetProgress[]): TargetProgress[] {
	const best = new Map<string, TargetProgress>();
	for (const each of targets) {
		const key = `${each.item}|${each.index}`;
		const present = best.get(key);
		if (!present || rankOf(each) > rankOf(present)) best.set(key, each);
	}
	return [...best.values()].sort((a, b) => a.item - b.item || a.index - b.index);
}

/** What a person has said to count goes before what is further. */
function rankOf({ share, byChoice }: TargetProgress): number {
	return byChoice ? Number.POSITIVE_INFINITY : (share ?? -1);
}

function tally<Kind extends string>(order: readonly Kind[], found: readonly Kind[]): Tally<Kind> {
	const parts = order
		.map((kind) => ({ kind, count: found.filter((each) => each === kind).length }))
		.filter(({ count }) => count > 0);
	return { parts, total: found.length };
}
