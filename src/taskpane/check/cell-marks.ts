import type { CellMark } from "../../app";
import type { Severity } from "../../core";
import type { SortedFindings } from "./group-findings";

const WEIGHT: Record<Severity, number> = { error: 2, warning: 1, info: 0 };

/** The cells to mark: each once, for the gravest of what waits there. */
export function cellMarks({ open }: SortedFindings): CellMark[] {
	const marks = new Map<string, CellMark>();
	for (const { severity, groups } of open)
		for (const { sheet, cell } of groups.flatMap(({ findings }) => findings)) {
			if (sheet === null || cell === null) continue;
			const key = `${sheet}!${cell}`;
			const present = marks.get(key);
			if (!present || WEIGHT[present.severity] < WEIGHT[severity]) marks.set(key, { sheet, address: cell, severity });
		}
	return [...marks.values()];
}
