import { type MergeState, NOTHING_MERGED } from "./merge-state";

/** What of the page 汇总 someone has decided. */
export function rememberMerge({ period, due, asOf, choices }: MergeState) {
	return { period, due, asOf, choices };
}

/** The page with what the workbook remembers. It comes from outside: what does not hold together is left out. */
export function recallMerge(kept: unknown): MergeState {
	const { period, due, asOf, choices } = asRecord(kept);
	const { exclude, prefer, aliases, assign, accept, figures } = asRecord(choices);
	return {
		...NOTHING_MERGED,
		period: typeof period === "string" ? period : null,
		due: asDay(due),
		asOf: asDay(asOf),
		choices: {
			exclude: asTexts(exclude),
			prefer: asTexts(prefer),
			aliases: asList(aliases).flatMap(({ alias, unit }) =>
				typeof alias === "string" && typeof unit === "string" ? [{ alias, unit }] : [],
			),
			assign: asList(assign).flatMap(({ file, unit }) =>
				typeof file === "string" && typeof unit === "string" ? [{ file, unit }] : [],
			),
			accept: asTexts(accept),
			figures: asList(figures).flatMap(({ item, index, unit, achieved }) =>
				isWhole(item) && isWhole(index) && typeof unit === "string" && (achieved === null || isFigure(achieved))
					? [{ item, index, unit, achieved }]
					: [],
			),
		},
	};
}

function asDay(value: unknown): string | null {
	return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null;
}

function asTexts(value: unknown): string[] {
	return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}

function asList(value: unknown): Record<string, unknown>[] {
	return Array.isArray(value) ? value.map(asRecord) : [];
}

function isWhole(value: unknown): value is number {
	return Number.isInteger(value) && Number(value) >= 0;
}

function isFigure(value: unknown): value is number {
	return Number.isFinite(value) && Number(value) >= 0;
}

function asRecord(value: unknown): Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
