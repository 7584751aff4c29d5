import type { Finding, MergeOutcome } from "../../core";
import { findingKey } from "../check/finding-key";
import type { AcceptedFinding } from "../state/check-state";
import type { MergeChoices } from "../state/merge-state";

/** What a person has to settle before the merged workbook is right. */
export type Question =
	/** A unit sent more than one form: which counts? */
	| { kind: "versions"; unit: string; files: { file: string; counts: boolean }[]; settled: boolean }
	/** A form's unit is none of the notice's: who is it? */
	| { kind: "unknown-unit"; file: string; written: string; message: string }
	/** Nothing tells a form's unit: only the unit can. */
	| { kind: "no-unit"; file: string; message: string }
	/** Two forms or two sources contradict each other: did anyone look? */
	| { kind: "conflict"; finding: Finding };

const CONFLICTS: Finding["rule"][] = ["figures-conflict", "unit-doubtful", "figure-ambiguous"];

/** What waits for an answer first, what has got one afterwards. */
export function questionsOf(
	{ files, findings }: Pick<MergeOutcome, "files" | "findings">,
	choices: MergeChoices,
	accepted: readonly AcceptedFinding[],
): Question[] {
	const acceptedKeys = new Set(accepted.map(({ key }) => key));
	const questions: Question[] = [
		...versionQuestions(files, choices),
		...findings.flatMap((finding): Question[] => {
			const { rule, file, quote, message } = finding;
			if (file !== null && rule === "unit-unknown" && quote !== null)
				return [{ kind: "unknown-unit", file, written: quote, message }];
			if (file !== null && rule === "unit-missing") return [{ kind: "no-unit", file, message }];
			return CONFLICTS.includes(rule) && !acceptedKeys.has(findingKey(finding)) ? [{ kind: "conflict", finding }] : [];
		}),
	];
	return questions.sort((a, b) => Number(isSettled(a)) - Number(isSettled(b)));
}

/** How many wait for an answer. */
export function openQuestions(questions: readonly Question[]): number {
	return questions.filter((question) => !isSettled(question)).length;
}

function isSettled(question: Question): boolean {
	return question.kind === "versions" && question.settled;
}

function versionQuestions(files: MergeOutcome["files"], { prefer }: MergeChoices): Question[] {
	const units = [
		...new Set(files.flatMap(({ status, unit }) => (status === "superseded" && unit !== null ? [unit] : []))),
	];
	return units.map((unit) => {
		const versions = files.filter((each) => each.unit === unit && each.status !== "rejected");
		return {
			kind: "versions",
			unit,
			files: versions.map(({ file, status }) => ({ file, counts: status === "merged" })),
			settled: versions.some(({ file }) => prefer.includes(file)),
		};
	});
}
