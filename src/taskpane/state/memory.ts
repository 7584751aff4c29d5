import { loadSavedNotice, newerThanKnown, SCHEMAS, upgrade } from "../../core";
import { recallCheck, rememberCheck } from "./check-memory";
import { NOTHING_CHECKED } from "./check-state";
import { recallMerge, rememberMerge } from "./merge-memory";
import { NOTHING_MERGED } from "./merge-state";
import type { PaneState } from "./pane-state";
import { NEW_REPORT } from "./report-state";

/**
 * What is kept with the open workbook, as JSON. A page that has something to keep adds a field here and reads it back
 * in `recall`. Only what someone decided: each writing takes Excel's undo from the user.
 * @param isKept something is kept already, which what was taken back since has to replace.
 * @returns null where there is nothing to keep: no notice, and nothing settled of forms that brought theirs.
 */
export function remember({ notice, ...state }: PaneState, isKept = false): string | null {
	const decided = decisionsOf(state);
	const isNothing = JSON.stringify(decided) === JSON.stringify(NOTHING_DECIDED);
	if (!notice.notice && !isKept && isNothing) return null;
	return JSON.stringify({
		version: SCHEMAS.memory.version,
		notice: notice.notice,
		source: notice.source,
		...decided,
	});
}

function decisionsOf({ report, check, merge }: Pick<PaneState, "report" | "check" | "merge">) {
	return { report, check: rememberCheck(check), merge: rememberMerge(merge) };
}

const NOTHING_DECIDED = decisionsOf({ report: NEW_REPORT, check: NOTHING_CHECKED, merge: NOTHING_MERGED });

/**
 * The state with what the workbook remembers put in. It comes from outside: what does not hold together is left out.
 */
export function recall(state: PaneState, json: string): PaneState {
	const saved = asRecord(parsed(json));
	if (typeof saved.version !== "number" || newerMemory(json) !== null) return state;
	const kept = upgrade("memory", saved, saved.version);
	const loaded = kept.notice ? loadSavedNotice(JSON.stringify(kept.notice)) : { notice: null };
	if ("problem" in loaded) return state;
	const report = asRecord(kept.report);
	return {
		...state,
		notice: { ...state.notice, notice: loaded.notice, source: asText(kept.source) },
		report: {
			period: typeof report.period === "string" ? report.period : null,
			scope: report.scope === "units" ? "units" : "whole",
			leftOut: Array.isArray(report.leftOut) ? report.leftOut.filter((unit) => typeof unit === "string") : [],
		},
		check: recallCheck(kept.check),
		merge: recallMerge(kept.merge),
	};
}

/** One Chinese sentence where a newer program kept it, which this one can neither read nor may write over; else null. */
export function newerMemory(json: string): string | null {
	return newerThanKnown("memory", asRecord(parsed(json)).version);
}

function parsed(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return null;
	}
}

function asRecord(value: unknown): Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function asText(value: unknown): string {
	return typeof value === "string" ? value : "";
}
