import { type Finding, findingKey, type RuleId, type Severity } from "../../core";
import type { AcceptedFinding } from "../state/check-state";

export interface SeverityGroup {
	severity: Severity;
	count: number;
	/** In the order of the items, what concerns the whole form first; or of first appearance, by unit. */
	groups: FindingGroup[];
}

export interface FindingGroup {
	/** The item, null for the whole form; the unit, null where it is unknown. */
	of: number | string | null;
	findings: Finding[];
}

export interface SortedFindings {
	/** Those that wait for someone, the gravest first. */
	open: SeverityGroup[];
	accepted: { finding: Finding; by: AcceptedFinding }[];
	/** How many each hidden rule would have said. */
	hidden: { rule: RuleId; count: number }[];
}

const SEVERITIES: Severity[] = ["error", "warning", "info"];

/** Lays findings out for the screen, those that were accepted or whose rule is hidden apart. */
export function sortFindings(
	findings: readonly Finding[],
	{ accepted, hidden }: { accepted: readonly AcceptedFinding[]; hidden: readonly RuleId[] },
	by: "item" | "unit" = "item",
): SortedFindings {
	const acceptedBy = new Map(accepted.map((each) => [each.key, each]));
	const open: Finding[] = [];
	const settled: SortedFindings["accepted"] = [];
	const silent = new Map<RuleId, number>(hidden.map((rule) => [rule, 0]));
	for (const finding of findings) {
		const acceptance = acceptedBy.get(findingKey(finding));
		const unseen = silent.get(finding.rule);
		if (unseen !== undefined) silent.set(finding.rule, unseen + 1);
		else if (acceptance) settled.push({ finding, by: acceptance });
		else open.push(finding);
	}
	return {
		open: SEVERITIES.flatMap((severity) => {
			const some = open.filter((finding) => finding.severity === severity);
			return some.length > 0 ? [{ severity, count: some.length, groups: groupsOf(some, by) }] : [];
		}),
		accepted: settled,
		hidden: [...silent].map(([rule, count]) => ({ rule, count })),
	};
}

function groupsOf(findings: readonly Finding[], by: "item" | "unit"): FindingGroup[] {
	const groups = new Map<number | string | null, Finding[]>();
	for (const finding of findings) {
		const of = finding[by];
		groups.set(of, [...(groups.get(of) ?? []), finding]);
	}
	const list = [...groups].map(([of, some]) => ({ of, findings: some }));
	return by === "unit" ? list : list.sort((a, b) => Number(a.of ?? 0) - Number(b.of ?? 0));
}

/** How many of the findings wait for someone. */
export function openCount({ open }: SortedFindings): number {
	return open.reduce((sum, { count }) => sum + count, 0);
}
